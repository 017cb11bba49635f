"""The share of a spend that is told of a maker, and what the picks for one's own cards rest on."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        (
            "gpt-4o, haiku and text-embedding-3-small, $2.1k/mo and 85% of it openai. what if openai goes down",
            "85% of the spend ($1,785 a month)",
        ),
        (
            "we use gpt-5, gpt-5-mini and sonnet; 70% openai, 30% anthropic, $5k a month. what if openai goes away",
            "70% of the spend ($3,500 a month)",
        ),
        ("we use opus 60% and gpt-5 40%, $3k a month, what if anthropic bans us", "60% of the spend ($1,800 a month)"),
    ],
)
def test_a_makers_share_is_that_of_all_its_models(ask: Ask, text: str, lost: str) -> None:
    """And of no single one."""
    assert lost in ask(text).text.split("\n")[0]


def test_models_of_one_maker_are_taken_as_alike(ask: Ask) -> None:
    """Which is said, as nobody told."""
    answer = ask("we use gpt-5, gpt-5-mini and sonnet; 70% openai, 30% anthropic, $5k a month. concentration risk?")

    assert any("taken as alike" in each for each in answer.assumptions)


def test_picks_for_own_cards_show_their_evidence(ask: Ask) -> None:
    """As those of hosts do."""
    answer = ask("best coding model for my 2x3090")

    assert "**Evidence**\n- Qwen3.8-27B: " in answer.text
    assert all(entry.benchmarks for entry in answer.recommendations)


def test_picks_that_no_board_measures_show_none(ask: Ask) -> None:
    """That they are unmeasured is told in their reason."""
    assert "**Evidence**" not in ask("tts model on my 8gb card").text
