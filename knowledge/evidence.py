"""The value objects behind the facts tables that answers argue from: what binds, what was measured, used and charged.

One class is one table in `knowledge/facts/`, as in `knowledge.entities`; a bill needs none of them.
"""

from datetime import date
from decimal import Decimal

from msgspec import Struct


class Measure(Struct, frozen=True, kw_only=True):
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


class Board(Struct, frozen=True, kw_only=True):
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

    @property
    def is_of_many(self) -> bool:
        """Whether each result may be of another party's run: only those of one table on one day go together then."""
        return self.runner.startswith(("each maker", "not stated", "a party other"))


class BenchmarkResult(Struct, frozen=True, kw_only=True):
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


class TrafficFigure(Struct, frozen=True, kw_only=True):
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


class Plan(Struct, frozen=True, kw_only=True):
    """A subscription people confuse with API prices. USD per seat and month."""

    id: str
    name: str
    provider: str
    price_usd_per_month: Decimal
    price_usd_per_year: Decimal | None = None
    """A year paid at once; `None` where the source does not say."""
    model_use_usd_per_month: Decimal | None = None
    """The use of models that is included, in dollars."""
    credits_per_month: Decimal | None = None
    usd_per_more_credit: Decimal | None = None
    covers: str
    aliases: tuple[str, ...] = ()
    source_url: str
    checked_on: date
