"""The price of a model at a place, and questions on the place itself."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading
from tests.bot.conftest import Ask

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "what does glm-5.3 hosted in the EU cost",
        "glm-5.3 in eu data center, price?",
        "kimi k3 outside china, price",
        "price of kimi k3 on EU servers",
        "wie teuer ist glm-5.3 in der EU gehostet",
        "combien coûte glm-5.3 hébergé en europe",
        "cuánto cuesta glm-5.3 alojado en la UE",
        "quanto custa o glm-5.3 hospedado na UE",
        "glm-5.3 托管在欧盟要多少钱",
    ],
)
def test_the_price_of_a_model_at_a_place_is_a_question_of_cost(reader: Reader, text: str) -> None:
    """Where it runs is the condition."""
    assert reader(text).intents[0] == "cost"


@pytest.mark.parametrize(
    "text",
    [
        "is glm-5.3 hosted in the EU, and at what price?",
        "which hosts in the EU have glm-5.3",
        "glm-5.3 hosted in the EU",
    ],
)
def test_where_a_model_runs_stays_a_question_of_residency(reader: Reader, text: str) -> None:
    """Also where the price is asked behind it."""
    assert reader(text).intents[0] == "residency"


@pytest.mark.parametrize("text", ["what does mistral large hosted in the EU cost", "deepseek v4 in the EU, price?"])
def test_the_price_at_a_place_leads(ask: Ask, text: str) -> None:
    """And not that it can run there."""
    assert "per 1M tokens in / out" in ask(text).text.split("\n")[0]
