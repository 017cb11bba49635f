"""Amounts that each of several models has: a message that tells them is about all that is in use."""

import re
from collections.abc import Sequence

from bot.patterns import regex
from bot.understanding.passage import Passage

_SPEND_EACH = 7.8
"""The weight of what is spent on each of several models: with such sums little else is asked about."""
_SPENDING = 500
"""A sum of money from which it is what a company pays, not a price."""
_BESIDE = 4
"""Characters between a vendor and the sum paid there."""
_NEAR = 30
"""Characters between a model and the sum spent on it."""
_SPENT = regex(
    r"\b(?:spend|spending|spent|pay|paying|paid|zahlen|geben aus|payons|dépensons|(?:on|nous) (?:dépense|paie|paye)"
    r"|gastamos|pagamos)\b"
)


def weigh_amounts_each(passage: Passage, scores: dict[str, float]) -> None:
    """Several models with an amount each are a stack."""
    if _has_volume_each(passage) or sum(quantity.unit == "percent" for quantity in passage.quantities) >= 2:
        scores["stack"] = scores.get("stack", 3.5) + 3
    if has_spend_each(passage):
        scores["stack"] = max(scores.get("stack", 0), _SPEND_EACH)


def _has_volume_each(passage: Passage) -> bool:
    """Whether several models each have a volume behind them: "opus (40M/8M), glm (150M/20M)"."""
    names = passage.named("model", "family")
    counted = 0
    for index, name in enumerate(names):
        end = names[index + 1].start if index + 1 < len(names) else len(passage.text)
        counted += any(
            name.end <= quantity.start < min(end, name.end + 30)
            and (quantity.value >= 100_000 or (quantity.unit == "requests" and quantity.period not in {"", "request"}))
            for quantity in passage.quantities
        )
    return counted >= 2


def has_spend_each(passage: Passage) -> bool:
    """Whether sums are told that are spent on several: "we pay $9k for opus and $4k for luna", "opus $9k, luna $4k"."""
    sums = [each for each in passage.quantities if each.money is not None and each.per_tokens is None]
    if len(sums) > 1 and _is_of_vendors(passage, [each.start for each in sums if each.value >= _SPENDING]):
        return True
    if len(sums) > 1 and sum(_follows_a_model(passage, each.start) for each in sums if each.value >= _SPENDING) > 1:
        return True
    if len(sums) < 2 or _SPENT.search(passage.text) is None:
        return False
    return re.search(r"[.?!;] ", passage.text[sums[0].start : sums[1].start]) is None


def _follows_a_model(passage: Passage, start: int) -> bool:
    return any(0 <= start - name.end <= _NEAR for name in passage.named("model", "family"))


def _is_of_vendors(passage: Passage, starts: Sequence[int]) -> bool:
    """Whether each of several makers or hosts has a sum a month beside it: "azure $2,000, aws $1,500 a month"."""
    names = passage.named("developer", "provider", "family")
    if len(starts) < 2 or len({each.id for each in names}) != len(starts) or not passage.hits.has("period", "month"):
        return False
    behind = all(any(0 <= start - each.end <= _BESIDE for start in starts) for each in names)
    return behind or all(any(0 < each.start - start <= _NEAR for start in starts) for each in names)
