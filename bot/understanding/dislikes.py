"""Names that somebody has had enough of, for whatever reason: "fed up with X", "X drives me nuts"."""

from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

_DENIES = regex(r"\bno[tn]\b|n't\b")


def is_disliked(passage: Passage, name: Name) -> bool:
    """Whether somebody has had enough of what `name` names."""
    if expression("given_up_tired_ahead").search(passage.before(name.start, 60)):
        return True
    behind = expression("given_up_tired_behind").match(passage.text, name.end)
    return behind is not None and not _DENIES.search(behind[0])


def rule_out_disliked(slots: dict[str, Any], passage: Passage) -> None:
    """Makers that were complained of are ruled out: "fed up with Anthropic, what else for coding"."""
    named = passage.named("developer", "provider")
    found = [key for name in named if (key := name.means("developer")) and is_disliked(passage, name)]
    if found:
        slots["exclude_developers"] = tuple(dict.fromkeys((*slots.get("exclude_developers", ()), *found)))
        for key in ("require_developers", "providers"):
            if kept := tuple(each for each in slots.get(key, ()) if each not in found):
                slots[key] = kept
            else:
                slots.pop(key, None)
