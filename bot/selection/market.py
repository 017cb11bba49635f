"""Everything on sale on a day: each offering beside its model, maker, host and the rates in force."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal

from bot.costs.schedule import in_force
from knowledge.base import Knowledge
from knowledge.entities import Developer, Licence, Model, Provider
from knowledge.facts import Facts
from knowledge.offering import Component, Offering, ServiceTier


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One offering on sale. Rates are USD per MTok as floats, good enough to rank by; bills are computed exactly."""

    offering: Offering
    model: Model | None
    developer: Developer | None
    provider: Provider | None
    licence: Licence | None
    origins: frozenset[str]
    """Countries of the maker and of every base model; empty where the maker's country is not known."""
    input_rate: float | None
    output_rate: float | None
    cached_rate: float | None
    batch_input_rate: float | None
    batch_output_rate: float | None

    @property
    def model_id(self) -> str:
        """Canonical id of the model."""
        return self.offering.model

    @property
    def provider_id(self) -> str:
        """Id of the provider."""
        return self.offering.provider

    @property
    def is_free(self) -> bool:
        """Whether the source states a price of zero."""
        return self.input_rate == 0 and self.output_rate in {0, None}


class Market:
    """The rows of one day, kept until another day is asked for."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._day: date | None = None
        self._rows: dict[str, tuple[Row, ...]] = {}

    def rows(self, mode: str, day: date) -> tuple[Row, ...]:
        """Offerings of one mode that are priced and not past their end on `day`."""
        if day != self._day:
            self._rows = self._of_day(day)
            self._day = day
        return self._rows.get(mode, ())

    def _of_day(self, day: date) -> dict[str, tuple[Row, ...]]:
        noon = datetime.combine(day, time(12), UTC)
        found: dict[str, list[Row]] = {}
        for offering in self._knowledge.catalogue.all():
            if is_on_sale(offering, day) and (row := row_of(offering, self._knowledge.facts, noon)) is not None:
                found.setdefault(offering.mode, []).append(row)
        return {mode: tuple(rows) for mode, rows in found.items()}


def is_on_sale(offering: Offering, day: date) -> bool:
    """Whether no source says that the offering has ended by `day`."""
    return not offering.deprecated and (offering.deprecation_date is None or offering.deprecation_date > day)


def row_of(offering: Offering, facts: Facts, moment: datetime) -> Row | None:
    """The offering with the rates in force at `moment`; `None` where nothing is priced then."""
    standard = in_force(offering, ServiceTier.STANDARD, moment)
    if standard is None:
        return None
    batch = in_force(offering, ServiceTier.BATCH, moment)
    model = facts.models.get(offering.model)
    developer = facts.developers.get(model.developer) if model else None
    return Row(
        offering=offering,
        model=model,
        developer=developer,
        provider=facts.providers.get(offering.provider),
        licence=facts.licences.get(model.licence) if model and model.licence else None,
        origins=origins_of(offering.model, facts),
        input_rate=_float(standard.rates.get(Component.INPUT)),
        output_rate=_float(standard.rates.get(Component.OUTPUT)),
        cached_rate=_float(standard.rates.get(Component.CACHED_INPUT)),
        batch_input_rate=_float(batch.rates.get(Component.INPUT)) if batch else None,
        batch_output_rate=_float(batch.rates.get(Component.OUTPUT)) if batch else None,
    )


def origins_of(model_id: str, facts: Facts) -> frozenset[str]:
    """Countries of a model's maker and of the makers of its bases; empty where one is not known."""
    model = facts.models.get(model_id)
    if model is None:
        return frozenset()
    countries: set[str] = set()
    for each in (model, *facts.lineage(model_id)):
        developer = facts.developers.get(each.developer)
        if developer is None or developer.country is None:
            return frozenset()
        countries.add(developer.country)
    return frozenset(countries)


def _float(rate: Decimal | None) -> float | None:
    return None if rate is None else float(rate)
