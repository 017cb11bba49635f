"""The value objects behind the facts tables about models: who makes them, who serves them, on what terms and cards.

One class is one table in `knowledge/facts/`; field names are column names. `None` and `()` mean not stated.
"""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from knowledge.source import Source


class Developer(Struct, frozen=True, kw_only=True):
    """Who trains models. `country` is where the developer is led from, ISO 3166; `why` says what that rests on."""

    id: str
    name: str
    country: str | None
    ultimate_parent: str | None
    parent_country: str | None
    why: str
    aliases: tuple[str, ...] = ()
    source_url: str
    checked_on: date

    @property
    def source(self) -> Source:
        """The page that `country` rests on."""
        return Source(url=self.source_url, checked_on=self.checked_on, title=f"Country, {self.name}")


class Provider(Struct, frozen=True, kw_only=True):
    """Who serves models. `hq_country` and `parent_country` differ for some (BytePlus: SG, ByteDance: CN)."""

    id: str
    name: str
    role: str
    """developer, cloud, host, router or reseller."""
    hq_country: str | None
    ultimate_parent: str | None
    parent_country: str | None
    seat_source_urls: tuple[str, ...] = ()
    """Where the seat and the owner are read; empty where neither is stated."""
    seat_checked_on: date | None = None
    regions: tuple[str, ...] = ()
    """Where it processes: ISO codes, EU, or `global`. Empty: not known."""
    region_choice: bool | None = None
    """Whether the customer can pin processing to a region."""
    zero_retention: str | None = None
    """yes, on_request, no."""
    trains_on_inputs: str | None = None
    """no, opt_out, yes."""
    certifications: tuple[str, ...] = ()
    retention_note: str | None = None
    note: str | None = None
    aliases: tuple[str, ...] = ()
    evidence: str
    """How well the row's terms are known: primary, docs, secondary, weak or unverified. The seat rests on its own."""
    source_url: str
    source_date: str | None = None
    checked_on: date

    @property
    def seat_sources(self) -> tuple[Source, ...]:
        """The pages that the seat and the owner rest on."""
        day = self.seat_checked_on or self.checked_on
        return tuple(Source(url=url, checked_on=day, title=f"Seat, {self.name}") for url in self.seat_source_urls)


class Licence(Struct, frozen=True, kw_only=True):
    """What a licence allows, as terms a rule can use. Amounts are USD a year; users are monthly active users."""

    id: str
    name: str
    kind: str
    """permissive, copyleft, community (custom with conditions), non_commercial or proprietary."""
    commercial_use: str
    """yes, conditional, no."""
    revenue_cap_usd: Decimal | None = None
    revenue_cap_for: str | None = None
    """Whom the cap concerns: hosting for who offers the model itself as a service, hosting_or_assistant where AI
    assistants for work count too, display where only the name has to be shown above it; not set where everybody needs
    a licence of their own above it."""
    user_cap: int | None = None
    user_cap_for: str | None = None
    excluded_territories: tuple[str, ...] = ()
    conditions: str
    """What the licence asks for in return, in a sentence for an engineer."""
    source_url: str
    checked_on: date


class Model(Struct, frozen=True, kw_only=True):
    """A trained model, whoever serves it. Parameters in billions."""

    id: str
    name: str
    developer: str
    family: str
    released: str | None = None
    """YYYY, YYYY-MM or YYYY-MM-DD, as precise as the source."""
    open_weights: bool | None = None
    licence: str | None = None
    """Id in `licences.csv`; `proprietary` for hosted-only models."""
    params_total_b: Decimal | None = None
    params_active_b: Decimal | None = None
    bases: tuple[str, ...] = ()
    """Ids of the models this one was tuned or distilled from."""
    successor: str | None = None
    aliases: tuple[str, ...] = ()
    note: str | None = None
    source_url: str
    checked_on: date


class RegionalUplift(Struct, frozen=True, kw_only=True):
    """Factor on token prices for processing in one region. `models_from` limits it to models released from then on."""

    provider: str
    region: str
    factor: Decimal
    models_from: date | None = None
    note: str
    source_url: str
    checked_on: date


class Card(Struct, frozen=True, kw_only=True):
    """A GPU or unified-memory machine people name. Memory in GB; of a unified one the smallest size it is sold with."""

    id: str
    name: str
    memory_gb: Decimal
    unified: bool
    aliases: tuple[str, ...] = ()
    rent_usd_per_hour: Decimal | None = None
    """At the host that `rent_source_url` names, on demand; with both its source and its day, or not at all."""
    rent_source_url: str | None = None
    rent_checked_on: date | None = None
    source_url: str
    checked_on: date
