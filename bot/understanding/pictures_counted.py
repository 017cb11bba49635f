"""Pictures counted beside lengths: what is written about them, and what is sent along with each."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.curated import made_by
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.sizes import tokens_per

_WRITTEN_BEFORE = expression("pictures_written_before")
_WRITTEN_BEHIND = expression("pictures_written_behind")
"""What is written about a picture, such as JSON or a caption, beside its length."""
_SENT_BEFORE = expression("pictures_sent_before")
_SENT_BEHIND = expression("pictures_sent_behind")
"""What is sent along with a picture, beside its length: a prompt, a question."""
_PICTURE_INCLUDED = expression("pictures_included")
_IN_WORDS = regex(
    r"[\s\-]?(?:words?|wörter|worte[nr]?|palabras|mots|palavras|parole|слов\w*|characters?|chars?|词|字|語|단어)"
)
_READ_OUT = regex(
    r"(?<!after )(?<!post-)(?<!post )(?<!already )\bocr\b"
    r"(?!'?e?d\b|[- ](?:texts?|outputs?|results?|errors?|dumps?|transcripts?|mistakes|noise|pipeline output)\b)"
)
_FEWEST_OF_A_PICTURE = 600
"""Tokens below which a length is that of the text beside a picture: no maker counts fewer for one of usual size."""
_COUNTED = frozenset({"images", "pages"})
_TEXT = frozenset({"words", "characters"})
_MOST_EACH = 100
_TIMED = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "once"})


def with_answers_on_pictures(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; beside pictures that are read, words and the length of JSON or a caption are what comes out."""
    if not _are_read(passage) or not any(each.unit in _COUNTED for each in quantities):
        return quantities
    return tuple(_as_written(passage, each) for each in quantities)


def _are_read(passage: Passage) -> bool:
    named = [name.id for name in passage.named("model", "family")]
    return passage.hits.has("modality", "image") and "image" not in made_by(named)


def _as_written(passage: Passage, each: Quantity) -> Quantity:
    text, before = passage.text, passage.before(each.start, 30)
    if each.unit in _TEXT and (per := tokens_per(passage, each)) and each.period in {"", "request"}:
        tokens = (each.value * per).quantize(Decimal(1), ROUND_HALF_UP)
        each = replace(each, value=tokens, low=None, unit="tokens", scale="")
    if each.unit != "tokens" or each.direction == "output" or each.period not in {"", "request"}:
        return each
    if _SENT_BEFORE.search(before) or _SENT_BEHIND.match(text, each.end):
        return each
    in_words = _IN_WORDS.match(text, each.number_end) is not None
    written = in_words or _WRITTEN_BEFORE.search(before) or _WRITTEN_BEHIND.match(text, each.end)
    return replace(each, direction="output", period="request") if written else each


def pictures_on_top(
    passage: Passage, things: Quantity | None, quantities: Sequence[Quantity], slots: Mapping[str, Any]
) -> Decimal | None:
    """The pictures that each request reads beside the tokens told of it; `None` where those hold them, or none is read.

    `things`: what was counted.
    """
    if not _are_read(passage):
        return None
    pictures = (each for each in quantities if each.unit == "images" and each is not things)
    few = next((each for each in pictures if each.value <= _MOST_EACH and each.period not in _TIMED), None)
    counted = things is not None and things.unit in _COUNTED
    tokens = slots.get("input_tokens")
    if tokens is None:
        return few.value if few is not None and any(each.unit == "requests" for each in quantities) else None
    if not (counted or few) or not _comes_on_top(passage, tokens):
        return None
    return few.value if few is not None else Decimal(1)


def _comes_on_top(passage: Passage, tokens: int) -> bool:
    """Whether the tokens told are those of the text that is sent along."""
    if _PICTURE_INCLUDED.search(passage.text):
        return False
    told = (each for each in passage.quantities if each.value == tokens)
    return tokens < _FEWEST_OF_A_PICTURE or any(
        _SENT_BEFORE.search(passage.before(each.start, 30)) or _SENT_BEHIND.match(passage.text, each.end)
        for each in told
    )


def are_read_out(passage: Passage, slots: Mapping[str, Any]) -> bool:
    """Whether pages are pictures because their text is to be read out of them: "ocr 100k pages"."""
    return slots.get("unit_kind") == "pages" and is_read_out(passage, slots)


def is_read_out(passage: Passage, slots: Mapping[str, Any]) -> bool:
    """Whether text is to be read out of pictures that only the word for it tells of: "best model for ocr"."""
    alone = slots.get("task") == "document" and "modalities" not in slots
    return alone and _READ_OUT.search(passage.text) is not None
