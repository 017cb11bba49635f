"""Whose rates per token are lower, in so many words: for input and output each, or only in some proportion of both."""

from collections.abc import Sequence
from decimal import Decimal

from bot.answer import Recommendation
from bot.draft import Draft
from bot.strategies.by_the_piece import by_the_piece
from bot.understanding.rate_words import asks_by_how_much, asks_how_many_times
from bot.wording import sections
from bot.wording.figures import listed, percent

_A_TENTH = Decimal("0.1")
Both = tuple[Decimal, Decimal]
"""Dollars per 1M tokens in, and out."""


def lower_rates(draft: Draft, entries: Sequence[Recommendation], names: Sequence[str], hosts: str) -> str:
    """Which of the entries has the lower rates, or that they are level; `hosts` names the places of one model.

    The entries come cheapest first at three tokens in for each out.
    """
    first, last = entries[0], entries[-1]
    tokens = first.price is not None and last.price is not None and last.price.input_usd_per_mtok is not None
    if not tokens or sections.is_by_the_piece(first):
        return by_the_piece(entries, names)
    if _both(first) == _both(last):
        if len({each.model for each in entries}) == 1:
            return f"{first.model_name} has the same rates at {hosts}: {sections.rates_in_words(first)}."
        return f"{listed(names)} have the same rates: {sections.rates_in_words(first)}."
    lowest = sections.rates(first)
    level = [name for name, each in zip(names, entries, strict=True) if _both(each) == _both(first)]
    rest = [(name, each) for name, each in zip(names, entries, strict=True) if name not in level]
    verb = "have" if len(level) > 1 else "has"
    if len(rest) == 1:
        less = _by_how_much(draft, first, last)
        plain = f"{listed(level)} {verb} the lower rates: {lowest} against {sections.rates(last)} per 1M{less}."
        return _crossing(draft, first, last, listed(level), names[-1]) or plain
    then = listed([f"{name} {sections.rates(each)}" for name, each in rest])
    if all(_is_below(first, each) for _, each in rest):
        return f"{listed(level)} {verb} the lowest rates: {lowest} per 1M, then {then}."
    costs = "cost" if len(level) > 1 else "costs"
    return f"At three tokens in for each out, {listed(level)} {costs} least: {lowest} per 1M, then {then}."


def _both(entry: Recommendation) -> Both:
    price = entry.price
    if price is None or price.input_usd_per_mtok is None:
        return (Decimal(0), Decimal(0))
    whole = 1 + (entry.uplift or 0)
    return (price.input_usd_per_mtok * whole, (price.output_usd_per_mtok or Decimal(0)) * whole)


def _is_below(entry: Recommendation, other: Recommendation) -> bool:
    return all(mine <= theirs for mine, theirs in zip(_both(entry), _both(other), strict=True))


def _by_how_much(draft: Draft, first: Recommendation, last: Recommendation) -> str:
    """`, 92.5% less in and 94% less out`, where it is asked by how much; else empty."""
    text = draft.situation.question.text
    if asks_how_many_times(text):
        return _how_many_times(draft, first, last)
    if not asks_by_how_much(text):
        return ""
    told = []
    for way, mine, theirs in zip(("in", "out"), _both(first), _both(last), strict=True):
        if theirs and mine < theirs:
            share = 1 - mine / theirs
            draft.fact(
                subject=first.model, attribute=f"share cheaper {way} than {last.model}", value=share,
                citation=first.citations[0],
            )  # fmt: skip
            told.append(f"{percent(share)} less {way}")
    return f", {listed(told)}" if told else ""


def _how_many_times(draft: Draft, first: Recommendation, last: Recommendation) -> str:
    """`; Claude Fable 5 costs 100 times as much in and 100 times as much out`."""
    told = []
    for way, mine, theirs in zip(("in", "out"), _both(first), _both(last), strict=True):
        if mine:
            times = (theirs / mine).quantize(_A_TENTH).normalize()
            draft.fact(
                subject=last.model, attribute=f"times the price {way} of {first.model}", value=times,
                citation=last.citations[0],
            )  # fmt: skip
            told.append(f"{times:f} times as much {way}")
    return f"; {last.model_name} costs {listed(told)}" if told else ""


def _crossing(draft: Draft, first: Recommendation, last: Recommendation, name: str, other: str) -> str:
    """What is said where one rate of the first is higher: up to which proportion it costs less; else empty."""
    (mine_in, mine_out), (their_in, their_out) = _both(first), _both(last)
    if (mine_in - their_in) * (mine_out - their_out) >= 0:
        return ""
    ratio = ((their_out - mine_out) / (mine_in - their_in)).quantize(_A_TENTH).normalize()
    draft.fact(
        subject=first.model, attribute=f"tokens in for each out where it costs as much as {last.model}", value=ratio,
        citation=first.citations[0],
    )  # fmt: skip
    how, bound = ("dearer in and cheaper out", "fewer") if mine_in > their_in else ("cheaper in and dearer out", "more")
    return (
        f"{name} is {how} than {other}: {sections.rates(first)} against {sections.rates(last)} per 1M; it costs less "
        f"with {bound} than {ratio:f} tokens in for each token out."
    )
