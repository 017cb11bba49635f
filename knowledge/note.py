"""A note: text that retrieval finds, and what it is about."""

from dataclasses import dataclass
from datetime import date

from knowledge.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A note found, with its fused score (higher is better)."""

    note: Note
    score: float
