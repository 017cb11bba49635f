"""What single lines of an answer say: which run a result is of, what a thing is taken as, where a model runs."""

import pytest

from bot.costs.request_size import taken_as
from tests.bot.conftest import Ask


def test_results_with_and_without_tools_are_told_apart(ask: Ask) -> None:
    """Two figures never stand under one name."""
    text = ask("HLE score of opus 5.5").text
    assert "Humanity's Last Exam (no tools)" in text
    assert "Humanity's Last Exam (with tools)" in text


@pytest.mark.parametrize("kind", ["words", "pages", "messages", "items"])
def test_one_thing_is_named_in_the_singular(kind: str) -> None:
    """Not "one of the words"."""
    assert f" {kind.removesuffix('s')} is taken as" in taken_as(kind)


def test_no_host_is_said_to_be_shown_on_own_cards(ask: Ask) -> None:
    """The maker's own service does not matter to who runs the weights."""
    assert "is shown instead" not in ask("kimi k2 on 8x H100").text
    assert "fits in 640 GB" in ask("kimi k2 on 8x H100").text


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("is deepseek usage declining", "**No, its share has risen from "),
        ("Has DeepSeek's share grown?", "**Yes, its share has risen from "),
        ("what share does deepseek have", "**DeepSeek: "),
    ],
)
def test_whether_a_share_falls_is_answered_first(ask: Ask, text: str, first: str) -> None:
    """A yes or no where one is asked for, against the figure before."""
    assert ask(text).text.startswith(first)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "is anthropic losing market share",
            "**Yes, its share has fallen from 21.3% in the week to 2025-07-06, and risen again from 3% in the week to ",
        ),
        ("did google lose share this year", "**Yes, its share has fallen from 15.8% in the week to 2026-02-15."),
        (
            "has anthropic's share grown since september",
            "**Yes, its share has risen from 3.1% in the week to 2026-",
        ),
        (
            "has deepseek gained share on openrouter since summer",
            "**Yes, its share has risen from 18.1% in the week",
        ),
        ("did kimi gain users after k3", "**Yes, its share has risen from 1.1% in the week to 2026-09-20."),
        ("has openai grown since gpt-6", "**No, its share has fallen from 11.6% in the week to 2026-09-20."),
        ("is openai still growing on openrouter", "**No, its share has fallen from 11.1% in the week to 2026-09-27."),
    ],
)
def test_a_share_is_held_against_the_time_asked_about(ask: Ask, text: str, first: str) -> None:
    """Its whole course where none is said, from a model's day on; the step before for who asks if it still goes on."""
    assert ask(text).text.startswith(first)
