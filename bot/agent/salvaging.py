"""The part of a sentence that stands where the whole does not: what is left when clauses at one end are cut off."""

import re
from collections.abc import Iterator

from bot.agent.judging import Judge, Judged
from bot.agent.statements import Mention, Statement

_CUT = re.compile(r"[,;]\s+|[，；]\s*|\s[–—-]\s")
_ENDS = ".!?。！？"


def salvaged(sentence: str, judge: Judge, before: Mention | None) -> Judged | None:
    """The longest part of `sentence` that passes and can be read alone; `None` where there is none."""
    for part, is_head in _parts(sentence):
        judged = judge.judge(part, before)
        if judged.statement is not None and not judged.fault and _reads(judged.statement, is_head=is_head):
            return judged
    return None


def _parts(sentence: str) -> Iterator[tuple[str, bool]]:
    """What goes before and behind each cut, the longest first, and whether it goes before."""
    end = sentence[-1] if sentence[-1:] in _ENDS else ""
    found = []
    for cut in _CUT.finditer(sentence):
        found += [(sentence[: cut.start()] + end, True), (sentence[cut.end() :], False)]
    yield from sorted(found, key=lambda each: len(each[0]), reverse=True)


def _reads(statement: Statement, *, is_head: bool) -> bool:
    """Whether a part tells enough to stand: a sum, or a model with what is said of it; a tail begins with a name."""
    amounts = statement.amounts or ()
    if is_head and any(each.unit == "usd" for each in amounts):
        return True
    told = len(statement.mentions) + len(amounts) + len(statement.days) > 1 and bool(statement.models)
    return told and (is_head or any(each.start == 0 for each in statement.mentions))
