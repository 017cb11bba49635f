"""Words that mean something: tables in `words/`, compiled once, found in one pass over a text.

A table line is `label<TAB>language<TAB>phrases`, phrases parted by " ; ". In a phrase a space matches any run of spaces
and hyphens, `*` the rest of a word, ` .. ` up to four words between; brackets, `|` and `?` are regular expressions.
A label may carry a weight: `cost 2`.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_START = re.compile(rf"[{_CJK}]|\d+|[^\W\d_{_CJK}]+|[$€£¥₹₩₽¢%@#<>≤≥=/~]")
_GAP = r"(?:[\s,'\"\-:/()]+[\w.$%€']{1,30}){0,4}?[\s,'\"\-:/()]+"
_EDGE = rf"(?![^\W_{_CJK}])"
_EDGED = re.compile(rf"[^\W_{_CJK}][^\W_{_CJK}]")
_REST = re.compile(r"[^\W_]*")
_SPECIAL = re.compile(r"[?(|\[]|\*(?!$| \.\. )")
_BREAK = re.compile(r"[\s,'\"\-:/()]+")
_BETWEEN = re.compile(r"[\w.$%€']{1,30}")
_INDEPENDENT = frozenset({"intent", "offtopic", "followup"})
"""Tables whose labels do not exclude each other at one place."""
_NATIVE = frozenset({"place_cue"})
"""Tables of small words, whose rows apply only to messages in their language."""
_LONGEST_KEY = 4
_KEYS = range(_LONGEST_KEY, 0, -1)
_LONG = 6
"""Letters from which a phrase is known without its accents too; short ones mean something else without."""
_FLAT = str.maketrans("-_\n\t", "    ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A phrase of a table, found at `start:end`."""

    table: str
    label: str
    weight: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hits:
    """All hits in a text, by table, in order of place."""

    by_table: Mapping[str, tuple[Hit, ...]]

    def of(self, table: str, *labels: str) -> tuple[Hit, ...]:
        """The hits of `table`, those with one of `labels` where some are given."""
        hits = self.by_table.get(table, ())
        return tuple(hit for hit in hits if hit.label in labels) if labels else hits

    def has(self, table: str, *labels: str) -> bool:
        """Whether `table` has a hit (with one of `labels`)."""
        return bool(self.of(table, *labels))

    def labels(self, table: str) -> tuple[str, ...]:
        """The labels found, each once, in order of place."""
        return tuple(dict.fromkeys(hit.label for hit in self.of(table)))


class _Phrase(NamedTuple):
    """A named tuple, not a dataclass: there are 17,000, and a frozen dataclass takes four times as long to make."""

    table: str
    label: str
    weight: float
    words: str
    language: str
    """Of one language only, where it is not "en" or "all"."""
    kind: str
    """literal, gapped (with words between), or pattern."""

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


def scan(text: str, taken: tuple[tuple[int, int], ...] = (), language: str = "en") -> Hits:
    """Every phrase of every table in `text`, none that starts inside `taken`.

    Of one table and place the longest counts, in some tables the longest of each label.
    """
    index = _phrases()
    flat = text.translate(_FLAT)
    covered = {place for left, right in taken for place in range(left, right)}
    found: dict[str, list[Hit]] = {}
    for place in _START.finditer(text):
        start = place.start()
        if start in covered:
            continue
        best: dict[tuple[str, str], Hit] = {}
        for phrase in (each for length in _KEYS for each in index.get(flat[start : start + length], ())):
            if phrase.table in _NATIVE and phrase.language not in {"en", "all", language}:
                continue
            end = phrase.end_in(text, flat, start)
            key = (phrase.table, phrase.label if phrase.table in _INDEPENDENT else "")
            if end > start and (key not in best or end > best[key].end):
                best[key] = Hit(table=phrase.table, label=phrase.label, weight=phrase.weight, start=start, end=end)
        for hit in best.values():
            found.setdefault(hit.table, []).append(hit)
    return Hits({table: _outermost(hits) for table, hits in found.items()})


def _outermost(hits: list[Hit]) -> tuple[Hit, ...]:
    """The hits that do not start inside another of their label before them; of two such the heavier."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end or hit.label != kept[-1].label:
            kept.append(hit)
        elif hit.weight > kept[-1].weight:
            kept[-1] = hit
    return tuple(kept)


@cache
def _phrases() -> Mapping[str, tuple[_Phrase, ...]]:
    """All phrases by their first characters, as many as `_key` gives."""
    index: dict[str, list[_Phrase]] = {}
    for table, label, weight, language, words in table_rows():
        for phrase in _variants(words) + _unaccented(words):
            kind = "pattern" if _SPECIAL.search(phrase) else "gapped" if " .. " in phrase else "literal"
            held = phrase if kind == "pattern" else phrase.replace("-", " ")
            index.setdefault(_key(held, kind), []).append(_Phrase(table, label, weight, held, language, kind))
    return {key: tuple(phrases) for key, phrases in index.items()}


def table_rows() -> Iterator[tuple[str, str, float, str, str]]:
    """(table, label, weight, language, phrase) for every phrase on board."""
    for file in sorted(files("bot.understanding").joinpath("words").iterdir(), key=lambda entry: entry.name):
        table, _, ending = file.name.partition(".")
        if ending != "tsv":
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            head, language, phrases = line.split("\t")
            label, _, weight = head.partition(" ")
            for phrase in phrases.split(" ; "):
                yield table, label, float(weight or 1), language, phrase.strip()


_ACCENTED = re.compile(r"[àâáãäçéèêëíîïñóôõöúùûü]")


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


_PLAIN = re.compile(r"[^\s*?(|\[\].$+^\\]*")


def _key(phrase: str, kind: str) -> str:
    """The literal beginning that a text must have, up to four characters."""
    if kind != "pattern":
        return phrase.partition(" .. ")[0].removesuffix("*")[:_LONGEST_KEY]
    literal = _PLAIN.match(phrase)
    plain = literal[0] if literal else ""
    return (plain[:-1] if phrase[len(plain) : len(plain) + 1] in {"?", "*"} else plain)[:_LONGEST_KEY]


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    """`phrase` as a pattern; compiled when a text first needs it."""
    phrase = re.sub(r"[.$+^](?!\.)(?<!\.\.)", r"\\\g<0>", phrase.replace(" .. ", "\0"))
    source = phrase.replace(" ", r"[\s\-_]+").replace("*", r"[^\W_]*").replace("\0", _GAP)
    bounded = re.search(rf"[^\W_{_CJK}][)?]*$|\*$", phrase)
    return re.compile(f"(?:{source})" + (_EDGE if bounded else ""))
