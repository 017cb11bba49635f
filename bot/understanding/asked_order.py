"""In which order a message asks for two things, where it asks for each by itself."""

from bot.patterns import regex
from bot.understanding.passage import Passage

_SURE = 6.0
"""The weight of a cue that asks for something by itself."""
_PARTS = regex(r"[.?!;？。！]|,? (?:and|und|y|et|e|и|plus|also|then)\b|,|、|还有|それと|그리고")
"""What stands between two questions."""


def in_turn(passage: Passage, one: str, other: str) -> tuple[str, ...]:
    """The two intents in the order of their first sure cues; empty where one is not asked for, or both are one wish."""
    first = {hit.label: hit for hit in reversed(passage.hits.of("intent", one, other)) if hit.weight >= _SURE}
    if len(first) < 2:
        return ()
    ahead, behind = sorted(first.values(), key=lambda hit: hit.start)
    between = passage.text[ahead.end : behind.start]
    return (ahead.label, behind.label) if _PARTS.search(between) else ()
