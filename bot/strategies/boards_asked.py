"""Which boards a question names: exactly, by its benchmark's name without the version, or by what people call it."""

import re
from collections import Counter
from collections.abc import Collection
from functools import cache

from bot.draft import Draft
from bot.patterns import regex
from bot.quality.board_names import boards_named
from bot.quality.levels import OTHERS_RUN
from knowledge.evidence import Board
from knowledge.facts import Facts

SHORTEST_NAME = 4
FEW = 3
_FIRST = regex(r"[^\s(:,]+")
_CALLED: tuple[tuple[str, str], ...] = (
    (r"\belo\b|\barena\b|\blm ?arena\b", "lmarena-"),
    (r"hallucinat", "vectara-hallucination-rate-summarisation"),
    (r"\bhle\b|humanity'?s last", "humanity-s-last-exam"),
    (r"\baider\b", "aider-polyglot"),
    (r"(?:tool|function)[ -]?(?:call|use)", "bfcl-v4-overall"),
    (r"\bswe\b", "swe-bench"),
    (r"\btau-?2?\b(?!-?bench)|τ", "tau2-bench-"),
)
"""What people say, and how the ids of the boards meant begin."""
_USUAL = {"lmarena-": "lmarena-text-style-control"}
"""The board of several that begin alike which is meant where nothing tells them apart."""
_TELLING = regex(r"[a-z]{4,}")
_SAYS_LITTLE = frozenset({"text", "with", "style", "control", "bench", "code", "public", "main", "stated", "tools"})
_ABOUT = regex(
    r"trust|reliab|contaminat|\bmeasures?\b|\bmeans?\b|\bworth\b|gamed|gaming|saturat|legit|biased|explain"
    r"|comparable|\bmeaningful|\breal difference|\bsignifican|\bnoise\b|\bbelieve\b|\bmatter|\buseful\b"
    r"|\bharness|\bscaffold|same (?:conditions|setup|test)"
    r"|outdated|out of date|obsolete|\bstale\b|still (?:relevant|valid|current)"
    r"|fiable|confiable|vertrau|zuverlässig|信頼|可信|可靠|신뢰|надеж|доверя",
    re.IGNORECASE,
)


def is_about_the_board(text: str) -> bool:
    """Whether the question is what a board measures or whether to believe it, rather than who leads on it."""
    return _ABOUT.search(text) is not None or (len(text) <= _SHORT and _WHAT_IS.fullmatch(text.strip()) is not None)


_SHORT = 80
"""Characters of a message that asks for one thing."""


_WHAT_IS = regex(
    r"(?:(?:so|and|ok|hey),? )?(?:what(?:'?s| is| are)|was ist|qué es|qu'est-ce que|c'est quoi|o que é|cos'è|что такое)"
    r" (?:the |an? |der |die |das |el |la |le |o |il )?"
    r"(?!.*\b(?:best|top|highest|lowest|leader\w*|leading|first|sota|scores?|results?|rank\w*|number|rate|of|on|for)\b)"
    r"[\w' .-]{3,40}\W*|[^。？?]{3,30}(?:是什么|とは(?:何)?|이 뭐야|란 무엇)[^。]{0,6}",
    re.IGNORECASE,
)
"""A message that asks what a board is, and no more."""


_TWO_SCORES = regex(
    r"\b\d{2,4}(?:\.\d+)?\s?%?(?: \w+){0,4}? (?:vs\.?|versus|and|against|or|und|gegen|y|contra|et|contre|или|和|对)"
    r" (?:\w+ ){0,2}?\d{2,4}(?:\.\d+)?\b",
    re.IGNORECASE,
)


_PARTIES = regex(
    r"vendor|\bmakers?\b|self[ -]?reported|independent|\bvals\b|official|their own|hersteller|proveedor", re.IGNORECASE
)


_COST = regex(r"\bcosts? (?:per|of a|a) (?:task|problem|run)|\$ ?(?:/|per) ?task\b|\bper[- ]task cost", re.IGNORECASE)


def asks_for_cost_of_a_task(text: str) -> bool:
    """Whether what a run on the board cost is asked beside the score."""
    return _COST.search(text) is not None


def weighs_two_parties(text: str) -> bool:
    """Whether it is a maker's figure that stands against another's."""
    return _PARTIES.search(text) is not None


def weighs_two_scores(text: str) -> bool:
    """Whether the question is what the distance of two scores is worth: "is 91 vs 89 on gpqa meaningful"."""
    return is_about_the_board(text) and _TWO_SCORES.search(text) is not None


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


def names_a_board(draft: Draft) -> bool:
    """Whether the message itself names a board, rather than one before it."""
    return any(_named(draft.situation.knowledge.facts, draft.situation.question.text))


def _named(facts: Facts, text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Ids of the boards named in full, and of those whose benchmark is named."""
    words = _plain(text)
    names = {board.name for board in facts.boards.values()}
    spoken = {name: plain for name in names if (plain := _plain_name(name)) in words}
    longest = [
        name for name, plain in spoken.items() if not any(plain != each and plain in each for each in spoken.values())
    ]
    if longest:
        exact = {board for name in longest for board in boards_named(facts, name)}
        exact |= _run_by_others(facts, longest)
        few = sum(result.board in exact for result in facts.benchmarks) < FEW
        return frozenset(exact | _parts_of(facts, longest) if few else exact), frozenset()
    letters = _letters(words)
    stems = ((board.id, _stem(board.name)) for board in facts.boards.values())
    by_stem = {board for board, stem in stems if stem and stem in letters}
    if by_stem:
        return frozenset(), _told_apart(facts, by_stem, text) or frozenset(by_stem)
    called = [begin for pattern, begin in _CALLED if re.search(pattern, text, re.IGNORECASE)]
    found: set[str] = set()
    for begin in called:
        alike = {each for each in facts.boards if each.startswith(begin)}
        usual = {_USUAL[begin]} & alike if begin in _USUAL else alike
        found |= _told_apart(facts, alike, text) or usual
    return frozenset(), frozenset(found)


def _run_by_others(facts: Facts, names: Collection[str]) -> set[str]:
    """The same benchmarks as run by a party that the board's name has behind it: "GPQA Diamond (Epoch run)"."""
    return {board.id for board in facts.boards.values() if any(board.name.startswith(f"{each} (") for each in names)}


def _parts_of(facts: Facts, names: Collection[str]) -> set[str]:
    """The parts of a benchmark that is hardly measured as a whole: "tau2-bench retail"."""
    return {board.id for board in facts.boards.values() if any(board.name.startswith(f"{each} ") for each in names)}


def _told_apart(facts: Facts, boards: Collection[str], text: str) -> frozenset[str]:
    """Those of several boards whose names have most of the question's words; empty where none has any.

    "MTEB multilingual" is not the English board.
    """
    said = {word for word in _TELLING.findall(text.lower()) if word not in _SAYS_LITTLE}
    beside = {}
    for each in boards:
        name = facts.boards[each].name.lower()
        own = _TELLING.findall(_FIRST.findall(name)[0])
        beside[each] = len(said & {*_TELLING.findall(name)} - {*own})
    most = max(beside.values(), default=0)
    return frozenset(each for each in boards if most and beside[each] == most)


@cache
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
    rows = Counter(result.board for result in facts.benchmarks)
    for result in facts.benchmarks:
        if result.board in days and result.source_kind in OTHERS_RUN:
            days[result.board].append(result.result_date)

    def weight(each: str) -> tuple[bool, str, int, int, str]:
        return (len(days[each]) > FEW, max(days[each]), len(days[each]), rows[each], each)

    return sorted(boards, key=weight, reverse=True)


@cache
def _plain_name(name: str) -> str:
    return _plain(name)


def _plain(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def _letters(text: str) -> str:
    return "".join(character for character in text if not character.isdigit())
