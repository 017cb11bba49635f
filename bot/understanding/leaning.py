"""The main intent where the cues leave it open: the hunch from plain words is added to their weight."""

import math
from collections.abc import Mapping

from bot.understanding.hunch import hunch
from bot.understanding.passage import Passage

_SURE = 5.65
_CLEAR = 0.15
"""A cue at least this heavy, by at least this much the heaviest, decides alone."""
_FALLBACK = 1.0
_TRUST = 1.15
_FLOOR = 0.01


def leaning(passage: Passage, scores: Mapping[str, float], intents: tuple[str, ...]) -> tuple[str, ...]:
    """`intents`, with another one first where cues are weak or level and the words speak for it."""
    first, second = (*sorted(scores.values(), reverse=True), 0.0, 0.0)[:2]
    if first > _SURE and first - second > _CLEAR:
        return intents
    weighed = {
        label: scores.get(label, 0.0) + _TRUST * math.log(share + _FLOOR) for label, share in hunch(passage).items()
    }
    weighed[intents[0]] += _FALLBACK if intents[0] not in scores else _FALLBACK / 2
    main = max(sorted(weighed), key=lambda label: weighed[label])
    if main == "off_topic":
        return ("off_topic",)
    named = intents if intents[0] in scores else ()
    return tuple(dict.fromkeys((main, *named)))
