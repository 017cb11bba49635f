"""The model that a message in a thread of picks asks about, told before the picks."""

from collections.abc import Sequence

from bot.answer import Recommendation
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.budgets import against_budget
from bot.strategies.named import chosen_place, named_models
from bot.strategies.purchases import buys, leaves_count_open
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording import sections

_WORD = regex(r"[a-z]{3,}")
_SHORT = 60
"""Characters of a message that asks about the model it names and of nothing else: "and with opus 5.5?"."""


def named_lead(draft: Draft, made: Sequence[Recommendation], workload: Workload) -> str:
    """`Claude Opus 5.5 at Anthropic: $8,640 a month, above the budget of $2,320 a month [4].`; else empty."""
    situation = draft.situation
    text, asked = situation.question.text, situation.asked
    if not situation.question.history or len(text) > _SHORT or len(asked.models) != 1:
        return ""
    passage = look_at(tidy(text), situation.lexicon)
    names = passage.named("model", "family")
    bare = not names and not {*asked.models[0].split("-")}.isdisjoint(_WORD.findall(passage.text))
    if not bare and len(names) != 1 and sum(name.id in asked.models for name in names) != 1:
        return ""  # "opus is overkill, just use haiku" asks about haiku alone
    entry = next((each for each in made if each.role == "match"), None)
    if entry is None or entry.model == made[0].model:
        return ""
    mark = sections.marks(entry.citations[:1])
    if entry.cost is not None and entry.cost.total_usd is not None:
        fits = against_budget(draft, entry.cost, steady=False)
        return f"**{entry.model_name} at {sections.place(entry)}: {sections.bill(entry.cost)}{fits}** {mark}."
    row = next(
        filter(None, (chosen_place(situation, each) for each in named_models(Draft(situation), asked.models))), None
    )
    if row is None:
        return ""
    if asked.budget_usd is None or not leaves_count_open(asked, workload):
        return f"**{entry.model_name} at {sections.place(entry)}: {sections.rates_in_words(entry)}** {mark}."
    said = buys(draft, row, workload, asked.budget_usd, asked.budget_period or "once")
    return f"**{said}** {mark}." if said else ""
