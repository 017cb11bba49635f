"""What a clause supposes to be banned: "if the US bans Kimi", "suppose Qwen is banned in Europe"."""

from collections.abc import Iterator
from functools import lru_cache

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

BARS = expression("bans_bars")
"""What a country, or a regulator, does to what it does not want."""
CLAUSES = regex(r"[.;?!](?:\s|$)|[。？！；]|\n|,\s")
_IF = expression("bans_if")
_WHETHER = expression("bans_whether")
"""What makes an "if" the question whether something is so."""
_OWN_RULE = expression("bans_own_rule")
"""A ban of the asker's own house, which is a wish."""
_HAPPENS = expression("bans_happens")
"""Who decrees it, or that it is still to come."""
_SOUGHT = 4
"""The weight of a search for a model beside which a bare "if X is banned" is one of its conditions."""


@lru_cache(maxsize=4)
def supposed_bans(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Where clauses stand that suppose a ban by a country or regulator; what they name is lost, not ruled out."""
    return tuple(_found(passage)) if BARS.search(passage.text) else ()


def is_supposed_banned(passage: Passage, start: int) -> bool:
    """Whether the name that begins at `start` stands in such a clause."""
    return any(low <= start < high for low, high in supposed_bans(passage))


def _found(passage: Passage) -> Iterator[tuple[int, int]]:
    sought = any(hit.weight >= _SOUGHT for hit in passage.hits.of("intent", "recommend"))
    for low, high in _clauses(passage.text):
        clause = passage.text[low:high]
        if not BARS.search(clause) or not _IF.search(clause) or _WHETHER.search(clause) or _OWN_RULE.search(clause):
            continue
        placed = any(low <= hit.start < high for table in ("place", "nation") for hit in passage.hits.of(table))
        if placed or not sought or _HAPPENS.search(clause):
            yield low, high


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in CLAUSES.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)
