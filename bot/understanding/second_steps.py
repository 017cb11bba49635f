"""Work in two steps: one model writes speech down, another reads the text: "whisper-1, then haiku summarises"."""

from decimal import Decimal

from bot.costs.assumed import TOKENS_PER
from bot.costs.units import whole
from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_EITHER = expression("second_step_either")
"""What sets two models against each other."""
_THEN = expression("second_step_then")
"""What puts one behind the other without a word for the work."""
_FOR_WORK = regex(r"\bto (?:extract|classify|summari[sz]e|translate|validate|structure|read|check|parse|tag)\b")
"""Work that the model right before it does: "mistral ocr and gpt-5.4 mini to extract"."""
_IN_TEXT = frozenset({
    "summarization", "translation", "extraction", "classification", "writing", "data_analysis", "support", "document",
    "legal", "medical", "finance", "education", "research", "rag", "chat",
})  # fmt: skip
_LENGTHS = {"tokens": Decimal(1), "words": TOKENS_PER["words"]}


def second_work(passage: Passage, task: str | None, *, goes_on: bool) -> str | None:
    """The task of what is done with the text; empty where it is only said to come next, `None` where nothing is.

    `task`: what all of it is read as. `goes_on`: whether a thread may have named the one that hears.
    """
    names = passage.named("model", "family")
    if len(names) < (1 if goes_on else 2):
        return None
    between = passage.text[names[0].end : names[-1].start]
    if _EITHER.search(passage.text[: names[0].start]) or _EITHER.search(between):
        return None
    if task in _IN_TEXT:
        return task
    found = [hit.label for hit in passage.hits.of("task") if hit.label in _IN_TEXT]
    return found[-1] if found else "" if _THEN.search(passage.text) else None


def goes_on_behind(passage: Passage) -> bool:
    """Whether one model is told to come behind another, and not beside it."""
    return bool(_THEN.search(passage.text) or _FOR_WORK.search(passage.text))


def written_behind(passage: Passage, name: str) -> int | None:
    """The tokens that are to come out of a model, where words or tokens are told behind its name."""
    start = next((each.end for each in passage.named("model", "family") if each.id == name), len(passage.text))
    told = [each for each in passage.quantities if each.start >= start and each.unit in _LENGTHS and not each.period]
    return whole(told[0].value * _LENGTHS[told[0].unit]) if told else None
