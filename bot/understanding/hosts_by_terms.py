"""Questions of which hosts do something with prompts that an asker may not want: train on them, keep them for long."""

from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression

_TRAINS = expression("hosts_that_train")
_NEVER = regex(
    r"\b(?:without|ohne|sin|sem|sans|doesn't|don't|doesnt|dont|not|never|no|won't|nicht|nie|kein\w*|ne|n'|jamais|nunca|não|non|mai)\b"
    r"[^.?!,;]{0,20}\b(?:train\w*|entra[iî]n\w*|entren\w*|treina\w*|addestr\w*|allen\w*|nutz\w*|verwend\w*|use\w*|usa\w*)"
)
_WITHOUT = 10
"""Characters before the question in which a "without" makes a condition of it: "sin que entrenen con"."""
_NO_WAY_OUT = expression("hosts_no_way_out")
_LONGEST = expression("hosts_that_keep_longest")


def asks_who_trains(text: str) -> bool:
    """Whether it is asked which hosts, of all, train on what is sent to them; not which do not."""
    lower = text.lower()
    found = _TRAINS.search(lower)
    return found is not None and _NEVER.search(lower[max(0, found.start() - _WITHOUT) : found.end()]) is None


def asks_for_no_way_out(text: str) -> bool:
    """Whether only those are meant that leave nobody a choice."""
    return _NO_WAY_OUT.search(text.lower()) is not None


def asks_who_keeps_longest(text: str) -> bool:
    """Whether it is asked which hosts, of all, keep prompts for how long."""
    return _LONGEST.search(text.lower()) is not None


def asks_what_is_kept(text: str) -> bool:
    """Whether it is asked of hosts that are named, or picked, what they keep or train on: "what retention has each"."""
    return _KEPT.search(text.lower()) is not None


_KEPT = expression("hosts_what_is_kept")


def wish_no_promise(slots: dict[str, Any], text: str) -> None:
    """Takes out the wish for no training where it is asked who trains."""
    if asks_who_trains(text):
        slots.pop("no_training", None)
