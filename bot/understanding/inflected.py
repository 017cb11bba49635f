"""Names with the endings of a language: "the small qwens", "у соннета", "на опенроутере"."""

from bot.patterns import regex
from bot.understanding.lexicon import Lexicon

_ENDING = regex(r"([а-яё]{3,})(?:ами|ями|ом|ем|ой|ей|ам|ах|ов|а|у|е|ы|и|ю|я)")
_NOMINATIVE = ("", "а", "ь", "й")
"""What the first case may end in instead."""


def uninflected(word: str, lexicon: Lexicon) -> str | None:
    """The name on board that `word` is a form of."""
    if word.endswith("s"):
        return word[:-1] if _begins(word[:-1], lexicon, "family") else None
    parts = None if word.isascii() else _ENDING.fullmatch(word)
    if parts is None:
        return None
    forms = (parts[1] + ending for ending in _NOMINATIVE)
    return next((form for form in forms if _begins(form, lexicon, "family", "developer", "provider")), None)


def _begins(word: str, lexicon: Lexicon, *kinds: str) -> bool:
    """Whether `word` alone is a name that has no other meaning."""
    entries = lexicon.trie.get(word, {}).get("", ())
    return any(entry.kind in kinds and not entry.weak for entry in entries)
