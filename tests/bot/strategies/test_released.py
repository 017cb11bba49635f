"""What came out in a span of time, and how prices and shares have moved since: dated facts, or that there is none."""

from datetime import date

import pytest

from bot.understanding.releases_asked import span_of_releases
from tests.bot.conftest import Ask

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("what is new this month", date(2026, 11, 1), TODAY),
        ("which models were released in October?", date(2026, 10, 1), date(2026, 10, 31)),
        ("new models in November 2026?", date(2026, 11, 1), date(2026, 11, 30)),
        ("which models came out in december?", date(2025, 12, 1), date(2025, 12, 31)),
        ("what came out last week?", date(2026, 11, 19), TODAY),
        ("neue Modelle diesen Monat?", date(2026, 11, 1), TODAY),
        ("anything new last month", date(2026, 10, 26), TODAY),
        ("new models since September", date(2026, 9, 1), TODAY),
        ("what came out since october 2026?", date(2026, 10, 1), TODAY),
        ("nuevos modelos desde march 2026", date(2026, 3, 1), TODAY),
    ],
)
def test_the_span_is_read(text: str, first: date, last: date) -> None:
    """A month by its name is the newest one of that name that has begun."""
    assert span_of_releases(text, TODAY) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["what changed in LLM pricing last quarter?", "which model should we use this month", "what is trending this week"],
)
def test_no_release_is_asked_about(text: str) -> None:
    """Prices, use and a pick are other questions."""
    assert span_of_releases(text, TODAY) is None


@pytest.mark.parametrize("question", ["what is new this month", "which models were released in October 2026?"])
def test_releases_are_told_with_their_days(ask: Ask, question: str) -> None:
    """Each line begins with a day of the span, and what came later is left open."""
    answer = ask(question)
    lines = [line for line in answer.text.splitlines() if line.startswith("- 20")]

    assert answer.text.startswith("**Models on board that came out from 2026-1")
    assert lines
    assert all(line[2:9] in {"2026-10", "2026-11"} for line in lines)
    assert any("since the catalogues on board were read" in each for each in answer.unknown)


def test_only_the_makers_asked_about_are_told(ask: Ask) -> None:
    """Of China are those whose makers sit there."""
    text = ask("which Chinese models came out in October 2026?").text

    assert "Kimi K3.1 Pro" in text
    assert "(OpenAI)" not in text


@pytest.mark.parametrize("question", ["is Qwen overtaking Llama", "is Qwen surpassing Llama?"])
def test_who_overtakes_whom_is_a_question_of_use(ask: Ask, question: str) -> None:
    """Shares with their denominator, and no price."""
    lead = ask(question).text.splitlines()[0]

    assert "of all public OpenRouter tokens" in lead
    assert "$" not in lead


def test_the_course_of_a_family_begins_in_the_year_asked_about(ask: Ask) -> None:
    """A family with "since" is told from release to release, not by its newest alone."""
    text = ask("has Sonnet's price changed since 2024?").text

    assert "- 2024-03-04 Claude Sonnet 3" in text
    assert "Claude Sonnet 5.5" in text.splitlines()[0]


def test_a_span_in_which_nothing_came_out_is_told_with_its_days(ask: Ask) -> None:
    """The days of the span stand among the facts, with how many came out in it."""
    answer = ask("what models were released this week")

    assert answer.text.startswith("**No model on board came out from 2026-11-1")
    assert [fact.value for fact in answer.facts if fact.attribute.startswith("released from")] == [0]


def test_new_ones_to_work_on_are_no_releases(ask: Ask) -> None:
    """What comes so often is a load."""
    assert "came out" not in ask("label 700k photos once, then 4k new ones a week").text
