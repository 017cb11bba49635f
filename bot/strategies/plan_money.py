"""What subscriptions cost in the money that is asked for."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.strategies.plan_sums import Priced
from bot.strategies.rate_details import SIGNS
from bot.understanding.money import USD_PER_UNIT
from bot.understanding.rate_words import currency_asked, money_without_a_rate
from bot.wording.figures import rate, usd


def in_other_money(draft: Draft, plans: Sequence[Priced]) -> str:
    """`Claude Pro: about €206.90 a year, €17.24 a month.` where another currency is asked for; else empty."""
    text = draft.situation.question.text
    if (other_money := money_without_a_rate(text)) is not None:
        return f"No exchange rate for {other_money} is on board: the prices stay in dollars."
    currency = currency_asked(text)
    if currency is None:
        return ""
    told = [f"{each.plan.name}: about {_sums(draft, each, currency)}" for each in plans]
    draft.assume(
        f"1 {currency} is taken as {rate(USD_PER_UNIT[currency])}, a working rate; the list price is in dollars, and "
        "what the maker charges in other money may differ."
    )
    return f"{'; '.join(told)}."


def _sums(draft: Draft, priced: Priced, currency: str) -> str:
    """All the sums told of a plan, each in that currency."""
    sums = [(each.words, each.usd) for each in priced.terms]
    if priced.year_usd is not None:
        sums[0] = ("a year when paid at once", priced.year_usd)
    sums.append(("a month", priced.month_usd))
    told = []
    for words, value in sums:
        other = value / USD_PER_UNIT[currency]
        draft.fact(
            subject=priced.plan.name, attribute=f"price {words}", value=other, unit=currency, citation=priced.mark
        )
        told.append(f"{SIGNS[currency]}{usd(other)[1:]} {words}")
    return ", ".join(told)
