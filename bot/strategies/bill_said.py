"""The bill of one model line by line, what would make it smaller, and what a budget buys of it."""

from msgspec.structs import replace

from bot.answer import Cost, Recommendation
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.rows import Row
from bot.situation import Situation
from bot.strategies.batch_rates import in_batch
from bot.strategies.budgets import against_spend
from bot.strategies.entries import say_workload
from bot.strategies.long_prompts import long_prompts, too_long
from bot.strategies.purchases import asks_how_long, buys, lasts, leaves_count_open
from bot.strategies.savings import cheaper_model, largest_part, savings, toward, wants_to_spend_less
from bot.strategies.ways_asked import (
    asks_for_a_cheaper_one,
    asks_to_save,
    asks_to_switch,
)
from bot.understanding.normalise import tidy
from bot.understanding.own_terms import own_rates
from bot.understanding.passage import look_at
from bot.understanding.stays import asks_to_stay
from bot.wording import sections


def say_bought(draft: Draft, row: Row, workload: Workload, bill: Cost | None, entry: Recommendation) -> None:
    """What the budget buys where no number of requests was said, or how long it lasts where asked; batch rates."""
    asked = draft.situation.asked
    if leaves_count_open(asked, workload) and asked.budget_usd is not None:
        said = buys(draft, row, workload, asked.budget_usd, asked.budget_period or "once")
        draft.say(f"**{said}.**" if said else "")
        if said and asks_how_long(draft.situation):
            draft.say("How long that lasts depends on how many you send a day.")
    elif bill is not None and asks_how_long(draft.situation) and (time := lasts(draft, bill)):
        draft.say(f"**{time} with {entry.model_name} at {sections.place(entry)}.**")
    draft.say(in_batch(draft, entry) if asked.batch and not workload.stated else "")


def seeks_another(situation: Situation) -> bool:
    """Whether it is asked what leaving the model named for one of another kind would save."""
    asked, text = situation.asked, situation.question.text
    if own_rates(look_at(tidy(text), situation.lexicon)) is not None:
        return False
    kind = asked.open_weights or asked.exclude_origin or asked.exclude_developers or asked.require_origin
    return asks_for_a_cheaper_one(text) or (bool(kind) and asks_to_save(text) and asks_to_switch(text))


def say_bill(draft: Draft, row: Row, workload: Workload, bill: Cost | None) -> None:
    """The bill line by line and what would make it smaller, which comes first where that is the question."""
    text = draft.situation.question.text
    of_cache = draft.situation.reading.spend_usd is not None and "caching" in draft.situation.asked.needs
    wants_less, stays = wants_to_spend_less(draft) or of_cache, asks_to_stay(text) or of_cache
    is_other = wants_less and not stays and not seeks_another(draft.situation)
    other = cheaper_model(draft, row, workload) if is_other else ""
    known = replace(workload, stated=True) if wants_less else workload
    less = "\n".join((*savings(draft, row, known), *([f"- {other}"] if other else [])))
    if bill is not None:
        part = largest_part(draft, bill) if wants_less and not workload.batch else ""
        draft.say(f"{against_spend(draft, bill) if workload.stated else ''} {part}")
        draft.say(f"{toward(draft, row)}\n\n{less}" if wants_less and workload.stated else "")
        draft.say(long_prompts(draft, row, bill))
        draft.say(too_long(draft, row, workload))
        is_said = workload.stated or workload.requests == 1
        kind = "" if is_said else "An example, since no volume was stated. "
        draft.say(f"{kind}{say_workload(draft, workload)}\n\n{sections.sums(bill)}")
        if not workload.stated and bill.total_usd is not None:
            draft.say(f"That comes to {sections.bill(bill)}.")
    draft.say(less if not (wants_less and workload.stated) or bill is None else "")
