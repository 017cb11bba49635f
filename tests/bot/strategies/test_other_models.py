"""Models that are no language models, and questions on ours that use the same words."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "text",
    [
        "which phone has the best camera model",
        "what's the best fashion model agency",
        "best business model for saas",
        "linear regression model vs random forest for churn",
        "which car model is cheapest",
        "what does the cost of living in munich look like",
        "welches geschäftsmodell ist das beste?",
        "mejor modelo de negocio para una panadería",
        "什么商业模式最好",
    ],
)
def test_models_of_other_things_are_none_of_ours(ask: Ask, text: str) -> None:
    """No language model is recommended."""
    answer = ask(text)

    assert answer.intent == "off_topic"
    assert not answer.recommendations


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("best model to plan my business", "recommend"),
        ("which llm should I use to analyse business models of startups", "recommend"),
        ("what is the pricing model of the anthropic api", "cost"),
        ("best model to describe photos from a phone camera", "recommend"),
        ("best model for role play", "recommend"),
    ],
)
def test_ours_are_answered_beside_the_same_words(ask: Ask, text: str, intent: str) -> None:
    """Where a model is sought, or one of ours is named."""
    assert intent in ask(text).intents
