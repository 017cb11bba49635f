"""Places that are wished for and no must."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask

WISH = "is read as a wish."


@pytest.mark.parametrize(
    ("text", "place", "kept", "without"),
    [
        # 120M in and 4M out at $0.11 / $0.55 in the EU, $0.10 / $0.50 without a place.
        ("classify 200k tickets a month, 600 tokens in 20 out, EU hosting would be nice", "the EU", "15.40", "14.00"),
        ("classify 200k tickets a month, 600 tokens in, 20 out, EU if possible", "the EU", "15.40", "14.00"),
        ("200k Tickets im Monat klassifizieren, 600 Tokens rein, 20 raus, am liebsten EU", "the EU", "15.40", "14.00"),
        ("clasificar 200k tickets al mes, 600 tokens de entrada y 20 de salida, preferiblemente en la UE",
         "the EU", "15.40", "14.00"),
    ],
)  # fmt: skip
def test_the_pick_keeps_to_the_wish_and_stands_without_it_below(
    ask: Ask, text: str, place: str, kept: str, without: str
) -> None:
    answer = ask(text)
    first, second = answer.text.split("\n\n")[:2]

    assert f": ${kept} a month.**" in first
    assert second.startswith(f"**Running in {place} {WISH} Without it, ")
    assert f": ${without} a month, 9.1% less.**" in second
    assert any(cost.total_usd == Decimal(without) for cost in answer.costs)


def test_a_second_choice_is_told_beside_the_first(ask: Ask) -> None:
    """The first place is kept to where anything runs there."""
    answer = ask("summarise 10M tokens in and 1M out a day, EU if possible, else US")

    assert "Constraints: runs in EU." in answer.text
    assert f"**Running in the EU {WISH} In the US, " in answer.text
    assert answer.understood.host_region == ("EU", "US")


def test_a_first_wish_that_nothing_meets_is_told(ask: Ask) -> None:
    text = ask("chatbot for a Swiss canton, 50k chats/mo 800 in 250 out, Swiss hosting ideally, else EU").text

    assert "**Nothing that fits is known to meet the wish of running in CH; the picks run in the EU.**" in text


@pytest.mark.parametrize(
    "text",
    [
        "hosted in germany please, preferably a european model, RAG",
        "must run in France, ideally an EU model, chat",
        "data stays in germany, a european model would be nice, coding",
    ],
)
def test_a_maker_that_is_wished_for_beside_a_place_that_binds_is_kept_to(ask: Ask, text: str) -> None:
    """The place is no second choice, and what runs there meets the wish."""
    told = ask(text).text

    assert f"**Made in the EU {WISH} " in told
    assert "is known to meet" not in told
    assert " In DE, " not in told


def test_where_nothing_runs_there_the_pick_without_the_wish_comes_first(ask: Ask) -> None:
    answer = ask("chat model for a helpdesk, ideally hosted in Switzerland")

    assert answer.text.startswith(f"**Running in CH {WISH} Without it, ")
    assert "No host on board is known to run anything in CH." in answer.text


def test_a_wish_for_no_maker_that_changes_nothing_is_said_so(ask: Ask) -> None:
    answer = ask("coding model, preferably not Chinese, 5M tokens in and 1M out a day")

    assert f"**Not made in CN {WISH} Giving it up changes neither the first pick nor its price.**" in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "summarise 10k letters a month, 2k in 200 out each, must be hosted in the EU",
        "ideally cheap, hosted in the EU, summarise 10k letters a month, 2k in 200 out each",
        "we'd like to serve users in France, cheap chat model",
        "we are in Spain and would prefer something cheap to tag 10k docs a month",
        "best model for German, preferably small",
    ],
)
def test_what_is_a_must_or_where_people_are_is_no_wish(ask: Ask, text: str) -> None:
    assert WISH not in ask(text).text


def test_a_wish_may_become_a_must(ask: Ask) -> None:
    """In a thread the newest message that names the place tells."""
    before = "summarise 20k docs a month, 2k in 200 out, EU preferred"

    assert WISH in ask(before).text
    assert WISH not in ask("EU is a must", before).text
