"""What is asked of a model whose name alone stood before."""

from typing import Any

from bot.understanding.asides import attribute
from bot.understanding.hunch import hunch
from bot.understanding.intents import intents_of, score_intents
from bot.understanding.leaning import leaning
from bot.understanding.passage import Passage


def intents_after_a_name(passage: Passage, slots: dict[str, Any]) -> tuple[str, ...]:
    """What a message asks of the model whose name alone stood before, as if both were one; nothing for a choice."""
    if attribute(passage):
        return ()
    scores = score_intents(passage, slots)
    intents = leaning(hunch(passage, slots, scores), intents_of(passage, scores, slots, before=()), scores)
    return () if intents[0] in {"recommend", "stack", "off_topic"} else intents
