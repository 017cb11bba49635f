"""Names that are said and not meant: whose advice it was, and what a choice need not be."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

_OPTIONAL_BEFORE = expression("unmeant_optional_before")
_OPTIONAL_BEHIND = expression("unmeant_optional_behind")
_SOURCE_BEFORE = expression("unmeant_source_before")
_SOURCE_BEHIND = expression("unmeant_source_behind")
_ADVISERS = frozenset({"chatgpt", "claude", "gemini", "grok", "deepseek", "copilot"})
"""Assistants that people ask for advice; with a version it is the model that is spoken of."""
_KINDS = ("model", "family", "card")


def is_unmeant(passage: Passage, name: Name) -> bool:
    """Whether a name is no model wished, refused or asked about."""
    return is_optional(passage, name) or _is_adviser(passage, name) or _is_licence(passage, name)


_LICENCE_BEFORE = regex(r"\b(?:or|under|under the|an?|oder|unter|unter der|ou|sous|o|bajo)(?: the)? $")
_LICENCE_BEHIND = regex(r"(?:'s)?[ -](?:community |open |style |model )?(?:licen[cs]e|lizenz|licencia|licença)\b")


def _is_licence(passage: Passage, name: Name) -> bool:
    """Whether a family's name is that of a licence, asked about of another model: "is X MIT or llama licence"."""
    others = any(other.end < name.start for other in passage.named("model", "family"))
    named = others and name.kind == "family" and _LICENCE_BEHIND.match(passage.text, name.end)
    return bool(named and _LICENCE_BEFORE.search(passage.before(name.start)))


def is_optional(passage: Passage, name: Name) -> bool:
    """Whether a choice need not be this one: "doesn't have to be llama", "muss nicht Mistral sein"."""
    if _OPTIONAL_BEFORE.search(passage.before(name.start, 60)):
        return True
    return _OPTIONAL_BEHIND.match(passage.text[name.end : name.end + 50]) is not None


def _is_adviser(passage: Passage, name: Name) -> bool:
    """Whether an assistant is named for what it said of another: "chatgpt told me to use mistral nemo"."""
    if name.id not in _ADVISERS or all(other.id == name.id for other in passage.named(*_KINDS)):
        return False
    before = _SOURCE_BEFORE.search(passage.before(name.start, 40))
    return before is not None or _SOURCE_BEHIND.match(passage.text[name.end : name.end + 60]) is not None


def no_longer_only(before: Mapping[str, Any], passage: Passage) -> dict[str, tuple[str, ...]]:
    """The lists of models and makers of `before` without those that a choice need not be any more."""
    free = [name for name in passage.names if is_optional(passage, name)]
    if not free:
        return {}
    names = {each for name in free for each in (name.id, *(entry.id for entry in name.entries))}
    return {
        key: tuple(each for each in before[key] if not any(_is_of(each, name) for name in names))
        for key in ("models", "require_developers")
        if key in before
    }


def _is_of(model: str, name: str) -> bool:
    return model == name or model.startswith(f"{name}-")
