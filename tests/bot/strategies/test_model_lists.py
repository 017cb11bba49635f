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


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("which model did anthropic release last, and is it worth it over sonnet 4.6", "claude-sonnet-4-6"),
        ("what is openai's newest model and is it better than gpt-5.5", "gpt-5.5"),
        ("latest deepseek model? should we move to it from deepseek-v3.2", "deepseek-v3.2"),
        ("newest claude vs opus 5", "claude-opus-5"),
        ("what did mistral release most recently, and is it worth switching from mistral large 3", "mistral-large-3"),
        ("welches modell hat anthropic zuletzt veröffentlicht und lohnt es sich gegenüber sonnet 4.6",
         "claude-sonnet-4-6"),
        ("quel est le dernier modèle d'openai et vaut-il le coup par rapport à gpt-5.5 ?", "gpt-5.5"),
        ("¿cuál es el último modelo de anthropic y vale la pena frente a sonnet 4.6?", "claude-sonnet-4-6"),
        ("anthropic最新的模型是哪个，比sonnet 4.6值得吗", "claude-sonnet-4-6"),
    ],
)  # fmt: skip
def test_the_newest_leads_with_its_day_before_it_is_compared(ask: Ask, question: str, other: str) -> None:
    """The day of release is a fact with a source; the comparison is with the model named."""
    answer = ask(question)
    day = next(fact.value for fact in answer.facts if fact.attribute == "released")
    first = answer.text.split("\n")[0]
    assert first.startswith("**The newest on board is ")
    assert f"released {day}" in first
    models = {entry.model for entry in answer.recommendations}
    assert other in models
    assert len(models) == 2


def test_the_newest_of_a_maker_alone_is_a_list_by_day(ask: Ask) -> None:
    """No share of anybody's traffic."""
    assert "is the newest of them on board: released" in ask("which model did google release last").text


def test_a_latest_model_that_is_only_weighed_is_no_question_of_days(ask: Ask) -> None:
    """Who asks whether it is better hears that first."""
    assert "released" not in ask("is the latest claude better than gpt-6.1 sol").text.split("\n")[0]
