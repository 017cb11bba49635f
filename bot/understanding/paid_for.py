"""Which of two models a sum is paid for, and which would take its place: "Opusに毎月20万円。Sonnetにすると?"."""

from bot.costs.periods import per_period
from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_BEFORE_A_TARGET = expression("paid_for_a_target")
_BEHIND_A_TARGET = expression("paid_for_a_target_behind")
_SWITCHES = expression("paid_for_switches")
_APART = regex(r"[.?!;,。、，？！；\n](?!\d)")
_FAR = 30
"""Characters between a sum and the model that it is paid for in the same clause."""


def paid_for(passage: Passage, quantity: Quantity) -> Name | None:
    """The model in the clause of a sum that it is paid for: right behind it, else before it.

    None to which the asker would go: "we pay $4k a month, moving to sonnet".
    """
    names = passage.named("model", "family")
    behind = next((each for each in names if each.start >= quantity.end), None)
    before = next((each for each in reversed(names) if each.end <= quantity.start), None)
    for name in (behind, before):
        if name is None or is_target(passage, name):
            continue
        gap = passage.text[quantity.end : name.start] if name is behind else passage.text[name.end : quantity.start]
        if len(gap) <= _FAR and _APART.search(gap) is None:
            return name
    return None


def is_paid_now(passage: Passage, quantity: Quantity) -> bool:
    """Whether a recurring sum beside one of several models is what that one costs now: another is to take its place."""
    if quantity.money is None or quantity.per_tokens is not None:
        return False
    if per_period(quantity.money.usd, quantity.period, "month") is None:
        return False
    several = len({each.id for each in passage.named("model", "family")}) > 1
    return several and _SWITCHES.search(passage.text) is not None and paid_for(passage, quantity) is not None


def is_target(passage: Passage, name: Name) -> bool:
    """Whether the asker would go to a model: "moving to sonnet", "haikuにすると"."""
    before = passage.text[max(0, name.start - 50) : name.start]
    return _BEFORE_A_TARGET.search(before) is not None or _BEHIND_A_TARGET.match(passage.text, name.end) is not None
