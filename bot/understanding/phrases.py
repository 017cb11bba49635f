"""The phrases of the tables in `words/`, read once, and where one of them ends in a text.

A table line is `label<TAB>language<TAB>phrases`, phrases parted by " ; ". In a phrase a space matches any run of spaces
and hyphens, `*` the rest of a word, ` .. ` up to four words between; brackets, `|` and `?` are regular expressions.
A label may carry a weight: `cost 2`. The language of a row is for its readers; only tables in `cues._NATIVE` heed it.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import count

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.scripts import PARTED

_GAP = r"(?:[\s,'\"\-:/()]+[\w.$%€']{1,30}){0,4}?[\s,'\"\-:/()]+"
_EDGE = f"(?![{PARTED}])"
_EDGED = regex(f"[{PARTED}][{PARTED}]")
_REST = regex(r"[^\W_]*")
_SPECIAL = regex(r"[?(|\[]|\*(?!$| \.\. )")
_BREAK = regex(r"[\s,'\"\-:/()]+")
_BETWEEN = regex(r"[\w.$%€']{1,30}")
LONGEST_KEY = 6
"""Characters that phrases are found by."""
_LONG = 6
"""Letters from which a phrase is known without its accents too; short ones mean something else without."""


class Phrase(Struct, frozen=True, gc=False):
    """One row of a word table, as it is looked for."""

    table: str
    label: str
    weight: float
    words: str
    language: str
    """The language of its row, which only tables in `cues._NATIVE` heed; "en" and "all" hold for any message."""
    kind: str
    """literal, gapped (with words between), or pattern."""
    rank: int
    """Its place among all: of phrases that end alike the first counts."""

    def end_in(self, text: str, flat: str, start: int) -> int:
        """Where the phrase that begins at `start` ends; -1 where it does not stand there."""
        if self.kind == "pattern":
            match = _compiled(self.words).match(text, start)
            return match.end() if match else -1
        if self.kind == "gapped":
            return _gapped_end(self.words.split(" .. "), text, flat, start)
        return _part_end(self.words, text, flat, start)


def _part_end(words: str, text: str, flat: str, start: int) -> int:
    """The end of literal `words` at `start`, any ending allowed behind a final `*`."""
    stem = words.endswith("*")
    if not flat.startswith(words[:-1] if stem else words, start):
        return -1
    end = start + len(words) - stem
    if stem:
        rest = _REST.match(text, end)
        return rest.end() if rest else end
    return -1 if _EDGED.match(flat[end - 1 : end + 1]) else end


def _gapped_end(parts: list[str], text: str, flat: str, start: int) -> int:
    """The end of parts that follow each other with up to four words between."""
    end = _part_end(parts[0], text, flat, start)
    for part in parts[1:]:
        end = _next_part(part, text, flat, end) if end > 0 else -1
    return end


def _next_part(part: str, text: str, flat: str, place: int) -> int:
    for _ in range(5):
        gap = _BREAK.match(text, place)
        if not gap:
            return -1
        if (end := _part_end(part, text, flat, gap.end())) > 0:
            return end
        word = _BETWEEN.match(text, gap.end())
        if not word:
            return -1
        place = word.end()
    return -1


@cache
def phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """All phrases by their first characters, as many as `_key` gives, in the order of the tables."""
    index: dict[str, list[Phrase]] = {}
    ranks = count()
    for table, label, weight, language, words in table_rows():
        # Nearly all are plain; asking that first takes a quarter of the time.
        plain = words.isascii() and not words.startswith("(")
        for phrase in (words,) if plain else _variants(words) + _unaccented(words):
            kind = "pattern" if _SPECIAL.search(phrase) else "gapped" if " .. " in phrase else "literal"
            held = phrase if kind == "pattern" else phrase.replace("-", " ")
            one = Phrase(table, label, weight, held, language, kind, next(ranks))
            index.setdefault(_key(held, kind), []).append(one)
    return {key: tuple(found) for key, found in index.items()}


def table_rows() -> Iterator[tuple[str, str, float, str, str]]:
    """(table, label, weight, language, phrase) for every phrase on board."""
    for file in sorted(files("bot.understanding").joinpath("words").iterdir(), key=lambda entry: entry.name):
        table, _, ending = file.name.partition(".")
        if ending != "tsv":
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            head, language, written = line.split("\t")
            label, _, weight = head.partition(" ")
            amount = float(weight or 1)
            for phrase in written.split(" ; "):
                yield table, label, amount, language, phrase.strip()


_ACCENTED = regex(r"[àâáãäçéèêëíîïñóôõöúùûü]")


def _unaccented(phrase: str) -> tuple[str, ...]:
    """A longer phrase as typed without accents: "atencion al cliente"."""
    if len(phrase) < _LONG or phrase.isascii() or not _ACCENTED.search(phrase):
        return ()
    bare = unicodedata.normalize("NFD", phrase)
    return _variants("".join(letter for letter in bare if not unicodedata.combining(letter)))


def _variants(phrase: str) -> tuple[str, ...]:
    """`phrase`, spelled out where it begins with a choice."""
    if not phrase.startswith("("):
        return (phrase,)
    choice, rest = phrase[1:].split(")", 1)
    optional = rest.startswith("?")
    rest = rest[1:] if optional else rest
    spelled = tuple(option + rest for option in choice.removeprefix("?:").split("|"))
    return spelled + (_variants(rest.lstrip()) if optional else ())


_PLAIN = regex(r"[^\s*?(|\[\].$+^\\]*")


def _key(phrase: str, kind: str) -> str:
    """The literal beginning that a text must have, up to `LONGEST_KEY` characters."""
    if kind != "pattern":
        return phrase.partition(" .. ")[0].removesuffix("*")[:LONGEST_KEY]
    literal = _PLAIN.match(phrase)
    plain = literal[0] if literal else ""
    return (plain[:-1] if phrase[len(plain) : len(plain) + 1] in {"?", "*"} else plain)[:LONGEST_KEY]


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    """`phrase` as a pattern; compiled when a text first needs it."""
    phrase = re.sub(r"[.$+^](?!\.)(?<!\.\.)", r"\\\g<0>", phrase.replace(" .. ", "\0"))
    source = phrase.replace(" ", r"[\s\-_]+").replace("*", r"[^\W_]*").replace("\0", _GAP)
    bounded = re.search(rf"[{PARTED}][)?]*$|\*$", phrase)
    return re.compile(f"(?:{source})" + (_EDGE if bounded else ""))


def compile_phrases() -> None:
    """Compiles every phrase that is an expression, for a program that stays."""
    for found in phrases().values():
        for phrase in found:
            if phrase.kind == "pattern":
                _compiled(phrase.words)
