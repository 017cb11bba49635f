"""The answer every adapter renders: version 1 of the contract, as frozen values.

Money is `Decimal` USD and leaves as a plain decimal string; `None` means the source does not say.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import Struct

from bot.understood import Understood

SCHEMA = 1
_OF_THE_TEXT = frozenset({"per_unit", "choices", "uplift"})
"""Fields that words are made of and the contract has no key for."""


class Citation(Struct, frozen=True, kw_only=True):
    """A source the answer rests on. `kind`: pricing, benchmark, regulation, market or model."""

    id: str
    kind: str
    title: str
    url: str
    checked_on: date


class Usage(Struct, frozen=True, kw_only=True):
    """The workload of one bill.

    Token counts are totals over all `requests`; cached and written tokens are part of the input, reasoning tokens part
    of the output.
    """

    requests: Decimal = Decimal(1)
    input_tokens: int = 0
    output_tokens: int = 0
    cached_input_tokens: int = 0
    cache_write_tokens: int = 0
    reasoning_tokens: int = 0
    images: int = 0
    audio_seconds: Decimal = Decimal(0)
    batch: bool = False


class CostLine(Struct, frozen=True, kw_only=True):
    """One component of a bill. Either `tokens` × `usd_per_mtok`, or `quantity` × `usd_per_unit`."""

    component: str
    usd: Decimal
    tokens: int | None = None
    usd_per_mtok: Decimal | None = None
    tier: str | None = None
    quantity: Decimal | None = None
    unit: str | None = None
    usd_per_unit: Decimal | None = None


class Cost(Struct, frozen=True, kw_only=True):
    """A bill. The sum of the lines is `total_usd`, exactly; `None` where a needed price is not stated."""

    model: str
    provider: str | None
    period: str
    """once, request, day, month or year."""
    usage: Usage
    lines: tuple[CostLine, ...]
    total_usd: Decimal | None
    low_usd: Decimal | None
    high_usd: Decimal | None
    citations: tuple[str, ...]
    region: str | None = None
    service_tier: str | None = None
    effort: str | None = None


class UnitPrice(Struct, frozen=True, kw_only=True):
    """A price by the piece: a minute, a page, a picture, a million characters."""

    unit: str
    usd: Decimal


class Price(Struct, frozen=True, kw_only=True):
    """The rates shown with a recommendation: USD per MTok, as listed; a regional uplift is a line of the bill."""

    input_usd_per_mtok: Decimal | None = None
    output_usd_per_mtok: Decimal | None = None
    cached_input_usd_per_mtok: Decimal | None = None
    cache_write_usd_per_mtok: Decimal | None = None
    batch_input_usd_per_mtok: Decimal | None = None
    batch_output_usd_per_mtok: Decimal | None = None
    per_unit: tuple[UnitPrice, ...] = ()
    """What is not billed by the token."""


class Score(Struct, frozen=True, kw_only=True):
    """A benchmark result shown as evidence."""

    benchmark: str
    score: Decimal
    unit: str | None
    date: str | None
    citation: str
    effort: str | None = None


class Ancestor(Struct, frozen=True, kw_only=True):
    """A model that the recommended one was made from."""

    model: str
    developer: str | None
    origin: str | None


class Recommendation(Struct, frozen=True, kw_only=True):
    """A model at a provider, or to run oneself (`provider` None). `breaks` lists the keys a near miss does not meet."""

    role: str
    """best, value, budget, fallback, self_host, match or near_miss."""
    model: str
    model_name: str
    developer: str | None
    origin: str | None
    provider: str | None
    provider_hq: str | None
    why: str
    breaks: tuple[str, ...] = ()
    lineage: tuple[Ancestor, ...] = ()
    host_regions: tuple[str, ...] = ()
    region: str | None = None
    service_tier: str | None = None
    effort: str | None = None
    quantisation: str | None = None
    licence: str | None = None
    open_weights: bool | None = None
    context_window_tokens: int | None = None
    max_output_tokens: int | None = None
    price: Price | None = None
    uplift: Decimal | None = None
    """The share that comes on top of the token rates in the place asked for; a line of its own on a bill."""
    cost: Cost | None = None
    benchmarks: tuple[Score, ...] = ()
    deprecation_date: date | None = None
    gpu_memory_gb: Decimal | None = None
    caveats: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()


class Caveat(Struct, frozen=True, kw_only=True):
    """What follows for this asker from a rule. `severity`: blocks, warns or informs."""

    id: str
    axis: str
    """origin, hosting, licence, deprecation, data or price."""
    severity: str
    applies_to: tuple[str, ...]
    text: str
    citations: tuple[str, ...]


class Fact(Struct, frozen=True, kw_only=True):
    """Any other figure or fact the answer states."""

    id: str
    subject: str
    attribute: str
    value: str | Decimal | int | bool | None
    unit: str | None
    as_of: str | None
    citation: str


class Answer(Struct, frozen=True, kw_only=True):
    """A whole answer, ready to check and to render. `intents` lists every intent found, the main one first."""

    id: str
    question: str
    intents: tuple[str, ...]
    understood: Understood
    text: str
    as_of: date
    clarify: str | None = None
    choices: tuple[str, ...] = ()
    """Answers to `clarify` that an adapter offers to click; not part of the contract's JSON."""
    recommendations: tuple[Recommendation, ...] = ()
    costs: tuple[Cost, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    citations: tuple[Citation, ...] = ()
    facts: tuple[Fact, ...] = ()
    assumptions: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    brain: str = "rules"

    @property
    def intent(self) -> str:
        """The main intent."""
        return self.intents[0]

    def to_json(self) -> dict[str, Any]:
        """The contract's object, made of plain JSON values."""
        content: dict[str, Any] = plain(self)
        return {"schema": SCHEMA, "intent": self.intent} | content | {"understood": self.understood.to_json()}


def plain(value: Any) -> Any:
    """`value` as JSON: money as decimal strings, dates as ISO days, tuples as lists."""
    if isinstance(value, Struct):
        shown = (name for name in value.__struct_fields__ if name not in _OF_THE_TEXT)
        return {name: _figure(name, getattr(value, name)) for name in shown}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else value


_COUNTED = frozenset({"requests", "audio_seconds", "quantity", "gpu_memory_gb", "score", "value"})


def _figure(name: str, value: Any) -> Any:
    """Counts leave as JSON numbers, money as strings."""
    if isinstance(value, Decimal) and name in _COUNTED:
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Decimal):
        return money(value)
    return plain(value)


def money(value: Decimal) -> str:
    """A plain decimal string; zero is "0", whole sums keep no stray exponent."""
    return format(value, "f") if value else "0"
