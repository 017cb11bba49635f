"""Languages that a message of a thread gives up: "drop the portuguese", "ohne Polnisch", "日语不要了"."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.negation import denies
from bot.understanding.passage import Passage
from bot.understanding.permissions import leave_out

_OUT_BEFORE = expression("followup_tongue_out_before")
_OUT_BEHIND = expression("followup_tongue_out_behind")
_NOT_ONLY = expression("followup_tongue_not_only")
_ONLY = regex(
    r"\b(?:only|just|nur|solo|sólo|solamente|só|somente|apenas|seulement|juste|uniquement|только)\b|只|だけ|만"
)
_PLAIN_NEGATION = 24
"""How far a "no" reaches to a language."""


def drop_tongues(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage) -> bool:
    """Takes the languages given up from those wanted before; whether there are any. What else is named joins."""
    had = before.get("language", ())
    hits = passage.hits.of("tongue")
    let_go = [hit for hit in hits if _is_given_up(passage, hit)]
    _never_held(slots, before, passage, [hit for hit in let_go if hit.label not in had])
    given_up = [hit for hit in let_go if hit.label in had]
    out = frozenset(hit.label for hit in given_up)
    if not out:
        return bool(had and let_go)
    named = tuple(hit.label for hit in hits if hit.label not in out)
    kept = () if named and _ONLY.search(passage.text) else had
    slots["language"] = tuple(dict.fromkeys(code for code in (*kept, *named) if code not in out))
    if not slots["language"]:
        del slots["language"]
    if "targets" in before:
        slots["targets"] = max(1, before["targets"] - len(out) + len(frozenset(named).difference(had)))
    starts = {hit.start for hit in given_up}
    nations = frozenset(hit.label for hit in passage.hits.of("nation") if hit.start in starts)
    for key in ("exclude_origin", "require_origin"):
        leave_out(slots, key, nations - frozenset(before.get(key, ())))
    return True


def _never_held(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage, hits: Sequence[Hit]) -> None:
    """Takes back what a language that is given up, and was not wanted, has added as one: it stays as it was."""
    out = frozenset(hit.label for hit in hits)
    if out.intersection(slots.get("language", ())):
        left = tuple(code for code in slots["language"] if code not in out) or before.get("language", ())
        slots |= {"language": left}
        if not left:
            del slots["language"]
    starts = {hit.start for hit in hits}
    nations = frozenset(hit.label for hit in passage.hits.of("nation") if hit.start in starts)
    leave_out(slots, "require_origin", nations - frozenset(before.get("require_origin", ())))


def _is_given_up(passage: Passage, hit: Hit) -> bool:
    """Whether a language is no longer wanted; the makers of its country are another matter ("no Chinese")."""
    of_nation = any(nation.start == hit.start for nation in passage.hits.of("nation"))
    makers = any(cue.start == hit.end + 1 for cue in passage.hits.of("place_cue", "model"))
    if (of_nation and (makers or hit.label == "zh")) or _NOT_ONLY.search(passage.before(hit.start, 40)):
        return False
    if _OUT_BEFORE.search(passage.before(hit.start, 60)) or _OUT_BEHIND.match(passage.text, hit.end):
        return True
    return denies(passage, hit.start, hit.end, reach=_PLAIN_NEGATION)
