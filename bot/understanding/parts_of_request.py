"""What one request is put together from: "8 chunks of 500 tokens", "each prompt has 20 examples of 150 tokens"."""

import itertools
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct
from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.conversations import are_turns_of_a_chat
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.sizes import is_of_one, tokens_per
from bot.wording.figures import count

_MOST = 200
"""Parts that a request has at most."""
_PARTS = expression("request_parts")
"""Behind a number it counts what is looked up or shown for each request."""
_GLUED = expression("sizes_glued")
_BESIDE = regex(r"\s?[,:;(]?\s?\(?(?:(?:each|about|around|roughly|some|je|jeweils|cada uno|每个|每段|~|≈)\s?){0,2}")
_OF_A_REQUEST = expression("request_each_before")
_PER_REQUEST = expression("request_each_behind")
_ON_TOP = regex(r"\)?(?: each| jeweils)?,? ?(?:\+|plus|and|und|y|et|e|и)\s(?:an? |the |another |eine? |una? |une? )?")
_CALLED_BEFORE = expression("request_called_before")
_CALLED_BEHIND = expression("request_called_behind")
_LONGEST_BESIDE = 50_000
_LEAD = 28
_TIMED = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_COUNTED = frozenset({"requests", "items", "messages", "documents", "users", "articles", ""})


class _Parts(Struct, frozen=True, kw_only=True):
    """So many parts of so many tokens."""

    many: Quantity
    size: Quantity


def with_parts(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; parts of one request, of so many tokens each, as the tokens that they are together."""
    found = _parts(passage, quantities)
    if found is None:
        return tuple(quantities)
    total, end = _tokens_of(passage, found), found.size.end
    more = [each for each in quantities if _comes_on_top(passage, end, each) or _goes_in_too(passage, found, each)]
    total += sum((each.value for each in more), Decimal(0))
    whole = replace(found.size, value=total, low=None, unit="tokens", direction="input", period="request")
    left = (each for each in quantities if each is not found.many and each not in more)
    return tuple(whole if each is found.size else each for each in left)


def parts_taken(passage: Passage, quantities: Sequence[Quantity]) -> Iterator[str]:
    """What the parts of a request were taken as, as a sentence."""
    if found := _parts(passage, quantities):
        many = passage.text[found.many.start : found.many.end]
        each = f"{count(found.size.value)} {'tokens' if found.size.unit == 'tokens' else found.size.unit}"
        whole = count(_tokens_of(passage, found))
        yield f"{many} of {each} are taken as {whole} input tokens of each request."


def _parts(passage: Passage, quantities: Sequence[Quantity]) -> _Parts | None:
    if passage.hits.has("task", "rerank", "embedding"):
        return None
    for many, size in itertools.pairwise(quantities):
        if _are_parts(passage, many, size) and _are_of_a_request(passage, many, size, quantities):
            return _Parts(many=many, size=size)
    return None


def _are_parts(passage: Passage, many: Quantity, size: Quantity) -> bool:
    """Whether one number counts things and the next one tells the tokens of each."""
    sized = (
        (size.unit == "tokens" or tokens_per(passage, size) is not None)
        and size.direction != "output"
        and size.period not in _TIMED
    )
    plain = many.unit in _COUNTED and many.unit != "users" and many.money is None and many.period not in _TIMED
    if not (sized and plain and 1 < many.value <= _MOST) or are_turns_of_a_chat(passage, many):
        return False
    named = _PARTS.match(passage.text, many.number_end)
    gap = passage.text[named.end() if named else many.end : size.start]
    return _GLUED.fullmatch(gap) is not None or (_BESIDE.fullmatch(gap) is not None and is_of_one(passage, size, []))


def _are_of_a_request(passage: Passage, many: Quantity, size: Quantity, quantities: Sequence[Quantity]) -> bool:
    """Whether the things go into each request, rather than being what there is to work on."""
    are_named = _PARTS.match(passage.text, many.number_end) is not None
    others = [each for each in quantities if each is not many and each is not size and each.unit in _COUNTED]
    others = [each for each in others if not each.direction]
    if size.unit != "tokens" and not are_named:
        others = [each for each in others if each.unit != "users"]  # who each write four essays of 1,500 words
    volume = any(not each.money and (each.period in _TIMED or each.value > many.value) for each in others)
    if are_named:
        return volume or passage.hits.has("task", "rag")
    told = _OF_A_REQUEST.search(passage.before(many.start, 60)) or any(
        _PER_REQUEST.match(passage.text, end) for end in (many.end, size.end)
    )
    return volume and told is not None


def _tokens_of(passage: Passage, parts: _Parts) -> Decimal:
    """The tokens of all the parts."""
    per = tokens_per(passage, parts.size) if parts.size.unit != "tokens" else None
    return (parts.many.value * parts.size.value * (per or 1)).quantize(Decimal(1), ROUND_HALF_UP)


def _goes_in_too(passage: Passage, parts: _Parts, each: Quantity) -> bool:
    """Whether tokens are those of the question or the prompt that stands beside the parts: "question 50 tokens"."""
    if each is parts.size or each is parts.many or each.money or each.value > _LONGEST_BESIDE:
        return False
    sized = each.unit in {"tokens", ""} and each.direction != "output" and each.period not in _TIMED
    text = passage.text
    called = _CALLED_BEFORE.search(text[max(0, each.start - _LEAD) : each.start])
    return sized and (called is not None or any(_CALLED_BEHIND.match(text, at) for at in (each.number_end, each.end)))


def _comes_on_top(passage: Passage, end: int, each: Quantity) -> bool:
    """Whether more tokens are added to those that end at `end`: "plus a 400 token question"."""
    sized = each.unit == "tokens" and each.direction != "output" and each.start > end
    return sized and _ON_TOP.fullmatch(passage.text, end, each.start) is not None
