"""What the credits and the model use that a subscription includes come to: calls of a model, credits beyond them."""

from decimal import Decimal

from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.strategies.named import chosen_place, named_models, on_board
from bot.strategies.plan_sums import Priced
from bot.strategies.purchases import buys
from bot.understanding.plan_wishes import (
    asks_credits_for_a_sum,
    asks_included_use,
    credits_wanted,
    speaks_of_credits,
)
from bot.wording.figures import count, plural, rate, usd


def on_credits(draft: Draft, priced: Priced) -> str:
    """What is asked of the credits or the use that one person's plan includes; empty where nothing is, or is known."""
    text = draft.situation.question.text
    if priced.seats:
        return ""
    if speaks_of_credits(text) and priced.plan.credits_per_month is not None:
        return _credits(draft, priced, text)
    if priced.plan.model_use_usd_per_month is not None and (speaks_of_credits(text) or asks_included_use(text)):
        return _included(draft, priced)
    return ""


def _credits(draft: Draft, priced: Priced, text: str) -> str:
    """The bill of so many credits, or how many more a sum buys."""
    plan, mark = priced.plan, priced.mark
    included, more = plan.credits_per_month, plan.usd_per_more_credit
    if included is None:
        return ""
    draft.fact(subject=plan.name, attribute="credits included", value=included, unit="credits per month", citation=mark)
    draft.leave_open("How many prompts a credit pays for: that depends on the model and the work.")
    if more is None:
        return f"{plan.name} includes {count(included)} credits a month; no price of more is on board."
    draft.fact(subject=plan.name, attribute="price of one more credit", value=more, unit="USD", citation=mark)
    budget = draft.situation.asked.budget_usd
    if budget is not None and asks_credits_for_a_sum(text):
        number = Decimal(int(budget / more))
        draft.fact(subject=plan.name, attribute="more credits for the sum", value=number, citation=mark)
        draft.fact(subject=plan.name, attribute="the sum", value=budget, unit="USD", citation=mark)
        return f"{usd(budget)} buys {count(number)} more credits of {plan.name}, at {rate(more)} a credit"
    wanted = credits_wanted(text)
    if wanted is None:
        return f"{plan.name} includes {count(included)} credits a month; each one more costs {rate(more)}"
    beyond = max(wanted - included, Decimal(0))
    total = plan.price_usd_per_month + beyond * more
    sums = {
        "credits asked for": wanted,
        "credits beyond": beyond,
        "price of them": beyond * more,
        "price in all": total,
    }
    for attribute, value in sums.items():
        draft.fact(subject=plan.name, attribute=attribute, value=value, citation=mark)
    if not beyond:
        return f"{plan.name} includes {count(wanted)} credits: {rate(total)} a month"
    price = rate(plan.price_usd_per_month)
    extra = f"{price} for the plan and {usd(beyond * more)} for {count(beyond)} more {plural(beyond, 'credit')}"
    return f"{plan.name} with {count(wanted)} credits: {usd(total)} a month, {extra}"


def _included(draft: Draft, priced: Priced) -> str:
    """What the included use buys of the model named, at the prices of its API."""
    plan, included = priced.plan, priced.plan.model_use_usd_per_month
    if included is None:
        return ""
    draft.fact(
        subject=plan.name, attribute="model use included", value=included, unit="USD per month", citation=priced.mark
    )
    named = on_board(named_models(draft, draft.situation.asked.models))
    row = chosen_place(draft.situation, named[0]) if named else None
    said = buys(draft, row, workload_of(draft.situation.asked), included, "month") if row is not None else ""
    if not said:
        draft.leave_open(f"How many requests {rate(included)} of use are: name a model, and how long a request is.")
        return f"{plan.name} includes {rate(included)} of model use a month"
    _assume_api_prices(draft, priced)
    return f"{plan.name} includes {rate(included)} of model use: {said}"


def beyond_included(draft: Draft, priced: Priced, bill: Decimal, said: str) -> str:
    """What a month costs with a plan that includes some use, for so much at API prices; empty where that is unknown.

    `said`: what the bill is of, to begin with.
    """
    plan, included = priced.plan, priced.plan.model_use_usd_per_month
    if included is None or priced.seats:
        return ""
    draft.fact(subject=plan.name, attribute="model use included", value=included, unit="USD", citation=priced.mark)
    _assume_api_prices(draft, priced)
    what = f"{plan.name} costs {rate(plan.price_usd_per_month)} and includes {rate(included)} of use"
    if bill <= included:
        return f"{said}; {what}, which covers that"
    over = bill - included
    total = plan.price_usd_per_month + over
    for attribute, value in (("use beyond", over), ("price with use beyond", total)):
        draft.fact(subject=plan.name, attribute=attribute, value=value, unit="USD", citation=priced.mark)
    return f"{said}; {what}, so {usd(over)} come on top: {usd(total)} a month in all"


def _assume_api_prices(draft: Draft, priced: Priced) -> None:
    if "API prices" not in priced.plan.covers:
        draft.assume(
            f"The use {priced.plan.name} includes is taken to be at API prices, which its source does not say."
        )
