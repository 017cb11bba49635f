"""What a clause says of a maker: nothing but theirs will do, they send the bill, they only measured, they might act."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

_ONLY = expression("clauses_only_before")
_MEASURED_BY = expression("clauses_measured_by")
_SOMEBODY_ELSE = expression("clauses_somebody_else")
_BILLED_BY = expression("clauses_billed_by")
_MODELS = expression("clauses_models")
_ONLY_BEHIND = expression("clauses_only_behind")
_FROM = regex(r"(?:^|\b(?:models?|one|something|anything)) ?(?:from|by|von|de|par|da) (?:the )?$")
_MODELS_OF = expression("clauses_models_of")
_MUST_BE = expression("clauses_must_be")
_SUPPOSED = expression("clauses_supposed")


def is_only_choice(passage: Passage, name: Name) -> bool:
    """Whether nothing but models of `name` will do: "only Mistral models", "it has to be from Google"."""
    lead = passage.before(name.start, 40)
    behind = _MODELS.match(passage.text, name.end)
    if only := _ONLY.search(lead):
        return behind is not None or _MODELS_OF.search(only[0]) is not None
    from_it = _FROM.search(lead)
    if (behind or from_it) and _ONLY_BEHIND.match(passage.text, behind.end() if behind else name.end):
        return True
    return _MUST_BE.search(lead) is not None


def is_measurer(passage: Passage, name: Name) -> bool:
    """Whether `name` is who measured something, or from whom that should be independent."""
    lead = passage.before(name.start, 60)
    if _MEASURED_BY.search(lead):
        return True
    return passage.hits.has("intent", "benchmark") and _SOMEBODY_ELSE.search(lead) is not None


def sends_the_bill(passage: Passage, name: Name) -> bool:
    """Whether `name` is who charges the asker: "a charge from Anthropic"."""
    return _BILLED_BY.search(passage.before(name.start, 40)) is not None


def is_supposed_to_act(passage: Passage, name: Name) -> bool:
    """Whether the message only supposes that `name` does something: "if Microsoft triples its prices"."""
    return _SUPPOSED.search(passage.before(name.start, 30)) is not None
