"""A note: text that retrieval finds, and what it is about."""

from datetime import date

from msgspec import Struct

from knowledge.source import Source


class Note(Struct, frozen=True, kw_only=True):
    """One subject in our own words. `asks` are ways people put the question it answers."""

    id: str
    title: str
    kind: str
    """pricing, benchmark, regulation, market, model or hosting."""
    subjects: tuple[str, ...]
    """Ids of models, developers, providers, measures, boards or topics it is about."""
    jurisdictions: tuple[str, ...]
    asks: tuple[str, ...]
    text: str
    sources: tuple[Source, ...]
    written_on: date

    @property
    def is_from_table(self) -> bool:
        """Whether it repeats a table's row: only hand-written notes carry ways of asking."""
        return not self.asks


class Hit(Struct, frozen=True, kw_only=True):
    """A note found, with its fused score (higher is better)."""

    note: Note
    score: float
