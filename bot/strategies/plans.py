"""Subscriptions that people name: their prices, and what the API would cost in their place."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.answer import Cost, Recommendation
from bot.caveats.collect import caveats_for
from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.background import background
from bot.strategies.budgets import buys
from bot.strategies.entries import say_workload, subjects_of
from bot.strategies.matches import on_draft
from bot.strategies.named import Named, chosen_place, named_models
from bot.strategies.plan_names import names_plans, plans_in
from bot.wording import sections
from bot.wording.figures import count, listed, rate, usd
from knowledge.evidence import Plan
from knowledge.source import Source

SHOWN = 6
_FLAT = (
    "A subscription is a flat price with usage limits, not billed by tokens; an API is billed by tokens without a "
    "flat price. Limits of plans change often and are not on board."
)
_WEIGHED = regex(
    r"\b(?:or|vs\.?|versus|worth|enough|instead|seats?|cheaper|plans?|subscriptions?|oder|statt|o|ou|или)\b|[还或]"
)
_GOES_ON = regex(r"\b(?:api|cheaper|worth|seats?|enough|plans?|subscription|limits?|it|that|both)\b|[订套]")
_API = regex(r"\b(?:apis?|tokens?|worth|keys?|pay as you go|payg)\b|值")


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """A plan, its price for all the seats counted, and the mark of its source."""

    plan: Plan
    month_usd: Decimal
    seats: Decimal | None
    mark: str

    @property
    def in_words(self) -> str:
        """`GitHub Copilot Business: $19 a month a seat, $475 a month for 25`."""
        seats = f" a seat, {usd(self.month_usd)} a month for {count(self.seats)}" if self.seats else ""
        return f"{self.plan.name}: {rate(self.plan.price_usd_per_month)} a month{seats}"


def lead(draft: Draft) -> bool:
    """Answers a question whose subject is one or more plans, and returns whether it was one.

    Of a plan without a price on board it is said that there is none.
    """
    found = _asked_about(draft)
    if found:
        _answer(draft, [_price(draft, plan) for plan in found[:SHOWN]])
        return True
    flags = draft.situation.reading.flags
    unknown = sorted(name for flag in flags if flag.startswith("plan:") and " " in (name := flag.removeprefix("plan:")))
    if unknown:
        draft.say(f"**No price of the {listed(unknown)} is on board.**")
    if unknown or flags & {"plan", "plan_or_api"}:
        draft.say(_FLAT)
    return False


def _asked_about(draft: Draft) -> tuple[Plan, ...]:
    """The plans that the question is about; empty where it only mentions one beside something else."""
    question, known = draft.situation.question, tuple(draft.situation.knowledge.facts.plans.values())
    before = plans_in(question.history, known)
    found = plans_in((*question.history, question.text), known)
    text = question.text.lower()
    if names_plans(question.text, known):
        weighed = "plan" in draft.situation.reading.flags or _WEIGHED.search(text)
        return found if weighed or not draft.situation.asked.models else ()
    goes_on = found != before or (before and _GOES_ON.search(text) and not draft.situation.asked.models)
    return found if goes_on else ()


def _price(draft: Draft, plan: Plan) -> Priced:
    mark = draft.cite(Source(url=plan.source_url, checked_on=plan.checked_on, title=plan.name), "pricing")
    draft.fact(
        subject=plan.name, attribute="price", value=plan.price_usd_per_month, unit="USD per month", citation=mark
    )
    draft.fact(subject=plan.name, attribute="covers", value=plan.covers, citation=mark)
    asked = draft.situation.asked
    if asked.unit_kind != "users" or not asked.units or asked.units == 1:
        return Priced(plan=plan, month_usd=plan.price_usd_per_month, seats=None, mark=mark)
    total = plan.price_usd_per_month * asked.units
    draft.fact(subject=plan.name, attribute="price of all seats", value=total, unit="USD per month", citation=mark)
    return Priced(plan=plan, month_usd=total, seats=asked.units, mark=mark)


def _answer(draft: Draft, plans: Sequence[Priced]) -> None:
    """The plans, against the API where that, a model or a volume is named."""
    place = len(draft.paragraphs)
    workload = workload_of(draft.situation.asked)
    named = _at_the_api(draft, plans)
    entries = on_draft(draft, named, workload)
    bill = entries[0].cost if entries and _is_counted(draft) else None
    said = ""
    if entries:
        said = _against(bill, entries[0], plans) if bill else _buys(draft, named[0], workload, plans)
    said = said or _in_short(plans)
    if said:
        draft.paragraphs.insert(place, f"**{said}**")
    stars, bullet = ("", "- ") if len(plans) > 1 else ("" if said else "**", "")
    draft.say("\n".join(f"{bullet}{stars}{each.in_words}.{stars} {each.plan.covers} [{each.mark}]" for each in plans))
    draft.say(_FLAT)
    if entries:
        background(draft, kinds=("pricing",), subjects=("subscription-or-api",), query="subscription or api")
        _say_api(draft, named, entries, workload, bill)


def _at_the_api(draft: Draft, plans: Sequence[Priced]) -> list[Named]:
    """The models whose API the plans stand against; empty where only plans are asked about."""
    asked, reading = draft.situation.asked, draft.situation.reading
    weighed = _is_counted(draft) or _API.search(draft.situation.question.text.lower())
    if not asked.models and (not weighed or reading.intents[0] == "capability"):
        return []
    found = named_models(draft, asked.models or _makers(draft, plans))
    return [each for each in found if each.model_id is not None]


def _is_counted(draft: Draft) -> bool:
    """Whether a volume was said, and not only how many people there are."""
    asked = draft.situation.asked
    people = asked.unit_kind == "users" and asked.requests is None and asked.input_tokens is None
    return not people and any(each is not None for each in (asked.requests, asked.input_tokens, asked.units))


def _in_short(plans: Sequence[Priced]) -> str:
    """Which of several costs less, in a sentence; empty for one."""
    if len(plans) < 2:
        return ""
    ordered = sorted(plans, key=lambda each: each.month_usd)
    told = [f"{each.plan.name} {rate(each.month_usd)}" for each in ordered]
    if ordered[0].month_usd == ordered[-1].month_usd:
        return f"{listed([each.plan.name for each in ordered])} cost the same: {rate(ordered[0].month_usd)} a month."
    return f"By the month: {', '.join(told)}."


def _makers(draft: Draft, plans: Sequence[Priced]) -> tuple[str, ...]:
    """The family of models of the host named, else of the maker of a plan or of the tool beside it."""
    families = draft.situation.lexicon.families
    hosts = set(draft.situation.asked.providers)
    named = sorted((name for name, maker in families.items() if maker in hosts), key=len)
    if named:
        return (named[0],)
    tools = [flag.partition(":")[2] for flag in sorted(draft.situation.reading.flags) if flag.startswith("product:")]
    own = [name for each in plans for name in (each.plan.name, *each.plan.aliases)]
    heads = (name.lower().split()[0] for name in (*own, *tools))
    return next(((head,) for head in heads if head in families), ())


def _against(bill: Cost, entry: Recommendation, plans: Sequence[Priced]) -> str:
    """The bill of the API against the price of the plans, and which is the lower."""
    amount = bill.total_usd
    if amount is None:
        return ""
    said = f"At API prices that volume costs {sections.bill(bill)} with {entry.model_name}"
    told = listed([f"{rate(each.month_usd)} a month for {each.plan.name}" for each in plans])
    if bill.period != "month":
        return f"{said}, against {told}."
    dearer = [each.plan.name for each in plans if each.month_usd > amount]
    if len(dearer) == len(plans):
        return f"{said}, against {told}: the API costs less."
    if not dearer:
        some = "each of them costs" if len(plans) > 1 else "the plan costs"
        return f"{said}, against {told}: {some} less, as far as its limits carry that volume."
    return f"{said}, against {told}: the API costs less than {listed(dearer)} and more than the rest."


def _buys(draft: Draft, named: Named, workload: Workload, plans: Sequence[Priced]) -> str:
    """What the price of the first plan would buy at the API."""
    row = chosen_place(draft.situation, named)
    said = buys(draft, row, workload, plans[0].month_usd, "month") if row is not None else ""
    if not said:
        return ""
    return (
        f"At API prices, {said}. With more requests than that, {plans[0].plan.name} costs less as far as its limits "
        "allow them; with fewer, the API does."
    )


def _say_api(
    draft: Draft, named: Sequence[Named], entries: Sequence[Recommendation], workload: Workload, bill: Cost | None
) -> None:
    """The API's side: its rates, and the bill line by line where a volume was said."""
    rows = [row for each in named if (row := chosen_place(draft.situation, each)) is not None]
    draft.warn(*caveats_for(draft, subjects_of(draft, rows)))
    for entry in entries:
        mark = sections.marks(entry.citations[:1])
        total = f", {sections.bill(entry.cost)}" if bill is not None and entry.cost is not None else ""
        draft.say(f"**{entry.model_name} at {sections.place(entry)}: {sections.rates_in_words(entry)}{total}** {mark}.")
    if bill is not None:
        draft.costs += [each.cost for each in entries if each.cost is not None and each.cost not in draft.costs]
        draft.say(f"{say_workload(draft, workload)}\n\n{sections.sums(bill)}")
