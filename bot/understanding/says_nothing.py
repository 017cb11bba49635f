"""Messages of a thread in which nothing is read that has a meaning here: "lunch anyone?", "who broke staging?"."""

from typing import Any

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.aside_readings import AHEAD, NOT_NEW, TOLD, UNREAD, once_more
from bot.understanding.aside_words import UNKNOWN, labelled
from bot.understanding.differences import asks_for_percent_alone
from bot.understanding.emphasis import wants_cheapest
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
    if before.intents[0] in _PICKS and wants_cheapest(passage.text):
        return None  # what is picked turns on it, though no wish is another
    if before.intents[0] in _WITH_PRICES and asks_for_percent_alone(passage.text):
        return None
    why = _why_again(passage, before)
    says = not empty and (bool(heard.own) or _asks(passage, before))
    return once_more(reading, before, thread.anchor, why or (NOT_NEW if says else UNREAD))


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
    says = bool(heard.own) or heard.intents != thread.intents or wants_cheapest(passage.text) or _asks(passage, before)
    why = _why_again(passage, before) or (NOT_NEW if says else UNREAD)
    return once_more(reading, before, thread.anchor, why)


def _why_again(passage: Passage, before: Reading) -> str | None:
    """What a message asks that the answer before tells; `None` where it is not known to."""
    if before.intents[0] == "trend":
        return AHEAD if _AHEAD.search(passage.text) else None
    if before.intents[0] in _PICKS:
        return None
    labels = {"cost", *before.intents} if before.intents[0] in _WITH_PRICES else {before.intents[0]}
    if before.intents[0] == "capability" and passage.hits.has("size"):
        return TOLD
    heavy = any(hit.weight >= _PLAIN for hit in passage.hits.of("intent", *labels))
    cheaper = before.intents[0] in _WITH_PRICES and wants_cheapest(passage.text)
    return TOLD if heavy or cheaper else None


_PICKS = frozenset({"recommend"})
"""Intents whose answer is a choice."""
_WITH_PRICES = frozenset({"compare", "cost"})
"""Intents whose answer tells prices."""
_PLAIN = 3.5
"""The weight from which a word asks for an intent outright: "price?", "output limit?"."""
_AHEAD = regex(
    r"\bwill (?:\w+ ){0,2}?(?:they|it|prices?|that|this|these|costs?)\b|\bkeep (?:fall|dropp|ris|go|gett)ing\b"
    r"|\b(?:going|expected|likely) to (?:keep|fall|drop|rise|get|go|come)\b|\bnext (?:year|month|quarter)\b"
    r"|\bin (?:the )?future\b|\bwerden (?:sie|die|das|es)\b|\bwird (?:es|das)\b|\bweiter (?:fallen|sinken|steigen)"
    r"|\bnächste[ns]? jahr|\bva(?:n)? a (?:seguir|bajar|subir)|\b(?:seguir|bajar|subir)[áa]n?\b"
    r"|\bvont(?:[- ](?:ils|elles))? |\bvão |\bcontinuer(?:ont|a)?\b|\bcontinuar(?:ão|á)?\b"
    r"|\bscenderanno\b|\bcontinueranno\b|\bбудут\b|\bпродолжат\b|会(?:继续|再|更)|将来|今後|これから|앞으로|계속"
)
"""What asks for what is to come, of prices whose course was told."""
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
