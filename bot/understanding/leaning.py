"""The main intent: what a heavy cue asks for outright, else cues and the likelihood of all the words together."""

import math
from collections.abc import Mapping

_SURE = 7.6
_CLEAR = 0.15
"""A cue at least this heavy, by at least this much the heaviest, decides alone."""
_OUT_OF_THE_QUESTION = 0.02
"""The likelihood up to which a cue, however heavy, does not decide alone."""
_TRUST = 3.0
"""The weight of a likelihood's logarithm beside that of a cue."""
_FLOOR = 0.01
_SURELY_NOT_OURS = 0.85
"""The likelihood of "off topic" above which no cue is heard."""
_DOUBT = 0.7
"""What the likelihood of "off topic" is multiplied by: a message that the rules let pass is seldom off topic."""


def leaning(shares: Mapping[str, float], intents: tuple[str, ...], scores: Mapping[str, float]) -> tuple[str, ...]:
    """`intents` with the likeliest first; ("off_topic",) alone. One that no cue spoke for is not kept as second."""
    first, second = (*sorted(scores.values(), reverse=True), 0.0, 0.0)[:2]
    if shares["off_topic"] > _SURELY_NOT_OURS:
        return ("off_topic",)
    if first > _SURE and first - second > _CLEAR and shares[intents[0]] > _OUT_OF_THE_QUESTION:
        return intents
    weighed = {label: scores.get(label, 0.0) + _TRUST * math.log(_likelihood(shares, label)) for label in shares}
    main = max(sorted(weighed), key=lambda label: weighed[label])
    if main == "off_topic":
        return ("off_topic",)
    return tuple(dict.fromkeys((main, *(label for label in intents if label in scores))))


def _likelihood(shares: Mapping[str, float], label: str) -> float:
    return shares[label] * (_DOUBT if label == "off_topic" else 1.0) + _FLOOR
