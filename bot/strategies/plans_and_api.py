"""Subscriptions and what is paid for an API beside them: each line, and what they come to."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from bot.caveats.collect import caveats_for
from bot.costs.periods import per_period
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.strategies.entries import priced, subjects_of
from bot.strategies.named import Named, chosen_place, named_models, on_board
from bot.strategies.plan_names import plans_in
from bot.strategies.plan_sums import Priced, prices_of
from bot.strategies.plans_asked import is_about_a_model, plans_asked, seats_asked, seats_of_each, without_a_price
from bot.strategies.volumes import volumes_of
from bot.strategies.ways_asked import asks_by_the_year
from bot.understanding.bought_together import are_bought_together, period_of, spent_at_the_api
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understood import Understood
from bot.wording.figures import count, listed, rate, usd

_FLAT = "Seats have a flat price with limits of use, the API is billed by tokens: the seats pay for none of its calls."


class _Line(Struct, frozen=True, kw_only=True):
    """One part of the sum: what it is, what a month of it costs, and its source."""

    name: str
    quantity: str
    month_usd: Decimal
    mark: str


def answered(draft: Draft) -> bool:
    """Adds up plans and the bill of an API where a message lists both as bought; whether it did."""
    passage = look_at(tidy(draft.situation.question.text), draft.situation.lexicon)
    if not are_bought_together(passage):
        return False
    people = seats_asked(draft)
    known = draft.situation.knowledge.facts.plans.values()
    plans = plans_asked(draft) or (plans_in((passage.text,), known) if people else ())
    named = [each for each in on_board(named_models(draft, draft.situation.asked.models)) if each.model]
    paid = spent_at_the_api(passage)
    loads = _loads(draft, named)
    named = named if is_about_a_model(draft, plans) else []
    if not plans or not (loads or (named and people) or (paid is not None and not named)):
        return False
    seats = prices_of(draft, plans, people, seats_of_each(draft))
    lines = [*(_of_seats(each) for each in seats), *_of_models(draft, named, loads)]
    if paid is not None and paid.money is not None:
        period = period_of(passage, paid)
        month = per_period(paid.money.usd, period or "month", "month") or paid.money.usd
        if period is None:
            draft.assume("No period was stated for the sum at the API: it is taken as a month's.")
        draft.fact(subject="API", attribute="spend as said", value=month, unit="USD a month", citation=seats[0].mark)
        lines.append(_Line(name="API, as you say", quantity="-", month_usd=month, mark=""))
    _say(draft, lines, _missing(draft, named, lines))
    draft.say("\n".join(f"- {each.in_words}. {each.plan.covers} [{each.mark}]" for each in seats))
    draft.say(_FLAT)
    return True


def _loads(draft: Draft, named: Sequence[Named]) -> dict[str, Understood]:
    """What each model is sent, as the message says."""
    asked = draft.situation.asked
    if len(named) == 1 and asked.input_tokens is None and asked.output_tokens is None and asked.unit_kind == "users":
        return {}
    if len(named) == 1 and workload_of(asked).stated:
        people = {"units": None, "unit_kind": None} if asked.unit_kind == "users" else {}
        return {named[0].asked: asked.but(requests_period=asked.requests_period or "month", **people)}
    return volumes_of(draft.situation, draft.situation.question.text)


def _of_seats(plan: Priced) -> _Line:
    many = f"{count(plan.seats)} seats at {rate(plan.plan.price_usd_per_month)}" if plan.seats else "1 seat"
    return _Line(name=plan.plan.name, quantity=many, month_usd=plan.month_usd, mark=plan.mark)


def _of_models(draft: Draft, named: Sequence[Named], loads: dict[str, Understood]) -> Iterator[_Line]:
    for each in named:
        row, load = chosen_place(draft.situation, each), loads.get(each.asked)
        cost = priced(draft, row, workload_of(load)) if row is not None and load is not None else None
        if row is None or cost is None or cost.total_usd is None:
            continue
        draft.costs.append(cost)
        draft.warn(*caveats_for(draft, subjects_of(draft, [row])))
        month = per_period(cost.total_usd, cost.period, "month") or cost.total_usd
        mark = draft.cite_price(row.offering)
        yield _Line(name=f"{each.title}, API", quantity=_tokens(cost.usage), month_usd=month, mark=mark)


def _tokens(usage: object) -> str:
    read, written = getattr(usage, "input_tokens", 0), getattr(usage, "output_tokens", 0)
    return f"{count(read)} tokens in, {count(written)} out"


def _missing(draft: Draft, named: Sequence[Named], lines: Sequence[_Line]) -> list[str]:
    """What is not in the sum: models without a load or a price, plans without a price on board."""
    billed = {line.name for line in lines}
    return [*(each.title for each in named if f"{each.title}, API" not in billed), *without_a_price(draft)]


def _say(draft: Draft, lines: Sequence[_Line], missing: Sequence[str]) -> None:
    total = sum((line.month_usd for line in lines), Decimal(0))
    mark = lines[0].mark
    draft.fact(subject="all parts", attribute="price a month", value=total, unit="USD", citation=mark)
    year = ""
    if asks_by_the_year(draft.situation.question.text):
        draft.fact(subject="all parts", attribute="price a year", value=total * 12, unit="USD", citation=mark)
        year = f", {usd(total * 12)} a year"
    without = f" without {listed(list(missing))}, whose load or price is not known" if missing else ""
    draft.say(f"**Together: {usd(total)} a month{year}{without}.**")
    rows = []
    for line in lines:
        if line.mark:
            draft.fact(
                subject=line.name, attribute="price a month", value=line.month_usd, unit="USD", citation=line.mark
            )
        rows.append(
            f"| {line.name} | {line.quantity} | {usd(line.month_usd)} | {f'[{line.mark}]' if line.mark else '-'} |"
        )
    draft.say("\n".join(("| Part | Quantity | A month | Source |", "|" + " --- |" * 4, *rows)))
