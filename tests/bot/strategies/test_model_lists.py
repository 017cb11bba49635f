"""Lists of models: by release, by price, by how much they take in."""

from itertools import pairwise

import pytest

from bot.answer import Recommendation
from tests.bot.conftest import Ask


def _rate(entry: Recommendation) -> float:
    price = entry.price
    return float((price.input_usd_per_mtok or 0) * 3 + (price.output_usd_per_mtok or 0)) if price else 0.0


def test_the_newest_of_a_family_is_told_with_its_day(ask: Ask) -> None:
    """And those before it, newest first."""
    answer = ask("what's the newest deepseek")

    assert answer.text.startswith("**DeepSeek-V4.1-Flash is the newest of them on board: released 2026-09-10")
    assert "Move to" not in answer.text


def test_of_two_models_the_newer_is_named(ask: Ask) -> None:
    """With the days of both."""
    answer = ask("which is newer, kimi k3 or glm 5.3")

    assert answer.text.startswith("**GLM-5.3 is newer: released 2026-08-14")
    assert "2026-07-16" in answer.text


@pytest.mark.parametrize("text", ["cheapest claude model", "cheapest gemini"])
def test_the_cheapest_of_a_family_is_of_that_family(ask: Ask, text: str) -> None:
    """By price, rising."""
    answer = ask(text)

    assert {each.developer for each in answer.recommendations} <= {"Anthropic", "Google"}
    assert len({each.developer for each in answer.recommendations}) == 1
    assert all(_rate(one) <= _rate(other) for one, other in pairwise(answer.recommendations))


def test_so_many_cheapest_are_told_as_were_asked_for(ask: Ask) -> None:
    """Each meets the wishes beside."""
    answer = ask("three cheapest models with 1M context and tool calling")

    assert len(answer.recommendations) == 3
    assert all((each.context_window_tokens or 0) >= 1_000_000 for each in answer.recommendations)
    assert all(_rate(one) <= _rate(other) for one, other in pairwise(answer.recommendations))


def test_the_dearest_comes_first(ask: Ask) -> None:
    """By price, falling."""
    rows = ask("what's the most expensive model on board").recommendations

    assert all(_rate(one) >= _rate(other) for one, other in pairwise(rows))


def test_an_output_that_is_all_of_the_window_is_no_limit(ask: Ask) -> None:
    """Nothing says that so much can be put out."""
    rows = ask("which models can generate 100k tokens in one response").recommendations

    assert rows
    assert all((each.max_output_tokens or 0) >= 100_000 for each in rows)
    assert all(each.max_output_tokens != each.context_window_tokens for each in rows)


def test_what_a_model_is_gets_its_card(ask: Ask) -> None:
    """Price, maker, release and licence, and nothing to move to."""
    answer = ask("what is deepseek v4.1 flash")

    assert "released 2026-09-10" in answer.text
    assert "Move to" not in answer.text


def test_a_day_of_release_is_told_first(ask: Ask) -> None:
    """As it was asked for."""
    assert ask("when was gpt-6.1 terra released").text.startswith("**GPT-6.1 Terra: released 2026-10-26")
