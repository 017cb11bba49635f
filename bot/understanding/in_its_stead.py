"""A message of a thread on one model that looks for another: any, or one made in some place."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.listed_places import Mention
from bot.understanding.passage import Passage
from bot.understanding.places import mentions

_LONGEST = 90
_ELSEWHERE = frozenset({"host", "law", "tongue"})
"""What is said of a place that makes it none of a maker."""


@lru_cache(maxsize=4)
def seeks_another(passage: Passage) -> bool:
    """Whether another model is looked for: "any alternatives?", "what is there from Europe?"."""
    return _is_open(passage) and (bool(expression("stead_alternative").search(passage.text)) or bool(made_in(passage)))


@lru_cache(maxsize=4)
def made_in(passage: Passage) -> tuple[str, ...]:
    """The places that another model is to come from; none where a message asks for no other."""
    if not _is_open(passage):
        return ()
    places = [place for place in mentions(passage) if place.role not in _ELSEWHERE and not _is_out(passage, place)]
    text, last = "", 0
    for place in places:
        text, last = f"{text}{passage.text[last : place.start]}@", place.end
    text += passage.text[last:]
    looks = expression("stead_from").search(text) or ("@" in text and expression("stead_alternative").search(text))
    return tuple(dict.fromkeys(place.code for place in places)) if looks else ()


def made_there(
    own: dict[str, Any], passage: Passage, intents: tuple[str, ...], before: tuple[str, ...]
) -> dict[str, Any]:
    """What a message says, with the places that another model is to come from where it turns its thread to a choice."""
    turned = intents[0] == "recommend" and before[:1] not in {(), ("recommend",)}
    places = made_in(passage) if turned else ()
    within = before[:1] == ("residency",) and _WITHIN.search(passage.text) is not None
    return {"host_region" if within else "require_origin": places, **own} if places else own


_WITHIN = regex(r"\b(?:in|en|em|à|within|inside|в) (?:the |la |der |den )?[^\W\d_]+\W*$")
"""After a question where something runs it tells where another is to run: "alternatives in frankfurt"."""


def asks_for_other_hosts(before: Mapping[str, Any], passage: Passage) -> bool:
    """Whether a message looks beyond the hosts of its thread: "who else?", "any host without logging"."""
    if "providers" not in before or passage.named("provider", "developer") or len(passage.text) > _LONGEST:
        return False
    instead = "models" not in before and seeks_another(passage)
    return instead or expression("hosts_others").search(passage.text) is not None


def _is_out(passage: Passage, place: Mention) -> bool:
    """Whether a place is ruled out; "有没有" only asks."""
    return place.excluded and not passage.text[: place.start].endswith("有没有")


def _is_open(passage: Passage) -> bool:
    """Whether the message may be that: it is short, names no model, and speaks of no law or data."""
    is_short = len(passage.text) <= _LONGEST and not passage.named("model", "family", "card", "product")
    return is_short and expression("stead_of_law").search(passage.text) is None
