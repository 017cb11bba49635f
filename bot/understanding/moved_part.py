"""The part of a load or a spend that is to go to another model: "move 40% of our spend to luna", "la mitad a haiku"."""

from decimal import Decimal

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.paid_for import is_target
from bot.understanding.passage import Passage
from bot.understanding.share_words import shares_told

_MOVES = expression("moved_part_verb")
_TO = expression("moved_part_to")
_OF_IT = expression("moved_part_of_it")
_WITH = expression("moved_part_with")
_OTHER = expression("moved_part_other")
_BEHIND = expression("moved_part_verb_behind")
_GOES = regex(
    r" (?:of (?:it|them|that|(?:the|our|these|those) \w+) )?"
    r"(?:(?:would|will|could|had|has|have|were|was|is|are|be|been) ){0,2}"
    r"(?:mov(?:ed?|es)|goes?|go|went|gone|r[ua]ns?|switch(?:ed|es)?|shift(?:ed|s)?|routed|sent|migrat(?:ed?|es)|used?|uses)"
    r" (?:over )?(?:(?:to|on|onto|through|via|with) )?"
)
"""Between a share and the model that it goes to: "half moved to haiku"."""
_BEFORE = 40
"""Characters before a share within which the verb stands that moves it."""


def part_moved(passage: Passage) -> Decimal:
    """The share that is to go to the other model; all where none is said."""
    text = passage.text
    names = passage.named("model", "family")
    for each in shares_told(passage, passage.quantities):
        if _OTHER.match(text, each.end):
            continue
        name = next((name for name in names if name.start >= each.end), None)
        lead = text[max(0, each.start - _BEFORE) : each.start]
        moved = _MOVES.search(lead) or (_OF_IT.match(text, each.end) and not _WITH.search(lead))
        goes = name is not None and _TO.fullmatch(text, each.end, name.start) and _is_moved_to(passage, name)
        if moved or goes or (name is not None and _GOES.fullmatch(text, each.end, name.start)):
            return each.share
    return Decimal(1)


def _is_moved_to(passage: Passage, name: Name) -> bool:
    return is_target(passage, name) or _BEHIND.match(passage.text, name.end) is not None
