"""Places named in a thread: dropped, taken in the stead of another, added, or ruled out where one was to run."""

import itertools
from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.another_asker import speaks_of_self
from bot.understanding.bare_places import is_no_choice
from bot.understanding.followup_lifted import lifted_places
from bot.understanding.listed_places import Mention, is_adjective
from bot.understanding.maker_lists import INSTEAD
from bot.understanding.negation import is_taken_out
from bot.understanding.passage import Passage
from bot.understanding.permissions import hosting_places, leave_out, let_in, permitted_places
from bot.understanding.places import mentions
from bot.understanding.settle_places import SHORT

OPPOSITES = {
    "require_origin": "exclude_origin", "exclude_origin": "require_origin", "host_region": "exclude_host_region",
    "exclude_host_region": "host_region", "require_developers": "exclude_developers", "models": "exclude_models",
    "exclude_models": "models", "providers": "exclude_providers", "exclude_providers": "providers",
}  # fmt: skip


def hosts_after(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> Mapping[str, Any]:
    """`now`; a country that was to run it is no host where its bare name is ruled out: "in Japan" >> "not Japan"."""
    if corrected := _corrected(before, now, passage):
        return corrected
    out = set(now.get("exclude_origin", ())).intersection(before.get("host_region", ()))
    if not out or any(is_adjective(passage, place.start, place.end) for place in mentions(passage)):
        return now
    makers = tuple(code for code in now["exclude_origin"] if code not in out)
    hosts = (*now.get("exclude_host_region", ()), *sorted(out))
    told = {**now, "exclude_origin": makers, "exclude_host_region": hosts}
    return {key: value for key, value in told.items() if value != ()}


_CLOSES = regex(r"\W*$")


def _corrected(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> Mapping[str, Any] | None:
    """`now` where a place of before is denied for the one right behind it, which takes its part."""
    for wrong, right in itertools.pairwise(mentions(passage)[-2:]):
        key = next((key for key in ("host_region", "require_origin") if wrong.code in before.get(key, ())), None)
        behind = INSTEAD.fullmatch(passage.text, wrong.end, right.start)
        if key and wrong.excluded and behind and _CLOSES.match(passage.text, right.end):
            told = dict(now)
            for name in ("exclude_origin", "exclude_host_region", "host_region", "require_origin"):
                leave_out(told, name, frozenset({wrong.code, right.code}))
            return told | {key: (right.code,)}
    return None


_REPLACED_BEFORE = regex(
    r"\b(?:instead of|rather than|in place of|en vez de|en lugar de|statt|anstelle von|anstatt|au lieu de"
    r"|plutôt que|à la place de"
    r"|em vez de|no lugar d[aeo]|ao invés d[aeo]|вместо) ?(?:in |the |de |der |den |la |l'|le |a |o |en )?$"
    r"|而不是(?:在)?$"
)
_REPLACED_BEHIND = regex(r"(?:の?(?:代わりに|ではなく|じゃなく)|(?:이|가)? ?(?:대신|말고|아니라))")


def _replaced(passage: Passage, start: int, end: int) -> bool:
    """Whether another takes the place of what stands at `start:end`."""
    return bool(_REPLACED_BEFORE.search(passage.before(start, 40)) or _REPLACED_BEHIND.match(passage.text, end))


def drop_named_places(slots: dict[str, Any], passage: Passage) -> None:
    """For "forget the Japan part", "Ireland instead of Spain": the place goes, from whichever list it is in."""
    hits = (*passage.hits.of("place"), *passage.hits.of("nation"))
    hits = tuple(hit for hit in hits if not is_taken_out(passage, hit.start, hit.end))
    if not passage.hits.has("followup", "drop"):
        hits = tuple(hit for hit in hits if _replaced(passage, hit.start, hit.end))
    codes = {hit.label for hit in hits}
    if not codes:
        return
    makers = codes - hosting_places(passage)
    for key in ("host_region", "exclude_host_region", "require_origin", "exclude_origin"):
        leave_out(slots, key, frozenset(makers if key.endswith("origin") else codes))


def bare_place(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage, *, added: bool) -> None:
    """For "same but EU": a place alone takes the part of the place named before, hosting where none was.

    `added`: it comes to those named before.
    """
    barred = {place.start for place in mentions(passage) if place.excluded}
    spoken = tuple(hit.label for hit in passage.hits.of("tongue") if hit.start not in barred)
    placed = "host_region" in slots and "host_region" not in before
    if spoken and "language" in before and len(passage.text) <= SHORT and not placed:
        slots["language"] = tuple(dict.fromkeys((*before["language"], *spoken) if added else spoken))
        return
    places = [
        place for place in mentions(passage) if not (place.excluded or _replaced(passage, place.start, place.end))
    ]
    found = [place for place in places if not place.role]
    if out := [place for place in places if is_no_choice(passage, place.end)]:
        _rule_out(slots, before, passage, out)
        return
    allowed = permitted_places(passage) | let_in(before, passage) | lifted_places(passage, before)
    bare = tuple(place.code for place in found if place.code not in allowed)
    of_self = passage.hits.has("situation") and speaks_of_self(passage)
    if not bare or of_self or len(passage.text) > SHORT or passage.hits.has("followup", "drop"):
        return
    whose = any(is_adjective(passage, place.start, place.end) for place in found)
    if whose and before.get("task") in _IN_WORDS and not OPPOSITES.keys() & before.keys():
        tongues = {hit.start: hit.label for hit in passage.hits.of("tongue") if hit.label != "zh"}
        if all(place.start in tongues and not _OF_A_MAKER.search(passage.text) for place in found):
            slots["language"] = tuple(tongues[place.start] for place in found)
            return
    otherwise = "require_origin" if whose else "host_region"
    named = next((key for key in ("host_region", "require_origin") if key in before), otherwise)
    as_well = (added and _AS_WELL.search(passage.text)) or (named in before and _OR_ELSE.match(passage.text))
    slots[named] = tuple(dict.fromkeys((*before.get(named, ()), *bare))) if as_well else bare


_AS_WELL = regex(r"\b(?:too|as well|also|auch|también|aussi|também|anche|tbm|tmb)\b|也|も|도(?!\w)|также|тоже")
"""What adds a bare place to those of before: "Germany too"."""


_OR_ELSE = regex(r"(?:or|oder|o|ou|или) (?!else\b|rather\b|better\b|maybe not\b)|或者?|または|もしくは|또는")
"""An opening that leaves what was said before a choice: "or Chile"."""
_IN_WORDS = frozenset({
    "embedding", "rerank", "speech", "translation", "chat", "support", "writing", "summarization", "classification",
    "extraction", "rag", "roleplay", "document",
})  # fmt: skip
"""Tasks for which a bare "german" is what the texts are written in; for others it is who makes the model."""
_OF_A_MAKER = regex(
    r"\b(?:an?|ein\w*|une?|un[oa]|uma?) \w+\W*$|\b(?:ones?|made|mak(?:er|ers|e)|compan\w+|from|firm|labs?|provider)\b"
)
"""A word for one thing beside a nation's: "a french one", "ein deutsches"."""


def _rule_out(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage, out: list[Mention]) -> None:
    """For "Singapore isn't ok either": the places join those ruled out before, hosts or makers."""
    whose = any(is_adjective(passage, place.start, place.end) for place in out)
    kinds = ("exclude_origin", "exclude_host_region") if whose else ("exclude_host_region", "exclude_origin")
    key = next((kind for kind in kinds if kind in before), kinds[0])
    codes = tuple(place.code for place in out)
    slots[key] = tuple(dict.fromkeys((*slots.get(key, ()), *codes)))
    for place in codes:
        leave_out(slots, OPPOSITES[key], frozenset({place}))
