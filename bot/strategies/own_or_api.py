"""What the stated volume costs at the cheapest API of open weights, against cards rented to run them."""

from decimal import ROUND_UP, Decimal

from bot.costs.assumed import DAYS_A_MONTH
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.strategies.break_even import OWN_COST, apis_of, asks_when_it_pays
from bot.strategies.entries import priced
from bot.strategies.named import model_source
from bot.strategies.own_memory import is_at_hand
from bot.strategies.rent import Rent, cards_asked, figure, no_rent, rent_of
from bot.understanding.own_machines import AN_API
from bot.wording.figures import count, per, usd
from knowledge.entities import Model


def weighs_an_api(draft: Draft) -> bool:
    """Whether own hardware is held against what others run: "would the API be cheaper"."""
    return AN_API.search(draft.situation.question.text.lower()) is not None


def own_or_api(draft: Draft, model: Model, gigabytes: Decimal, workload: Workload, *, precision: str = "") -> str:
    """Which of the two is cheaper for the volume, with both sums; empty where there is no volume by the month."""
    if not workload.stated:
        return ""
    sold, hosts = apis_of(draft, model), draft.situation.asked.providers
    bills = [
        (cost.total_usd, row.provider_id, row)
        for row in [row for row in sold if row.provider_id in hosts] or sold
        if (cost := priced(Draft(draft.situation), row, workload)) is not None and cost.total_usd is not None
    ]
    if not bills:
        return ""
    api, _, row = min(bills, key=lambda bill: bill[:2])
    bill = priced(draft, row, workload)
    draft.costs += [bill] if bill is not None and bill not in draft.costs else []
    host = row.host_name
    mark = draft.cite_price(row.offering)
    by_api = f"**By the API {model.name} at {host} comes to {usd(api)}{per(workload.period)}.** [{mark}]"
    if is_at_hand(draft.situation):
        return f"{by_api} {_on_own_machine(draft, model, gigabytes, precision)}"
    span = draft.situation.reading.machines.days if workload.period == "once" else None
    is_held = workload.period == "month" or span is not None or asks_when_it_pays(draft)
    rent = rent_of(draft, gigabytes) if is_held else None
    if span is not None and rent is not None:
        return _for_a_span(draft, rent, span, (model.name, host, mark, api), workload)
    if workload.period != "month":
        told = _requests_needed(draft, rent, (model.name, host, mark), api / workload.requests, workload)
        return f"{told}{by_api}"
    if rent is None:
        cards = cards_asked(draft.situation)
        is_bought = draft.situation.reading.machines.price_usd is not None
        return f"{by_api} {'' if is_bought else no_rent(cards)}".strip() if cards else ""
    cheaper = "The API is cheaper" if api < rent.usd_a_month else "Own hardware is cheaper"
    draft.leave_open(OWN_COST)
    held = f" (weights as {precision})" if precision else ""
    return (
        f"**{cheaper} for this volume: {model.name} at {host} comes to {usd(api)} a month, renting {rent.in_words}"
        f"{held} to {usd(rent.usd_a_month)}.** [{mark}]{rent.marks}"
        + (f" {_rate_needed(draft, rent, workload)}" if api >= rent.usd_a_month else "")
    )


def _for_a_span(
    draft: Draft, rent: Rent, days: Decimal, by_api: tuple[str, str, str, Decimal], workload: Workload
) -> str:
    """Which is cheaper for a volume that is done once: the API, or the cards for so many days."""
    model, host, mark, api = by_api
    hours = rent.hours_a_month * days / DAYS_A_MONTH
    total = rent.usd_of_an_hour * hours
    draft.fact(
        subject=rent.card.id, attribute=f"rent for {figure(days)} days", value=total, unit="USD",
        citation=rent.mark or mark,
    )  # fmt: skip
    draft.fact(subject=rent.card.id, attribute="hours rented", value=hours, citation=rent.mark or mark)
    tokens = workload.requests * (workload.input_tokens + workload.output_tokens)
    a_second = (tokens / (hours * 3600)).quantize(Decimal(1), ROUND_UP)
    draft.assume(f"The volume is {count(a_second)} tokens a second over the {figure(hours)} hours that the cards run.")
    cheaper = "The API is cheaper" if api < total else "Renting is cheaper"
    cards = f"{rent.cards} x {rent.card.name} at {usd(rent.usd_per_hour)} an hour{' each' if rent.cards > 1 else ''}"
    return (
        f"**{cheaper} for this volume: {model} at {host} comes to {usd(api)}, renting {cards} for {figure(days)} days "
        f"to {usd(total)}.** [{mark}]{rent.marks} Whether the cards serve {count(a_second)} tokens a second no source "
        "on board says."
    )


def _requests_needed(
    draft: Draft, rent: Rent | None, where: tuple[str, str, str], each: Decimal, workload: Workload
) -> str:
    """From how many requests a month on the rent of the cards is the lower bill; empty where that is not asked."""
    if rent is None or not each:
        return ""
    model, host, mark = where
    many = (rent.usd_a_month / each).quantize(Decimal(1))
    draft.fact(
        subject=model, attribute="break-even requests a month", value=many, unit="requests", citation=rent.mark or mark
    )
    sizes = f"{count(workload.input_tokens)} in and {count(workload.output_tokens)} out"
    return (
        f"**Below about {count(many)} requests a month of {sizes} {model} at {host} costs less than renting "
        f"{rent.in_words}, {usd(rent.usd_a_month)} a month.** {rent.marks} Whether the cards serve that many no source "
        "on board says. "
    )


def _rate_needed(draft: Draft, rent: Rent, workload: Workload) -> str:
    """The tokens a second that the cards would have to serve, of which no source tells whether they can."""
    tokens = workload.requests * (workload.input_tokens + workload.output_tokens)
    a_second = (tokens / (rent.hours_a_month * 3600)).quantize(Decimal(1))
    draft.assume(f"The volume is {count(a_second)} tokens a second, {count(tokens)} a month, while the cards run.")
    return f"That holds if the cards serve {count(a_second)} tokens a second; no measured speed is on board."


def _on_own_machine(draft: Draft, model: Model, gigabytes: Decimal, precision: str) -> str:
    """When a machine that is no rented one pays, for which no price is on board."""
    draft.leave_open(OWN_COST)
    mark = draft.cite(model_source(model), "model")
    draft.fact(subject=model.id, attribute="memory needed", value=gigabytes, unit="GB", citation=mark)
    held = f" It takes {gigabytes} GB of its memory{f' as {precision}' if precision else ''} [{mark}]."
    return f"A machine of your own pays where its price over the months you keep it, and power, come to less.{held}"
