"""Which of the models named the evidence puts ahead, for the task asked or the one they are made for."""

from collections.abc import Sequence

from bot.answer import Recommendation
from bot.draft import Draft
from bot.quality.rank import task_quality
from bot.selection.pool import task_of
from bot.strategies.shared_boards import are_makers_own, leader_everywhere
from bot.wording.scores import THIN
from bot.wording.tasks import task_words

_MADE_FOR = {"embedding": "embedding", "rerank": "rerank", "transcription": "speech", "speech": "speech",
             "image": "image_generation", "video": "video", "ocr": "document"}  # fmt: skip
"""The task of models that do one thing, by their mode."""


def better(draft: Draft, entries: Sequence[Recommendation]) -> str:
    """Which ranks highest, or that the boards do not say; empty for one model."""
    models = {each.model: each for each in entries}
    if len(models) < 2:
        return ""
    task = _task(draft, entries)
    ranked = [each for each in task_quality(draft.situation.knowledge.facts, task) if each.model in models]
    order = list(dict.fromkeys(each.model for each in ranked))
    words = task_words(task)
    if len(order) < 2:
        return f"The boards do not measure enough of them to say which is better for {words}."
    thin = any(each.thin for each in ranked if each.model in order[:2])
    leader = leader_everywhere(draft, list(models))
    if thin and leader is not None and leader != order[0]:
        where = "in every table of a maker" if are_makers_own(draft, list(models)) else "on every board"
        return f"{models[leader].model_name} scores higher {where} that measured them at the same effort."
    return f"{models[order[0]].model_name} ranks highest for {words}{f', {THIN}' if thin else ''}."


def _task(draft: Draft, entries: Sequence[Recommendation]) -> str:
    """The task asked about, else the one that the models are made for."""
    asked = draft.situation.asked
    if asked.task is not None:
        return asked.task
    models = {each.model for each in entries}
    for mode, task in _MADE_FOR.items():
        if models <= {row.model_id for row in draft.situation.market.rows(mode, draft.situation.today)}:
            return task
    return task_of(asked)
