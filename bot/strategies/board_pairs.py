"""Questions whether figures of two boards go together, which they never do."""

import re
from collections.abc import Iterable

from bot.draft import Draft
from bot.patterns import regex
from knowledge.evidence import Board

_COMPARES = regex(
    r"\bcomparables?\b|\bcompared?\b|\bsame (?:scale|thing|test|benchmark)\b|\bequivalent\b|\bvergleich(?:bar|en\b)"
    r"|\bcomparáve[li]|\bcomparar\b|\bcomparer\b|сравним|сравнива|可比|能比|可以比|比較でき|比べられ"
    r"|비교할 수|비교 가능",
    re.IGNORECASE,
)
_WORD = regex(r"[a-z]{3,}|\d+\.\d+")
_SHARED = frozenset({"bench", "run", "the", "and", "with", "public", "style", "control", "code"})
_ELO = regex(r"\belo\b|\barena\b")
_ARENA = frozenset({"lmarena", "arena"})
_BOTH = 2


def say_two_boards(draft: Draft) -> bool:
    """Says that two boards named in one question do not compare; whether that was asked."""
    text = draft.situation.question.text
    tests = _named(text.lower(), draft.situation.knowledge.facts.boards.values()) if _COMPARES.search(text) else []
    if len(tests) < _BOTH:
        return False
    draft.say(
        f"**No: {tests[0]} and {tests[1]} are two different tests, so a figure of one says nothing beside a figure of "
        "the other.** Only results of one board compare, of one runner and one day."
    )
    return True


def _named(text: str, boards: Iterable[Board]) -> list[str]:
    """The tests all of whose telling words stand in the text, the longer name where one holds the other."""
    said = {*_WORD.findall(text), *(_ARENA if _ELO.search(text) else ())}
    titles = dict.fromkeys(board.name.partition(" (")[0] for board in boards)
    words = {title: {*_WORD.findall(title.lower())} - _SHARED for title in titles}
    found = [title for title, own in words.items() if own and own <= said]
    return [title for title in found if not any(words[title] < words[other] for other in found)]
