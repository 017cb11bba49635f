"""What everything in a message together makes likely of its intent: cues, names, slots, plain words, and the meaning.

A logistic regression trained on the example messages (`learned/examples.txt`) by `bot.understanding.learn`; here its
weights (`learned/weights.tsv`) are added up. Names, places and amounts count as what they are, not as which. The
meaning is the sentence embedding that finds notes: it knows words that no example has.
"""

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.patterns import NOTHING, regex
from bot.understanding.passage import Passage
from bot.understanding.scripts import UNPARTED
from knowledge.embedding import DIMENSIONS, layers_of

_WORD = regex(
    rf"[{UNPARTED}]+|\d+(?:[.,]\d+)*|[^\W\d_{UNPARTED}]+(?:'[^\W\d_]+)?|[?$€£¥%]",
    in_ascii=r"\d+(?:[.,]\d+)*|[a-zA-Z]+(?:'[a-zA-Z]+)?|[?$%]",
)
_IN_ONE_RUN = regex(f"[{UNPARTED}]", in_ascii=NOTHING)
_NAMES = {"model": "<model>", "family": "<model>", "provider": "<host>", "developer": "<host>", "card": "<card>"}
_AMOUNTS = {"money": "<money>", "gb": "<gb>", "vram": "<gb>", "ram": "<gb>", "tokens": "<tokens>", "params": "<size>",
            "percent": "<percent>"}  # fmt: skip
_PIECES = (3, 4)
"""Lengths of the strings of letters that carry what typing errors, endings and unparted scripts leave of a word."""
_STEM = 5
"""Letters that a longer word is also known by."""
_MOST = 60
"""Words looked at in one message."""
_USUAL_WORDS, _USUAL_PIECES = 20, 40
"""Features of words and of letters that a message has; of more, each counts less, of fewer, each somewhat more."""
_LOUDEST = 1.5
_COUNTRY_CODE = 2
"""Letters of a country's code; a place of more is a cloud's region."""
_WEIGHED = frozenset({"intent", "offtopic"})
"""Tables whose hits count by their weight."""
SCORE_UNIT = 5.0
"""The score of the cues that counts as one."""
WEIGHT_UNIT = 50
"""Weights are kept as whole numbers of this part."""
_LOUDNESS = 2.0
"""What the numbers of a meaning, whose squares add up to one, are multiplied by."""
_CLEAR, _BORNE_OUT = 0.96, 0.85
"""The likelihood of an intent from which the meaning is not asked for: finding it takes longer than all the rest.

The second one holds where the heaviest cue is of the same intent. Of 3,705 labelled questions that are clear so, the
meaning changes one; of 1,211 that are not, 128.
"""
MEANING = "meaning:"
"""What its features are called by, before their number."""


def features(passage: Passage, slots: Mapping[str, Any], scores: Mapping[str, float]) -> dict[str, float]:
    """Everything about a message that counts, and how much of it there is."""
    words = list(_words(passage))[:_MOST]
    found = _levelled(_said(words), _USUAL_WORDS) | _levelled(_pieces(words), _USUAL_PIECES)
    for name in passage.named("model", "family"):
        found[f"named={name.kind}"] = 1.0
    for table, hits in passage.hits.by_table.items():
        for hit in hits:
            found[f"{table}:{hit.label}" + (f":{hit.weight:g}" if table in _WEIGHED else "")] = 1.0
    found.update(dict.fromkeys((f"slot:{key}" for key in slots), 1.0))
    found[f"slots={min(6, len(slots))}"] = 1.0
    if any(len(place) > _COUNTRY_CODE for place in slots.get("host_region", ())):
        found["slot:host_region=cloud"] = 1.0
    models = f"models={min(3, len(slots.get('models', ())))}"
    found[models] = 1.0
    found[f"hosts={min(2, len(slots.get('providers', ())))}"] = 1.0
    found.update((f"score:{label}", score / SCORE_UNIT) for label, score in scores.items())
    heaviest = max(sorted(scores), key=lambda label: scores[label], default="none")
    found[f"heaviest:{heaviest}:{scores.get(heaviest, 0.0):.0f}"] = 1.0
    found[f"heaviest:{heaviest} {models}"] = 1.0
    return found


def meaning(passage: Passage) -> dict[str, float]:
    """The features of what the message says as a whole. Raises `IndexUnavailableError` without the embedding."""
    return {f"{MEANING}{place}": float(value) for place, value in enumerate(_meaning(passage))}


def _meaning(passage: Passage) -> NDArray[np.float32]:
    loud: NDArray[np.float32] = layers_of(passage.text)[0] * _LOUDNESS
    return loud


def _levelled(features: Iterable[str], usual: int) -> dict[str, float]:
    """Each feature once, all together as loud as in a message of `usual` length: many words are no surer than few."""
    once = dict.fromkeys(features)
    return dict.fromkeys(once, min(_LOUDEST, math.sqrt(usual / max(1, len(once)))))


def hunch(passage: Passage, slots: Mapping[str, Any], scores: Mapping[str, float]) -> Mapping[str, float]:
    """Intent to probability; they add up to one. Even where no word was ever seen."""
    labels, places, weights = _learned()
    found = features(passage, slots, scores)
    known = [(place, amount) for feature, amount in found.items() if (place := places.get(feature)) is not None]
    rows = weights[[places["="], *(place for place, _ in known)]].astype(np.float32)
    sums = np.array([1.0, *(amount for _, amount in known)], dtype=np.float32) @ rows
    shares = _shares(sums)
    if not _is_clear(labels[int(shares.argmax())], float(shares.max()), scores):
        shares = _shares(sums + _meaning(passage) @ _meaning_weights())
    return dict(zip(labels, map(float, shares), strict=True))


def _is_clear(label: str, likelihood: float, scores: Mapping[str, float]) -> bool:
    """Whether an intent is likely enough, or its cues bear it out."""
    if likelihood >= _CLEAR:
        return True
    return likelihood >= _BORNE_OUT and scores.get(label, 0.0) == max(scores.values(), default=1.0)


def _shares(sums: NDArray[np.float32]) -> NDArray[np.float32]:
    likely = np.exp((sums - sums.max()) / WEIGHT_UNIT)
    parts: NDArray[np.float32] = likely / likely.sum()
    return parts


def _said(words: list[str]) -> Iterator[str]:
    """Words, pairs of words, stems, and how the message opens."""
    yield from words
    yield from (f"{word[:_STEM]}*" for word in words if len(word) > _STEM and word.isalpha())
    yield from (f"{first} {second}" for first, second in itertools.pairwise(words))
    if words:
        yield f"^{words[0]}"
    if len(words) > 1:
        yield f"^{words[0]} {words[1]}"


def _pieces(words: list[str]) -> list[str]:
    text = f" {' '.join(words)} "
    return [f"_{text[start : start + length]}" for length in _PIECES for start in range(len(text) - length + 1)]


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
        elif _IN_ONE_RUN.match(word):
            yield from (word[index : index + 2] for index in range(max(1, len(word) - 1)))
        else:
            yield word


@cache
def _meaning_weights() -> NDArray[np.float32]:
    """A row for each number of a meaning, a column for each intent."""
    _, places, weights = _learned()
    return weights[[places[f"{MEANING}{place}"] for place in range(DIMENSIONS)]].astype(np.float32)


@cache
def _learned() -> tuple[tuple[str, ...], Mapping[str, int], NDArray[np.int16]]:
    """(the intents, the row of each feature, the weights: a row for each feature, a column for each intent)."""
    lines = files("bot.understanding").joinpath("learned", "weights.tsv").read_text(encoding="utf-8").splitlines()
    table = dict(line.split("\t") for line in lines if not line.startswith("# "))
    labels = tuple(table.pop("=intents").split())
    weights = np.fromstring(" ".join(table.values()), dtype=np.int16, sep=" ").reshape(-1, len(labels))
    return labels, {feature: row for row, feature in enumerate(table)}, weights
