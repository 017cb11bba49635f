"""What befalls a maker or host in a supposition: it is broken into, changes its terms, or is sold."""

from functools import lru_cache

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

BREACH, TERMS, SALE = "breach", "terms", "sale"
_EVENTS = {each: expression(f"events_{each}") for each in (BREACH, TERMS, SALE)}
"""What is told of each behind the name, or before it."""
_IF = expression("events_if")
_HAS_BEEN = expression("events_has_been")
"""What asks if something has happened."""
_CLOSES = regex(r"\b(?:clos(?:e|es|ed|ing)|shut\w*|kill\w*|ends?|stop\w*|cuts?|goes|down)\b")
"""What comes of a sale that ends the service."""
_KINDS = ("provider", "developer", "family", "model")
_NEAR = 60


@lru_cache(maxsize=4)
def event_of(passage: Passage) -> tuple[str, Name] | None:
    """(what is supposed, of whom); `None` where nothing of that kind is."""
    supposed = _IF.search(passage.text) is not None
    if not supposed and _HAS_BEEN.search(passage.text) is None:
        return None
    for event, words in _EVENTS.items() if supposed else [(BREACH, _EVENTS[BREACH])]:
        for name in passage.named(*_KINDS):
            behind = words.match(passage.text, name.end)
            if event == SALE and behind is not None and _CLOSES.search(passage.text, behind.end()):
                continue
            if behind is not None or (event == BREACH and _BREACH_OF.search(passage.before(name.start, _NEAR))):
                return event, name
    return None


_BREACH_OF = expression("events_breach_of")
