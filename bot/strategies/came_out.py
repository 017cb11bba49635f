"""The day on which a model came out, for who asks what has been since then: "did kimi gain users after k3?"."""

from datetime import date

from bot.draft import Draft
from bot.understanding.courses import asks_since_a_model
from bot.understanding.resolving import resolve_model

_A_DAY = len("2026-10-03")


def came_out(draft: Draft) -> date | None:
    """The day of the one model named, where the time since it is asked about and the day is on board."""
    situation = draft.situation
    if len(situation.asked.models) != 1 or not asks_since_a_model(situation.question.text):
        return None
    found = resolve_model(situation.asked.models[0], situation.lexicon)
    days = [model.released for each in found if (model := situation.knowledge.facts.model(each)) and model.released]
    return date.fromisoformat(min(days)) if days and len(min(days)) == _A_DAY else None
