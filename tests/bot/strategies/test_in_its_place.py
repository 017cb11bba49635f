"""What takes the place of a model that is too slow, too dear or too weak: compared on that, the model itself never."""

import pytest

from bot.answer import Answer
from tests.bot.conftest import Ask


def _picks(answer: Answer) -> list[str]:
    return [each.model for each in answer.recommendations if each.role != "match"]


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("Opus is too slow for us, what instead?", "claude-opus-5-5"),
        ("Claude Sonnet is too expensive for our coding agent. What else?", "claude-sonnet-5-5"),
        ("haiku is too dumb for our extraction, what should we use instead", "claude-haiku-5-5"),
        ("GPT-6 ist uns zu teuer, was stattdessen?", "gpt-6.1-terra"),
        ("gemma 4 26b is too expensive for summarization, alternatives?", "gemma-4-26b-a4b"),
    ],
)
def test_the_model_given_up_is_never_recommended(ask: Ask, text: str, old: str) -> None:
    """Nor are others first."""
    answer = ask(text)

    assert _picks(answer)
    assert old not in _picks(answer)
    assert "**Instead of " in answer.text


def test_where_speed_is_wrong_it_is_said_that_nobody_measures_it(ask: Ask) -> None:
    """Before anything is offered."""
    answer = ask("gpt-5.5 takes too long to answer, alternatives?")

    assert answer.text.startswith("**No source on board measures how fast models or hosts answer")
    assert "known to be faster than GPT-5.5" in answer.text


def test_what_replaces_a_dear_model_is_cheaper(ask: Ask) -> None:
    """Each by its rates, with how much."""
    answer = ask("gemini pro is too pricey, something similar but cheaper?")
    rates = [each.price.output_usd_per_mtok for each in answer.recommendations if each.price]

    assert all(rate is not None and rate < 12 for rate in rates)
    assert "cheaper per token" in answer.text.split("\n")[0]


def test_what_replaces_a_weak_model_ranks_higher(ask: Ask) -> None:
    """What it costs more is said."""
    answer = ask("haiku is too dumb for our extraction, what should we use instead")

    assert "Quality for extraction on the boards: higher" in answer.text.split("\n")[0]


def test_where_nothing_is_better_that_is_said(ask: Ask) -> None:
    """With its place."""
    text = ask("Opus 5.5 is too dumb for coding, what else?").text

    assert text.startswith("**Nothing on board that meets your wishes is measured clearly better than Claude Opus 5.5")
    assert "It ranks first of " in text


def test_a_place_where_the_same_model_costs_less_is_told(ask: Ask) -> None:
    """Open weights are sold at several prices."""
    text = ask("gemma 4 26b is too expensive for summarization, alternatives?").text

    assert "The same Gemma 4 26B A4B costs less at " in text


def test_a_bill_is_held_against_the_bill(ask: Ask) -> None:
    """Where a load was stated."""
    text = ask("Opus is too expensive for us: 3M input and 1M output tokens a month. what else?").text

    assert "instead of $32.00 a month" in text


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("what can i use instead of claude for coding", "claude"),
        ("alternative to claude opus 5.5 for coding", "claude"),
        ("i'm done with gpt-5, which one for summarization", "gpt"),
        ("qué uso en lugar de claude para programar", "claude"),
    ],
)
def test_a_model_left_for_no_stated_reason_is_replaced_by_another_maker_s(ask: Ask, text: str, family: str) -> None:
    """Neither itself nor a sister."""
    answer = ask(text)

    assert _picks(answer)
    assert not [model for model in _picks(answer) if model.startswith(family)]
    assert answer.text.startswith("**Instead of ")


@pytest.mark.parametrize(
    "text",
    [
        "gpt-4.1の代わりは何ですか",
        "what can I use instead of gpt-4.1",
        "alternativen zu gpt-4o",
        "gpt-4o 대신 뭘 써야 하나요",
    ],
)
def test_a_model_that_its_maker_ends_is_moved_from(ask: Ask, text: str) -> None:
    """Its end, and what its maker names instead, come first."""
    answer = ask(text)

    assert " ends on 2027-01-14 at OpenAI" in answer.text.split("\n")[0]
    assert "Its maker names GPT-6 Luna as the successor" in answer.text


@pytest.mark.parametrize(
    "text", ["alternatives to kimi k3", "alternatives to gpt-4o, not from openai", "fed up with gpt-5 for coding"]
)
def test_what_goes_on_is_barred_or_disliked_has_others_in_its_place(ask: Ask, text: str) -> None:
    """The near misses: no end, no successor that may be had, or no wish for another of the same maker."""
    assert ask(text).text.startswith("**Instead of ")
