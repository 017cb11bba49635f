"""Words of a text as search compares them: stems, concepts from the lexicon, and their weights in a corpus (BM25).

A *concept* stands for words of the field that mean the same to a person who asks: "bill", "spend" and "invoice"
are one. `lexicon.csv` keeps them; it is general vocabulary, one concept a row, phrases parted by " ; ".
"""

import csv
import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from knowledge.errors import IndexUnavailableError
from knowledge.note import Note

LEXICON = Path(__file__).parent / "lexicon.csv"
_STOP_WORDS = Path(__file__).parent / "stop_words.txt"

_WORD = re.compile(r"[^\W_]+(?:[.\-'’+][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_LONGEST_PHRASE = 4
_PHRASE_WEIGHT = 1.5
"""Several words in a row mean a concept more surely than one."""
_CLEAREST = 2.0
"""What a concept counts at most, however often a text names it."""
_K1 = 1.2
_B = 0.4
_HEAD_WEIGHT = 2.0
"""A word of the title or of an `asks` line counts this often: there the note says what it is for."""

_SUFFIXES = (
    *("ifications", "ification", "izations", "isations", "ization", "isation", "ational", "fulness", "iveness"),
    *("ations", "ements", "ments", "ation", "ement", "ators", "ances", "ences", "ition", "ities"),
    *("ment", "ness", "ator", "ance", "ence", "able", "ible", "ions", "ings", "ates", "ated", "ised", "ized", "ises"),
    *("izes", "ally", "ical", "ives", "ants", "ents", "ing", "ion", "ity", "ies", "ied", "ate", "ise", "ize", "ive"),
    *("ant", "ent", "ous", "ers", "ors", "ily", "est", "al", "ed", "er", "or", "es", "ly", "ic", "s", "e", "y"),
)

_SPELLINGS = {"licen": "licenc", "licens": "licenc", "dat": "data", "centr": "center", "defens": "defenc"}


@cache
def stop_words() -> frozenset[str]:
    """Words that carry no meaning of their own."""
    return frozenset(_STOP_WORDS.read_text(encoding="utf-8").split())


@cache
def stem(word: str) -> str:
    """The part that forms of one word share: "retire", "retired" and "retirement" become "retir"."""
    for _ in range(2):
        if not word.endswith(_SUFFIXES):
            break
        for suffix in _SUFFIXES:
            rest = word.removesuffix(suffix)
            if rest != word and len(rest) >= (3 if len(suffix) < 4 else 4) and not rest.isdigit():
                word = rest
                break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return _SPELLINGS.get(word, word)


def tokens(text: str) -> list[str]:
    """Lower-case words in order; a compound such as "gpt-6.1" is followed by its parts."""
    found: list[str] = []
    for match in _WORD.finditer(text.lower()):
        word = match[0].replace("’", "'").removesuffix("'s")
        parts = re.split(r"[.\-'+]", word)
        found += [word, *parts] if len(parts) > 1 else [word]
    return found


def content_stems(text: str) -> list[str]:
    """The stems of the words that carry meaning."""
    return [stem(word) for word in tokens(text) if word not in stop_words()]


class Lexicon(Struct, frozen=True):
    """Which concepts a run of stems stands for."""

    concepts: Mapping[tuple[str, ...], tuple[str, ...]]
    names: tuple[str, ...]

    @classmethod
    def read(cls, path: Path = LEXICON) -> "Lexicon":
        """The lexicon in a CSV file with the columns concept and phrases."""
        found: dict[tuple[str, ...], tuple[str, ...]] = {}
        names: list[str] = []
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                names.append(row["concept"])
                for phrase in row["phrases"].split(" ; "):
                    stems = _stems(phrase)
                    found[stems] = tuple(dict.fromkeys((*found.get(stems, ()), row["concept"])))
        return cls(found, tuple(dict.fromkeys(names)))

    @classmethod
    def of_written(cls, written: str) -> "Lexicon":
        """The lexicon that `written` gave, whose stems need not be found again.

        Raises `IndexUnavailableError` where it is damaged.
        """
        try:
            content: dict[str, Any] = json.loads(written)
            found = {tuple(run.split(" ")): tuple(concepts) for run, concepts in content["concepts"].items()}
            return cls(found, tuple(content["names"]))
        except (ValueError, KeyError, TypeError) as error:
            raise IndexUnavailableError("the stored lexicon is damaged; run `sextant index build`") from error

    @property
    def written(self) -> str:
        """The lexicon as it is kept beside the notes that it tells apart."""
        concepts = {" ".join(run): found for run, found in self.concepts.items()}
        return json.dumps({"names": self.names, "concepts": concepts}, ensure_ascii=False)

    def of(self, text: str) -> dict[str, float]:
        """Every concept that `text` touches, and how clearly.

        1 for a word of its own, less for a word of several concepts, more for a phrase of several words; added up.
        """
        stems = _stems(text)
        runs = (
            stems[start : start + length]
            for start in range(len(stems))
            for length in range(1, min(_LONGEST_PHRASE, len(stems) - start) + 1)
        )
        found: dict[str, float] = {}
        for run in runs:
            concepts = self.concepts.get(run, ())
            for concept in concepts:
                # As a vector, a phrase is as long whether it stands for one concept or for many.
                clearly = (_PHRASE_WEIGHT if len(run) > 1 else 1) / math.sqrt(len(concepts))
                found[concept] = min(_CLEAREST, found.get(concept, 0) + clearly)
        return found


def _stems(text: str) -> tuple[str, ...]:
    return tuple(map(stem, _PART.findall(text.lower())))


def postings(notes: Sequence[Note]) -> dict[str, list[tuple[int, float]]]:
    """For every term the notes (by place in `notes`) that have it, with the BM25 weight it has there."""
    counts = [_counts(note) for note in notes]
    frequency = Counter(term for count in counts for term in count)
    lengths = [sum(count.values()) for count in counts]
    mean = sum(lengths) / max(len(lengths), 1)
    found: dict[str, list[tuple[int, float]]] = {term: [] for term in sorted(frequency)}
    for number, count in enumerate(counts):
        damping = _K1 * (1 - _B + _B * lengths[number] / mean)
        for term, times in count.items():
            rarity = math.log(1 + (len(notes) - frequency[term] + 0.5) / (frequency[term] + 0.5))
            found[term].append((number, rarity * times * (_K1 + 1) / (times + damping)))
    return found


def _counts(note: Note) -> Counter[str]:
    count: Counter[str] = Counter()
    for text, weight in ((". ".join((note.title, *note.asks)), _HEAD_WEIGHT), (note.text, 1.0)):
        for term in content_stems(text):
            count[term] += weight  # type: ignore[assignment]  # weighted counts are not whole
    return count
