"""Which models end in a span of time: each with a day that a catalogue has, none that goes on."""

import re
from datetime import date

import pytest

from bot.assistant import Assistant
from bot.understanding.spans import span_asked
from tests.bot.conftest import DAY, Ask


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("which OpenAI models shut down in January 2027", "2027-01-01", "2027-01-31"),
        ("welche Modelle von OpenAI werden 2027 abgeschaltet?", "2027-01-01", "2027-12-31"),
        ("upcoming model deprecations at azure in december", "2026-12-01", "2026-12-31"),
        ("list of models being retired next month", "2026-12-01", "2026-12-31"),
    ],
)
def test_each_end_lies_in_the_span(ask: Ask, question: str, first: str, last: str) -> None:
    """The span is said, and every row of the table is inside it."""
    text = ask(question).text
    assert f"between {first} and {last}" in text.split("\n")[0]
    days = re.findall(r"^\| (20\d\d-\d\d-\d\d) \|", text, re.MULTILINE)
    assert days == sorted(days)
    assert days
    assert all(first <= day <= last for day in days)


def test_the_maker_s_models_and_their_successors_are_listed(ask: Ask) -> None:
    """GPT-4o ends in January with GPT-6 Luna after it; other makers' models are not in the table."""
    text = ask("which OpenAI models shut down in January 2027?").text
    assert "| 2027-01-14 | GPT-4o | OpenAI | GPT-6 Luna |" in text
    assert "| Anthropic |" not in text


def test_a_preview_that_ends_is_not_the_end_of_the_model(ask: Ask, assistant: Assistant) -> None:
    """Veo 3.1's preview ended in October; the model itself is on sale."""
    sold = assistant.knowledge.catalogue.of_model("veo-3.1-generate-001")
    assert any(each.provider == "google" and each.deprecation_date is None for each in sold)
    assert "| Veo 3.1 |" not in ask("what models is google retiring this year?").text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("what ends within 3 months", DAY, date(2027, 2, 24)),
        ("which models end this year", date(2026, 1, 1), date(2026, 12, 31)),
        ("which may end", DAY, date(2027, 11, 25)),
        ("what ends in February", date(2027, 2, 1), date(2027, 2, 28)),
        ("welche Modelle werden im März abgeschaltet", date(2027, 3, 1), date(2027, 3, 31)),
        ("какие модели отключат 15 января", date(2027, 1, 1), date(2027, 1, 31)),
        ("12月に終了するモデルはどの", date(2026, 12, 1), date(2026, 12, 31)),
        ("哪些模型会在3个月内停用", DAY, date(2027, 11, 25)),
    ],
)
def test_spans_are_read_as_people_say_them(text: str, first: date, last: date) -> None:
    """A month that is over is next year's; "may" is a verb unless a year stands beside it."""
    assert tuple(span_asked(text, DAY)) == (first, last)


def test_which_of_several_end_in_time_is_told_first(ask: Ask) -> None:
    """Those that do with their days, then those of which no end is stated."""
    first = ask("which of these will be retired before summer 2027: gpt-4.1 or haiku 5.5").text.split("\n\n")[0]
    assert "GPT-4.1 (2027-01-14)" in first
    assert "no end in that time is stated for Claude Haiku 5.5" in first


def test_the_span_goes_on_to_the_next_maker(ask: Ask) -> None:
    """A few words after a question on ends ask the same of another."""
    text = ask("and google?", "what's deprecated at openai next quarter").text
    assert "at Gemini API" in text.split("\n")[0]
    assert "between 2027-01-01 and 2027-03-31" in text.split("\n")[0]


def test_nothing_that_ends_is_said_with_the_span(ask: Ask) -> None:
    """The days of the span stand in a field, so that the sentence is not left out."""
    assert "No model" in ask("which anthropic models end in summer 2028").text


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("any models retiring in december?", "models end at their makers between 2026-12-01 and 2026-12-31"),
        ("which models ended in october 2026", "models ended at their makers between 2026-10-01 and 2026-10-31"),
        ("anything at anthropic ending this year?", "models at Anthropic end between 2026-01-01 and 2026-12-31"),
        ("gibt es irgendwelche modelle die im dezember abgeschaltet werden?", "end at their makers between 2026-12-01"),
    ],
)
def test_any_and_anything_ask_which_end(ask: Ask, text: str, first: str) -> None:
    """And what ended is told as past."""
    assert first in ask(text).text.split("\n")[0]


def test_ends_at_other_hosts_are_counted_beside_the_makers_own(ask: Ask) -> None:
    """The number in the first line is the makers' alone."""
    assert re.search(r"Ends at other hosts in that time: \d+ at ", ask("whats being retired next month").text)


@pytest.mark.parametrize("text", ["which models ended up best at coding", "any models for coding that end with a joke"])
def test_what_is_said_of_an_outcome_ends_nothing(ask: Ask, text: str) -> None:
    """A pick is asked for."""
    assert ask(text).intent == "recommend"


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "which of our models die in the next 6 months: gpt-4.1, gemini 2.5 flash, sonnet 4.5, o3",
            "GPT-4.1 (2027-01-14) [1], Claude Sonnet 4.5 (2026-11-30) [2] and o3 (2026-12-11) [3]; no end in",
        ),
        (
            "do any of gpt-4.1, o3, gemini 2.5 flash go away before March?",
            "GPT-4.1 (2027-01-14) [1] and o3 (2026-12-11)",
        ),
        (
            "gpt-4.1, o4-mini, haiku 4.5: any of those getting killed by June?",
            "GPT-4.1 (2027-01-14) [1]; before that: o4-mini (2026-10-23) [2]",
        ),
        (
            "welche unserer modelle werden 2027 abgeschaltet: gpt-4.1, o3, sonnet 4.5",
            "GPT-4.1 (2027-01-14) [1]; before that: o3 (2026-12-11) [2] and Claude Sonnet 4.5 (2026-11-30) [3].**",
        ),
    ],
)
def test_which_of_several_end_in_a_span_leads(ask: Ask, question: str, lead: str) -> None:
    """However their end is called; one that ends earlier is none that goes on."""
    answer = ask(question)
    assert answer.intents[0] == "migration"
    assert lead in answer.text.split("\n")[0]


def test_a_maker_that_dies_is_a_loss(ask: Ask) -> None:
    """What is asked is what else runs, not the ends that are stated."""
    text = ask("we use gpt-4.1 and opus 4.5, what happens if openai dies").text
    assert text.startswith("**Without OpenAI you lose GPT-4.1; Claude Opus 4.5 goes on.**")
