"""Names of models and makers in a question, which draw it to every note that names them, whatever it asks.

"Is Kimi worse at a cheap host?" is about hosts: the notes on hosting are compared with "is the model worse ..." too.
"""

import re
from collections.abc import Iterable, Sequence

from knowledge.note import Note

INSTEAD = "the model"

_PART = re.compile(r"[^\W\d_]{2,}")
_COMMON = re.compile(r"(?<![\w.\-])[^\W\d_]{2,}(?![\w\-])")
"""A word on its own: the "gpt" of "gpt-5" is an id, not a common word."""
_NAME = re.compile(r"[^\W_]+(?:[.\-:/][^\W_]+)*(?:['’]s)?")


def names_in(notes: Sequence[Note]) -> frozenset[str]:
    """The words in subjects of notes on models that no text writes as common words, in small letters."""
    common = {word for note in notes for word in _COMMON.findall(note.text) if word.islower()}
    subjects = (subject for note in notes if note.kind == "model" for subject in note.subjects)
    return frozenset(part for subject in subjects for part in _PART.findall(subject) if part not in common)


def without_names(text: str, names: Iterable[str]) -> str:
    """`text` with words that stand for a model or its maker made general."""
    known = frozenset(names)

    def general(match: re.Match[str]) -> str:
        return INSTEAD if known.intersection(_PART.findall(match[0].lower())) else match[0]

    return _NAME.sub(general, text)
