"""What comes once, and what comes of the same ever after: "500k old tickets once, then 2k a day"."""

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bot.understanding.expressions import expression
from bot.understanding.message import slots_of
from bot.understanding.normalise import tidy
from bot.understanding.passage import Passage, look_at
from bot.understanding.quantities import Quantity
from bot.understanding.reading import Job
from bot.understood import Understood
from bot.wording.figures import count

_AT_FIRST = expression("backlogs_at_first")
"""That things are there already, or come once."""
_AFTERWARDS = expression("backlogs_afterwards")
"""That more of the same comes later, right before how much or between the two amounts."""
_ANEW = expression("backlogs_anew")
"""Behind a number it makes it more of the same: "2k new ones a day"."""
_COUNTED = frozenset({"documents", "messages", "items", "articles", "requests", "pages", "images", "minutes", ""})
_RECURRING = frozenset({"hour", "day", "week", "month", "year"})
_FEWEST = 10
_NEAR = 40
_LOAD = frozenset({
    "requests", "requests_period", "input_tokens", "output_tokens", "units", "unit_kind", "spread_over", "unit_sort",
    "days_a_month", "hours_a_day", "pictures_on_top", "batch", "batch_share",
})  # fmt: skip
"""What each of the two loads has of its own."""


class _Pair(Struct, frozen=True):
    once: Quantity
    after: Quantity


def backlog_loads(passage: Passage, slots: Mapping[str, Any]) -> tuple[Job, ...]:
    """The load that comes once and the one that comes ever after, each read by itself; `slots`: what all says."""
    pair = _pair(passage)
    if pair is None:
        return ()
    kept = {key: value for key, value in slots.items() if key not in _LOAD}
    first, second = sorted((pair.once, pair.after), key=lambda each: each.start)
    text = passage.text
    start = max((found.start() for found in _AFTERWARDS.finditer(text, first.end, second.start)), default=second.start)
    cut, end = text[:start], _end(passage, second)
    jobs = []
    for each in (pair.once, pair.after):
        alone = f"{cut}{text[end:]}"
        if each is second:
            alone = f"{text[: first.start]}{each.value:f}{cut[first.number_end :]}{text[end:]}"
        said, _ = slots_of(look_at(tidy(alone), passage.lexicon))
        own = {key: value for key, value in said.items() if key in _LOAD}
        own["requests_period"] = "once" if each is pair.once else each.period
        words = f"{count(each.value)}{text[each.number_end : each.end]}"
        words += f" a {each.period}" if each is pair.after else ""
        jobs.append(Job(words=words, text=alone, understood=Understood(**kept).but(**own)))
    counted = (_counts(job.understood, each) for job, each in zip(jobs, (pair.once, pair.after), strict=True))
    return tuple(jobs) if all(counted) else ()


def _counts(said: Understood, amount: Quantity) -> bool:
    """Whether the load is of this amount, and not of requests that are told beside it."""
    told = (said.requests, said.spread_over) if said.requests is not None else (said.units, said.spread_over)
    return any(each is not None and each % amount.value == 0 for each in told)


def _pair(passage: Passage) -> _Pair | None:
    """The amount that comes once and the one that comes ever after, where a message tells both of one thing."""
    if len(passage.quantities) < 2 or not (_AFTERWARDS.search(passage.text) or _AT_FIRST.search(passage.text)):
        return None
    plain = [
        each
        for each in _with_own_periods(passage)
        if each.unit in _COUNTED and each.money is None and not each.direction and each.value >= _FEWEST
    ]
    recurring = [each for each in plain if each.period in _RECURRING]
    single = [each for each in plain if each.period in {"", "once"} and _comes_once(passage, each)]
    pairs = (_Pair(once, after) for after in recurring for once in single if _is_alike(once, after))
    return next(
        (pair for pair in pairs if pair.once.start > pair.after.start or _comes_after(passage, pair.after)), None
    )


def _with_own_periods(passage: Passage) -> Iterator[Quantity]:
    """The quantities; how often, where it stands behind a word for later, is told of the next one."""
    often: tuple[str, int] | None = None
    for each, behind in itertools.zip_longest(passage.quantities, passage.quantities[1:]):
        mine = each if often is None or each.period else replace(each, period=often[0], period_start=often[1])
        often = None
        is_next = behind is not None and each.end < mine.period_start < behind.start and not behind.period
        if is_next and _AFTERWARDS.search(passage.text, each.end, mine.period_start):
            often = (mine.period, mine.period_start)
            mine = replace(mine, period="", period_start=-1)
        yield mine


def _comes_after(passage: Passage, after: Quantity) -> bool:
    more = _ANEW.match(passage.text, after.number_end) is not None
    return more or _AFTERWARDS.search(passage.before(after.start, _NEAR)) is not None


def _comes_once(passage: Passage, once: Quantity) -> bool:
    return once.period == "once" or _AT_FIRST.search(passage.text) is not None


def _is_alike(once: Quantity, after: Quantity) -> bool:
    """Whether both may count the same things, the second of them often without a word for it."""
    counter = after.end - after.number_end == 1  # "50万条评论,之后每天新增3000条"
    return once.unit == after.unit or not after.unit or counter or (not once.unit and once.value > after.value)


def _end(passage: Passage, quantity: Quantity) -> int:
    """Where a quantity and the words for how often it comes behind it end."""
    hits = (hit.end for hit in passage.hits.of("period") if hit.start == quantity.period_start)
    return max(quantity.end, *hits, 0)
