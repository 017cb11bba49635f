"""A fallback with wishes of its own, asked for in a thread: "and a fallback that isn't Chinese or American"."""

from collections.abc import Callable, Sequence

from bot.answer import Recommendation
from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.constraints import breaking
from bot.selection.place_rules import runs_in
from bot.situation import Situation
from bot.strategies.headlines import headline
from bot.strategies.hosts_said import concerns_people_in_the_eu
from bot.understood import Understood
from bot.wording.wishes import wishes_in_words

EU = "EU"


def stands_in(situation: Situation) -> Callable[[Candidate], bool]:
    """What may be the fallback: whatever meets the wishes that are for it alone."""
    if situation.reading.fallback is None:
        return lambda _: True
    broken_by = breaking((situation.reading.fallback,))
    return lambda each: not broken_by(each.row)


def stands_best(draft: Draft) -> Callable[[Candidate], bool]:
    """What is the fallback rather than others: for data of people in the EU, what can be kept there."""
    if not concerns_people_in_the_eu(draft):
        return lambda _: True
    return lambda each: runs_in(each.row, EU)


def fallback_said(draft: Draft, made: Sequence[Recommendation], wish: Understood) -> str:
    """The fallback by itself; that there is none, where nothing meets the wishes for it."""
    found = next((each for each in made if each.role == "fallback"), None)
    said = wishes_in_words(draft.situation.asking(wish)).removeprefix("Constraints: ").rstrip(".")
    if found is None:
        return f"**Nothing that meets the other wishes can be a fallback {said}.**"
    return f"**Fallback, {said}: {headline(found)}.** {found.why}"
