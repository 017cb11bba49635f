"""A length of output that an answer must be able to have: "64k+ output tokens", "at least 100k tokens out"."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.passage import Passage

_SHORTEST, _LONGEST = 4000, 1_000_000
_AT_LEAST = regex(
    r"(?:\b(?:at least|no less than|not less than|minimum(?: of)?|min\.?|>=?|mindestens|wenigstens|al menos|como mínimo"
    r"|au moins|minimum de|pelo menos|no mínimo|almeno|не менее|минимум|от)|≥|至少|不少于|最低) ?$"
)
_OR_MORE = regex(
    r"[\d.,]*\s?(?:k|m|thousand|mil)?\s?(?:\+|tokens\+"
    r"|or (?:more|longer|higher|above)\b|oder mehr\b|o más\b|ou plus\b|ou mais\b|以上|이상)"
)


def is_a_floor(passage: Passage, slots: Mapping[str, Any]) -> bool:
    """Whether the only tokens told are output of one answer, and so many or more of them."""
    told = slots.get("output_tokens")
    if told is None or not _SHORTEST <= told <= _LONGEST or slots.get("requests_period") is not None:
        return False
    return any(
        each.value == told
        and each.period in {"", "request"}
        and (_OR_MORE.match(passage.text, each.start) or _AT_LEAST.search(passage.before(each.start, 24)))
        for each in passage.quantities
        if each.direction == "output"
    )
