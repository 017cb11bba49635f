"""Which boards a question names: exactly, by its benchmark's name without the version, or by what people call it."""

import re
from collections.abc import Collection

from bot.draft import Draft
from bot.patterns import regex
from bot.quality.board_names import boards_named
from knowledge.evidence import Board
from knowledge.facts import Facts

SHORTEST_NAME = 4
FEW = 3
CHECKED = frozenset({"benchmark-author", "independent", "crowd"})
"""Whose results neither a maker nor a retelling stands behind."""
_FIRST = regex(r"[^\s(:,]+")
_CALLED: tuple[tuple[str, str], ...] = (
    (
        r"\belo\b|chatbot arena|\barena (?:score|rank|rating|leaderboard|board)|\blm ?arena\b",
        "lmarena-text-style-control",
    ),
    (r"hallucinat", "vectara-hallucination-rate-summarisation"),
    (r"\bhle\b|humanity'?s last", "humanity-s-last-exam"),
    (r"\baider\b", "aider-polyglot"),
    (r"(?:tool|function)[ -]?(?:call|use)", "bfcl-v4-overall"),
    (r"\bswe\b", "swe-bench"),
)
"""What people say, and how the ids of the boards meant begin."""
_ABOUT = regex(
    r"trust|reliab|contaminat|\bmeasures?\b|\bmeans?\b|\bworth\b|gamed|gaming|saturat|legit|biased|explain"
    r"|comparable|\buseful\b|outdated|out of date|obsolete|\bstale\b|still (?:relevant|valid|current)"
    r"|fiable|confiable|vertrau|zuverlässig|信頼|可信|可靠|신뢰|надеж|доверя",
    re.IGNORECASE,
)


def is_about_the_board(text: str) -> bool:
    """Whether the question is what a board measures or whether to believe it, rather than who leads on it."""
    return _ABOUT.search(text) is not None


def boards_asked(draft: Draft, models: Collection[str]) -> tuple[Board, ...]:
    """The boards named in the question, else in the newest message before it that names one; the best evidence first.

    A benchmark that several parties ran is those of their boards that have a result of `models`; where none has, or no
    model is asked about, the one board with the best evidence.
    """
    facts = draft.situation.knowledge.facts
    question = draft.situation.question
    for text in (question.text, *reversed(question.history)):
        exact, meant = _named(facts, text)
        found = exact or meant
        if not found:
            continue
        ordered = _by_evidence(facts, found)
        with_results = {result.board for result in facts.benchmarks if result.model in models}
        held = [each for each in ordered if each in with_results]
        return tuple(facts.boards[each] for each in held or (ordered if exact else ordered[:1]))
    return ()


def _named(facts: Facts, text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Ids of the boards named in full, and of those whose benchmark is named."""
    words = _plain(text)
    names = {board.name for board in facts.boards.values()}
    spoken = [name for name in names if _plain(name) in words]
    longest = [name for name in spoken if not any(name != other and _plain(name) in _plain(other) for other in spoken)]
    if longest:
        return frozenset(board for name in longest for board in boards_named(facts, name)), frozenset()
    by_stem = {
        board.id for board in facts.boards.values() if _stem(board.name) in _letters(words) and _stem(board.name)
    }
    if by_stem:
        return frozenset(), frozenset(by_stem)
    called = [begin for pattern, begin in _CALLED if re.search(pattern, text, re.IGNORECASE)]
    return frozenset(), frozenset(each for each in facts.boards for begin in called if each.startswith(begin))


def _stem(name: str) -> str:
    """A benchmark's own name without its version, `swebench` of "SWE-bench Pro"; empty where it is a common word."""
    found = _FIRST.match(name)
    first = found.group() if found else ""
    is_proper = sum(letter.isupper() for letter in first) > 1 or not first.isalpha()
    stem = _letters(_plain(first))
    return stem if is_proper and len(stem) >= SHORTEST_NAME else ""


def _by_evidence(facts: Facts, boards: Collection[str]) -> list[str]:
    """Boards with several results that others than makers published before the rest, then the newest and largest."""
    days: dict[str, list[str]] = {each: [""] for each in boards}
    for result in facts.benchmarks:
        if result.board in days and result.source_kind in CHECKED:
            days[result.board].append(result.result_date)

    def weight(each: str) -> tuple[bool, str, int, str]:
        return (len(days[each]) > FEW, max(days[each]), len(days[each]), each)

    return sorted(boards, key=weight, reverse=True)


def _plain(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def _letters(text: str) -> str:
    return "".join(character for character in text if not character.isdigit())
