"""The words that a short message of a thread is made of: what is asked of the answer before, and which row is meant."""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from bot.patterns import regex
from bot.understanding.curated import rows
from bot.understanding.passage import Passage
from bot.understanding.scripts import PARTED, UNPARTED

PLACE = "place:"
UNKNOWN = "unknown"
"""The label of a word of another kind."""
_GAP = regex(r"'s\b|(?![#])(?:[^\w]|_)+|#(?!\d)")
_WORD = regex(rf"[{UNPARTED}]|[^\W{UNPARTED}]+|.")
_LETTER = regex(f"[{PARTED}]")
_PLACES = ("place", "nation")


def labelled(passage: Passage) -> Iterator[str]:
    """The label of each word or phrase in order: one of `asides.tsv`, `place:` with a code, or `UNKNOWN`."""
    text, words = _folded(passage.text), _words()
    places = {hit.start: hit for table in _PLACES for hit in passage.hits.of(table)}
    at = 0
    while at < len(text):
        gap = _GAP.match(text, at)
        if gap:
            at = gap.end()
            continue
        found = _phrase_at(text, at)
        place = places.get(at)
        if place is not None and place.end >= at + len(found):
            yield f"{PLACE}{place.label}"
            at = place.end
        elif found:
            yield words[found]
            at += len(found)
        else:
            yield UNKNOWN
            word = _WORD.match(text, at)
            at = word.end() if word else at + 1


def _folded(text: str) -> str:
    """`text` with Latin letters that carry a mark as plain ones, of the same length."""
    return "".join(_plain(letter) if "\u00c0" <= letter <= "\u02af" else letter for letter in text)


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


@cache
def _words() -> Mapping[str, str]:
    """Phrase to label."""
    return {_folded(phrase): label for label, phrases in rows("asides.tsv") for phrase in phrases.split(" ; ")}


@cache
def _lengths() -> tuple[int, ...]:
    """How long phrases are, longest first."""
    return tuple(sorted({len(phrase) for phrase in _words()}, reverse=True))


def _phrase_at(text: str, at: int) -> str:
    """The longest phrase at a place, else nothing; one that ends in a letter of a script with spaces ends a word."""
    for length in _lengths():
        phrase = text[at : at + length]
        if phrase in _words() and not (_LETTER.match(phrase[-1]) and _LETTER.match(text, at + length)):
            return phrase
    return ""
