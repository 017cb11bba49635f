"""US offices and forces in any language: an office's word beside one for the US, in any order and case.

"US-Verteidigungsministerium", "agence fédérale américaine", "ВВС США", "미국 연방기관": what the tables would have to
list by the hundred is put together from a body, the nation, and who supplies it.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from bot.understanding.cues import Hit, Hits
from bot.understanding.expressions import expression

_NATION = expression("us_offices_nation")
_AHEAD = expression("us_offices_american_ahead")
_BEHIND = expression("us_offices_american_behind")
_INSIDE = expression("us_offices_american_inside")
_SUPPLIER = expression("us_offices_supplier")
_SUPPLIER_BEHIND = expression("us_offices_supplier_behind")
_BODIES = {
    "us_defense": expression("us_offices_defence"),
    "us_federal_civilian": expression("us_offices_federal"),
}
_GOVERNMENT = expression("us_offices_government")
_NEAR = 56
"""Characters before a body in which the nation or the supplier may stand."""
_AROUND = 80
"""Characters around the nation's word in which bodies are looked for."""
_MOST = 20
"""Words for the nation looked at in one message."""


def with_us_offices(text: str, hits: Hits) -> Hits:
    """`hits` with the US offices that a body and the nation beside it make, as words on who asks."""
    spans = _around_the_nation(text)
    found = [hit for label, bodies in _BODIES.items() for hit in _of_the_us(text, hits, spans, (label, bodies))]
    supplied = _of_the_us(text, hits, spans, ("us_contractor", _GOVERNMENT))
    found += [hit for hit in supplied if _is_supplied(text, hit.start, hit.end)]
    if not found:
        return hits
    known = [
        hit for hit in hits.of("situation")
        if not any(office.start <= hit.start and hit.end <= office.end for office in found)
    ]  # fmt: skip
    ordered = tuple(sorted((*known, *found), key=lambda hit: (hit.start, hit.end)))
    return Hits({**hits.by_table, "situation": ordered})


def _around_the_nation(text: str) -> list[tuple[int, int]]:
    """The parts of `text` around words for the US: bodies are looked for there alone."""
    spans: list[tuple[int, int]] = []
    for word in islice(_NATION.finditer(text), _MOST):
        start, end = max(0, word.start() - _AROUND), word.end() + _AROUND
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _of_the_us(
    text: str, hits: Hits, spans: Iterable[tuple[int, int]], kind: tuple[str, re.Pattern[str]]
) -> Iterator[Hit]:
    label, bodies = kind
    for body in chain.from_iterable(bodies.finditer(text, start, end) for start, end in spans):
        if span := _with_nation(text, hits, *body.span()):
            yield Hit(table="situation", label=label, weight=1.0, start=span[0], end=span[1])


def _with_nation(text: str, hits: Hits, start: int, end: int) -> tuple[int, int] | None:
    """Where a body of the US stands with the nation's word, inside, behind, before it or before its supplier."""
    if _INSIDE.search(text, start, end):
        return start, end
    if behind := _BEHIND.match(text, end):
        return start, behind.end()
    lead = text[max(0, start - _NEAR) : start]
    ahead = _AHEAD.search(lead)
    if ahead is None and (supplier := _SUPPLIER.search(lead)) and not _is_of_another(hits, end):
        ahead = supplier if supplier["american"] else _AHEAD.search(lead[: supplier.start()])
    return (start - len(lead) + ahead.start(), end) if ahead else None


def _is_of_another(hits: Hits, end: int) -> bool:
    """Whether a place or a nation stands right behind a body: "американский поставщик Минобороны России"."""
    return any(end < hit.start <= end + 2 for hit in (*hits.of("place"), *hits.of("nation")))


def _is_supplied(text: str, start: int, end: int) -> bool:
    ahead = _SUPPLIER.search(text[max(0, start - _NEAR) : start])
    return ahead is not None or _SUPPLIER_BEHIND.match(text, end) is not None
