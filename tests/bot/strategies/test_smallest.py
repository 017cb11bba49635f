"""The smallest model that meets the wishes, by published parameters."""

from decimal import Decimal

import pytest

from bot.answer import Answer
from tests.bot.conftest import Ask


def _sizes(answer: Answer) -> list[Decimal]:
    facts = {fact.subject: fact.value for fact in answer.facts if fact.attribute == "parameters"}
    return [Decimal(str(facts[entry.model])) for entry in answer.recommendations]


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("smallest model with vision", "needs"),
        ("lightest model with 128k context", "min_context_tokens"),
        ("which is the tiniest model that can do function calling", "needs"),
        ("kleinstes Modell mit Bildverständnis", "modalities"),
        ("le plus petit modèle avec outils", "needs"),
        ("modelo más pequeño con visión", "needs"),
        ("menor modelo com 128k de contexto", "min_context_tokens"),
        ("il modello più piccolo con visione", "needs"),
        ("самая маленькая модель с поддержкой картинок", "needs"),
        ("最小的支持视觉的模型", "needs"),
        ("画像対応の一番小さいモデル", "needs"),
        ("비전 되는 가장 작은 모델", "needs"),
    ],
)
def test_the_smallest_are_told_in_order_of_their_size(ask: Ask, question: str, key: str) -> None:
    """Each meets what was asked, and its size has a source."""
    answer = ask(question)
    sizes = _sizes(answer)
    assert answer.text.startswith("**The smallest with a published size is ")
    assert len(sizes) > 2
    assert sizes == sorted(sizes)
    assert key in answer.understood.said()


def test_sizes_that_nobody_publishes_are_said_to_be_unknown(ask: Ask) -> None:
    """A closed model may be smaller than all that are known."""
    assert any("one of them may be smaller" in each for each in ask("smallest gpt").unknown)


def test_who_publishes_no_size_at_all_is_given_none(ask: Ask) -> None:
    """No figure is made up."""
    text = ask("smallest claude with tools").text
    assert text.startswith("**No maker publishes the size of a model that fits, such as Claude")


def test_the_smallest_for_a_task_is_good_enough_for_it(ask: Ask) -> None:
    """A toy writes no code."""
    answer = ask("smallest model for coding")
    assert "Only those good enough for coding" in answer.text
    assert min(_sizes(answer)) > 10


@pytest.mark.parametrize(
    "question",
    ["smallest model that fits 8 GB", "smallest bill for 10M tokens a month", "smallest ocr model",
     "which model has the smallest context window"],
)  # fmt: skip
def test_other_superlatives_list_no_sizes(ask: Ask, question: str) -> None:
    """What has to fit a card, and what is small of something else."""
    assert "published size" not in ask(question).text
