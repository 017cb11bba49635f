"""All facts tables together, looked up by id. Built by `knowledge.tables.read_facts`."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from knowledge.entities import Card, Developer, Licence, Model, Provider, RegionalUplift
    from knowledge.evidence import BenchmarkResult, Board, Measure, Plan, TrafficFigure


class Facts(Struct, frozen=True, kw_only=True):
    """Every row of every table, validated. Mappings are keyed by row id, in file order."""

    developers: Mapping[str, "Developer"]
    providers: Mapping[str, "Provider"]
    models: Mapping[str, "Model"]
    licences: Mapping[str, "Licence"]
    measures: Mapping[str, "Measure"]
    cards: Mapping[str, "Card"]
    plans: Mapping[str, "Plan"]
    benchmarks: Sequence["BenchmarkResult"]
    traffic: Sequence["TrafficFigure"]
    uplifts: tuple["RegionalUplift", ...]
    boards: Mapping[str, "Board"]
    variants: Mapping[str, str] = field(default_factory=dict)
    """Other ids under which models are served (`glm-5.3-fast`) to the model's own id."""

    def model(self, name: str) -> "Model | None":
        """The model with this id, or served under it as a variant."""
        return self.models.get(name) or self.models.get(self.variants.get(name, ""))

    def provider_name(self, identifier: str) -> str:
        """The name of a provider, its id where no table knows it."""
        return self.providers[identifier].name if identifier in self.providers else identifier

    @property
    def as_of(self) -> date:
        """The newest check date of any row that a table keyed by id holds."""
        tables = (self.developers, self.providers, self.models, self.licences, self.measures, self.boards)
        return max((row.checked_on for table in tables for row in table.values()), default=date.min)

    def lineage(self, model: str) -> tuple["Model", ...]:
        """The models that `model` was made from, nearest first, each once; unknown bases are left out."""
        found: dict[str, Model] = {}
        own = self.model(model)
        waiting = list(own.bases) if own else []
        while waiting:
            base = self.models.get(waiting.pop(0))
            if base is not None and base.id not in found and base is not own:
                found[base.id] = base
                waiting.extend(base.bases)
        return tuple(found.values())
