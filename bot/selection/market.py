"""Everything on sale on a day, in rows that are made once."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar

from bot.selection.rows import Row, row_of_model, rows_on_sale
from bot.selection.shelf import Shelf
from bot.selection.sold_as import offerings_of, under_own_names
from knowledge.base import Knowledge
from knowledge.entities import Model

T = TypeVar("T")


class Market:
    """The rows of one day, kept until another day is asked for."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._day: date | None = None
        self._rows: dict[str, tuple[Row, ...]] = {}
        self._own: dict[str, Row] = {}
        self._once: dict[str, Any] = {}

    def own(self, model: Model) -> Row:
        """The row of a model that is run on one's own hardware, made when it is first asked for."""
        if model.id not in self._own:
            self._own[model.id] = row_of_model(model, self._knowledge)
        return self._own[model.id]

    def open_weights(self, mode: str, day: date) -> tuple[tuple[Model, Row], ...]:
        """The open weights that somebody sells for one kind of work, with their own rows, in the order of the table."""
        own = ((model, self.own(model)) for model in self._knowledge.facts.models.values() if model.open_weights)
        return self.once(
            f"open weights, {mode}", day, lambda: tuple(each for each in own if each[1].offering.mode == mode)
        )

    def rows(self, mode: str, day: date) -> tuple[Row, ...]:
        """Offerings of one mode that are priced and not past their end on `day`."""
        self._turn_to(day)
        return self._rows.get(mode, ())

    def on_sale(self, model_id: str, day: date) -> tuple[Row, ...]:
        """The rows under which a model is on sale, whatever it is sold for; made when they are first asked for."""
        catalogue, facts = self._knowledge.catalogue, self._knowledge.facts
        return self.once(
            f"on sale {model_id}",
            day,
            lambda: tuple(rows_on_sale(offerings_of(catalogue, facts, model_id, day), facts, day)),
        )

    def once(self, name: str, day: date, make: Callable[[], T]) -> T:
        """What `make` gives, kept under `name` for the day."""
        self._turn_to(day)
        if name not in self._once:
            self._once[name] = make()
        kept: T = self._once[name]
        return kept

    def _turn_to(self, day: date) -> None:
        if day != self._day:
            self._rows = self._of_day(day)
            self._once = {}
            self._day = day

    def chosen(self, mode: str, day: date, choose: Callable[[Iterable[Row]], Iterable[Row]], kind: str = "") -> Shelf:
        """What `choose` leaves of the rows of one mode, kept as long as they are; `kind` names the way to choose."""
        return self.once(f"{mode} {kind}", day, lambda: Shelf(choose(self.rows(mode, day))))

    def _of_day(self, day: date) -> dict[str, tuple[Row, ...]]:
        found: dict[str, list[Row]] = {}
        facts = self._knowledge.facts
        for row in rows_on_sale(under_own_names(self._knowledge.catalogue.all(), facts), facts, day):
            found.setdefault(row.offering.mode, []).append(row)
        return {mode: tuple(rows) for mode, rows in found.items()}
