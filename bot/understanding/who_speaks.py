"""An office that speaks or is spoken for, "Marta (legal): …", which is no work that a model is to do."""

from bot.understanding.cues import Hit, Hits
from bot.understanding.expressions import expression

_TRADES = frozenset({"legal", "medical", "finance", "research", "support", "education"})
"""Tasks that are the names of offices too."""


def without_offices(text: str, hits: Hits) -> Hits:
    """`hits` without tasks that only name who speaks."""
    if not any(hit.label.split(" ")[0] in _TRADES for hit in hits.of("task")):
        return hits
    spans = [found.span() for found in expression("speaks_office").finditer(text)]
    if not spans:
        return hits
    left = tuple(hit for hit in hits.of("task") if not _is_office(hit, spans))
    return Hits({**hits.by_table, "task": left})


def _is_office(hit: Hit, spans: list[tuple[int, int]]) -> bool:
    trade = hit.label.split(" ")[0] in _TRADES
    return trade and any(start <= hit.start and hit.end <= end for start, end in spans)
