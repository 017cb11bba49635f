"""Tokens that a model is trained on: they are no load of its use."""

from bot.understanding.expressions import expression
from bot.understood import Understood

_ON_TOKENS = expression("training_on_tokens")
_TRAINED_ON = expression("training_trained_on")


def trains(text: str, asked: Understood) -> bool:
    """Whether the price of training is asked for, and not only a model that may be trained."""
    lower = text.lower()
    if len(asked.models) != 1 or "fine_tuning" not in asked.needs:
        return len(asked.models) == 1 and _TRAINED_ON.search(lower) is not None
    return asked.requests is not None or _ON_TOKENS.search(lower) is not None


def only_trains(text: str, asked: Understood) -> bool:
    """Whether the tokens told are those of the training alone, so that no use is told that could be billed."""
    return trains(text, asked) and asked.requests is None
