"""Messages whose likeliest intent no cue speaks for: a load is one of cost, a name with work no goodbye."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression

_ASKS = expression("cueless_asks")
_LEAVES = expression("cueless_leaves")
_LOAD = frozenset({"input_tokens", "output_tokens", "requests"})
_NOT_OF_LOADS = frozenset({"migration", "capability", "trend", "compare", "licence"})
_IN_USE = frozenset({"providers", "host_region", "task"})
"""What is said beside a model that is to be used, not left."""
_SEEKS = regex(r"\b(?:which|what (?:model|llm)|best|alternativ\w*|replac\w*|recommend\w*|suggest\w*|instead|other)\b")
"""What another model is sought with, in words that no table knows as a cue."""
_LIKELY = 0.5


def without_a_cue(
    own: Mapping[str, Any],
    intents: tuple[str, ...],
    scores: Mapping[str, float],
    shares: Mapping[str, float],
    text: str,
) -> tuple[str, ...]:
    """The intents; where no cue speaks for the first, what is said decides: "1,2 Mio. req/Monat, haiku 5.5"."""
    main, models = intents[0], own.get("models", ())
    if scores.get(main) or len(models) > 1 or (main == "migration" and _LEAVES.search(text)):
        return intents
    of_one = main == "recommend" and models and not any(key.startswith("exclude") for key in own)
    of_one = of_one and _SEEKS.search(text) is None
    if (main in _NOT_OF_LOADS or of_one) and not _LOAD.isdisjoint(own):
        return (("cost" if models else "recommend"), *(label for label in intents if label in scores))
    used = shares["migration"] < _LIKELY or (not _IN_USE.isdisjoint(own) and not _ASKS.search(text))
    if main == "migration" and models and used:
        return ("capability", *(label for label in intents if label in scores))
    return intents
