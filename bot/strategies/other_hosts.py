"""The other places that sell a model: who runs them and from where; hosts first, resellers and routers said so."""

from collections.abc import Sequence
from decimal import Context, Decimal

from msgspec import Struct
from msgspec.structs import replace

from bot.answer import Cost
from bot.costs.estimate import estimate
from bot.costs.parts import length_tier
from bot.costs.uplift import uplift_for
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.rows import MIDDLEMEN, Row
from bot.strategies.rate_details import IN_WORDS
from bot.strategies.ways_asked import asks_where_to_buy
from bot.wording.figures import percent, rate

_FOUR_DIGITS = Context(prec=4)
SHOWN = 5
SHOWN_WHERE_ASKED = 12
_LONG = ", at this length"
_NO_STEP = ", no higher price for length stated"


class _Charged(Struct, frozen=True, kw_only=True):
    """USD per MTok that a host charges for the workload, what comes on top for the place, and what is said beside."""

    row: Row
    into: Decimal | None
    out: Decimal | None
    on_top: Decimal = Decimal(0)
    note: str = ""


def say(draft: Draft, title: str, rows: Sequence[Row], shown: Row, workload: Workload) -> str:
    """Each place but that of `shown`, cheapest first, at the rates of the workload; empty where there is none."""
    best: dict[str, _Charged] = {}
    rates = (_charged(draft, row, workload) for row in rows if row.provider is not None)
    for each in sorted(rates, key=_by_rate):
        best.setdefault(each.row.provider_id, each)
    # A place that charges nothing for what comes out sells something else, such as decisions.
    others = [
        each for each in best.values()
        if each.row.provider_id != shown.provider_id and each.into is not None
        and (each.out is not None or shown.output_rate is None)
    ]  # fmt: skip
    if not others:
        return ""
    if any(each.note == _LONG for each in best.values()):
        others = [replace(each, note=_NO_STEP) if not each.note else each for each in others]
    shown_most = SHOWN_WHERE_ASKED if asks_where_to_buy(draft.situation.question.text) else SHOWN
    lines = [_line(draft, each) for each in others[:shown_most]]
    left = len(others) - len(lines)
    more = f"\n{left} more {'host is' if left == 1 else 'hosts are'} on board." if left > 0 else ""
    if left > 0:
        draft.fact(
            subject=title, attribute="further hosts", value=left, unit=None,
            citation=draft.cite_price(shown.offering),
        )  # fmt: skip
    return "\n".join((f"Other hosts, in / out per 1M tokens{_of_what(workload)}:", *lines)) + more


def _of_what(workload: Workload) -> str:
    """What the rates are those of, where they are not the plain ones."""
    if workload.stated and workload.batch:
        return " in batch"
    if workload.stated and workload.service_tier is not None:
        return f" {IN_WORDS[workload.service_tier]}"
    return " of sound" if workload.stated and workload.audio_seconds else ""


def _charged(draft: Draft, row: Row, workload: Workload) -> _Charged:
    """The rates of the bill at `row` where they may differ from the plain ones, else those."""
    into, out = (None if value is None else Decimal(str(value)) for value in (row.input_rate, row.output_rate))
    situation = draft.situation
    uplift = uplift_for(row.offering, situation.places_charged, situation.knowledge.facts)
    on_top = uplift.factor - 1 if uplift is not None else Decimal(0)
    long = any(workload.prompt_tokens > tier.above_input_tokens for each in row.offering.prices for tier in each.tiers)
    if not workload.stated or not (workload.batch or workload.service_tier or workload.audio_seconds or long):
        return _Charged(row=row, into=into, out=out, on_top=on_top)
    cost = estimate(row.offering, workload, situation.today, situation.knowledge.facts).cost
    if cost is None:
        return _Charged(row=row, into=None, out=None)
    wanted = "batch" if workload.batch else workload.service_tier
    plain = wanted is not None and cost.service_tier != wanted
    note = f", no {wanted} price" if plain else _LONG if length_tier(cost.lines) else ""
    return _Charged(row=row, into=_rate_of(cost, "input"), out=_rate_of(cost, "output"), on_top=on_top, note=note)


def _rate_of(cost: Cost, way: str) -> Decimal | None:
    return next((line.usd_per_mtok for line in cost.lines if line.component.startswith(way)), None)


def _by_rate(each: _Charged) -> tuple[bool, bool, Decimal, str]:
    blended = (3 * (each.into or 0) + (each.out or 0)) * (1 + each.on_top)
    return (each.into is None, each.row.is_middleman, blended, each.row.provider_id)


def _line(draft: Draft, each: _Charged) -> str:
    row = each.row
    mark = draft.cite_price(row.offering)
    role = f", {row.provider.role}" if row.provider and row.provider.role in MIDDLEMEN else ""
    seat = f", based in {row.provider.hq_country}" if row.provider and row.provider.hq_country else ""
    region = f", region {row.offering.region}" if row.offering.region else ""
    figures = []
    for part, exact in (("input", each.into), ("output", each.out)):
        if exact is not None:
            draft.fact(
                subject=f"{row.model_id} at {row.provider_id}", attribute=f"{part} price", value=exact,
                unit="USD per MTok", citation=mark,
            )  # fmt: skip
            # A price converted from a unit of its host's own misses the round one by some millionths.
            figures.append(rate(_FOUR_DIGITS.plus(exact)))
    more = ""
    if each.on_top:
        draft.fact(
            subject=f"{row.model_id} at {row.provider_id}", attribute="on top for the place", value=each.on_top,
            citation=mark,
        )  # fmt: skip
        more = f" +{percent(each.on_top)}"
    return f"- {row.host_name}: {' / '.join(figures)}{more}{each.note}{role}{seat}{region} [{mark}]"
