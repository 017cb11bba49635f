"""What the price of one is asked for beside a workload: "18k requests a day from 600 users, cost per user".

What is told of each head multiplies a volume; a price that is asked of each divides the bill.
"""

from functools import lru_cache

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.cues import Hits
from bot.understanding.expressions import expression

_AHEAD = expression("one_priced_before")
_UNPARTED = expression("one_priced_cjk")
_BEHIND = expression("one_priced")
_SINGLY = expression("one_priced_singly")
_TOLD = expression("one_priced_told")
_AMOUNT = regex(r" ?=? ?(?:about |around |~)?\d|[ ,:=]{0,3}(?:[$€£¥]|\d+ ?(?:usd|eur|dollars?|euros?|€)\b)")
"""Right behind one it is what each has: "cost per user 20 calls a day", "budget per user: $20"."""
_HEAD = expression("heads_each")
_YEAR = regex(r"year|jahr|año|\ban\b|\bano\b|anno|год|年|연")
_DAY = regex(r"day|tag|día|dia|jour|день|天")


class Priced(Struct, frozen=True, kw_only=True):
    """One of the things that a bill is for, and where its price is asked."""

    word: str
    """As the asker writes it: user, office, Kopf."""
    start: int
    end: int
    period: str = ""
    """Over which its price is asked for, where that was said."""
    singly: bool = False
    """Whether it is a thing to be worked on, "what does one invoice cost", and no head or house that has many."""


@lru_cache(maxsize=8)
def ones_priced(text: str) -> tuple[Priced, ...]:
    """Each one whose price is asked in `text`, in order of place."""
    found = [
        _priced(str(hit[hit.lastgroup or 0]), hit.start(hit.lastgroup or 0), hit.end(), "")
        for hit in _AHEAD.finditer(text)
    ]
    for hit in _UNPARTED.finditer(text):
        word = next(str(hit[f"unit_{each}"]) for each in "abcde" if hit[f"unit_{each}"])
        often = "".join(hit[f"often_{each}"] or "" for each in "abc")
        found.append(_priced(word, hit.start(), hit.end(), often))
    found += [
        _priced(hit["unit"], hit.start("unit"), hit.end("often"), hit["often"])
        for hit in _BEHIND.finditer(text)
        if not _is_told(text, hit["gap"] or "", hit.end("often"))
    ]
    found += [
        Priced(word=hit["unit"], start=hit.start("unit"), end=hit.end("unit"), singly=True)
        for hit in _SINGLY.finditer(text)
    ]
    return tuple(sorted(found, key=lambda each: each.start))


def without_ones_priced(text: str, hits: Hits) -> Hits:
    """`hits` without "per user" where that belongs to the price asked for."""
    spans = [(each.start - _REACH, each.end) for each in ones_priced(text) if not each.singly]
    if not spans:
        return hits
    periods = hits.of("period")
    kept = tuple(
        hit
        for hit in periods
        if hit.label not in {"head", "request"} or not any(left <= hit.start < right for left, right in spans)
    )
    return hits if len(kept) == len(periods) else Hits({**hits.by_table, "period": kept})


@lru_cache(maxsize=8)
def with_ones_blank(text: str) -> str:
    """`text` with what is asked of one blotted out, so that nothing else is taken to be told of each."""
    for each in ones_priced(text):
        if not each.singly:
            start = max(0, each.start - _REACH)
            text = f"{text[:start]}{' ' * (each.end - start)}{text[each.end :]}"
    return text


_REACH = 4
"""Characters of "per " before the word."""


def _priced(word: str, start: int, end: int, often: str) -> Priced:
    period = "year" if _YEAR.search(often) else "day" if _DAY.search(often) else "month" if often else ""
    return Priced(word=word, start=start, end=end, period=period)


def _is_told(text: str, gap: str, end: int) -> bool:
    """Whether a volume or a sum is told of each rather than a price asked: "cost if requests per user are 20"."""
    return _TOLD.search(gap) is not None or _AMOUNT.match(text, end) is not None


def is_a_head(text: str, one: Priced) -> bool:
    """Whether it is a person: "per head", "je Anwalt", "每人"."""
    return not one.singly and _HEAD.search(text, max(0, one.start - _REACH), one.end) is not None
