"""Messages of a thread in which nothing is read that has a meaning here: "lunch anyone?", "who broke staging?"."""

from bot.patterns import regex
from bot.understanding.aside_words import UNKNOWN, labelled
from bot.understanding.passage import Passage
from bot.understanding.thread import Heard, Thread

_OF_NO_MEANING = frozenset({"place_cue", "unit", "direction", "offtopic"})
"""Tables of words that mean something beside others alone."""

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
