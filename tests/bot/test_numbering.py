"""Citation numbers run as a reader meets them, and are the same in every field of an answer."""

import re

import pytest

from bot.answer import Answer
from tests.bot.conftest import Ask

QUESTIONS = (
    "best model for coding, 2M tokens in and 500k out a day, under $300 a month",
    "Compare GPT-6.1 and Claude Opus 5.5",
    "Can a US federal contractor use DeepSeek?",
    "licence of Kimi K3",
    "Which benchmark should I trust for coding?",
    "who uses chinese models, market share",
    "where can GLM-5.3 run in the EU?",
    "how good is gpt-6.1 at SWE-bench?",
)


def _marks(answer: Answer) -> list[str]:
    return list(dict.fromkeys(re.findall(r"\[(\d+)\](?!\()", answer.text)))


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_marks_of_a_text_count_up_without_a_gap(ask: Ask, question: str) -> None:
    """The first mark is [1], and no number is left out before the last one."""
    marks = _marks(ask(question))
    assert marks == [str(number) for number in range(1, len(marks) + 1)]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_mark_has_its_line_among_the_sources(ask: Ask, question: str) -> None:
    """Whoever reads [9] finds a source 9 below, with the address that the citation holds."""
    answer = ask(question)
    cited = {citation.id: citation.url for citation in answer.citations}
    listed = dict(re.findall(r"^\[(\d+)\] \[.*\]\((\S+)\), checked", answer.text, re.MULTILINE))
    assert listed == {mark: cited[mark] for mark in _marks(answer)}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_field_cites_what_exists(ask: Ask, question: str) -> None:
    """Ids of citations are unique and in order; entries, bills, caveats and facts use no other."""
    answer = ask(question)
    ids = [citation.id for citation in answer.citations]
    assert ids == [str(number) for number in range(1, len(ids) + 1)]
    used = {mark for each in (*answer.recommendations, *answer.costs, *answer.caveats) for mark in each.citations}
    used |= {fact.citation for fact in answer.facts}
    used |= {score.citation for entry in answer.recommendations for score in entry.benchmarks}
    assert used <= set(ids)


def test_a_row_of_the_table_is_marked_with_the_source_of_its_price(ask: Ask) -> None:
    """The mark in a pick's row is the page its price was read from."""
    answer = ask("best model for coding, 2M tokens in and 500k out a day")
    kinds = {citation.id: citation.kind for citation in answer.citations}
    for entry in answer.recommendations:
        row = next(line for line in answer.text.splitlines() if line.startswith("|") and entry.model_name in line)
        assert kinds[re.findall(r"\[(\d+)\]", row)[0]] == "pricing"
        assert f"[{entry.citations[0]}]" in row
