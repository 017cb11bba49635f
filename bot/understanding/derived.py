"""From whose models nothing may be made: "nothing derived from Qwen", "no fine-tunes of llama or qwen bases"."""

from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.maker_lists import LISTED
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

_OUT_BEFORE = expression("derived_ruled_out_before")
"""What rules out all that is made from the name behind it."""
_OUT_BEHIND = expression("derived_ruled_out_behind")
"""What is made from the name before it."""
_NONE_OF = expression("derived_none_of")
"""What rules out the thing that the name after it begins: "no qwen derivatives"."""
_OTHERWISE = frozenset({"models", "quality_floor", "require_developers", "providers"})
"""What else such a name may have been read as."""
_OF_WEIGHTS = regex(r"\btrained (?:on top of|from|on|off|out of)\b(?! (?:our|my|customer|user|client|your) )")
"""Training that is of the model, and not of what is typed into it."""


def rule_out_bases(slots: dict[str, Any], passage: Passage) -> None:
    """Adds the names from which nothing may be made, and rules out what they name themselves."""
    bases = tuple(dict.fromkeys(id_of for run in _runs(passage) if _is_out(passage, run) for id_of in map(_id, run)))
    if not bases:
        return
    out = {*slots.get("exclude_models", ()), *slots.get("exclude_developers", ())}
    for name in (name for run in _runs(passage) for name in run if _id(name) in bases):
        key = "exclude_models" if name.kind in {"model", "family"} else "exclude_developers"
        if out.isdisjoint({_id(name), name.means("developer")}):
            slots[key] = (*slots.get(key, ()), _id(name))
            out.add(_id(name))
    slots["exclude_bases"] = bases
    for key in _OTHERWISE & slots.keys():
        slots[key] = tuple(each for each in slots[key] if each not in bases)
        if not slots[key]:
            del slots[key]
    if _OF_WEIGHTS.search(passage.text):
        slots.pop("no_training", None)


def _id(name: Name) -> str:
    """The id of a model or family as it is, of any other name that of the maker."""
    return name.id if name.kind in {"model", "family"} else str(name.means("developer"))


def _runs(passage: Passage) -> list[list[Name]]:
    """The models, families and makers named, those listed beside each other together."""
    runs: list[list[Name]] = []
    for name in passage.named("model", "family", "developer", "provider"):
        if name.kind not in {"model", "family"} and name.means("developer") is None:
            continue
        if runs and LISTED.fullmatch(passage.text, runs[-1][-1].end, name.start):
            runs[-1].append(name)
        else:
            runs.append([name])
    return runs


def _is_out(passage: Passage, run: list[Name]) -> bool:
    """Whether what is made from the names of a list is ruled out: said before the first, or around the list."""
    lead = passage.before(run[0].start, 90)
    behind = _OUT_BEHIND.match(passage.text, run[-1].end)
    return _OUT_BEFORE.search(lead) is not None or (behind is not None and _NONE_OF.search(lead) is not None)
