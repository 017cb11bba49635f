"""What a message's plain words make likely, for messages whose cues say too little.

The weights are counts: in how many of the example messages of each intent a word occurs (`learned/words.tsv`, made by
`bot.understanding.learn`). Names, places and amounts are counted as what they are, not as which.
"""

import itertools
import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from bot.understanding.passage import Passage

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = re.compile(rf"[{_CJK}]+|\d+(?:[.,]\d+)*|[^\W\d_{_CJK}]+(?:'[^\W\d_]+)?|[?$€£¥%]")
_NAMES = {"model": "<model>", "family": "<model>", "provider": "<host>", "developer": "<host>", "card": "<card>"}
_AMOUNTS = {"money": "<money>", "gb": "<gb>", "vram": "<gb>", "ram": "<gb>", "tokens": "<tokens>", "params": "<size>",
            "percent": "<percent>"}  # fmt: skip
_STEM = 5
"""Letters that a longer word is also known by."""
_MOST = 60
"""Words looked at in one message."""
_EVEN = 30.0
"""Messages' worth of "no intent in particular" that every word starts with."""


def features(passage: Passage) -> frozenset[str]:
    """The words, pairs of words, stems and opening of a message; pairs of letters where words are not parted."""
    words = list(_words(passage))[:_MOST]
    found = set(words)
    found.update(f"{word[:_STEM]}*" for word in words if len(word) > _STEM and word.isalpha())
    found.update(f"{first} {second}" for first, second in itertools.pairwise(words))
    found.add(f"models={min(3, words.count('<model>'))}")
    found.update(f"named={name.kind}" for name in passage.named("model", "family"))
    if words:
        found.add(f"^{words[0]}")
    if len(words) > 1:
        found.add(f"^{words[0]} {words[1]}")
    return frozenset(found)


def hunch(passage: Passage) -> Mapping[str, float]:
    """Intent to probability; they add up to one. Even where no word was ever counted."""
    totals, counts = _learned()
    known = [counts[feature] for feature in sorted(features(passage)) if feature in counts]
    sums = dict.fromkeys(totals, 0.0)
    messages = sum(totals.values())
    for count in known:
        usual = sum(count.values()) / messages
        for label, total in totals.items():
            sums[label] += math.log((count.get(label, 0) + _EVEN * usual) / (total + _EVEN) / usual)
    # Words go together: each further one says less, as the square root.
    scale = math.sqrt(len(known)) or 1.0
    weights = {label: math.exp(value / scale) for label, value in sums.items()}
    whole = sum(weights.values())
    return {label: weight / whole for label, weight in weights.items()}


def _words(passage: Passage) -> Iterator[str]:
    """The words of the text, with what was recognised in the place of its own words."""
    place = 0
    for start, end, kind in sorted(_recognised(passage)):
        if start >= place:
            yield from _plain(passage.text[place:start])
            yield kind
            place = end
    yield from _plain(passage.text[place:])


def _recognised(passage: Passage) -> Iterator[tuple[int, int, str]]:
    for name in passage.names:
        plan = name.kind == "product" and passage.lexicon.products[name.id] == "plan"
        yield name.start, name.end, _NAMES.get(name.kind, "<plan>" if plan else "<tool>")
    for table in ("place", "nation", "tongue"):
        for hit in passage.hits.of(table):
            yield hit.start, hit.end, f"<{table}>"
    for quantity in passage.quantities:
        if quantity.unit in _AMOUNTS:
            yield quantity.start, quantity.end, _AMOUNTS[quantity.unit]


def _plain(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        word = found[0]
        if word[0].isdigit():
            yield "<number>"
        elif re.match(f"[{_CJK}]", word):
            yield from (word[index : index + 2] for index in range(max(1, len(word) - 1)))
        else:
            yield word


@cache
def _learned() -> tuple[Mapping[str, int], Mapping[str, Mapping[str, int]]]:
    """(messages of each intent, feature to the number of messages of each intent that have it)."""
    lines = files("bot.understanding").joinpath("learned", "words.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    table = {
        word: {label: int(number) for label, number in (cell.split(" ") for cell in cells)} for word, *cells in rows
    }
    return table.pop("="), table
