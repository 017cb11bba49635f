"""What later messages make of the sums that were told of models in use: corrected, moved, taken over by another."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from bot.draft import Draft
from bot.patterns import regex
from bot.selection.rows import blended_rate
from bot.situation import Situation
from bot.strategies.named import chosen_place, named_models
from bot.strategies.spends import Sums
from bot.strategies.uses import Stack, Use
from bot.strategies.what_if import move
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording.figures import usd

MIX = "The mix of tokens was not stated: three parts input to one part output are assumed for the ratio."
PAID = regex(
    r"\b(?:spend|spending|spent|pay|paying|paid|zahlen|ausgeben|dépensons|payons|gastamos|pagamos)\b[^.;?\d]{0,16}\d",
    re.IGNORECASE,
)
"""That the numbers behind it are money, with a currency or without."""


def tells_sums(situation: Situation, texts: Sequence[str]) -> bool:
    """Whether one of these messages tells what is spent."""
    passages = (look_at(tidy(text), situation.lexicon) for text in texts)
    sums = (each.money is not None and each.per_tokens is None for passage in passages for each in passage.quantities)
    return any(PAID.search(text) for text in texts) or any(sums)


def without_targets(situation: Situation, stack: Stack, texts: Sequence[str]) -> Stack:
    """The stack without the models that a load was only supposed to move to."""
    moves = (move(replace(situation, question=replace(situation.question, text=text))) for text in texts)
    targets = {model for each in moves if each is not None for model in each.target}
    kept = tuple(
        use for use in stack.uses if use.spend is not None or use.row is None or use.row.model_id not in targets
    )
    return replace(stack, uses=kept or stack.uses)


def inherited(draft: Draft, sums: Sums | None, uses: Mapping[str, Use], heirs: Mapping[str, str]) -> dict[str, Decimal]:
    """What the models cost that have the place of others since, whose `sums` were told, for the same tokens."""
    situation, found = draft.situation, dict[str, Decimal]()
    for gone, new in heirs.items():
        named = named_models(draft, (gone,))
        old = chosen_place(situation, named[0]) if named else None
        row = uses[new].row if new in uses else None
        rates = (blended_rate(old) if old else None, blended_rate(row) if row else None)
        if sums is None or gone not in sums.by_name or not rates[0] or rates[1] is None:
            continue
        found[new] = sums.by_name[gone] * rates[1] / rates[0]
        draft.assume(
            f"{uses[new].title} takes the tokens of {named[0].title}, {usd(sums.by_name[gone])} a month there."
        )
        draft.assume(MIX)
    return found
