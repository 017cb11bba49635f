"""Bodies and trades that are only spoken of: where a relative works, what a story is about, whose pages are read."""

from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_OF_SOMEBODY = expression("others_work_before")
_FOR_THEIR_WORK = expression("others_work_needed")
_AT_WORK = expression("others_work_at_work")
_PRIVATE = expression("others_work_private")
_TOLD_OF = expression("others_work_told_of")
_STORY_BEHIND = expression("others_work_story_behind")
_READ_OFF = expression("others_work_read_off")
_TAKEN_IN = expression("others_work_taken_in")
_FROM = expression("others_work_from")
_PAPERS = expression("others_work_papers")
_OF_THE_STATE = frozenset({"government", "us_federal_civilian", "us_state", "us_defense"})


def is_of_somebody_else(passage: Passage, start: int, end: int) -> bool:
    """Whether the body or trade at `start:end` is only where a relative or a friend is, and not whom a model is for."""
    if _OF_SOMEBODY.search(passage.before(start, 60)) is None:
        return False
    if _FOR_THEIR_WORK.search(passage.text) is None:
        return True
    return _PRIVATE.search(passage.text) is not None and _AT_WORK.search(passage.text) is None


def is_only_told_of(passage: Passage, hit: Hit) -> bool:
    """Whether what `hit` names is what a text is about or taken from: "a novel about the CIA", "scrape bank websites".

    What is the asker's own is told of as theirs: "tweets about our bank".
    """
    before = passage.before(hit.start, 60)
    if _TOLD_OF.search(before) or _STORY_BEHIND.match(passage.text, hit.end):
        return True
    if _READ_OFF.search(before):
        return True
    if hit.label not in _OF_THE_STATE:
        return False
    if _FROM.search(before):
        return True
    return _PAPERS.match(passage.text, hit.end) is not None and _TAKEN_IN.search(before) is not None
