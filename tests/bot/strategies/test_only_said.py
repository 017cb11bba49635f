"""The verdict on whether what is named is the only one, before the picks."""

import pytest

from tests.bot.conftest import Ask


def first(text: str) -> str:
    """The first paragraph."""
    return text.split("\n\n", maxsplit=1)[0]


@pytest.mark.parametrize(
    ("text", "whose", "other"),
    [
        ("is Qwen my only option if I want Apache and 100B+?", "of Alibaba", "gpt-oss-120b of OpenAI"),
        ("is claude the only model with 1M context?", "of Anthropic", "of Google"),
        ("are there only Chinese models with open weights above 500B?", "made in CN", "of Mistral AI"),
        ("is Qwen the only family that runs on a 24GB card?", "of Alibaba", "of Google"),
    ],
)
def test_others_that_meet_the_wishes_are_named(ask: Ask, text: str, whose: str, other: str) -> None:
    """The best of each maker, with where it stands."""
    said = first(ask(text).text)

    assert said.startswith(f"**No, not only models {whose} meet that, but ")
    assert other in said


def test_what_is_named_is_weighed_with_the_others(ask: Ask) -> None:
    """It is no row of its own, and its maker is no wish."""
    answer = ask("is claude the only model with 1M context?")

    assert "Constraints: context of 1M or more." in answer.text
    assert {entry.role for entry in answer.recommendations} <= {"best", "value", "budget", "fallback"}


def test_others_that_no_board_measures_are_told_apart(ask: Ask) -> None:
    """An old model that nobody measures is no choice beside one that is."""
    said = first(ask("are Mistral models the only ones made and hosted in the EU?").text)

    assert said.startswith("**Of what boards measure only models of Mistral AI meet that.")
    assert "measured by none" in said


def test_where_nothing_meets_the_wishes_the_nearest_are_told(ask: Ask) -> None:
    """It is no yes."""
    said = ask("is Mistral my only option for open weights above 5000B?").text

    assert "Yes" not in first(said)
    assert "Nothing on board meets all of that" in said


def test_without_a_wish_it_is_no_search(ask: Ask) -> None:
    """What is worth its money is no condition that a model meets."""
    assert not ask("is gpt-6 the only one worth paying for?").text.startswith("**No, not only")


def test_a_model_named_that_does_not_meet_the_wishes_is_said_to_fail(ask: Ask) -> None:
    """Another one of its maker does, which is no answer to the question."""
    said = first(ask("is GLM-5.3 the only open model we could self-host, must be MIT or Apache and at least 100B").text)

    assert said.startswith("**No: GLM-5.3 does not meet that; ")


def test_a_model_named_that_meets_the_wishes_is_named_itself(ask: Ask) -> None:
    """Its maker is not put in its place."""
    said = first(ask("is gpt-oss-120b the only model with open weights under Apache and at least 100B?").text)

    assert said.startswith("**No, not only gpt-oss-120b meet")
