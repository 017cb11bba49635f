"""Tokens that a model is trained on: they are no load of its use."""

from bot.patterns import regex
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
    return trains(text, asked) and (asked.requests is None or asked.requests_period in {None, "once"})


_EPOCHS = regex(
    r"(?<![\d.,])(\d{1,2}) ?(?:epochs?|epochen|épocas?|époques?|эпох\w*)|(\d{1,2}) ?(?:个)?(?:轮|エポック|에폭)"
)


def epochs(text: str) -> int:
    """How many times a model is to be trained on the same; once where it is not told."""
    found = _EPOCHS.search(text.lower())
    return max(int(found[1] or found[2]), 1) if found else 1
