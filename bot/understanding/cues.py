"""Words that mean something: tables in `words/`, compiled once, found in one pass over a text.

A table line is `label<TAB>language<TAB>phrases`, phrases parted by " ; ". In a phrase a space matches any run of spaces
and hyphens, `*` the rest of a word, ` .. ` up to four words between; brackets, `|` and `?` are regular expressions.
A label may carry a weight: `cost 2`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_START = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+|[$€£¥%@#<>/]")
_GAP = r"(?:[\s,'\"\-:/(]+[\w.$%€']{1,30}){0,4}?[\s,'\"\-:/(]+"
_EDGE = rf"(?![^\W_{_CJK}])"


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


@dataclass(frozen=True, slots=True)
class _Phrase:
    table: str
    label: str
    weight: float
    pattern: re.Pattern[str]


def scan(text: str, taken: tuple[tuple[int, int], ...] = ()) -> Hits:
    """Every phrase of every table in `text`; of one table and place the longest, none that starts inside `taken`."""
    index = _phrases()
    found: dict[str, list[Hit]] = {}
    for place in _START.finditer(text):
        start = place.start()
        if any(left <= start < right for left, right in taken):
            continue
        best: dict[str, Hit] = {}
        for phrase in (*index.get(text[start : start + 2], ()), *index.get(text[start], ())):
            match = phrase.pattern.match(text, start)
            if match and (phrase.table not in best or match.end() > best[phrase.table].end):
                best[phrase.table] = Hit(
                    table=phrase.table, label=phrase.label, weight=phrase.weight, start=start, end=match.end()
                )
        for hit in best.values():
            found.setdefault(hit.table, []).append(hit)
    return Hits({table: _outermost(hits) for table, hits in found.items()})


def _outermost(hits: list[Hit]) -> tuple[Hit, ...]:
    """The hits that do not start inside a longer one before them."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end or hit.label != kept[-1].label:
            kept.append(hit)
    return tuple(kept)


@cache
def _phrases() -> Mapping[str, tuple[_Phrase, ...]]:
    """All phrases by their first two characters (one, for phrases that short)."""
    index: dict[str, list[_Phrase]] = {}
    for table, label, weight, words in table_rows():
        for phrase in _variants(words):
            index.setdefault(_key(phrase), []).append(_Phrase(table, label, weight, _compiled(phrase)))
    return {key: tuple(phrases) for key, phrases in index.items()}


def table_rows() -> Iterator[tuple[str, str, float, str]]:
    """(table, label, weight, phrase) for every phrase on board."""
    for file in sorted(files("bot.understanding").joinpath("words").iterdir(), key=lambda entry: entry.name):
        if not file.name.endswith(".tsv"):
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            head, _, phrases = line.split("\t")
            label, _, weight = head.partition(" ")
            for phrase in phrases.split(" ; "):
                yield file.name.removesuffix(".tsv"), label, float(weight or 1), phrase.strip()


def _variants(phrase: str) -> Iterator[str]:
    """`phrase`, spelled out where it begins with a choice."""
    if not phrase.startswith("("):
        yield phrase
        return
    choice, rest = phrase[1:].split(")", 1)
    optional = rest.startswith("?")
    rest = rest[1:] if optional else rest
    for option in choice.split("|"):
        yield option + rest
    if optional:
        yield from _variants(rest.lstrip())


def _key(phrase: str) -> str:
    """The literal beginning that a text must have: two characters, or one."""
    wild = len(phrase) < 2 or phrase[1] in " *?(|[" or (phrase[2:3] in ("?", "*") and phrase[2:3] == "?")
    return phrase[0] if wild else phrase[:2]


def _compiled(phrase: str) -> re.Pattern[str]:
    source = phrase.replace(" .. ", "\0").replace(" ", r"[\s\-_]+").replace("*", r"[^\W_]*").replace("\0", _GAP)
    bounded = re.search(rf"[^\W_{_CJK}][)?]*$|\*$", phrase)
    return re.compile(f"(?:{source})" + (_EDGE if bounded else ""))
