"""How what runs at home stands to the model that is to be left for it: "swap claude for something self-hosted"."""

from bot.draft import Draft
from bot.quality.rank import Quality, quality_by_model
from bot.selection.pool import task_of
from bot.situation import Situation
from bot.strategies.named import named_models, on_board
from bot.strategies.shared_boards import shared_boards
from bot.strategies.ways_asked import asks_to_switch
from bot.understanding.in_its_stead import seeks_another
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording.scores import THIN, compared
from bot.wording.tasks import task_words

_SHOWN = 2


def looks_elsewhere(situation: Situation) -> bool:
    """Whether the model named is to be given up for another, or the thread's for one made in some place."""
    question = situation.question
    if situation.reading.intents[0] == "migration" or asks_to_switch(question.text):
        return True
    return bool(question.history) and seeks_another(look_at(tidy(question.text), situation.lexicon))


def beside_the_left(draft: Draft, model: str, name: str, quality: Quality | None) -> str:
    """Whether it ranks lower, and on boards that measured both by how much; empty where none is to be left."""
    situation = draft.situation
    if not looks_elsewhere(situation):
        return ""
    known = on_board(named_models(draft, situation.asked.models))
    if len(known) != 1 or known[0].model_id in {None, model}:
        return ""
    left, task = known[0], task_of(situation.asked)
    measured = quality_by_model(situation.knowledge.facts, task).get(str(left.model_id), ())
    if not measured or quality is None:
        draft.leave_open(f"How {name} compares with {left.title} for {task_words(task)}: no board here measures both.")
        return ""
    thin = f", {THIN}" if quality.thin or measured[0].thin else ""
    stands = compared(quality.quality, measured[0].quality)
    told = f"**Beside {left.title}: quality for {task_words(task)} on the boards {stands}{thin}.**"
    lines = list(shared_boards(draft, (model, str(left.model_id))))[1 : _SHOWN + 1]
    return "\n".join((told, *lines))
