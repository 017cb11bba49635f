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
