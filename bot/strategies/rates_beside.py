"""Whose rates per token are lower, in so many words: for input and output each, or only in some proportion of both."""

from collections.abc import Sequence
from decimal import Decimal

from bot.answer import Recommendation
from bot.draft import Draft
from bot.strategies.by_the_piece import by_the_piece
from bot.understanding.differences import asks_how_much_dearer, asks_in_percent, asks_the_difference
from bot.understanding.rate_words import asks_how_many_times
from bot.wording import sections
from bot.wording.figures import listed, percent

_A_TENTH = Decimal("0.1")
_WAYS = ("in", "out")
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
        crossing = _crossing(draft, first, last, listed(level), names[-1])
        if not crossing and (told := _by_how_much(draft, first, last, (listed(level), names[-1]))):
            return told
        return crossing or f"{listed(level)} {verb} the lower rates: {lowest} against {sections.rates(last)} per 1M."
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


def _by_how_much(draft: Draft, first: Recommendation, last: Recommendation, names: tuple[str, str]) -> str:
    """`A costs 92.5% less in and 94% less out than B: …`, or `B costs 100 times as much as A: …`, where that is asked.

    `names`: those of the first and the last; empty where no difference is asked for.
    """
    text = draft.situation.question.text
    if not asks_the_difference(text):
        return ""
    dearer = asks_how_many_times(text) or (asks_how_much_dearer(text) and not asks_in_percent(text))
    (cheap, dear), (low, high) = names, (sections.rates(first), sections.rates(last))
    if dearer and (told := _how_many_times(draft, first, last)):
        return f"{dear} costs {told} as {cheap}: {high} against {low} per 1M."
    told = _shares_less(draft, first, last)
    return f"{cheap} costs {told} than {dear}: {low} against {high} per 1M." if told else ""


def _shares_less(draft: Draft, first: Recommendation, last: Recommendation) -> str:
    """`92.5% less in and 94% less out`, or one share where both are the same."""
    found: dict[str, Decimal] = {}
    for way, mine, theirs in zip(_WAYS, _both(first), _both(last), strict=True):
        if theirs and mine < theirs:
            found[way] = 1 - mine / theirs
            draft.fact(
                subject=first.model, attribute=f"share cheaper {way} than {last.model}", value=found[way],
                citation=first.citations[0],
            )  # fmt: skip
    if len(found) == len(_WAYS) and len(set(found.values())) == 1:
        return f"{percent(found['in'])} less"
    return listed([f"{percent(share)} less {way}" for way, share in found.items()])


def _how_many_times(draft: Draft, first: Recommendation, last: Recommendation) -> str:
    """`100 times as much`, or `4 times as much in and 5 times as much out` where these differ."""
    found: dict[str, Decimal] = {}
    for way, mine, theirs in zip(_WAYS, _both(first), _both(last), strict=True):
        if mine:
            found[way] = (theirs / mine).quantize(_A_TENTH).normalize()
            draft.fact(
                subject=last.model, attribute=f"times the price {way} of {first.model}", value=found[way],
                citation=last.citations[0],
            )  # fmt: skip
    if len(found) == len(_WAYS) and len(set(found.values())) == 1:
        return times_in_words(found["in"])
    return listed([f"{times_in_words(times)} {way}" for way, times in found.items()])


def times_in_words(times: Decimal) -> str:
    """`twice as much`, `2.5 times as much`."""
    return "twice as much" if times == 2 else f"{times:f} times as much"


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
