"""How prices and shares moved: the two ends that were named, and who gained and lost."""

import re

import pytest

from tests.bot.conftest import Ask


def test_versions_of_two_families_are_the_ends_of_one_course(ask: Ask) -> None:
    """DeepSeek V3 to V4 got dearer; names that move from model to model are no release."""
    text = ask("price history of deepseek v3 to v4").text
    assert text.startswith("**Dearer: $0.27 / $1.10 for DeepSeek-V3, $0.66 / $1.98 for DeepSeek-V4-Pro**")
    assert "alias" not in text.split("**Prices fall")[0]


def test_a_course_begins_and_ends_with_what_was_named(ask: Ask) -> None:
    """Older and other models of the families are left out."""
    text = ask("gpt-4o to gpt-6 luna price history").text
    assert text.startswith("**Cheaper: $2.50 / $10 for GPT-4o, $0.10 / $0.50 for GPT-6 Luna**")
    assert "GPT-3.5" not in text.split("**Prices fall")[0]


def test_the_first_release_stays_in_a_long_course(ask: Ask) -> None:
    """However many lie between, both ends stand in the list."""
    releases = re.findall(r"^- 20[\d-]+ (.+?):", ask("price history of claude opus 3 to opus 5.5").text, re.MULTILINE)
    assert releases[0] == "Claude Opus 3"
    assert releases[-1] == "Claude Opus 5.5"


@pytest.mark.parametrize(
    "question",
    [
        "who gained the most on openrouter this year?",
        "which lab lost the most traffic in 2026",
        "fastest growing makers by tokens in 2026",
    ],
)
def test_gains_are_told_maker_by_maker(ask: Ask, question: str) -> None:
    """Each with its share in the first and in the last week of the year, all of them facts of the answer."""
    answer = ask(question)
    first = answer.text.split("\n\n")[0]
    assert first.startswith("**Gained most of all public OpenRouter tokens, from the week to 2026-")
    assert "DeepSeek 6.9% to 28.3%" in first
    assert "Lost most: Google 15.8% to 3.3%" in answer.text
    assert {"developer: DeepSeek", "developer: Google"} <= {fact.subject for fact in answer.facts}


def test_the_growth_of_a_country_s_makers_is_told_by_origin(ask: Ask) -> None:
    """China's share has a course of its own."""
    assert "Over time, China / United States" in ask("are chinese labs growing on openrouter?").text


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("openai flagship price since gpt-4o", "GPT-4o", "GPT-6.1 Sol"),
        ("how has gpt pricing moved since gpt-5?", "GPT-5", "GPT-6.1 Sol"),
        ("claude opus price history since opus 4.5", "Claude Opus 4.5", "Claude Opus 5.5"),
        ("deepseek api price history", "DeepSeek-V3", "DeepSeek-V4-Flash"),
    ],
)
def test_a_course_begins_where_it_says_and_goes_on_where_its_maker_does(
    ask: Ask, question: str, first: str, last: str
) -> None:
    """What "since" names is a start; the family that its maker names next joins in; trials are no releases."""
    releases = re.findall(r"^- 20[\d-]+ (.+?):", ask(question).text, re.MULTILINE)
    assert (releases[0], releases[-1]) == (first, last)
    assert not any("Exp" in each for each in releases)


@pytest.mark.parametrize(
    "question",
    [
        "is deepseek v4 flash cheaper than v3 was a year ago?",
        "deepseek v4 flash vs v3 a year ago, price?",
        "deepseek v3 hace un año contra v4 flash hoy, ¿qué precio?",
    ],
)
def test_a_price_of_the_past_is_the_one_asked_then(ask: Ask, question: str) -> None:
    """The maker's own, not that of whoever sells the old model today."""
    answer = ask(question)
    assert answer.intent == "trend"
    assert answer.text.startswith("**Cheaper: $0.27 / $1.10 for DeepSeek-V3, $0.15 / $0.60 for DeepSeek-V4-Flash**")


def test_a_bill_of_the_past_is_no_question_of_prices(ask: Ask) -> None:
    """Who asks why a bill is higher than a month ago gets its causes."""
    assert ask("why is my claude opus 5.5 bill higher than a month ago?").intent == "cost"


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("which lab grew the most on openrouter between july and october", "2026-07-05", "2026-10-09"),
        ("who gained most on openrouter since august?", "2026-08-02", "2026-10-09"),
        ("which makers lost share on openrouter in september", "2026-09-20", "2026-09-27"),
        ("who grew most on openrouter between july 2025 and february 2026", "2025-07-06", "2026-02-22"),
        ("who grew most on openrouter from december to may", "2026-02-15", "2026-05-31"),
    ],
)
def test_months_named_are_the_span_of_the_gains(ask: Ask, question: str, first: str, last: str) -> None:
    """Without a year they are the last such months before today."""
    text = ask(question).text
    assert f"from the week to {first} to the week to {last}" in text.split("\n")[0]


@pytest.mark.parametrize(
    ("turns", "lead"),
    [
        (("what percent of tokens is DeepSeek?",), "**DeepSeek: 28.3% of all public OpenRouter tokens"),
        (("which share of openrouter tokens has DeepSeek?", "and Mistral's?"), "**No share of Mistral AI is on board"),
        (("openrouter share of anthropic", "and in dollars?"), "**Of the money paid through OpenRouter, 2026-08-10"),
        (
            ("what percent of tokens is DeepSeek?", "and of money?"),
            "**No dated estimate of DeepSeek's share of the money is on board.**",
        ),
        (("what share of openrouter spend goes to chinese models?",), "**Of the money paid through OpenRouter"),
    ],
)
def test_shares_of_tokens_and_of_money_are_two_things(ask: Ask, turns: tuple[str, ...], lead: str) -> None:
    """Each is told of the maker asked about, in a thread as well."""
    answer = ask(turns[-1], *turns[:-1])
    assert answer.intent == "trend"
    assert answer.text.startswith(lead)


@pytest.mark.parametrize(
    "question", ["is the 80% of startups figure true?", "do 80% of US startups really run on chinese models?"]
)
def test_a_figure_on_companies_is_checked_first(ask: Ask, question: str) -> None:
    """No table of shares stands before what the figure is."""
    paragraphs = ask(question).text.split("\n\n")
    assert "none bears such a figure out" in paragraphs[0]
    assert "investor's estimate" in paragraphs[1]
