"""What one thing of a bill comes to: a claim, a chat, a page, or what each person costs a month.

Of the answer before, or of the bill that is asked for in the same message.
"""

from decimal import Decimal

from bot.answer import Recommendation
from bot.costs.periods import per_period
from bot.costs.request_count import times_of
from bot.draft import Draft
from bot.strategies.ways_asked import asks_by_the_year
from bot.understanding.normalise import tidy
from bot.understanding.ones_counted import Counted, ones_counted
from bot.understanding.passage import look_at
from bot.understanding.per_one import One
from bot.wording import sections
from bot.wording.figures import count, per, plural, usd

_MEASURED = frozenset({"pages", "minutes", "words", "characters", "images"})
"""Kinds of units of which a request may hold several, or a part."""


def price_of_one(draft: Draft, entry: Recommendation, one: One) -> str:
    """The bill of `entry` divided by how many such things it is for; that they are not counted, where it is so."""
    cost = entry.cost
    if cost is None or not cost.total_usd:
        return f"**The answer before has no bill of {entry.model_name}**: say how many a month, and of what length."
    number, what = _counted(draft, Decimal(cost.usage.requests), one)
    if one.number is not None:
        number, what = one.number, f"{one.word.removesuffix('s')}s"
    mark = sections.marks(entry.citations[:1])
    if number is None or not number:
        return f"**Per {one.word} it is not known**: the bill counts {what}, {sections.bill(cost)} {mark}."
    each = cost.total_usd / number
    draft.fact(
        subject=entry.model, attribute=f"bill for one {one.word}", value=each, unit="USD",
        citation=cost.citations[0],
    )  # fmt: skip
    draft.fact(subject="the workload", attribute=what, value=number, unit=what, citation=cost.citations[0])
    recurring = per(cost.period) if one.kind == "users" or one.number is not None else ""
    where = f" at {sections.place(entry)}" if entry.provider is not None else ""
    return (
        f"**{entry.model_name}{where}: {usd(each)} per {one.word}{recurring}.** That is {sections.bill(cost)} over "
        f"{count(number)} {what} {mark}."
    )


def beside_the_bill(draft: Draft, entry: Recommendation) -> str:
    """`**$0.225 per user a month**: ...` for each one whose price is asked beside a workload; empty where none is."""
    situation = draft.situation
    passage = look_at(tidy(situation.question.text), situation.lexicon)
    told = (_divided(draft, entry, each) for each in ones_counted(passage, situation.asked))
    return " ".join(dict.fromkeys(filter(None, told)))


def _divided(draft: Draft, entry: Recommendation, one: Counted) -> str:
    """The bill of `entry` parted among so many; empty where they are not counted."""
    cost = entry.cost
    if cost is None or not cost.total_usd:
        return ""
    number, what = one.number, one.plural
    if number is None:
        number, what = _counted(draft, Decimal(cost.usage.requests), One(word=one.word, kind=one.kind))
        if one.calls > 1 and number is not None:
            number, what = number / one.calls, f"{one.word.removesuffix('s')}s"
    bill, period = cost.total_usd, cost.period
    asked = one.period or ("year" if asks_by_the_year(draft.situation.question.text) else "")
    if one.recurs and asked and (over := per_period(bill, period, asked)) is not None:
        bill, period = over, asked
    if number is None or number < 1 or (number == 1 and one.calls == 1):
        return ""
    each = bill / number
    mark = cost.citations[0]
    draft.fact(subject=entry.model, attribute=f"bill for one {one.word}", value=each, unit="USD", citation=mark)
    draft.fact(subject="the workload", attribute=what, value=number, unit=what, citation=mark)
    if bill != cost.total_usd:
        draft.fact(subject=entry.model, attribute=f"bill a {period}", value=bill, unit="USD", citation=mark)
    often = per(period) if one.recurs else ""
    whole = f"{usd(bill)}{per(period)} over {count(number)} {what}"
    if one.calls > 1:
        draft.fact(subject=one.word, attribute="requests each", value=one.calls, citation=mark)
        whole = f"{count(one.calls)} requests each" + (f", {whole}" if number > 1 else "")
    return f"**{entry.model_name}: {usd(each)} per {one.word}{often}**, {whole} {sections.marks(entry.citations[:1])}."


def _counted(draft: Draft, requests: Decimal, one: One) -> tuple[Decimal | None, str]:
    """How many of the thing the bill is for, and what was counted; `None` where it counts other things."""
    asked = draft.situation.asked
    number = asked.units if asked.unit_kind == one.kind else None
    if one.kind == "users" and number is not None:
        return number, "users"
    if one.kind in _MEASURED and number is not None:
        return number * times_of(asked), one.kind
    in_parts = one.kind not in {"", "requests"} and asked.unit_kind in _MEASURED and asked.spread_over is None
    if one.kind in {"users", *_MEASURED} or in_parts:
        counted = (asked.units or requests, asked.unit_kind) if in_parts else (requests, "requests")
        return None, f"{count(counted[0])} {counted[1]}"
    return requests, plural(requests, "request")
