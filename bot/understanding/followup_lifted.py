"""Places of a thread that need no longer be: "what if not EU?", "EU-made isn't a must any longer"."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.patterns import regex
from bot.understanding.bare_places import need_not_be
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.permissions import leave_out
from bot.understanding.places import mentions

_NO_LONGER_BEFORE = expression("lifted_no_longer_before")
_NO_LONGER_BEHIND = expression("lifted_no_longer_behind")
_WITHOUT = expression("lifted_without")
_A_WISH = expression("lifted_a_wish")
_SUPPOSED = regex(
    r"^\W*(?:(?:and|so|ok|or|und|y|et|e|ou|а|и),? )?(?:without|w/o|ohne|sin|sans|sem|без)\b[^.!]*\?$"
    r"|\b(?:what if|if|say|wenn|falls|was wäre|y si|et si|e se|а если|если)\b|如果|要是|的话|なら|場合|면(?:\W|$)"
)
_WANTED = ("host_region", "require_origin")
_RULED_OUT = ("exclude_host_region", "exclude_origin")


def without_lifted(
    slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage
) -> Mapping[str, Any]:
    """`now` without wishes for, and bans on, the places lifted, which leave `slots` (changed here)."""
    lifted = _lifted(passage)
    kept = dict(now)
    for code, start in lifted.items():
        told = next((_key(place.role) for place in mentions(passage) if place.start == start), None)
        key = next((key for key in (told, *_WANTED) if key and code in before.get(key, ())), None)
        if key is None:
            continue
        leave_out(slots, key, frozenset({code}))
        others = [place for place in mentions(passage) if place.code == code and place.start != start]
        wanted = {_key(place.role) for place in others if not place.excluded}
        for other in (*_RULED_OUT, *{key, told}.difference(wanted)):
            leave_out(kept, other or key, frozenset({code}))
    return kept


def lifted_places(passage: Passage, before: Mapping[str, Any]) -> frozenset[str]:
    """Codes of the places that are lifted."""
    held = {code for key in _WANTED for code in before.get(key, ())}
    return frozenset(held & _lifted(passage).keys())


@lru_cache(maxsize=4)
def _lifted(passage: Passage) -> Mapping[str, int]:
    """Code of each place that need not be, and where it is named."""
    hits = (*passage.hits.of("place"), *passage.hits.of("nation"))
    return {hit.label: hit.start for hit in hits if _is_lifted(passage, hit)}


def _is_lifted(passage: Passage, hit: Hit) -> bool:
    lead = passage.before(hit.start, 60)
    if need_not_be(passage, hit) or _NO_LONGER_BEFORE.search(lead):
        return True
    if _NO_LONGER_BEHIND.match(passage.text, hit.end):
        return True
    supposed = _SUPPOSED.search(passage.text) is not None or _A_WISH.match(passage.text, hit.end) is not None
    return supposed and _WITHOUT.search(lead) is not None


def _key(role: str) -> str | None:
    return {"host": "host_region", "origin": "require_origin"}.get(role)
