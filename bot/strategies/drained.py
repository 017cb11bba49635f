"""How long a sum lasts at a pace told in money: arithmetic alone, whatever model it is spent on."""

from bot.costs.periods import per_period
from bot.draft import Draft
from bot.strategies.purchases import time_of
from bot.understanding.drained import drained
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording.figures import count, per, plural, usd


def answered(draft: Draft) -> bool:
    """Whether a sum and what is spent of it so often were told, so that the time is their quotient."""
    told = drained(look_at(tidy(draft.situation.question.text), draft.situation.lexicon))
    daily = per_period(told.spent_usd, told.period, "day") if told else None
    if told is None or not daily:
        return False
    number, unit = time_of(told.sum_usd / daily)
    pace = f"{usd(told.spent_usd)}{per(told.period)}"
    draft.say(f"**{usd(told.sum_usd)} lasts about {count(number)} {plural(number, unit)} at {pace}.**")
    draft.assume(f"{usd(told.sum_usd)} at {pace} is {count(number)} {plural(number, unit)}, whatever the model.")
    return True
