"""Everything the bot knows, in one value: facts, prices, notes. Constructed by `adapters.wiring` alone."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from knowledge.facts import Facts
from knowledge.offering import Offering

if TYPE_CHECKING:
    from knowledge.note import Hit


class PriceCatalogue(Protocol):
    """Reconciled offerings, decoded only when asked for."""

    @property
    def as_of(self) -> date:
        """The day the snapshot's sources were published."""
        ...

    @property
    def models(self) -> frozenset[str]:
        """Canonical ids of all priced models."""
        ...

    def all(self) -> tuple[Offering, ...]:
        """Every offering, in file order."""
        ...

    def of_model(self, model: str) -> tuple[Offering, ...]:
        """The offerings of a model by canonical id; empty where there is none."""
        ...

    def find(self, provider: str, api_name: str) -> Offering | None:
        """The offering that `provider`'s API knows as `api_name`; `None` where the snapshot has none."""
        ...


class NoteSearch(Protocol):
    """Search over notes; filters apply before ranking."""

    def search(
        self,
        query: str,
        *,
        kinds: Iterable[str] = (),
        subjects: Iterable[str] = (),
        jurisdictions: Iterable[str] = (),
        limit: int = 5,
    ) -> "tuple[Hit, ...]":
        """The best notes for `query`, best first, each once."""
        ...


class Knowledge(Struct, frozen=True, kw_only=True):
    """What strategies may draw on."""

    facts: Facts
    catalogue: PriceCatalogue
    notes: NoteSearch
