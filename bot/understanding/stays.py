"""Whether a model is to be kept while its bill comes down."""

import re

from bot.patterns import regex

_STAYS = regex(
    r"\bwithout (?:chang|switch|swapp|replac|leav|mov)\w+ (?:the |our |my |away from )?"
    r"(?:model|llm|provider|it\b|to another)"
    r"|\b(?:same|keep(?:ing)?(?: the| our| my| this)?) model\b|\bstay(?:ing)? (?:on|with)\b|\bohne (?:das )?modell\w*"
    r"|\bsin cambiar de modelo\b|\bsans changer de modèle\b|\bsem (?:trocar|mudar) (?:de|o) modelo\b"
    r"|不换模型|モデルを変えず|모델을? (?:바꾸지|변경하지) 않|не меняя модел",
    re.IGNORECASE,
)


def asks_to_stay(text: str) -> bool:
    """Whether the model is to be kept, whatever else changes."""
    return _STAYS.search(text) is not None
