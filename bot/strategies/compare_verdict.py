"""The first line of a comparison: which is cheaper and by how much, and which the evidence puts ahead."""

from collections.abc import Sequence
from decimal import Decimal

from bot.answer import Recommendation
from bot.draft import Draft
from bot.strategies.bills_beside import names_of, within_budget
from bot.strategies.boards_apart import asks_if_it_stands_in
from bot.strategies.difference_said import between_bills
from bot.strategies.entries import cheaper_by
from bot.strategies.rates_beside import lower_rates
from bot.strategies.span_bills import spans_beside
from bot.strategies.spend_moved import moved_bill
from bot.strategies.ways_asked import asks_to_save, asks_which_is_better
from bot.strategies.which_is_better import better
from bot.wording import sections
from bot.wording.figures import listed, per, percent, usd


def verdict(draft: Draft, entries: Sequence[Recommendation]) -> str:
    """Which is cheaper and by how much, which keeps within a budget, and which the evidence puts ahead."""
    if not entries:
        return "None of these has a price in force."
    moved = moved_bill(draft, entries)
    words = [
        spans_beside(draft, entries, names_of(entries)),
        moved or _cheaper(draft, entries),
        within_budget(draft, entries),
        better(draft, entries),
    ]
    if not any(each.cost for each in entries) and (
        asks_which_is_better(draft.situation.question.text) or asks_if_it_stands_in(draft)
    ):
        words.reverse()
    return " ".join(word for word in words if word)


def _cheaper(draft: Draft, entries: Sequence[Recommendation]) -> str:
    first, last = entries[0], entries[-1]
    names = names_of(entries)
    if len(entries) == 1:
        return f"Only {names[0]} has a price in force: {sections.rates_in_words(first)}."
    bills = [each.cost.total_usd for each in entries if each.cost is not None and each.cost.total_usd is not None]
    if len(bills) == 1:
        return f"{names[0]} at {sections.place(first)}: {sections.bill(first.cost)}."
    if len(bills) < len(entries):
        return lower_rates(draft, entries, names, _hosts(entries))
    share = cheaper_by(bills[0], bills[-1])
    if share is None or not share:
        if len({each.model for each in entries}) == 1:
            return f"{first.model_name} costs the same at {_hosts(entries)}: {sections.bill(first.cost)}."
        return f"{listed(names)} cost the same: {sections.bill(first.cost)}."
    draft.fact(
        subject=first.model, attribute=f"cheaper than {last.model}", value=share, unit=None,
        citation=first.citations[0],
    )  # fmt: skip
    level = [name for name, bill in zip(names, bills, strict=True) if bill == bills[0]]
    if len(level) > 1:
        return f"{listed(level)} cost least: {sections.bill(first.cost)} each, {percent(share)} less than {names[-1]}."
    if told := between_bills(draft, entries, names):
        return told
    saved = _saved(draft, first, bills[-1] - bills[0])
    return f"{names[0]} is cheapest: {sections.bill(first.cost)}, {percent(share)} less than {names[-1]}{saved}."


def _hosts(entries: Sequence[Recommendation]) -> str:
    return listed([sections.place(each) for each in entries])


def _saved(draft: Draft, first: Recommendation, amount: Decimal) -> str:
    """`, which saves $2,446 a month`, where a saving is asked for; the difference where hosts are; else empty."""
    asked = draft.situation.asked
    saves = asks_to_save(draft.situation.question.text)
    if first.cost is None or not (saves or (len(asked.models) == 1 and len(asked.providers) > 1)):
        return ""
    draft.fact(subject=first.model, attribute="saving", value=amount, unit="USD", citation=first.citations[0])
    if not saves:
        return f", a difference of {usd(amount)}{per(first.cost.period)}"
    return f", which saves {usd(amount)}{per(first.cost.period)}"
