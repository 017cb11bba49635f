"""Names that somebody has had enough of, for whatever reason: "fed up with X", "X drives me nuts"."""

from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

_DENIES = regex(r"\bno[tn]\b|n't\b")
_ASKED_OF = regex(r"\b(?:is|are|was|were|does|ist|sind|es|est|está|é)\s(?:the )?$")
"""Before a name in a question of whether that is so: "is X terrible?"."""


def is_disliked(passage: Passage, name: Name) -> bool:
    """Whether somebody has had enough of what `name` names."""
    before = passage.before(name.start, 60)
    if expression("given_up_tired_ahead").search(before):
        return True
    if _ASKED_OF.search(before):
        return False
    behind = expression("given_up_tired_behind").match(passage.text, name.end)
    return behind is not None and not _DENIES.search(behind[0])


def rule_out_disliked(slots: dict[str, Any], passage: Passage) -> None:
    """Makers and hosts complained of are ruled out where another is sought: "fed up with Anthropic, what else"."""
    names = [name for name in passage.named("developer", "provider") if is_disliked(passage, name)]
    if not names or not (passage.hits.has("task") or expression("given_up_asks").search(passage.text)):
        return
    found = {name.means("developer") or name.id: name.means("developer") for name in names}
    for key, out in (
        ("exclude_developers", [each for each, maker in found.items() if maker]),
        ("exclude_providers", [each for each, maker in found.items() if not maker]),
    ):
        if out:
            slots[key] = tuple(dict.fromkeys((*slots.get(key, ()), *out)))
    for key in ("require_developers", "providers"):
        if kept := tuple(each for each in slots.get(key, ()) if each not in found):
            slots[key] = kept
        else:
            slots.pop(key, None)
