"""What tokens are made of: shares of input and output, a prefix that repeats, the parts of several uses."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_SPLIT = expression("mix_split")
_LEAST_TOTAL = 1000
_CACHE = regex(r"\bcach|\bcaché|кэш|кеш|缓存|キャッシュ|캐시")
_PREFIX_BEHIND = expression("mix_prefix_behind")
_PREFIX_BEFORE = expression("mix_prefix_before")
_FRESH_BEHIND = expression("mix_fresh_behind")
_FRESH_BEFORE = expression("mix_fresh_before")
_LEAST_PREFIX = 100
_MILLION = Decimal(1_000_000)
_JOINED = regex(
    r"(?: (?:in|out|input|output)(?: tokens?)?)?(?: (?:a|per|each) (?:day|week|month|year))?"
    r"(?: (?:for|on|from|in) (?:[^\W\d]+ ?){1,3})?(?:\s?[,;+&]\s?(?:and |plus )?|\s(?:and|plus|und|y|et|e|и)\s|、|和)"
    r"(?:[^\W\d]+[ :=]*){0,4}(?:(?:with|at|of|is|uses|for|about|around|~)\s?)?"
)
"""What stands between the tokens of one use and those of the next: ", coding ", " and marketing "."""


_ROLE = regex(r" user(?: (?:message|prompt|input|turn|msg|text))?")
_OF_A_ROLE = regex(r"(?: (?:message|prompt|input|turn|msg|text))?\s?(?:$|[+,;.)&/]|(?:and|plus|then|in)\b)")


class Mix(Struct, frozen=True, kw_only=True):
    """The share of the tokens that goes in, as said between `start` and `end`."""

    share_in: Decimal
    start: int
    end: int

    def of(self, total: int | None) -> dict[str, int]:
        """Input and output of so many tokens in all; nothing where there are none."""
        if total is None or total < _LEAST_TOTAL:
            return {}
        goes_in = int(total * self.share_in)
        return {"input_tokens": goes_in, "output_tokens": total - goes_in}


def split_said(passage: Passage) -> Mix | None:
    """How tokens in all part into input and output: "(3:1)", "80% input", "75/25 in/out"."""
    found = _SPLIT.search(passage.text)
    if found is None:
        return None
    said = {name.partition("_")[0]: Decimal(text) for name, text in found.groupdict().items() if text}
    if "percent" in said:
        share = said["percent"] / 100
    elif "out" in said:
        share = 1 - said["out"] / 100
    else:
        share = said["in"] / (said["in"] + said["rest"]) if said["in"] + said["rest"] else Decimal(1)
    return Mix(share_in=share, start=found.start(), end=found.end()) if 0 < share < 1 else None


def as_parted(mix: Mix | None, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities; beside shares of input and output, bare millions are tokens: "3:1 in to out, 80M a month"."""
    if mix is None or any(each.unit in {"tokens", "requests"} or each.direction for each in quantities):
        return list(quantities)
    return [
        replace(each, unit="tokens") if not each.unit and each.money is None and each.value >= _MILLION else each
        for each in quantities
    ]


def with_prefix(passage: Passage, quantities: Sequence[Quantity]) -> dict[str, Any]:
    """The input of a request that is a prefix and something new: both; read from the cache where one is spoken of."""
    sizes = [each for each in quantities if _is_a_size(each)]
    prefix = next((each for each in sizes if _is(passage, each, _PREFIX_BEFORE, _PREFIX_BEHIND)), None)
    fresh = next(
        (each for each in sizes if each is not prefix and _is(passage, each, _FRESH_BEFORE, _FRESH_BEHIND)), None
    )
    if prefix is None:
        return {}
    if fresh is None:
        fresh = next((each for each in sizes if each.direction == "input" and each is not prefix), None)
        if fresh is None:
            return {"input_tokens": int(prefix.value)} if _is_sent_often(quantities, prefix) else {}
        if fresh.value > prefix.value:
            return _share(passage, prefix.value, fresh.value)
    if fresh.value >= _MILLION:
        return {}
    total = prefix.value + fresh.value
    return {"input_tokens": int(total)} | _share(passage, prefix.value, total)


def _is_sent_often(quantities: Sequence[Quantity], prefix: Quantity) -> bool:
    """Whether so many requests are counted, each of which begins with the prefix, and nothing else of their input."""
    others = [each for each in quantities if each is not prefix and each.direction != "output"]
    counted = any(each.unit in {"requests", "times"} and each.value > 1 for each in others)
    return counted and prefix.value < _MILLION and not any(each.unit == "tokens" for each in others)


def with_roles(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; so many "user" beside tokens are those of what a user writes: "1k system prompt + 200 user"."""
    if not any(each.unit == "tokens" for each in quantities):
        return tuple(quantities)
    return tuple(
        replace(each, unit="tokens", direction="input") if _is_of_the_user(passage, each) else each
        for each in quantities
    )


def _is_of_the_user(passage: Passage, quantity: Quantity) -> bool:
    word = _ROLE.fullmatch(passage.text, quantity.number_end, quantity.end)
    return bool(word) and quantity.value > 1 and _OF_A_ROLE.match(passage.text, quantity.end) is not None


def _is_a_size(quantity: Quantity) -> bool:
    """Whether a number may be the tokens of a part of the input: "2k tokens", "6k system prompt"."""
    told = quantity.unit == "requests" and quantity.value >= _LEAST_PREFIX and quantity.period in {"", "request"}
    sized = quantity.unit in {"", "tokens"} or told
    return sized and quantity.direction != "output" and not quantity.money


def _share(passage: Passage, part: Decimal, whole: Decimal) -> dict[str, Any]:
    """The part of the input that is read from the cache, where one is spoken of."""
    return {"cached_share": (part / whole).quantize(Decimal("0.0001"))} if _CACHE.search(passage.text) else {}


def _is(passage: Passage, quantity: Quantity, before: Any, behind: Any) -> bool:
    told = (behind.match(passage.text, end) for end in (quantity.number_end, quantity.end))
    return before.search(passage.before(quantity.start, 40)) is not None or any(told)


def in_all(passage: Passage, parts: Sequence[Quantity], others: Sequence[Quantity] = ()) -> Decimal:
    """The tokens of the first use, or of all where several uses of one model are listed with millions each.

    `others`: the tokens of the other way, which may stand between.
    """
    first = parts[0]
    if first.value < _MILLION or len({name.id for name in passage.named("model", "family")}) > 1:
        return first.value
    total, last = first.value, first
    for each in parts[1:]:
        end = max([last.end, *(other.end for other in others if last.start < other.start < each.start)])
        listed = _JOINED.fullmatch(passage.text, end, each.start)
        if each.value < _MILLION or not listed or (each.period and last.period and each.period != last.period):
            break
        total, last = total + each.value, each
    return total
