"""A message of a thread that only names somebody else, or where they sit: "and a Korean bank", "no, Austrian"."""

from collections.abc import Mapping
from functools import lru_cache
from re import Match
from typing import Any

from bot.patterns import regex
from bot.places import EU_MEMBERS, state_spans
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage
from bot.understanding.places import mentions

_SHAPE = expression("bare_askers_shape")
"""Openings, then somebody: in it `§` is a word that the lists know of an asker, `@` one of a place."""
_FIRM = expression("bare_askers_firm")
"""Somebody who is no public body, bank or clinic."""
_OURS = regex(
    r"\b(?:our|my|unser\w*|mein\w*|notre|nos|ma|mon|nuestr\w+|mi|noss[ao]|minha|meu|наш\w*)\b|我们|私たち|当社|우리"
)
_PUBLIC = regex(
    r"\b(?:public|state|staats\w*|städtisch\w*|publi\w+|públic\w+|estatal|öffentlich\w*)\b|国営|国有|公立|국영|государств"
)
_SOME_ONE = regex(r"\b(?:an?|another|any) [^?]*\bones?\b")
"""Rather a model: "and a French one?"."""
_IN = regex(
    r"(?:^|[ ,])(?:in|en|aux?|dans|em|na|no|nos|в|во|a|à)(?: the| der| den| la| los| os)? ?$"
    r"|^在|(?:换成|如果是?|那么?)在?$|^$"
)
_LONGEST = 80
PLACE_KEYS = frozenset({"host_region", "require_origin", "exclude_host_region", "exclude_origin"})
_TRADES = frozenset(
    {"us_federal_civilian", "us_state", "us_defense", "us_contractor", "government", "health", "finance"}
)
_SEATED = _TRADES | {"china_user"}
"""Askers, and users in China, of whom another place may be told."""
_FOREIGN = frozenset({"host", "outside", "leak"})
"""Roles of a place where something runs: it is no place of an asker."""


def names_only_an_asker(passage: Passage) -> bool:
    """Whether the message is nothing but a body, a firm or somebody in a place."""
    found = _shape(passage)
    return found is not None and found["who"] is not None


def asks_for_somebody(passage: Passage) -> bool:
    """Whether a message is a model and who would use it, and not a word more: "UK company, Hunyuan A13B"."""
    names = passage.names
    if len(passage.text) > _LONGEST or len(names) != 1 or names[0].kind not in {"model", "family"}:
        return False
    text = _masked(passage, names[0])
    found = _SHAPE.fullmatch(text.strip(" ,:;-?!."))
    return found is not None and found["who"] is not None


def is_another_firm(passage: Passage) -> bool:
    """Whether it names a firm that is none of the asker's own, and nothing public."""
    named = names_only_an_asker(passage) and _FIRM.search(passage.text) is not None
    return named and _PUBLIC.search(passage.text) is None


def is_of_the_asker(passage: Passage) -> bool:
    """Whether somebody of the asker's own is named: "our German subsidiary"."""
    return _OURS.search(passage.text) is not None


def moved_to(passage: Passage, homes: tuple[str, ...], slots: Mapping[str, Any]) -> tuple[str, ...]:
    """The places that a message puts in the stead of `homes`; none where it is about something else.

    `slots`: what was understood of the thread so far. Where that says where to run, a place alone changes it.
    """
    found = _shape(passage)
    if found is None or "@" not in found[0] or not (homes or _SEATED.intersection(slots.get("user_context", ()))):
        return ()
    if _SOME_ONE.search(passage.text) or (found["who"] is None and not PLACE_KEYS.isdisjoint(slots)):
        return ()
    codes = tuple(dict.fromkeys(place.code for place in mentions(passage)))
    codes = codes or (("US",) if state_spans(passage.text) else ())
    if not set(codes) - set(homes):
        return ()
    return () if codes == ("EU",) and not EU_MEMBERS.isdisjoint(homes) else codes


def without_places(slots: dict[str, Any]) -> dict[str, Any]:
    """`slots` without where a model is made or runs, and without a language that a nation's word is too."""
    return {key: value for key, value in slots.items() if key not in {*PLACE_KEYS, "language"}}


@lru_cache(maxsize=4)
def _shape(passage: Passage) -> Match[str] | None:
    if len(passage.text) > _LONGEST or passage.names or passage.quantities:
        return None
    if any(place.role in _FOREIGN and not _is_led(passage, place.start) for place in mentions(passage)):
        return None
    return _SHAPE.fullmatch(_masked(passage))


def _is_led(passage: Passage, start: int) -> bool:
    """Whether no more than "in" says that something runs in the place at `start`."""
    return _IN.search(passage.text[max(0, start - 12) : start]) is not None


def _masked(passage: Passage, name: Name | None = None) -> str:
    """The text with a sign for each place and each word for an asker, and without `name`."""
    spans = [(name.start, name.end, "")] if name else []
    spans += [(place.start, place.end, "@") for place in mentions(passage)]
    spans += [(start, end, "@") for start, end in state_spans(passage.text)]
    spans += [(hit.start, hit.end, "§") for hit in passage.hits.of("situation") if hit.label in _TRADES]
    text, last = "", 0
    for start, end, sign in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last:
            text += passage.text[last:start] + sign
            last = end
    return text + passage.text[last:]
