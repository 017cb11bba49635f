"""A name alone after a question on another model, put in that one's place: "context of GLM?", then "Kimi?"."""

from bot.understanding.bare_messages import is_name_alone
from bot.understanding.lexicon import Lexicon
from bot.understanding.normalise import tidy
from bot.understanding.passage import Passage, look_at
from bot.understanding.thread import Thread

_LONGEST = 160


def in_full(passage: Passage, thread: Thread, lexicon: Lexicon) -> str:
    """The question of before, asked of the one model that `passage` names and says no more of; else empty."""
    if not thread.text or len(thread.text) > _LONGEST or not _is_more_than_slots(thread):
        return ""
    if not is_name_alone(passage):
        return ""
    before = look_at(tidy(thread.text), lexicon)
    names = before.named("model", "family")
    if len(names) != 1 or is_name_alone(before):
        return ""
    new, old = passage.names[0], names[0]
    return f"{before.text[: old.start]}{passage.text[new.start : new.end]}{before.text[old.end :]}"


def _is_more_than_slots(thread: Thread) -> bool:
    """Whether a question asks what no slot of a thread keeps: an ability, or who made a model."""
    main = thread.intents[:1]
    return main == ("capability",) or (main == ("origin_risk",) and thread.slots.keys() == {"models"})
