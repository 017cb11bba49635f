"""Which model of one family to take: "which gpt for coding", "best qwen for translation"."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.maker_clauses import names_its_maker
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage
from bot.understanding.permitted_makers import permitted_maker

_WHICH_AHEAD = expression("among_which_ahead")
_WHICH_BEHIND = expression("among_which_behind")
_OUTWEIGHED = frozenset({"recommend", "compare", "capability", "licence", "off_topic", "trend"})
"""Intents that such words are taken for where no cue speaks for another."""
_NO_CHOICE = ("capability", "licence", "migration", "trend", "origin_risk", "residency", "benchmark", "stack")
_LIMITS = frozenset({"max_price_in_per_mtok", "max_price_out_per_mtok", "budget_usd"})
"""What makes of a price a limit on the choice."""
_SEEKS = frozenset({"recommend", "cost"})
_CUED = 3.0
_TERMS = regex(
    r"\b(?:price|prices|cost|costs|licen[cs]e|context|limit|alternatives?|plans?|subscriptions?|hosts?|providers?|rivals?"
    r"|competitors?|replacements?|api(?! \w))\b"
)
_CHEAPEST_BEHIND = regex(
    r" (?:(?:el |o |le |il )?(?:más (?:barat|económic)[oa]|mais (?:barat[oa]|em conta)|moins ch[eè]re?|meno car[oa])"
    r"|самый деш[её]вый)\b"
)
"""Behind the family in languages that put it there: "o gpt mais barato"."""

_PICK = regex(
    r"\b(?:which|what|how (?:large|big)|best|cheapest|welche[rsn]?|beste[nrs]?|quel\w*|qu[ée]|cu[áa]l"
    r"|qual|quale|какую)\b|哪|どの|어떤"
)
"""What asks for one of a family that alone is allowed."""
_MACHINE = frozenset({"task", "gpu_memory_gb", "ram_gb"})
_OF_RULES = ("migration", "trend", "origin_risk", "residency", "benchmark", "stack")


def among(passage: Passage, slots: Mapping[str, Any]) -> str | None:
    """The family of which one model is to be picked; `None` where the message asks something else."""
    names = passage.named("model", "family")
    if len({name.id for name in names}) != 1 or names[0].kind != "family" or slots.get("quality_floor"):
        return None
    name = names[0]
    if slots.get("exclude_models") or _TERMS.match(passage.text[name.end :].lstrip()):
        return None
    ahead = _WHICH_AHEAD.search(passage.before(name.start, 40)) is not None
    behind = "task" in slots and _WHICH_BEHIND.search(passage.text, name.end) is not None
    picked = ahead or behind or _CHEAPEST_BEHIND.match(passage.text, name.end)
    return name.id if picked or _alone_is_allowed(passage, slots, name) else None


def _alone_is_allowed(passage: Passage, slots: Mapping[str, Any], name: Name) -> bool:
    """Whether one of a family is sought that is said to be all that may be used: "we can only use Gemma, which for".

    A family of its maker's name stands for the maker.
    """
    if "require_developers" not in slots or _MACHINE.isdisjoint(slots) or names_its_maker(passage.lexicon, name):
        return False
    return _PICK.search(passage.text) is not None and permitted_maker(passage, name) is not None


def intents_among(
    passage: Passage, slots: Mapping[str, Any], intents: tuple[str, ...], scores: Mapping[str, float]
) -> tuple[str, ...]:
    """`intents` with a choice first, where one of a family is to be picked for a task and nothing else is asked."""
    limited = intents[0] == "cost" and not _LIMITS.isdisjoint(slots)
    outweighed = "task" in slots and (intents[0] in _OUTWEIGHED or limited)
    cued = intents[0] == "off_topic" and not _SEEKS.isdisjoint(scores)
    alone = "require_developers" in slots and not _MACHINE.isdisjoint(slots)
    if not (outweighed or cued or alone) or among(passage, slots) is None:
        return intents
    if any(scores.get(label, 0) >= _CUED for label in (_OF_RULES if alone else _NO_CHOICE)):
        return intents
    return ("recommend", *(label for label in intents if label == "cost"))
