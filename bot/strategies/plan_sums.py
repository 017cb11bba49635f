"""What a subscription costs: a month, for all its people, and for as long as is asked."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from bot.costs.periods import per_period
from bot.draft import Draft
from bot.strategies.ways_asked import asks_by_the_year, asks_to_save
from bot.understanding.differences import asks_the_difference
from bot.understanding.plan_seats import terms_of
from bot.wording.figures import count, rate, usd
from knowledge.evidence import Plan
from knowledge.source import Source

_A_YEAR = "a year"
_BY_THE_YEAR = ", billed by the year."
"""In what a plan covers that is sold by the year alone."""


class TermSum(NamedTuple):
    """What is paid in a time that was asked for."""

    words: str
    usd: Decimal


class Priced(Struct, frozen=True, kw_only=True):
    """A plan, its price for all the seats counted, and the mark of its source."""

    plan: Plan
    month_usd: Decimal
    seats: Decimal | None
    terms: tuple[TermSum, ...]
    """The prices of a year and of other times, where they are asked for."""
    year_usd: Decimal | None = None
    """What a year costs that is paid at once, where that is asked for and known."""
    mark: str

    @property
    def sum_in_words(self) -> str:
        """The price of a month for all the seats."""
        return usd(self.month_usd) if self.seats else rate(self.month_usd)

    @property
    def in_words(self) -> str:
        """`GitHub Copilot Business: $19 a month a seat, $475 a month for 25`; the sum of a time asked for first."""
        name, month = self.plan.name, f"{rate(self.plan.price_usd_per_month)} a month"
        if not self.terms:
            seats = f" a seat, {self.sum_in_words} a month for {count(self.seats)}" if self.seats else ""
            return f"{name}: {month}{seats}"
        told = ", ".join(f"{usd(each.usd)} {each.words}" for each in self.terms)
        told += "" if _BY_THE_YEAR in self.plan.covers else " when paid by the month"
        if self.year_usd is not None:
            less = usd(self.terms[0].usd - self.year_usd)
            told += f", {usd(self.year_usd)} when paid at once, so {less} less"
        if not self.seats:
            return f"{name}: {told}, {month}"
        return f"{name} for {count(self.seats)}: {told}, {self.sum_in_words} a month, {month} a seat"


def price_of(draft: Draft, plan: Plan, seats: Decimal | None) -> Priced:
    """The plan with its sums, each among the facts of the answer."""
    mark = draft.cite(Source(url=plan.source_url, checked_on=plan.checked_on, title=plan.name), "pricing")
    draft.fact(
        subject=plan.name, attribute="price", value=plan.price_usd_per_month, unit="USD per month", citation=mark
    )
    draft.fact(subject=plan.name, attribute="covers", value=plan.covers, citation=mark)
    total = plan.price_usd_per_month * (seats or 1)
    if seats:
        draft.fact(subject=plan.name, attribute="seats", value=seats, citation=mark)
        draft.fact(subject=plan.name, attribute="price of all seats", value=total, unit="USD per month", citation=mark)
    terms = _terms(draft, total)
    for term in terms:
        draft.fact(subject=plan.name, attribute=f"price {term.words}", value=term.usd, unit="USD", citation=mark)
    year_usd = _paid_at_once(draft, plan, terms, seats or Decimal(1), mark)
    return Priced(plan=plan, month_usd=total, seats=seats, terms=terms, year_usd=year_usd, mark=mark)


def _paid_at_once(draft: Draft, plan: Plan, terms: Sequence[TermSum], seats: Decimal, mark: str) -> Decimal | None:
    """What a year of all seats costs that is paid at once, where a year is asked for; said as unknown where it is."""
    year = next((term.usd for term in terms if term.words == _A_YEAR), None)
    if year is None or not year or _BY_THE_YEAR in plan.covers:
        return None
    if plan.price_usd_per_year is None:
        draft.leave_open(f"What a year of {plan.name} costs when paid at once: no source on board states it.")
        return None
    whole = plan.price_usd_per_year * seats
    for attribute, value in (("price a year, paid at once", whole), ("less than by the month", year - whole)):
        draft.fact(subject=plan.name, attribute=attribute, value=value, unit="USD", citation=mark)
    return whole


def _terms(draft: Draft, month_usd: Decimal) -> tuple[TermSum, ...]:
    text = draft.situation.question.text
    year = per_period(month_usd, "month", "year") if asks_by_the_year(text) else None
    others = (TermSum(term.words, month_usd * term.months) for term in terms_of(text))
    return (*((TermSum(_A_YEAR, year),) if year is not None else ()), *others)


def prices_of(draft: Draft, plans: Sequence[Plan], seats: Decimal | None, own: Mapping[str, Decimal]) -> list[Priced]:
    """Each plan for its own people where those of each are told, else for all of them."""
    return [price_of(draft, plan, _several(own[plan.id]) if plan.id in own else seats) for plan in plans]


def _several(seats: Decimal) -> Decimal | None:
    return seats if seats > 1 else None


def in_short(draft: Draft, plans: Sequence[Priced], *, together: bool) -> str:
    """Which of several costs less, in a sentence, or what they come to `together`; empty for one."""
    if len(plans) < 2:
        return ""
    if together:
        return _together(draft, plans)
    ordered = sorted(plans, key=lambda each: each.month_usd)
    told = [f"{each.plan.name} {each.sum_in_words}" for each in ordered]
    if ordered[0].month_usd == ordered[-1].month_usd:
        names = f"{', '.join(each.plan.name for each in ordered[:-1])} and {ordered[-1].plan.name}"
        return f"{names} cost the same: {ordered[0].sum_in_words} a month."
    return f"{_apart(draft, ordered)}By the month: {', '.join(told)}."


def _apart(draft: Draft, ordered: Sequence[Priced]) -> str:
    """`B costs $4,800 a year more than A, $400.00 a month. `, where of two plans the difference is asked for."""
    text = draft.situation.question.text
    if len(ordered) != len(("the cheaper", "the dearer")) or not (asks_the_difference(text) or asks_to_save(text)):
        return ""
    less, more = ordered
    apart = [TermSum("a month", more.month_usd - less.month_usd)]
    apart[:0] = [TermSum(dear.words, dear.usd - cheap.usd) for dear, cheap in zip(more.terms, less.terms, strict=False)]
    for each in apart:
        draft.fact(
            subject=f"{more.plan.name} beside {less.plan.name}", attribute=f"difference {each.words}", value=each.usd,
            unit="USD", citation=more.mark,
        )  # fmt: skip
    told = ", ".join(f"{usd(each.usd)} {each.words}" for each in apart)
    return f"{more.plan.name} costs {told} more than {less.plan.name}. "


def _together(draft: Draft, plans: Sequence[Priced]) -> str:
    """What plans that are all bought come to."""
    sums = [*(each.terms for each in plans)]
    totals = [
        TermSum(parts[0].words, sum((part.usd for part in parts), Decimal(0))) for parts in zip(*sums, strict=True)
    ]
    totals.append(TermSum("a month", sum((each.month_usd for each in plans), Decimal(0))))
    for total in totals:
        draft.fact(
            subject="all plans", attribute=f"price {total.words}", value=total.usd, unit="USD", citation=plans[0].mark
        )
    return f"Together: {', '.join(f'{usd(each.usd)} {each.words}' for each in totals)}."
