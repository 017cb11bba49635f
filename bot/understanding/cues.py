"""Words that mean something, found in one pass over a text by the tables in `words/`."""

from collections.abc import Mapping

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.phrases import LONGEST_KEY, phrases
from bot.understanding.scripts import UNPARTED

_START = regex(
    rf"[{UNPARTED}]|\d+|[^\W\d_{UNPARTED}]+|[$€£¥₹₩₽₺₴₸฿₫₪₦৳₱¢%@#<>≤≥=/~]", in_ascii=r"\d+|[a-zA-Z]+|[$%@#<>=/~]"
)
_INDEPENDENT = frozenset({"intent", "offtopic", "followup"})
"""Tables whose labels do not exclude each other at one place."""
_NATIVE = frozenset({"place_cue"})
"""Tables of small words, whose rows apply only to messages in their language."""
_KEYS = range(LONGEST_KEY, 0, -1)
_FLAT = str.maketrans("-_\n\t", "    ")


class Hit(Struct, frozen=True, kw_only=True):
    """A phrase of a table, found at `start:end`."""

    table: str
    label: str
    weight: float
    start: int
    end: int


class Hits(Struct, frozen=True):
    """All hits in a text, by table, in order of place."""

    by_table: Mapping[str, tuple[Hit, ...]]

    def of(self, table: str, *labels: str) -> tuple[Hit, ...]:
        """The hits of `table`, those with one of `labels` where some are given."""
        hits = self.by_table.get(table, ())
        return tuple(hit for hit in hits if hit.label in labels) if labels else hits

    def has(self, table: str, *labels: str) -> bool:
        """Whether `table` has a hit (with one of `labels`)."""
        return bool(self.of(table, *labels))

    def labels(self, table: str) -> tuple[str, ...]:
        """The labels found, each once, in order of place."""
        return tuple(dict.fromkeys(hit.label for hit in self.of(table)))


def scan(text: str, taken: tuple[tuple[int, int], ...] = (), language: str = "en") -> Hits:
    """Every phrase of every table in `text`, none that starts inside `taken`.

    Of one table and place the longest counts, in some tables the longest of each label.
    """
    index = phrases()
    flat = text.translate(_FLAT)
    covered = {place for left, right in taken for place in range(left, right)}
    found: dict[str, list[Hit]] = {}
    for place in _START.finditer(text):
        start = place.start()
        if start in covered:
            continue
        beginning = (each for length in _KEYS for each in index.get(flat[start : start + length], ()))
        standing = [(each.rank, end, each) for each in beginning if (end := each.end_in(text, flat, start)) > start]
        best: dict[tuple[str, str], Hit] = {}
        for _, end, phrase in sorted(standing):
            if phrase.table in _NATIVE and phrase.language not in {"en", "all", language}:
                continue
            key = (phrase.table, phrase.label if phrase.table in _INDEPENDENT else "")
            if key not in best or end > best[key].end:
                best[key] = Hit(table=phrase.table, label=phrase.label, weight=phrase.weight, start=start, end=end)
        for hit in best.values():
            found.setdefault(hit.table, []).append(hit)
    for table in ("nation", "tongue", "place") if "currency" in found else ():
        if table in found:
            found[table] = [hit for hit in found[table] if not _is_of_money(text, hit, found["currency"])]
    return Hits({table: _outermost(hits) for table, hits in found.items()})


def _is_of_money(text: str, hit: Hit, currencies: list[Hit]) -> bool:
    """Whether a nation or its tongue only tells which money is meant: "Swiss francs", "Japanese yen"."""
    return any(
        money.start <= hit.start < money.end
        or (hit.end + 1 == money.start and money.end - money.start > 2 and text[money.start : money.end].isalpha())
        for money in currencies
    )


def _outermost(hits: list[Hit]) -> tuple[Hit, ...]:
    """The hits that do not start inside another of their label before them; of two such the heavier."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end or hit.label != kept[-1].label:
            kept.append(hit)
        elif hit.weight > kept[-1].weight:
            kept[-1] = hit
    return tuple(kept)
