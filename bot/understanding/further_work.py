"""Work that a part of what was counted needs beside that done on all: "tag 400k mails, 30% need a reply written"."""

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_MORE = expression("further_work_more")
"""What stands behind a share of things that are worked on again: "need a summary", "are reviewed again"."""
_AGAIN = expression("further_work_again")
_ANSWER = expression("further_work_answer")
_ANSWERS = frozenset({"support", "chat", "writing", "rag"})
"""Tasks that answer in themselves."""
_NO_VERB = 28
"""Characters between the work on all and the number of the things."""
_CLAUSE_ENDS = ".;,:!?\n。;，；！？"


def further_work(passage: Passage, whole: Quantity, end: int) -> str:
    """What is done on a share that ends at `end`, where all of `whole` is worked on too; else empty."""
    text = passage.text
    if whole.unit == "users" or whole.start > end:
        return ""
    behind = text[end : clause_end(text, end)]
    more = _MORE.match(behind)
    first = {
        hit.label
        for hit in passage.hits.of("task")
        if hit.end <= whole.start + 1 and _is_near(text, hit.end, whole.start)
    }
    if more is None or not first:
        return ""
    second = {hit.label for hit in passage.hits.of("task") if end <= hit.start < end + len(behind)}
    is_answered = first.isdisjoint(_ANSWERS) and _ANSWER.search(behind) is not None
    is_new = bool(second - first) or is_answered or is_done_again(behind)
    return more["work"].strip() if is_new else ""


def is_done_again(words: str) -> bool:
    """Whether the same work is meant once more: "a second check", "reviewed again"."""
    return _AGAIN.search(words) is not None


def work_on_all(passage: Passage, whole: Quantity) -> tuple[int, int]:
    """Where the words of what is done on all stand, from the verb to the end of its clause."""
    start = next(
        hit.start
        for hit in passage.hits.of("task")
        if hit.end <= whole.start + 1 and _is_near(passage.text, hit.end, whole.start)
    )
    return start, clause_end(passage.text, whole.end)


def things_of(passage: Passage, whole: Quantity) -> str:
    """What is counted, as far as its clause goes: "calls of 5 minutes", "mails a month"."""
    return passage.text[whole.number_end : clause_end(passage.text, whole.number_end)].strip()


def _is_near(text: str, end: int, start: int) -> bool:
    return start - end <= _NO_VERB and not any(mark in text[end:start] for mark in _CLAUSE_ENDS)


def clause_end(text: str, start: int) -> int:
    """Where the clause ends that `start` stands in; a mark inside a number ends none."""
    for index in range(start, len(text)):
        if text[index] in _CLAUSE_ENDS and not text[index + 1 : index + 2].isdigit():
            return index
    return len(text)
