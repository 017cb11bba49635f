"""Counts in a thread: more or fewer of what was counted, so many for each, how often instead."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.followup_periods import other_period
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_CHANGE = expression("followup_more_of_them")
_AS_WELL = expression("followup_as_well")
_OF_THEM = regex(
    rf"\b(?P<word>\d{{1,4}}|{'|'.join(word for word, value in WORDS.items() if value > 1)})"
    r" (?:of (?:them|those|these)|more|fewer|less|weitere|más|menos|mais|de plus|de moins)\b"
)
_ONLY = regex(r"\b(?:only|just|nur|solo|sólo|seulement|só|apenas|только) $")
_EVERY = regex(
    r"\b(?:same|again|every|each|monthly|weekly|daily|yearly|recurring|dasselbe|jeden?|lo mismo|cada|la même chose"
    r"|chaque|o mesmo|todo|то же)\b|每|毎|매"
)
_CORRECTS = regex(r"\b(?:sorry|meant|typo|instead|actually|rather|not (?:per|a|every)|correction|wait)\b|不是|打错")


_ADDS = regex(
    r"(?:ok,? )?(?:and|plus|also|in addition|on top|additionally|und|dazu|außerdem|y|más|además|et|e|mais"
    r"|также|и|плюс|另外|还有|以及|さらに|それと|그리고)\b"
    r"(?! (?:in|on|for|what|how|if|with|at|per)\b)"
)
"""How a message begins that adds a load to that of before."""


def left_out_of_the_sum(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> tuple[str, ...]:
    """That a load of another kind, which a message adds, stands alone in the bill: "and 300 contracts of 30 pages"."""
    kinds = (before.get("unit_kind"), now.get("unit_kind"))
    other = None not in kinds and kinds[0] != kinds[1] and "users" not in kinds
    if not other or "models" in now or "units" not in before or not _ADDS.match(passage.text):
        return ()
    return (f"Not in this bill: the {kinds[0]} said before. Ask for both in one message to have them together.",)


def counts_some_of_them(passage: Passage, quantity: Quantity) -> bool:
    """Whether a bare number is how many of those counted before are left: "what if only 10 of them"."""
    some = _OF_THEM.match(passage.text, quantity.start)
    return some is not None and _ONLY.search(passage.before(quantity.start, 12)) is not None


def of_that_length(before: Mapping[str, Any], things: Decimal) -> dict[str, Any]:
    """The units of so many things, each as long as those of `before`: 500 contracts of 45 pages instead of 300."""
    return {
        "units": before["units"] / before["spread_over"] * things, "unit_kind": before["unit_kind"],
        "spread_over": things,
    }  # fmt: skip


def as_counted_before(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> dict[str, Any]:
    """`now` without requests that are only a bare number, which counts the things of `before`: "it's 15k per week"."""
    things = "units" in before and "requests" not in before and before.get("unit_kind") != "users"
    bare = any(not each.unit and each.value == now.get("requests") for each in passage.quantities)
    if not (things and bare) or not now.keys().isdisjoint({"units", "input_tokens", "output_tokens"}):
        return dict(now)
    return {key: value for key, value in now.items() if key != "requests"}


def recount(slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> None:
    """Changes in `slots` the counts of `before` by what a message, read on its own as `now`, says of them."""
    if "units" in before and now.keys().isdisjoint({"requests", "spread_over", "output_tokens"}):
        _other_many(slots, before, passage)
    _other_period(slots, before, now, passage)


def _other_many(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage) -> None:
    """For "only 8 analysts are staying", "10 more agents", "four of them leave": so many, and their requests."""
    same = next(
        (each for each in passage.quantities if each.unit == before.get("unit_kind") and not each.direction), None
    )
    value = same.value if same and same.value >= 1 else None
    of_them = _OF_THEM.search(passage.text) if value is None else None
    if of_them and not passage.hits.has("unit"):
        value = Decimal(of_them["word"]) if of_them["word"].isdigit() else WORDS[of_them["word"]]
    if value is None:
        return
    many = _changed(before["units"], value, same, passage) if same or of_them else value
    if many <= 0 or (of_them and many == value and not _ONLY.search(passage.before(of_them.start(), 12))):
        return
    slots["units"] = many
    if before.get("unit_kind") != "users" or not before["units"]:
        return
    asked = ("requests",) if "requests" in before else ("input_tokens", "output_tokens")
    for key in asked:
        if key in before and (key == "requests" or slots.get(key) == before[key]):
            more = before[key] * many / before["units"]
            slots[key] = more if key == "requests" else int(more)


def comes_on_top(passage: Passage, quantity: Quantity) -> bool:
    """Whether so many are added to those of before: "we also get 300 letters", "plus another 2,000"."""
    return _AS_WELL.search(passage.before(quantity.start, 50)) is not None


def _changed(before: Decimal, value: Decimal, same: Quantity | None, passage: Passage) -> Decimal:
    """What becomes of the count of before where the message adds or takes away; else the value said."""
    if same and comes_on_top(passage, same):
        return before + value
    near = passage.text[max(0, same.start - 12) : same.end + 18] if same else passage.text
    change = _CHANGE.search(near)
    if change is None:
        return value
    return before + value if change["more"] else before - value


def _other_period(slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> None:
    """For "and the same every month", "sorry, per hour": how often the volume of before comes."""
    counted = {"requests", "units", "input_tokens"} & before.keys()
    if not counted or passage.quantities or "budget_period" in now or other_period(slots, before, passage):
        return
    hits = [hit for hit in passage.hits.of("period") if hit.label not in {"request", "head", "once", "quarter"}]
    said = [hit.label for hit in hits if not re.search(r"\bnot $|不是$", passage.text[: hit.start])]
    wanted = _EVERY if before.get("requests_period", "once") == "once" else _CORRECTS
    if said and wanted.search(passage.text):
        slots["requests_period"] = said[0]
