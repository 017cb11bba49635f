"""How often in a thread, told by a message that says nothing else: "no wait, per week", "月ではなく週です"."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.workdays import days_a_month

_NAMED = expression("periods_named")
"""Periods by their bare names, each in a group called as it is."""
_FILLER = expression("periods_filler")
"""What else such a message may hold: prepositions, "no, sorry, I meant", "that is"."""
_DENIED_BEFORE = expression("periods_denied_before")
_DENIED_BEHIND = expression("periods_denied_behind")
_CORRECTS = expression("periods_corrects")
_LETTER = regex(r"[^\W_]")
_CLAUSES = regex(r"(?<=[,;.，、。])\s*")
_GIVEN = regex(r"\b(?:if|assuming|given|suppose|considering|wenn|falls|angenommen|si|supongamos|se|если)\b")
"""Before what a message tells of the load, behind what it asks for: "and per year if that is per day"."""
_LONGEST = 60
_ASKED_IN = frozenset({"month", "year"})
"""Periods of bills: alone, one is what the bill is asked for."""
_ONCE = frozenset({"once", "request"})
_COUNTED = frozenset({"requests", "units", "input_tokens"})


def period_alone(passage: Passage) -> str:
    """The period that a message, or a clause of it, tells and nothing else, as no question; empty where none does."""
    if len(passage.text) > _LONGEST:
        return ""
    given = _GIVEN.search(passage.text)
    told = (passage.text[given.end() :].rstrip(" ?"),) if given else ()
    for text in (*told, passage.text, *_CLAUSES.split(passage.text)):
        if not text.rstrip().endswith(("?", "？")) and (said := _only(text)):
            return said
    return ""


def _only(text: str) -> str:
    found = list(_NAMED.finditer(text))
    if not found or _LETTER.search(_FILLER.sub(" ", _NAMED.sub(" ", text))):
        return ""
    kept = {
        (each.lastgroup or "").removesuffix("_c")
        for each in found
        if not _DENIED_BEFORE.search(text[: each.start()]) and not _DENIED_BEHIND.match(text, each.end())
    }
    return kept.pop() if len(kept) == 1 else ""


def other_period(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage) -> bool:
    """Sets how often the volume of before comes, where a message tells that alone; whether it did."""
    said = period_alone(passage)
    had = before.get("requests_period", "once")
    of_a_budget = "budget_period" in before and "requests_period" not in before
    if not said or said == had or of_a_budget or _COUNTED.isdisjoint(before):
        return False
    if had not in _ONCE and said in _ASKED_IN and not _CORRECTS.search(passage.text):
        return False
    slots["requests_period"] = said
    if said == "day" and (days := days_a_month(passage)):
        slots["days_a_month"] = days
    return True
