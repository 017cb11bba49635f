"""The value objects behind the facts tables: who makes, who serves, what binds, what was measured.

One class is one table in `knowledge/facts/`; field names are column names. `None` and `()` mean not stated.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Developer:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Who serves models. `hq_country` and `parent_country` differ for some (BytePlus: SG, ByteDance: CN)."""

    id: str
    name: str
    role: str
    """developer, cloud, host, router or reseller."""
    hq_country: str | None
    ultimate_parent: str | None
    parent_country: str | None
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
    """primary, docs, secondary, weak or unverified."""
    source_url: str
    source_date: str | None = None
    checked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """What a licence allows, as terms a rule can use. Amounts are USD a year; users are monthly active users."""

    id: str
    name: str
    kind: str
    """permissive, copyleft, community (custom with conditions), non_commercial or proprietary."""
    commercial_use: str
    """yes, conditional, no."""
    revenue_cap_usd: Decimal | None = None
    user_cap: int | None = None
    excluded_territories: tuple[str, ...] = ()
    conditions: str
    """What the licence asks for in return, in a sentence for an engineer."""
    source_url: str
    checked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A law, order, policy, advisory or allegation that may matter when choosing a model."""

    id: str
    title: str
    jurisdiction: str
    issuing_body: str
    status: str
    """in_force, partly_in_force, adopted (not yet in force), proposed, advisory, allegation, litigation, policy (a
    company's own), ended or unknown."""
    adopted: str | None = None
    effective: str | None = None
    newest_source_date: str | None = None
    axes: tuple[str, ...]
    """origin, hosting, licence, other: what about the model or host it turns on."""
    binds: tuple[str, ...] = ()
    """Contract words of `user_context`, plus `everyone`, `provider` (not the customer), and `us_state:KS` forms."""
    developers: tuple[str, ...] = ()
    """Ids of the developers it names, or of hosts where it turns on hosting; empty with `origins` set means all from
    there."""
    origins: tuple[str, ...] = ()
    """ISO codes of the makers' countries it reaches."""
    hosts: tuple[str, ...] = ()
    """ISO codes of host or host-owner countries it reaches."""
    severity: str
    """blocks, warns or informs, for those it binds; always informs where not in force."""
    who_it_binds: str
    restricts: str
    meaning: str
    """What follows for an engineering team."""
    evidence: str
    """primary, docs, secondary, single_secondary, weak, conflict, absence or unverified."""
    evidence_note: str
    source_urls: tuple[str, ...]
    checked_on: date

    @property
    def can_be_stated(self) -> bool:
        """Whether the evidence carries a statement of fact; weak and unverified rows never do."""
        return self.evidence not in {"weak", "unverified", "absence"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """One benchmark in one version, run by one party: results are comparable only within one board and metric."""

    id: str
    name: str
    """The benchmark's name as people write it; several boards share it when several parties run it."""
    runner: str
    """Who runs it: the benchmark's author, another named party, the crowd, or `makers` (each about itself)."""
    suite: str | None = None
    """Boards of one suite share questions or votes, so they are not independent evidence."""
    tasks: tuple[str, ...]
    """Contract task words it is evidence for, the nearest first."""
    metric: str
    """The metric that ranks; other metrics of the board are shown, not ranked."""
    measures: str
    """What it measures, in one sentence."""
    harness_note: str | None = None
    comparable_note: str
    scale: str
    higher_is_better: bool
    source_url: str
    checked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchmarkResult:
    """One published score of one model at one effort under one set of conditions."""

    model: str
    named_as: str
    board: str
    """Id in `boards.csv`; results are comparable only within one board and date."""
    benchmark: str
    """The board's name as people write it."""
    metric: str
    score: Decimal
    unit: str | None = None
    higher_is_better: bool
    effort: str | None = None
    conditions: str | None = None
    result_date: str
    """YYYY-MM or YYYY-MM-DD, as precise as the source."""
    source_kind: str
    """benchmark-author, independent, crowd, vendor, vendor-on-competitor or secondary."""
    source_url: str
    reuse: str
    checked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TrafficFigure:
    """One figure about who uses what, with its denominator in `scope`."""

    period_start: date | None
    period_end: date | None
    """Both `None` where the source does not say which period; such a figure is told with that."""
    metric: str
    group: str
    value: Decimal
    unit: str
    scope: str
    source_url: str
    source_date: str | None = None
    checked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionalUplift:
    """Factor on token prices for processing in one region. `models_from` limits it to models released from then on."""

    provider: str
    region: str
    factor: Decimal
    models_from: date | None = None
    note: str
    source_url: str
    checked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A subscription people confuse with API prices. USD per seat and month."""

    id: str
    name: str
    provider: str
    price_usd_per_month: Decimal
    covers: str
    aliases: tuple[str, ...] = ()
    source_url: str
    checked_on: date
