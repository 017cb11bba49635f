"""What may be done in a batch: told by a word, by a clause that grants time, or only by what happened overnight."""

from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_SUDDEN = expression("wishes_sudden")
_AFTER_IT = expression("wishes_morning_after")
_MISHAP = expression("wishes_mishap")
_MAY_RUN = expression("wishes_may_run")
_GRANTS_TIME = expression("wishes_grants_time")


def is_sudden(passage: Passage, hit: Hit) -> bool:
    """Whether "overnight" tells what happened: "the bill tripled overnight", "it ran overnight and burned $90"."""
    if passage.text[hit.start : hit.end] != "overnight":
        return False
    before = passage.before(hit.start, 40)
    if _SUDDEN.search(before) or _AFTER_IT.match(passage.text, hit.end):
        return True
    return _MAY_RUN.search(before) is None and _MISHAP.search(passage.text) is not None


def grants_time(passage: Passage) -> bool:
    """Whether results may come later: "nobody is waiting for it", "results next morning are fine"."""
    return _GRANTS_TIME.search(passage.text) is not None
