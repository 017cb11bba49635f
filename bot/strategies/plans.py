"""Subscriptions that people name, against what the API would cost."""

from bot.draft import Draft
from bot.wording.figures import count, rate, usd
from knowledge.evidence import Plan
from knowledge.source import Source

SHOWN = 4


def add(draft: Draft) -> None:
    """Says the price of every plan that was named, and that a plan is not billed by tokens."""
    found = named_plans(draft)
    if not found and not any(flag in draft.situation.reading.flags for flag in ("plan", "plan_or_api")):
        return
    if not found:
        draft.leave_open(*(f"No price of the {name} is on board." for name in sorted(_names(draft)) if " " in name))
    for plan in found[:SHOWN]:
        mark = draft.cite(Source(url=plan.source_url, checked_on=plan.checked_on, title=plan.name), "pricing")
        draft.fact(
            subject=plan.name, attribute="price", value=plan.price_usd_per_month, unit="USD per month", citation=mark
        )
        draft.fact(subject=plan.name, attribute="covers", value=plan.covers, citation=mark)
        seats = _seats(draft, plan, mark)
        draft.say(f"{plan.name}: {rate(plan.price_usd_per_month)} a month{seats}. {plan.covers} [{mark}]")
    draft.say(
        "A subscription is a flat price with usage limits, not billed by tokens; an API is billed by tokens without a "
        "flat price. Limits of plans change often and are not on board."
    )


def _seats(draft: Draft, plan: Plan, mark: str) -> str:
    """` a seat, $2,000 a month for 80`, where people were counted; else empty."""
    asked = draft.situation.asked
    if asked.unit_kind != "users" or not asked.units or asked.units == 1:
        return ""
    total = plan.price_usd_per_month * asked.units
    draft.fact(subject=plan.name, attribute="price of all seats", value=total, unit="USD per month", citation=mark)
    return f" a seat, {usd(total)} a month for {count(asked.units)}"


def named_plans(draft: Draft) -> list[Plan]:
    """The plans in the words, by the names that the reading found; a name without its size is all of its sizes."""
    plans = draft.situation.knowledge.facts.plans.values()
    names = _names(draft)
    exact = [plan for plan in plans if names & {plan.id, plan.name, *plan.aliases}]
    return exact or [plan for plan in plans if any(plan.name.startswith(f"{name} ") for name in names)]


def _names(draft: Draft) -> set[str]:
    return {flag.partition(":")[2] for flag in draft.situation.reading.flags if flag.startswith("plan:")}
