"""Judgements of one model: its place and results first, what is not measured said as such, what speaks against it."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("is deepseek any good at coding?", "**DeepSeek-V4-Pro ranks number "),
        ("taugt mistral large was fürs Programmieren?", "**Mistral Large 4 ranks number "),
        ("is llama 4 maverick decent for roleplay?", "**Llama 4 Maverick ranks number "),
        ("would you trust gemini pro with medical questions?", "**Gemini 3.1 Pro ranks number "),
        ("is opus overkill for summarising tickets?", "**Claude Opus 5.5 ranks first of "),
    ],
)
def test_a_judgement_begins_with_the_place_of_that_model(ask: Ask, text: str, lead: str) -> None:
    """With its results, its price and no table of other picks."""
    answer = ask(text)

    assert answer.text.startswith(lead)
    assert "Its price at " in answer.text
    assert "| Role |" not in answer.text
    assert len(answer.recommendations) == 1


def test_results_stand_beside_the_best_on_their_board(ask: Ask) -> None:
    """How far from the best it is, on boards of that work."""
    text = ask("is deepseek any good at coding?").text

    assert "; the best there is 1815 points, Claude Opus 5.5 [" in text


def test_what_no_board_measures_is_said_first(ask: Ask) -> None:
    """Then what stands nearest."""
    haiku = ask("is haiku any good at German?").text
    luna = ask("can gpt-6-luna handle classification of support tickets well?").text

    assert haiku.startswith("**No board on board measures Claude Haiku 5.5 in German by itself")
    assert luna.startswith("**No board on board measures GPT-6 Luna for classification or work like it.**")
    assert "Its older version GPT-5.6 Luna ranks number " in luna


def test_work_without_a_board_has_chat_for_a_stand_in(ask: Ask) -> None:
    """And it is called one."""
    text = ask("is gemini pro good at crosswords?").text

    assert text.startswith("**No board on board measures that work by name. As a general stand-in, Gemini 3.1 Pro ")


def test_an_older_version_stands_in_and_is_named(ask: Ask) -> None:
    """Its own results are told as its own."""
    assert "Its older version Claude Sonnet 5 ranks number " in ask("is sonnet any good?").text


def test_what_speaks_against_a_model_begins_with_its_weakest_work(ask: Ask) -> None:
    """Then what it does not do; terms and law are caveats."""
    answer = ask("what's wrong with deepseek?")

    assert answer.text.startswith("**DeepSeek-V4-Pro is weakest, on the boards, for ")
    assert "- Not done at DeepSeek: images in [" in answer.text
    assert "DeepSeek privacy policy" in answer.text
    assert "| Role |" not in answer.text


def test_a_model_high_everywhere_is_not_called_weak(ask: Ask) -> None:
    """Its lowest place is told with its number."""
    assert ask("any downsides of kimi?").text.startswith("**On the boards Kimi K3.1 Pro has no weak task")
