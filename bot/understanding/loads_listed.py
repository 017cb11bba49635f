"""Several loads in a message: "20k emails at 500/100, 5k reports at 8k/1k", "40% are 150k long, the rest 5k"."""

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.share_words import shares_told
from bot.wording.figures import percent

_REST = expression("splits_rest")
_NO_COUNT = expression("count_shares_no")
_SPAN_BEFORE = expression("loads_span_before")
_SPAN_BEHIND = expression("loads_span_behind")
_EACH = regex(r",? ?(?:tokens? )?(?:each|apiece|per (?:request|call|one)|jeweils|cada un[ao]|chacune?)\b|各")
_NOUN = regex(r"[ -]?[^\W\d_]{2,}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_WORDS_BEHIND = regex(r"[^\d,;(:.]{0,40}")
_MARK = regex(r"[,;.](?!\d)|\b(?:and|und|y|et)\b")
_THINGS = frozenset({"requests", "documents", "messages", "items", "articles"})
_PERIODS = frozenset({"hour", "day", "week", "month", "quarter", "year"})
_FEWEST = 10
_SHORTEST = 2
_WHOLE = (Decimal("0.999"), Decimal("1.001"))
_LONGEST = 1_000_000
_CLAUSE = 40


class Load(Struct, frozen=True, kw_only=True):
    """So many requests of one size."""

    words: str
    requests: Decimal
    period: str | None
    input_tokens: int
    output_tokens: int | None
    batch: bool


def listed_loads(passage: Passage) -> tuple[Load, ...]:
    """The loads of the one model that a message or its thread names, or of a model sought; none where there is one."""
    if len(passage.quantities) < _SHORTEST * 2 or any(each.unit in {"users", "minutes"} for each in passage.quantities):
        return ()
    if _are_of_several(passage):
        return ()
    found = _by_span(passage) or _by_count(passage) or _by_share(passage)
    return found if len(found) > 1 else ()


def _are_of_several(passage: Passage) -> bool:
    """Whether several models are named, of which one stands among the amounts: each has a load of its own."""
    names = passage.named("model", "family")
    if len({each.id for each in names}) < _SHORTEST:
        return False
    amounts = [each.start for each in passage.quantities if not each.money]
    return bool(amounts) and any(min(amounts) < each.start < max(amounts) for each in names)


def _by_count(passage: Passage) -> tuple[Load, ...]:
    """Each count with the sizes behind it, where every one has both, of its own or told once for all."""
    told = sorted(passage.quantities, key=lambda each: each.start)
    counts = [each for each in told if _is_count(passage, each)]
    if len(counts) < _SHORTEST:
        return ()
    ends = [*(each.start for each in counts[1:]), len(passage.text)]
    parts = [(each, _sizes(passage, told, each, end)) for each, end in zip(counts, ends, strict=True)]
    while parts and parts[0][1] is None:
        parts = parts[1:]  # "3 jobs: …"
    sized = [(each, sizes) for each, sizes in parts if sizes is not None]
    if len(sized) < _SHORTEST or len(sized) < len(parts):
        return ()
    last = sized[-1][1][1]
    is_shared = last is not None and (last.period == "request" or _EACH.match(passage.text, last.end))
    shared = last if is_shared else None
    outputs = [out or shared for _, (_, out) in sized]
    periods = _periods(told)
    if None in outputs or len(periods) > 1:
        return ()
    period = next(iter(periods), None)
    return tuple(
        _load(passage, count, (size, out), period, end)
        for (count, (size, _)), out, end in zip(sized, outputs, ends[-len(sized) :], strict=True)
    )


def _load(
    passage: Passage, count: Quantity, sizes: tuple[Quantity, Quantity | None], period: str | None, end: int
) -> Load:
    size, out = sizes
    words = passage.text[count.start : count.end]
    behind = _WORDS_BEHIND.match(passage.text, count.end)
    words += behind[0] if behind and count.end + len(behind[0]) <= size.start else ""
    return Load(
        words=_tidied(words),
        requests=count.value,
        period=period,
        input_tokens=int(size.value),
        output_tokens=int(out.value) if out is not None else None,
        batch=any(_is_of(passage.text, hit, count.start, end) for hit in passage.hits.of("wish", "batch")),
    )


def _is_of(text: str, hit: Hit, start: int, end: int) -> bool:
    """Whether a word stands by a load, from its count to the end of its clause, or right before it in that."""
    if hit.end <= start:
        return start - hit.end <= _CLAUSE // 4 and not _MARK.search(text[hit.end : start])
    return hit.start < end and not _MARK.search(text[start : hit.start].rsplit(")", 1)[-1].rsplit("/", 1)[-1])


def _tidied(words: str) -> str:
    return regex(r"\s+(?:at|of|with|à|zu|mit|de|con|com|plus|and|und|y|et)?\s*$").sub("", words.strip())


def _is_count(passage: Passage, each: Quantity) -> bool:
    """Whether a number counts requests or things, rather than tokens, hours or people."""
    if each.money or each.direction or each.parts is not None or each.value < _FEWEST:
        return False
    lead = passage.text[max(0, each.start - 2) : each.start].strip()
    if lead.endswith("/") or passage.text[each.end : each.end + 2].strip().startswith("/"):
        return False
    return each.unit in _THINGS or (not each.unit and _NOUN.match(passage.text, each.number_end) is not None)


def _sizes(
    passage: Passage, told: Sequence[Quantity], count: Quantity, end: int
) -> tuple[Quantity, Quantity | None] | None:
    """The tokens in and out that stand behind a count and before `end`."""
    here = [each for each in told if count.end <= each.start < end and _is_size(each)]
    for left, right in itertools.pairwise(here):
        if passage.text[left.end : right.start].strip() == "/":
            return left, right
    out = next((each for each in here if each.direction == "output"), None)
    into = next((each for each in here if each.direction != "output"), None)
    return (into, out) if into is not None else None


def _is_size(each: Quantity) -> bool:
    return not each.money and each.unit in {"", "tokens"} and 0 < each.value <= _LONGEST and each.direction != "cached"


def _periods(told: Sequence[Quantity]) -> set[str]:
    return {each.period for each in told if each.period in _PERIODS}


def _by_share(passage: Passage) -> tuple[Load, ...]:
    """Each share of one count with the tokens in that stand behind it: "40% are 150k long, the rest 5k"."""
    told = sorted(passage.quantities, key=lambda each: each.start)
    counts = [each for each in told if each.unit in _THINGS and not each.direction and each.value >= _FEWEST]
    outputs = [each for each in told if each.direction == "output"]
    parts = list(_shares(passage))
    whole = sum((share for _, share in parts), Decimal(0))
    if len(counts) != 1 or len(outputs) > 1 or len(parts) < _SHORTEST or not _WHOLE[0] <= whole <= _WHOLE[1]:
        return ()
    ends = [*(start for start, _ in parts[1:]), len(passage.text)]
    sizes = [_size_behind(told, counts[0], start, end) for (start, _), end in zip(parts, ends, strict=True)]
    period = next(iter(_periods(told)), None)
    out = int(outputs[0].value) if outputs else None
    return tuple(
        Load(
            words=f"{percent(share)} of them", requests=counts[0].value * share, period=period,
            input_tokens=int(size.value), output_tokens=out, batch=False,
        )
        for (_, share), size in zip(parts, sizes, strict=True)
        if size is not None
    )  # fmt: skip


def _by_span(passage: Passage) -> tuple[Load, ...]:
    """Each quarter or month with the count told of it, all of one size: "q1 50k, q2 80k requests at 2k/300"."""
    told = sorted(passage.quantities, key=lambda each: each.start)
    counts = [(each, name) for each in told if (name := _span_of(passage, each))]
    named = {each.start for each, _ in counts}
    rest = [each for each in told if each.start not in named]
    pair = [each for each in rest if _is_size(each)]
    into, out = pair[:_SHORTEST] if len(pair) == _SHORTEST else (None, None)
    if len(counts) < _SHORTEST or into is None or out is None or into.value < _FEWEST:
        return ()
    return tuple(
        Load(
            words=name, requests=each.value, period="once", input_tokens=int(into.value),
            output_tokens=int(out.value), batch=False,
        )
        for each, name in counts
    )  # fmt: skip


def _span_of(passage: Passage, each: Quantity) -> str:
    """The quarter or month beside a count; empty where none is."""
    if each.money or each.direction or each.value < _FEWEST or each.unit not in {"", *_THINGS}:
        return ""
    before = _SPAN_BEFORE.search(passage.before(each.start, 16))
    behind = None if before else _SPAN_BEHIND.match(passage.text, each.number_end)
    found = before or behind
    return found[1] if found is not None else ""


def _shares(passage: Passage) -> Iterator[tuple[int, Decimal]]:
    """Where each share ends and what it is; "the rest" has what is left."""
    left, end = Decimal(1), 0
    for each in sorted(shares_told(passage, passage.quantities), key=lambda each: each.start):
        if not _NO_COUNT.search(passage.text[each.end : each.end + _CLAUSE]):
            yield each.end, each.share
            left, end = left - each.share, each.end
    if end and left > 0 and (rest := _REST.search(passage.text, end)) is not None:
        yield rest.end(), left


def _size_behind(told: Sequence[Quantity], count: Quantity, start: int, end: int) -> Quantity | None:
    return next(
        (
            each for each in told
            if start <= each.start < end and each is not count and _is_size(each) and each.direction != "output"
        ),
        None,
    )  # fmt: skip
