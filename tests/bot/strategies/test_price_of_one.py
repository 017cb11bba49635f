"""Tests of the price of one thing or head that is asked for beside a workload."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("18k requests a day from 600 users on gpt-6-luna, cost per user per month", "$0.225 per user a month"),
        ("our 25 support people answer 900 mails a day with haiku 5.5, what is that per person", "over 25 people"),
        ("our 12 agents handle 300 calls a day in total, 5 min each, whisper, cost per agent", "$1.91 per agent"),
        ("what do 50 lawyers asking 200 questions a day cost per lawyer", "$1.68 per lawyer a month"),
        ("haiku 5.5, 30 offices, 12k requests a month, total and per office", "$0.10 per office a month"),
        ("500 Mitarbeiter, 10000 Anfragen am Tag mit haiku 5.5, Kosten pro Kopf und Jahr?", "$1.80 per head a year"),
        ("40 stores, 80k product texts a year on haiku 5.5, yearly cost per store", "per store a year"),
        ("what does one invoice cost with sonnet 5.5 if we do 10k a month", "$0.005 per invoice"),
        ("was kostet eine Rechnung mit haiku 5.5 bei 20k im Monat", "$5.00 a month over 20k requests"),
        ("haiku 5.5 vs sonnet 5.5 for 200 staff, 3000 chats a day, cost per head", "$2.25 per head a month"),
    ],
)
def test_the_price_of_one_comes_first(ask: Ask, question: str, said: str) -> None:
    """The bill is divided by how many there are, before anything else is said."""
    assert said in ask(question).text.split("\n\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "50 users, 30 requests per user per day on haiku 5.5, cost?",
        "10 teams, 500 chats a day per team, haiku 5.5 price",
        "what does haiku 5.5 cost per month for 10k requests",
        "cost per million tokens for haiku 5.5 with 20k requests a month",
    ],
)
def test_no_price_of_one_is_told_unasked(ask: Ask, question: str) -> None:
    """Who tells what each sends, or asks by the month, gets the bill alone."""
    assert " over " not in ask(question).text.split("\n\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "500 students write 4 essays of 1,500 words a term, grade them with sonnet 5.5, price per term",
        "120 pupils hand in 3 essays of 800 words a term, gpt-6 sol, cost per term",
        "20 clubs get 900 words per season each, haiku 5.5, price per season",
    ],
)
def test_words_a_term_are_no_terms(ask: Ask, question: str) -> None:
    """A number counts what stands right behind it, and not over what it comes."""
    first = ask(question).text.split("\n\n")[0]
    assert " terms" not in first
    assert " seasons" not in first


def test_offices_with_words_between_are_counted(ask: Ask) -> None:
    """What they are called may have more words than one."""
    text = ask(
        "30 small regional offices with 15 staff, each 20 prompts a day on sonnet 5.5, total and per office"
    ).text
    assert "over 30 offices" in text.split("\n\n")[0]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "per ticket price pls: 3 calls per ticket, each 2k in and 400 out, haiku 5.5",
            "**Claude Haiku 5.5: $0.0012 per ticket**, 3 requests each",
        ),
        (
            "3 calls per ticket, 1000 tickets a month, 2k in 400 out, haiku 5.5, cost per ticket?",
            "**Claude Haiku 5.5: $0.0012 per ticket**, 3 requests each, $1.20 a month over 1,000 tickets",
        ),
        (
            "40 users, 12 requests a day each, 1k/200, haiku 5.5, per user?",
            "**Claude Haiku 5.5: $0.072 per user a month**",
        ),
    ],
)
def test_one_that_takes_several_requests_costs_as_much_as_those(ask: Ask, text: str, first: str) -> None:
    """The bill counts requests, the price asked for is that of a ticket."""
    assert ask(text).text.startswith(first)


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ("per user if we have 40 users", "$1.13 per user a month"),
        ("and per agent, we have 12", "$3.75 per agent a month"),
        ("what is that per seat with 25 seats?", "$1.80 per seat a month"),
    ],
)
def test_one_of_so_many_told_with_the_question_parts_the_bill(ask: Ask, then: str, said: str) -> None:
    """The load stays as it was."""
    assert said in ask(then, "haiku 5.5 7.5k requests a day 1k/200").text.split("\n")[0]


def test_a_training_set_is_no_load_of_use(ask: Ask) -> None:
    """Its tokens are told, and no bill."""
    text = "fine tuning job: 4,000 training examples at ~600 tokens, 3 epochs, gpt-4.1-mini, how much"
    answer = ask(text)

    assert "It is trained on 7.2M tokens: 4,000 examples of 600 tokens, 3 times over." in answer.text
    assert not answer.costs


def test_what_one_costs_now_stands_beside_what_it_would(ask: Ask) -> None:
    """Where it is told what is paid for each."""
    answer = ask("we pay $0.04 per ticket to another bot. what would it cost ourselves? 6k in 600 out, gpt-4.1")

    assert "That is $0.0168 each, 58% less than the $0.04 you pay now." in answer.text
