"""What a clause says of a maker: nothing but theirs will do, they send the bill, they only measured, they might act."""

import re

from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

_ONLY = expression("clauses_only_before")
_MEASURED_BY = expression("clauses_measured_by")
_BILLED_BY = expression("clauses_billed_by")
_MODELS = re.compile(
    r"(?:'s|s')?[\s\-]*(?:ai )?(?:models?|llms?|modelle\w*|modelos?|modèles?|модел\w*)\b|的?模型|のモデル| ?모델"
)
_ONLY_BEHIND = re.compile(r"[^.?!,;。]{0,12}?(?:だけ|のみ|만(?![가-힣])|\b(?:only|or nothing|exclusively)\b)")
_MODELS_OF = re.compile(r"\b(?:models?|modelos?|modèles?|modelle|модели)\b[^.?!,;]{0,12}$")
_MUST_BE = re.compile(
    r"\b(?:has|have|must|should|needs?|got|gotta|muss|müssen|soll|debe|tiene|doit|deve|tem|должн\w+)\b[^.?!,;]{0,16}"
    r"\b(?:be|sein|ser|être|быть)? ?(?:made |built )?(?:from|by|von|de|del|par|da|do|от) (?:the )?$"
    r"|\bmuss (?:von|aus) $"
)
_SUPPOSED = re.compile(
    r"(?:\b(?:if|suppose|supposing|imagine|assume|wenn|falls|angenommen|si|se|supón que|supposons que|если)(?: that)? (?:the )?"
    r"|如果|要是|假如|もし|만약 ?)$"
)


def is_only_choice(passage: Passage, name: Name) -> bool:
    """Whether nothing but models of `name` will do: "only Mistral models", "it has to be from Google"."""
    lead = passage.before(name.start, 40)
    behind = _MODELS.match(passage.text, name.end)
    if only := _ONLY.search(lead):
        return behind is not None or _MODELS_OF.search(only[0]) is not None
    if behind and _ONLY_BEHIND.match(passage.text, behind.end()):
        return True
    return _MUST_BE.search(lead) is not None


def is_measurer(passage: Passage, name: Name) -> bool:
    """Whether `name` is who measured something, or from whom that should be independent."""
    return _MEASURED_BY.search(passage.before(name.start, 60)) is not None


def sends_the_bill(passage: Passage, name: Name) -> bool:
    """Whether `name` is who charges the asker: "a charge from Anthropic"."""
    return _BILLED_BY.search(passage.before(name.start, 40)) is not None


def is_supposed_to_act(passage: Passage, name: Name) -> bool:
    """Whether the message only supposes that `name` does something: "if Microsoft triples its prices"."""
    return _SUPPOSED.search(passage.before(name.start, 30)) is not None
