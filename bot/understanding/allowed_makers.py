"""Nations whose models are only said to do: "Chinese weights are fine", "happy to use a Chinese model"."""

import itertools
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from bot.understanding.expressions import expression
from bot.understanding.listed_places import LISTED, Mention
from bot.understanding.passage import Passage
from bot.understanding.permissions import permitted_at

_FINE_BEHIND = expression("places_fine_behind")
_FINE_AHEAD = expression("places_fine_ahead")
_ASKED_OR_ALONE = expression("places_asked_or_alone")
_SEARCH = 6.0
"""The weight of a search for a model whose maker may be of anywhere."""


def without_the_permitted(passage: Passage, found: list[Mention]) -> list[Mention]:
    """The places; makers of a nation that are only allowed, by themselves or beside its hosts, are no wish."""
    out = {mention.code for mention in found if mention.role == "host" and mention.excluded}
    again = permitted_at(passage) if out else {}
    listed = {
        place.start
        for pair in itertools.pairwise(found)
        if LISTED.fullmatch(passage.text, pair[0].end, pair[1].start)
        for place in pair
    }
    return [
        replace(place, role="said", excluded=False)
        if place.role == "origin"
        and (
            (place.code in out and place.start in again)
            or (not place.excluded and place.start not in listed and _are_fine(passage, place.start, place.end))
        )
        else place
        for place in found
    ]


def weigh_allowed(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """Who says that models of a country will do, and for what, looks for a model and asks of no law."""
    if "task" not in slots or "models" in slots:
        return
    if any(_are_fine(passage, hit.start, hit.end) for hit in passage.hits.of("nation")):
        scores.pop("origin_risk", None)
        scores["recommend"] = max(scores.get("recommend", 0), _SEARCH)


def _are_fine(passage: Passage, start: int, end: int) -> bool:
    """Whether it is stated, not asked, that models of the place at `start:end` will do, and not that no others will."""
    before = passage.before(start, 60)
    if _ASKED_OR_ALONE.search(before):
        return False
    return _FINE_BEHIND.match(passage.text, end) is not None or _FINE_AHEAD.search(before) is not None
