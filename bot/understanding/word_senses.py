"""Names that are plain words where they stand: a poem, the Spanish verb "llama", to grok, a colleague called Claude."""

from bot.patterns import regex
from bot.understanding.name_parts import Word

_PIECES = frozenset({"claude-sonnet", "claude-haiku", "claude-opus", "bard"})
_WRITTEN = regex(r"\b(?:write|compose|writes|poem|schreib\w*|escribe|écris)\b[\w\s,]*$")
_ONE = regex(r"\b(?:an?|eine?|einen|une?|una|uma?) $")
_AS_A_MODEL = regex(
    r"[ -]?(?:models?|modell\w*|modelos?|modèles?|class|level|tier|like|grade|quality|equivalent|alternative|rival"
    r"|replacement|api|key|bill|subscription|plan|or\b|with\b|at\b|from\b|in\b|on\b|call|request|token|\d)"
)
_CALLS_BEFORE = regex(r"\b(?:se|me|te|le|les|lo|la|nos|quien|usuario|cliente|app|sistema|código|alguien) $")
_CALLS_BEHIND = regex(r" (?:(?:a|al|desde)\b(?! (?:gpt|claude|gemini|qwen|mistral|deepseek))|la atención)")
_GROKS_BEFORE = regex(r"\b(?:to|can|can't|cannot|don't|didn't|couldn't|fully|really|quite|me|us|i|you|we|they) $")
_GROKS_BEHIND = regex(r" (?:the|it|this|that|these|those|how|why|what|all|my|our)\b")
_FLOWS = regex(r"\b(?:in|of|constant|heat|magnetic|le|les|du|des|de|un) $")
_PERSON = regex(
    r"\b(?:colleague|coworker|boss|manager|friend|named|called|name is|my name's|heiße|heißt|kollege|chef|me llamo"
    r"|m'appelle|monsieur|mr\.?|herr|dr\.?|colega|collègue|jean) $"
)


def is_plain_word(text: str, word: Word, family: str) -> bool:
    """Whether the word of a family's name, no version behind it, is used in its other sense."""
    before = text[max(0, word.start - 24) : word.start]
    if family in _PIECES:
        a_piece = _ONE.search(before) and not _AS_A_MODEL.match(text, word.end)
        return bool(a_piece or _WRITTEN.search(before))
    if word.text == "llama":
        return bool(_CALLS_BEFORE.search(before) or _CALLS_BEHIND.match(text, word.end))
    if word.text == "grok":
        return bool(_GROKS_BEFORE.search(before) and _GROKS_BEHIND.match(text, word.end))
    if word.text == "flux":
        return _FLOWS.search(before) is not None
    return word.text == "claude" and _PERSON.search(before) is not None
