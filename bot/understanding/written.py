"""Whether things that have a length are to be written by the model, so that it is the length of what comes out."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_MADE = expression("sizes_made")
"""Verbs that make the things counted right behind them: "write 2,000 descriptions"."""
_MADE_BEHIND = expression("written_behind")
_BY_A_MODEL = expression("written_by_a_model")
"""Before the name of the model that writes: "posts written by haiku 5.5"."""
_NEEDED = expression("written_needed")
_READ = expression("written_read")
"""What is done to texts that are there: "proofread"."""
_FROM = expression("written_from")
"""Before an amount it tells that something is written for, from or about it."""
_HAD = expression("written_had")
_HELD = regex(
    r"\b(?:hold|remember|read|swallow|digest|ingest|take in|absorb)s? (?:all of )?(?:an?|my|our|the|this|one)"
    r"(?: (?:whole|entire|full|single))? ?~?$"
)
"""Before a length: a model that has to take in what is so long, "that can hold a 60k word manuscript"."""
_BETTERED = expression("written_bettered")
_TO_BE_MADE = expression("written_to_be_made")
_WORKED_ON = frozenset({"translation", "summarization", "classification", "extraction", "embedding", "rag", "rerank",
                        "document", "speech", "vision", "coding", "data_analysis"})  # fmt: skip
_TEXTS = frozenset({"words", "characters", "pages", "documents", "articles", "messages"})
_LENGTHS = frozenset({"words", "characters", "pages"})


def is_written(passage: Passage, amounts: Iterable[Quantity]) -> bool:
    """Whether the things that `amounts` count or measure are what the model writes."""
    tasks = {hit.label for hit in passage.hits.of("task")}
    if any(each.unit == "users" for each in passage.quantities):
        return False  # people write or read them: it is open what the model does
    if not tasks.isdisjoint(_WORKED_ON) or _READ.search(passage.text):
        return False
    told_of = tuple(amounts)
    if are_there(passage, told_of):
        return False
    leads = [passage.before(each.start, 60) for each in told_of]
    if any(_FROM.search(lead) for lead in leads):
        return False
    by_a_model = any(_BY_A_MODEL.search(passage.before(name.start)) for name in passage.named("model", "family"))
    told = "writing" in tasks or by_a_model or _MADE_BEHIND.search(passage.text) is not None
    return told or any(_MADE.search(lead) or _NEEDED.search(lead) for lead in leads)


def are_there(passage: Passage, amounts: Iterable[Quantity]) -> bool:
    """Whether somebody has the texts that `amounts` count or measure: "I have a 60k word novel", "to clean up"."""
    leads = [(each.unit, passage.before(each.start, 60)) for each in amounts]
    if _TO_BE_MADE.search(passage.text) or any(_MADE.search(lead) or _NEEDED.search(lead) for _, lead in leads):
        return False
    if _BETTERED.search(passage.text):
        return True
    return any(unit in _TEXTS and (_HAD.search(lead) or _HELD.search(lead)) for unit, lead in leads)


def is_told_to_write(passage: Passage, things: Quantity) -> bool:
    """Whether words right before the things, or for all of them, tell that they are made."""
    return _MADE.search(passage.before(things.start, 60)) is not None or _TO_BE_MADE.search(passage.text) is not None


def as_written(passage: Passage, quantities: Iterable[Quantity], slots: dict[str, Any], tokens: Decimal) -> None:
    """Puts into `slots` so many texts to be written as requests whose output is as long.

    `tokens`: those of one of the units that the length is told in.
    """
    kind, units, things = slots.get("unit_kind"), slots.get("units"), slots.get("spread_over")
    sized = not slots.keys().isdisjoint({"requests", "input_tokens", "output_tokens"})
    if kind not in _LENGTHS or units is None or sized or (kind == "pages" and things is None):
        return
    if not is_written(passage, (each for each in quantities if each.unit == kind)):
        return
    for key in ("units", "unit_kind", "spread_over", "unit_sort"):
        slots.pop(key, None)
    slots["output_tokens"] = int((units / (things or 1) * tokens).quantize(Decimal(1), ROUND_HALF_UP))
    if things is not None:
        slots["requests"] = things
