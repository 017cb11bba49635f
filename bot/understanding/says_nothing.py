"""Messages of a thread in which nothing is read that has a meaning here: "lunch anyone?", "who broke staging?"."""

from typing import Any

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.aside_readings import unread
from bot.understanding.aside_words import UNKNOWN, labelled
from bot.understanding.passage import Passage
from bot.understanding.reading import Reading
from bot.understanding.thread import Heard, Thread

_OF_NO_MEANING = frozenset({"place_cue", "unit", "direction", "offtopic"})
"""Tables of words that mean something beside others alone."""

_OF_TALK = frozenset({"place_cue", "offtopic"})
"""Those of words that stand in any talk."""
_OF_ANY_MESSAGE = frozenset({UNKNOWN, "filler", "it", "fine", "thanks"})
"""Labels of words that ask nothing of an answer."""

_MOVES = regex(
    r"\b(?:mov(?:e|ing)|switch\w*|chang\w+|migr\w+|wechs\w+|umst(?:eig|iegen)\w*|umzieh\w*|pasa(?:mos|r|rse|rnos|ría\w*)"
    r"|pas(?:ser|se|sons)|cambi\w+|bascul\w+|muda\w*|troca\w*|pass(?:are|iamo|ar|amos)|переход\w*|перейти|переезж\w+)\b"
    r"|换|迁移|移行|乗り換え|바꾸|옮기|갈아"
)
"""In a thread on a model's end: what comes in its place is asked, whatever stands around it."""
_A_WORD = 12
"""Characters of a question that may be a word for something in the answer: "insgesamt?"."""


def left_unread(passage: Passage, thread: Thread, heard: Heard, reading: Reading) -> Reading | None:
    """The reading of a message that leaves all as it stood in its thread; `None` for any other."""
    before = thread.reading
    if before is None or not thread.text:
        return None
    empty = says_nothing(passage, thread, heard)
    if not (empty or changes_nothing(reading, thread, heard)):
        return None
    return unread(reading, before, thread.anchor, says=not empty and (bool(heard.own) or _asks(passage, before)))


def _asks(passage: Passage, before: Reading) -> bool:
    """Whether a message asks something of what is known, which the answer before may hold: "output limit too?"."""
    if "?" in passage.text or "？" in passage.text:
        known = any(hits for table, hits in passage.hits.by_table.items() if table not in _OF_TALK)
        return known or not _OF_ANY_MESSAGE.issuperset(labelled(passage))
    return any(hit.label.split(" ")[0] in before.intents for hit in passage.hits.of("intent"))


def beside_before(passage: Passage, thread: Thread, heard: Heard, reading: Reading) -> Reading:
    """`reading`, its answer to be held against the one before where it may be the same, as no wish is another."""
    before = thread.reading
    if before is None or not thread.text or heard.why is not None or _that_tell(heard) != _that_tell(thread):
        return reading
    if not _TOLD_ANEW.isdisjoint({before.intents[0], heard.intents[0]}) or "plan_or_api" in reading.flags:
        return reading
    says = bool(heard.own) or heard.intents != thread.intents or _asks(passage, before)
    return unread(reading, before, thread.anchor, says=says)


_SELDOM_TELL = frozenset({"language", "latency"})
"""Wishes for which the board holds nothing, so that they mostly change no answer."""


def _that_tell(heard: Heard | Thread) -> dict[str, Any]:
    return {key: value for key, value in heard.slots.items() if key not in _SELDOM_TELL}


def says_nothing(passage: Passage, thread: Thread, heard: Heard) -> bool:
    """Whether a message names nothing, asks for nothing and changes nothing of what stands in its thread."""
    if passage.names or any(each.unit or each.period for each in passage.quantities):
        return False
    if any(hits for table, hits in passage.hits.by_table.items() if table not in _OF_NO_MEANING):
        return False
    is_a_word = len(passage.text) <= _A_WORD and passage.text.endswith(("?", "？"))
    if is_a_word or heard.intents[0] == "stack" or (heard.intents[0] == "migration" and _MOVES.search(passage.text)):
        return False
    if not _OF_ANY_MESSAGE.issuperset(labelled(passage)):
        return False
    return not heard.own and heard.slots == thread.slots and heard.intents == thread.intents


def changes_nothing(reading: Reading, thread: Thread, heard: Heard) -> bool:
    """Whether a message is read exactly as what stood in its thread before it, whatever words it has."""
    before = thread.reading
    if before is None or heard.why is not None or before.intents[0] in _TOLD_ANEW or heard.intents != thread.intents:
        return False
    return heard.slots == thread.slots and _without_remarks(reading) == _without_remarks(before)


def _without_remarks(reading: Reading) -> Reading:
    """What is to be answered of a message, without how it is said."""
    return replace(
        reading, notes=(), assumed=(), unapplied=(), clarify=None, language="", said="", flags=reading.flags - _OF_FORM
    )


_TOLD_ANEW = frozenset({"off_topic", "stack", "migration", "origin_risk"})
"""Intents of which another part may be asked in words that no reading holds: "total?", "worauf umsteigen?"."""
_OF_FORM = frozenset({"follow_up", "new_subject"})
