"""Shares of one origin in the traffic of a router: that one first, with what its figure does not hold."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "what share of OpenRouter traffic is European models",
            "**Made in the EU: 0% of all public OpenRouter tokens, ",
        ),
        (
            "how much of OpenRouter's tokens go to Chinese models?",
            "**Made in CN: 56.5% of all public OpenRouter tokens, ",
        ),
        ("share of US models on OpenRouter", "**Made in the US: 23% of all public OpenRouter tokens, "),
        (
            "Wie hoch ist der Anteil europäischer Modelle bei OpenRouter?",
            "**Made in the EU: 0% of all public OpenRouter tokens, ",
        ),
    ],
)
def test_the_share_asked_for_comes_first(ask: Ask, text: str, lead: str) -> None:
    """With its denominator and the share of undisclosed makers."""
    answer = ask(text).text

    assert answer.startswith(lead)
    assert "Another 10% went to models whose maker is not disclosed" in answer
    assert "public traffic only" in answer


def test_an_origin_without_a_figure_is_said_to_have_none(ask: Ask) -> None:
    """Others' figures do not stand in for it."""
    text = ask("what percentage of openrouter tokens goes to Korean models?").text

    assert text.startswith("**No share of models made in KR is on board: ")


@pytest.mark.parametrize(
    "text", ["which country's models get the most traffic?", "China vs US share of openrouter traffic"]
)
def test_where_no_one_origin_is_asked_for_all_are_told(ask: Ask, text: str) -> None:
    """As before."""
    assert ask(text).text.startswith("**Share of all public OpenRouter tokens, ")


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("our traffic is 70% haiku 5.5 and 30% opus 5.5, $9k a month. what if we go 90/10?",
         "the bill is $3,472 a month instead of $9,000, 61.4% less"),
        ("we spend $9k a month, 70% of calls on haiku 5.5 and 30% on opus 5.5. what would a 90/10 split cost?",
         "the bill is $3,472 a month instead of $9,000, 61.4% less"),
        ("60% sonnet 5.5 40% gpt-6-luna by traffic, bill $4k/mo. shift to 30/70, what's the bill?",
         "the bill is $2,161 a month instead of $4,000, 46% less"),
        ("split is 60/40 between sonnet 5.5 and haiku 5.5, 5M calls a month 1k in 200 out. what if 80/20 the other way",
         "the bill is $4,800 a month instead of $12,400, 61.3% less"),
    ],
)  # fmt: skip
def test_a_split_that_is_supposed_is_held_against_the_one_there_is(ask: Ask, question: str, lead: str) -> None:
    """The shares told are those of now, whichever pair stands last."""
    assert lead in ask(question).text.split("\n")[0]


def test_a_single_split_is_that_of_now_however_it_is_put(ask: Ask) -> None:
    """Nothing else is told that it would change."""
    text = ask("our traffic goes 60/40 to sonnet 5.5 and gpt-6-luna, 5M calls a month, 1k in 200 out, cost?").text
    assert text.startswith("**$12,400 a month")
