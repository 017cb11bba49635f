"""Several questions in one message that are not on one subject, each to be answered by itself."""

import itertools
import re
from collections.abc import Iterator, Sequence

from bot.patterns import regex
from bot.understanding.passage import Passage

MOST = 6
_NUMBER = regex(r"(?:^|(?<=\s))\(?([1-9])[.)]\s+(?=\S)")
_END = regex(
    r"(?<=[?？])\s*(?=\S)|,? (?:and|und|y|et|e|и) (?=(?:which|what|separately|welche\w*|cuál|qué|lequel|quel\w*|qual"
    r"|какую?|какой|как)\b)",
    re.IGNORECASE,
)
_SEPARATELY = regex(
    r"\b(?:separately|apart from that|getrennt|aparte|por separado|séparément|separadamente|отдельно)\b|另外|別に"
)
_WHICH = regex(
    r"(?:(?:and|und|y|et|e|и) )?(?:which|what|welche\w*|cuál|qué|lequel|quel\w*|qual|какую?|какой)\b|哪|どの|어떤"
)
_CUE = 3.0
"""The weight of a cue from which a part asks for something by itself."""


def parts_of(message: str, passage: Passage) -> tuple[str, ...]:
    """The questions of `message` where they are on different models or tasks, or numbered; empty for all others."""
    spans = _spans(passage.text)
    if not 2 <= len(spans) <= MOST or not _are_separate(passage, spans):
        return ()
    written = _spans(message)
    if len(written) != len(spans):
        return tuple(passage.text[left:right] for left, right in spans)
    return tuple(message[left:right] for left, right in written)


def _spans(text: str) -> list[tuple[int, int]]:
    """Where the numbered items of a text stand, else its questions."""
    numbers = list(_NUMBER.finditer(text))
    if len(numbers) > 1 and [int(each[1]) for each in numbers] == list(range(1, len(numbers) + 1)):
        ends = [*(each.start() for each in numbers[1:]), len(text)]
        return [_trimmed(text, each.end(), end) for each, end in zip(numbers, ends, strict=True)]
    cuts = [0, *(place for each in _END.finditer(text) for place in (each.start(), each.end())), len(text)]
    found = (_trimmed(text, *cuts[index : index + 2]) for index in range(0, len(cuts), 2))
    return [span for span in found if span[0] < span[1]]


def _trimmed(text: str, left: int, right: int) -> tuple[int, int]:
    part = text[left:right]
    return left + len(part) - len(part.lstrip()), left + len(part.rstrip(" ,;\n"))


def _are_separate(passage: Passage, spans: Sequence[tuple[int, int]]) -> bool:
    numbered = len(_NUMBER.findall(passage.text)) == len(spans)
    if numbered and all(any(_cues(passage, span)) or _models(passage, span) for span in spans):
        return True
    named = [(_models(passage, span), _main(passage, span)) for span in spans if _models(passage, span)]
    # What "and" joins is often one plan: "how long does it live, and what would moving to that one cost".
    are_closed = all(passage.text[right - 1] in "?？" for _, right in spans[:-1])
    if are_closed and any(first and second and not models & others and first != second
           for (models, first), (others, second) in itertools.combinations(named, 2)):  # fmt: skip
        return True
    tasks = [_tasks(passage, span) for span in spans if _seeks(passage, span)]
    return not named and any(one and other and not one & other for one, other in itertools.combinations(tasks, 2))


def _within(span: tuple[int, int], start: int) -> bool:
    return span[0] <= start < span[1]


def _models(passage: Passage, span: tuple[int, int]) -> frozenset[str]:
    return frozenset(name.id for name in passage.named("model", "family") if _within(span, name.start))


def _tasks(passage: Passage, span: tuple[int, int]) -> frozenset[str]:
    return frozenset(hit.label for hit in passage.hits.of("task") if _within(span, hit.start))


def _cues(passage: Passage, span: tuple[int, int]) -> Iterator[tuple[float, str]]:
    return ((hit.weight, hit.label) for hit in passage.hits.of("intent") if _within(span, hit.start))


def _main(passage: Passage, span: tuple[int, int]) -> str | None:
    """The intent that a part asks for outright; `None` where none of its cues is heavy."""
    weight, label = max(_cues(passage, span), default=(0.0, ""))
    return label if weight >= _CUE else None


def _seeks(passage: Passage, span: tuple[int, int]) -> bool:
    """Whether a part looks for a model of its own."""
    text = passage.text[span[0] : span[1]]
    asks = _SEPARATELY.search(text) or _WHICH.match(text)
    return asks is not None or any(label == "recommend" for _, label in _cues(passage, span))
