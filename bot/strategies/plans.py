"""Subscriptions that people name: their prices, and what the API would cost in their place."""

from collections.abc import Sequence

from bot.answer import Cost, Recommendation
from bot.caveats.collect import caveats_for
from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.patterns import regex
from bot.strategies import plan_use, plans_and_api, self_host
from bot.strategies.background import background
from bot.strategies.entries import say_workload, subjects_of
from bot.strategies.matches import on_draft
from bot.strategies.named import Named, chosen_place, named_models, on_board
from bot.strategies.plan_credits import beyond_included, on_credits
from bot.strategies.plan_list import about_models, families_of, plans_sought, without_what_is_left
from bot.strategies.plan_money import in_other_money
from bot.strategies.plan_names import names_plans, plans_in
from bot.strategies.plan_prices import priced_at_none, sums_a_month
from bot.strategies.plan_sums import Priced, in_short, prices_of
from bot.strategies.plans_asked import (
    is_about_a_model,
    is_sought,
    plans_asked,
    seats_asked,
    seats_of_each,
    without_a_price,
)
from bot.strategies.purchases import buys
from bot.understanding.heads import heads_behind, heads_of
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.plan_questions import asks_how_much_use, has_hit_a_limit, size_used
from bot.understanding.rate_words import tiers_asked
from bot.wording import sections
from bot.wording.figures import count, listed, per, rate, usd
from knowledge.evidence import Plan

SHOWN = 6
_FLAT = (
    "A subscription is a flat price with usage limits, not billed by tokens; an API is billed by tokens without a "
    "flat price. Limits of plans change often and are not on board."
)
_LIMITS = regex(r"\blimits?\b|\bquotas?\b|\blímites?\b|\blimites?\b|grenze|额度|限额|制限|한도|лимит")
_OF_AN_API = regex(r"\brate[ -]?limits?\b|\b(?:rpm|tpm)\b|速率限制|レート制限")
"""Limits that come in tiers without being a subscription's."""
_API = regex(r"\b(?:apis?|tokens?|worth|keys?|pay as you go|payg)\b|值")
_EITHER = regex(r"\b(?:or|vs\.?|versus|oder|gegen|o|ou|или|против)\b|还是|それとも|아니면")
"""What tells that only one of the plans named is bought."""


def lead(draft: Draft) -> bool:
    """Answers a question whose subject is one or more plans, and returns whether it was one.

    Of a plan without a price on board it is said that there is none. What an own card runs stands beside the plan.
    """
    if plans_and_api.answered(draft) or plan_use.answered(draft):
        return True
    with draft.asking(without_what_is_left(draft)):
        is_led = _answered(draft)
    asked = draft.situation.asked
    if is_led and asked.self_host and asked.gpu_memory_gb is not None and not draft.recommendations:
        self_host.add_options(draft)
    return is_led


def _answered(draft: Draft) -> bool:
    text = draft.situation.question.text.lower()
    sized = plans_in((size_used(text),), draft.situation.knowledge.facts.plans.values())
    found, seats = plans_asked(draft) or sized, seats_asked(draft)
    unknown = without_a_price(draft)
    if (others := _at_no_such_price(draft)) and not unknown:
        _answer(draft, prices_of(draft, others, seats, {}))
        return True
    if not found and not unknown and is_sought(draft):
        sought = plans_sought(draft, seats)
        draft.say(about_models(draft, sought) if not _is_counted(draft) else "")
        if sought:
            _leave_use_open(draft, sought[:SHOWN])
            _answer(draft, prices_of(draft, sought[:SHOWN], seats, {}))
            draft.say(f"More plans are on board; the {SHOWN} cheapest are shown." if len(sought) > SHOWN else "")
            return True
    if unknown:
        draft.say(f"**No price of {listed([_called(name) for name in unknown])} is on board.**")
    if found:
        _leave_use_open(draft, found)
        own = seats_of_each(draft)
        together = bool(own) and not _EITHER.search(draft.situation.question.text)
        _answer(draft, prices_of(draft, found[:SHOWN], seats, own), together=together)
        return True
    if unknown and not draft.situation.asked.models:
        draft.say(_FLAT)
        return True
    of_an_api = _OF_AN_API.search(draft.situation.question.text.lower())
    of_a_plan = not of_an_api and not tiers_asked(draft.situation.question.text)
    if unknown or (draft.situation.reading.flags & {"plan", "plan_or_api"} and of_a_plan):
        draft.say(_FLAT)
    return False


def _leave_use_open(draft: Draft, plans: Sequence[Plan]) -> None:
    """Says first to who asks how much plans may be used that this is not known, unless they are metered in money."""
    text = draft.situation.question.text.lower()
    metered = any(each.model_use_usd_per_month or each.credits_per_month for each in plans)
    if asks_how_much_use(text) and not metered and not has_hit_a_limit(text):
        names = [plan.name for plan in plans]
        draft.say(f"**Not known: how much use {listed(names)} {'allows' if len(names) == 1 else 'allow'}.**")
        draft.leave_open("The limits of plans: look in the app, or at the maker's page on usage.")


def _at_no_such_price(draft: Draft) -> Sequence[Plan]:
    """The plans of a product that has none at the price said, which is told; empty where there is one, or no price."""
    known = tuple(draft.situation.knowledge.facts.plans.values())
    told = priced_at_none(draft.situation.question.text.lower(), known)
    if told is None:
        return ()
    price, plans = told
    draft.say(f"**No plan of {plans[0].name.split()[0]} at {rate(price)} a month is on board; these are:**")
    return sorted(plans, key=lambda plan: plan.price_usd_per_month)[:SHOWN]


def asks_for_limits(draft: Draft) -> bool:
    """Whether it is asked how much a plan may be used."""
    text = draft.situation.question.text
    asked = _LIMITS.search(text.lower()) or asks_how_much_use(text.lower())
    known = draft.situation.knowledge.facts.plans.values()
    return bool(asked and (names_plans(text, known) or size_used(text.lower())))


def _called(name: str) -> str:
    return f"the {name}" if name.endswith("Plan") else name


def _answer(draft: Draft, plans: Sequence[Priced], *, together: bool = False) -> None:
    """The plans, against the API where that, a model or a volume is named; added up where all are bought `together`."""
    place = len(draft.paragraphs)
    workload = workload_of(draft.situation.asked)
    named = _at_the_api(draft, plans)
    entries = on_draft(draft, named, workload)
    bill = entries[0].cost if entries and _is_counted(draft) else None
    said = on_credits(draft, plans[0]) if len(plans) == 1 else ""
    if entries and not said:
        said = _against(draft, bill, entries[0], plans) if bill else _buys(draft, named[0], workload, plans)
        said += _if_each(draft, bill, plans[0]) if bill else ""
    said = said or in_short(draft, plans, together=together)
    money = in_other_money(draft, plans)
    for words in filter(None, (said, money)):
        draft.paragraphs.insert(place, f"**{words.removesuffix('.')}.**")
    stars, bullet = ("", "- ") if len(plans) > 1 else ("" if said else "**", "")
    draft.say("\n".join(f"{bullet}{stars}{each.in_words}.{stars} {each.plan.covers} [{each.mark}]" for each in plans))
    draft.say(_FLAT)
    if entries or asks_for_limits(draft):
        background(draft, kinds=("pricing",), subjects=("subscription-or-api",), query="subscription or api")
    if entries:
        _say_api(draft, named, entries, workload, bill)


def _at_the_api(draft: Draft, plans: Sequence[Priced]) -> list[Named]:
    """The models whose API the plans stand against; empty where only plans are asked about."""
    asked, reading = draft.situation.asked, draft.situation.reading
    if reading.intents[0] == "off_topic":
        return []
    weighed = _is_counted(draft) or _API.search(draft.situation.question.text.lower())
    only_plans = len(plans) > 1 or not is_about_a_model(draft, [each.plan for each in plans])
    if only_plans and (not weighed or reading.intents[0] == "capability"):
        return []
    found = named_models(draft, asked.models or families_of(draft, [each.plan for each in plans]))
    return on_board(found)


def _is_counted(draft: Draft) -> bool:
    """Whether a volume was said, and not only how many people there are."""
    asked = draft.situation.asked
    requests = None if asked.requests in sums_a_month(draft.situation.question.text.lower()) else asked.requests
    people = asked.unit_kind == "users" and requests is None and asked.input_tokens is None
    return not people and any(each is not None for each in (requests, asked.input_tokens, asked.units))


def _against(draft: Draft, bill: Cost, entry: Recommendation, plans: Sequence[Priced]) -> str:
    """The bill of the API against the price of the plans, and which is the lower."""
    amount = bill.total_usd
    if amount is None:
        return ""
    said = f"At API prices that volume costs {sections.bill(bill)} with {entry.model_name}"
    told = listed([f"{each.sum_in_words} a month for {each.plan.name}" for each in plans])
    if bill.period != "month":
        return f"{said}, against {told}."
    if len(plans) == 1 and (whole := beyond_included(draft, plans[0], amount, said)):
        return f"{whole}."
    dearer = [each.plan.name for each in plans if each.month_usd > amount]
    if len(dearer) == len(plans):
        return f"{said}, against {told}: the API costs less."
    if not dearer:
        if has_hit_a_limit(draft.situation.question.text.lower()):
            return f"{said}, against {told}, whose limits do not carry it by what you say."
        some = "each of them costs" if len(plans) > 1 else "the plan costs"
        return f"{said}, against {told}: {some} less, as far as its limits carry that volume."
    return f"{said}, against {told}: the API costs less than {listed(dearer)} and more than the rest."


def _if_each(draft: Draft, bill: Cost, plan: Priced) -> str:
    """What the API costs where each of several people has the volume that was said.

    Empty for one person, and where the volume was told of each, so that the bill is already that of all.
    """
    passage = look_at(tidy(draft.situation.question.text), draft.situation.lexicon)
    heads = heads_of(passage, passage.quantities, passage.quantities)
    if not plan.seats or bill.total_usd is None or heads_behind(passage, heads, passage.quantities) > 1:
        return ""
    total = bill.total_usd * plan.seats
    draft.fact(subject=bill.model, attribute="bill for all seats", value=total, unit="USD", citation=bill.citations[0])
    said = f" If each of the {count(plan.seats)} uses as much, the API costs {usd(total)}{per(bill.period)}"
    if bill.period != "month" or total == plan.month_usd:
        return f"{said}."
    return f"{said}, {'more' if total > plan.month_usd else 'less'} than the seats."


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
