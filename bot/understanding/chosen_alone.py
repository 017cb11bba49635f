"""Whether a message of a thread keeps one of the models spoken of and no other: "just haiku", "ok sonnet."."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

_ONLY_BEFORE = expression("followup_only_before")
_ONLY_AFTER = expression("followup_only_after")
_AGREES = r"(?:ok|okay|alright|all right|right|great|good|cool|fine|thanks|thx|perfect|gut|bien|vale|bom|хорошо)"
_OPENS = regex(rf"^ ?(?:{_AGREES}[,.!]? ){{1,3}}$")
_ENDS = regex(r"(?: then| dann| entonces| alors)?\s?(?:[.,;!:]|$)")
_CHOSEN = regex(r" (?:it is|wins|it'll be|it will be|sounds good|works for (?:me|us))\b(?! ?\?)")
_GOES_WITH = regex(r"\b(?:(?:we|i)(?:'re|'m| are| am)?|decided(?: to)?|settled) (?:go(?:ing)? |on |for |with ){1,2}$")
_WITH = regex(r"\b(?:with|using|mit|con|avec|com) $")
_CLOSES = regex(r"\W*$")


def is_chosen_alone(passage: Passage, name: Name) -> bool:
    """Whether `name` is the one to go on with, by "only" beside it, by a choice that opens the message or closes it."""
    lead, text = passage.before(name.start, 24), passage.text
    if _ONLY_BEFORE.search(lead) or _ONLY_AFTER.match(text[name.end : name.end + 12]) or _CHOSEN.match(text, name.end):
        return True
    if len({each.id for each in passage.named("model", "family")}) > 1:
        return False
    if _OPENS.search(text[: name.start]) or _GOES_WITH.search(lead):
        return _ENDS.match(text, name.end) is not None
    return _WITH.search(lead) is not None and _CLOSES.match(text, name.end) is not None
