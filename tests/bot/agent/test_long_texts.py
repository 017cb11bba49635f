"""Texts that make expressions backtrack, at ten kilobytes: each part of the check takes them at once."""

import time
from collections.abc import Callable

import pytest

from bot.agent.amounts import amounts_in
from bot.agent.figures_in_words import has_figures_in_words
from bot.agent.gathering import Gatherer
from bot.agent.judging import Judge
from bot.agent.parity import says_the_same
from bot.agent.sentences import is_prose, paragraphs_of
from bot.agent.words_like_names import name_like
from bot.assistant import Assistant
from bot.question import Question
from tests.bot.agent.conftest import DAY

LONG = 10_000
PIECES = (
    "1", "1,", "1.", "9 ", "1千", "1m / 1m ", "$1 ", "$1,980 a month ", "per 1m ", "a", "A", "Aa", "A ", "A.", "A1 ",
    "a1", "a-", "a.", "_", "*", "[1", "((1", " ", "#a", "Act and ", "e.g. ", "no ", "n't ", "maz", "一", "十", "百",
    "每百万", "归", "除", "일", "한 ", "gpt-", "DeepSeek ", "hosted in the EU ", "2026-01-01 ", "eyJ", "123-",
)  # fmt: skip
SOON_SECONDS = 1.0
"""Of processor time, on a machine that does other things: what backtracks takes ten times as long."""


@pytest.fixture(scope="module")
def parts(assistant: Assistant) -> tuple[Callable[[str], object], ...]:
    """What takes texts of a model or of a person, each as it is called."""
    rules = assistant.answer(Question(id="q", text="Summarise 2M tickets a month, EU-hosted", today=DAY))
    gatherer, lexicon = Gatherer(assistant.lexicon), assistant.lexicon
    grounds = gatherer.of_answer(rules, ())
    return (
        lambda text: amounts_in(text.lower(), ()),
        lambda text: [has_figures_in_words(text.lower(), tongue) for tongue in ("en", "zh", "tr")],
        lambda text: list(name_like(text, text.lower(), "en")),
        lambda text: is_prose(text, frozenset()),
        lambda text: list(paragraphs_of(text)),
        lambda text: Judge(grounds, lexicon, "en").judge(text),
        lambda text: says_the_same(text, text, "tr", lexicon),
        lambda text: gatherer.of_answer(rules, (text,)),
    )


@pytest.mark.parametrize("piece", PIECES)
def test_ten_kilobytes_of_anything_are_checked_at_once(parts: tuple[Callable[[str], object], ...], piece: str) -> None:
    """No expression of the check takes a time that grows with the square of the text."""
    text = (piece * LONG)[:LONG]

    for number, part in enumerate(parts):
        started = time.process_time()
        part(text)
        assert time.process_time() - started < SOON_SECONDS, number
