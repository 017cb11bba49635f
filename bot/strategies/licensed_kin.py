"""Which of a family's models a question about its licence is answered for."""

import re

from msgspec.structs import replace

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.named import Named, family_of

_NEWEST = regex(
    r"\b(?:newest|latest|most recent|neuest\w*|aktuellst\w*|últim[oa]|más nuevo|derni(?:er|ère)|mais recente)\b"
    r"|最新|самая новая|последн",
    re.IGNORECASE,
)


def with_terms(draft: Draft, named: Named) -> Named:
    """A family's newest model; where its licence is not on board, the newest of the family whose licence is.

    Of one version, "Qwen3", whose newest is hosted only, the newest of open weights.
    """
    if named.read_as_newest and named.asked[-1:].isdigit() and named.model and not named.model.open_weights:
        return _open_one(draft, named)
    if not named.read_as_newest or (named.model and named.model.licence):
        return named
    found = next((each for each in family_of(draft.situation, named) if each.model and each.model.licence), None)
    if found is None:
        return named
    _read_as(draft, named, found, f"whose licence is on board; that of {named.title} is not")
    if _NEWEST.search(draft.situation.question.text):
        draft.say(f"**The newest is {named.title}; its licence is not on board.** The newest whose licence is:")
    return replace(found, read_as_newest=True)


def _open_one(draft: Draft, named: Named) -> Named:
    """The newest model of a version with open weights; the one named where there is none."""
    kin = (each for each in family_of(draft.situation, named) if each.model and each.model.open_weights)
    found = next((each for each in kin if each.model and each.model.licence), None)
    if found is None:
        return named
    _read_as(draft, named, found, f"with open weights; {named.title} is hosted only")
    return replace(found, read_as_newest=True)


def _read_as(draft: Draft, named: Named, found: Named, why: str) -> None:
    """Says which model the name stands for here, in place of what was said of it before."""
    reading = f'"{named.asked}" is read as '
    draft.assumptions = [each for each in draft.assumptions if not each.startswith(reading)]
    draft.assume(f"{reading}{found.title}, the newest of that family {why}.")
