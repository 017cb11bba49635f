"""One offering on sale, beside its model, maker, host and the rates in force; and a model that one runs oneself."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from math import inf

from msgspec import Struct
from msgspec.structs import force_setattr

from bot.costs.rough import RoughRates
from bot.costs.schedule import in_force
from bot.selection.sold_as import is_on_sale, offerings_of, within_own_windows
from knowledge.base import Knowledge
from knowledge.entities import Developer, Licence, Model, Provider
from knowledge.facts import Facts
from knowledge.offering import Component, Offering, ServiceTier

MIDDLEMEN = frozenset({"router", "reseller"})
"""Roles of providers that pass requests on to others."""
_OTHER_TERMS = frozenset({"reasoning", "thinking", "spot", "contributor", "free"})
"""Words in the id of a variant that is not the plain model: it thinks differently, or is sold on other terms."""


class Row(Struct, frozen=True, kw_only=True):
    """One offering on sale. Rates are USD per MTok as floats, good enough to rank by; bills are computed exactly."""

    offering: Offering
    model: Model | None
    developer: Developer | None
    provider: Provider | None
    licence: Licence | None
    makers: frozenset[str]
    """Ids of the developers of the model and of every base model."""
    origins: frozenset[str]
    """Countries of those makers; empty where one of them is not known."""
    input_rate: float | None = None
    output_rate: float | None = None
    cached_rate: float | None = None
    batch_input_rate: float | None = None
    batch_output_rate: float | None = None
    regions_priced: frozenset[str] = frozenset()
    """Regions for which the same provider states, or once stated, a price of its own for this model."""
    model_id: str = ""
    """Canonical id of the model."""
    provider_id: str = ""
    """Id of the provider."""
    measured_as: str = ""
    """Id under which the model's results stand: a dated or faster variant counts as the model itself."""
    maker: str = ""
    """Id of the model's own maker; that of the model where the maker is not known."""
    is_middleman: bool = False
    """Whether the provider passes requests on to others, as far as is known."""
    is_own: bool = False
    """Whether the model's own maker serves it."""
    rates: RoughRates = (None, None, None, None, None)
    """The five rates together: many rows share them, and so their bill."""
    place: tuple[str, str | None, frozenset[str]] = ("", None, frozenset())
    """All that tells where it can run: provider, region, and the regions with prices of their own."""

    def __post_init__(self) -> None:
        # Every question looks at these of thousands of rows; as properties they took half of the selection's time.
        offering = self.offering
        own_id = self.model is None or not _OTHER_TERMS.isdisjoint(offering.model.split("-"))
        rates = (self.input_rate, self.output_rate, self.cached_rate, self.batch_input_rate, self.batch_output_rate)
        for name, value in (
            ("model_id", offering.model),
            ("provider_id", offering.provider),
            ("measured_as", offering.model if own_id or self.model is None else self.model.id),
            ("maker", self.developer.id if self.developer else offering.model),
            ("is_middleman", self.provider is None or self.provider.role in MIDDLEMEN),
            ("is_own", self.developer is not None and self.developer.id == offering.provider),
            ("rates", rates),
            ("place", (offering.provider, offering.region, self.regions_priced)),
        ):
            force_setattr(self, name, value)

    @property
    def model_name(self) -> str:
        """The model's name, its id where no table knows it."""
        return self.model.name if self.model else self.model_id

    @property
    def host_name(self) -> str:
        """The provider's name, likewise."""
        return self.provider.name if self.provider else self.provider_id

    @property
    def licence_id(self) -> str | None:
        """Id of the licence of the weights."""
        return self.licence.id if self.licence else None

    @property
    def is_free(self) -> bool:
        """Whether the source states a price of zero."""
        return self.input_rate == 0 and self.output_rate in {0, None}


def rows_on_sale(offerings: Iterable[Offering], facts: Facts, day: date) -> list[Row]:
    """The rows of those offerings that are priced at noon (UTC) of `day` and have not ended by then."""
    noon = datetime.combine(day, time(12), UTC)
    known = within_own_windows(offerings, facts)
    sold = [each for each in known if is_on_sale(each, day)]
    regions: dict[tuple[str, str], set[str]] = {}
    # Ended ones too: the price without a region does not step into the place of a regional one that is gone.
    for each in known:
        if each.region not in {None, "global"}:
            regions.setdefault((each.model, each.provider), set()).add(str(each.region))
    return [
        row
        for each in sold
        if (row := row_of(each, facts, noon, frozenset(regions.get((each.model, each.provider), ())))) is not None
    ]


def blended_rate(row: Row) -> Decimal | None:
    """USD per MTok at three parts input to one part output; `None` where a rate is not stated."""
    if row.input_rate is None or row.output_rate is None:
        return None
    return (3 * Decimal(str(row.input_rate)) + Decimal(str(row.output_rate))) / 4


def usual_place(rows: Iterable[Row]) -> Row | None:
    """Where a model is bought when nobody says where: its maker's own API, else the cheapest host, resellers last."""
    return min(rows, key=_usual, default=None)


def _usual(row: Row) -> tuple[bool, bool, bool, float, bool, str, str]:
    price = inf if row.input_rate is None else row.input_rate + (row.output_rate or 0.0)
    regional = row.offering.region not in {None, "global"}
    seat_unknown = row.provider is None or row.provider.hq_country is None
    return (not row.is_own, row.is_middleman, regional, price, seat_unknown, row.provider_id, row.offering.region or "")


def row_of(
    offering: Offering, facts: Facts, moment: datetime, regions_priced: frozenset[str] = frozenset()
) -> Row | None:
    """The offering with the rates in force at `moment`; `None` where nothing is priced then."""
    standard = in_force(offering, ServiceTier.STANDARD, moment)
    if standard is None:
        return None
    batch = in_force(offering, ServiceTier.BATCH, moment)
    model = facts.model(offering.model)
    makers = makers_of(model, facts)
    return Row(
        offering=offering,
        model=model,
        developer=facts.developers.get(model.developer) if model else None,
        provider=facts.providers.get(offering.provider),
        licence=facts.licences.get(model.licence) if model and model.licence else None,
        makers=makers,
        origins=origins_of(makers, facts),
        input_rate=_float(standard.rates.get(Component.INPUT)),
        output_rate=_float(standard.rates.get(Component.OUTPUT)),
        cached_rate=_float(standard.rates.get(Component.CACHED_INPUT)),
        batch_input_rate=_float(batch.rates.get(Component.INPUT)) if batch else None,
        batch_output_rate=_float(batch.rates.get(Component.OUTPUT)) if batch else None,
        regions_priced=regions_priced,
    )


def row_of_model(model: Model, knowledge: Knowledge) -> Row:
    """A model's row for running it oneself: what its fullest offering says of it, without a host or a price."""
    sold = offerings_of(knowledge.catalogue, knowledge.facts, model.id, knowledge.catalogue.as_of)
    best = max(sold, key=lambda each: (each.context_window_tokens or 0, len(each.capabilities)), default=None)
    facts = knowledge.facts
    makers = makers_of(model, facts)
    return Row(
        offering=Offering(
            model=model.id,
            provider="",
            mode=best.mode if best else "unknown",
            prices=(),
            context_window_tokens=best.context_window_tokens if best else None,
            max_output_tokens=best.max_output_tokens if best else None,
            capabilities=best.capabilities if best else {},
        ),
        model=model,
        developer=facts.developers.get(model.developer),
        provider=None,
        licence=facts.licences.get(model.licence) if model.licence else None,
        makers=makers,
        origins=origins_of(makers, facts),
    )


def makers_of(model: Model | None, facts: Facts) -> frozenset[str]:
    """Ids of the developers of a model and of its bases; empty for a model that no table knows."""
    return frozenset(each.developer for each in (model, *facts.lineage(model.id))) if model else frozenset()


def origins_of(makers: Iterable[str], facts: Facts) -> frozenset[str]:
    """Countries of developers; empty where one of them is not known."""
    known = [facts.developers.get(maker) for maker in makers]
    countries = [maker.country if maker else None for maker in known]
    return frozenset(country for country in countries if country) if None not in countries else frozenset()


def _float(rate: Decimal | None) -> float | None:
    return None if rate is None else float(rate)
