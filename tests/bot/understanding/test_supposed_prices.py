"""A price that is supposed to change, by how much, and what only sounds like it."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.normalise import tidy
from bot.understanding.reading import Reading
from bot.understanding.supposed_prices import RISE, factor_of, supposes_price


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("what if OpenAI raises prices by half?", "1.5"),
        ("if anthropic puts its rates up 30%", "1.3"),
        ("suppose Mistral got twice as expensive", "2"),
        ("if anthropic were to triple its prices", "3"),
        ("what if prices fall by a quarter?", "0.75"),
        ("if openai cuts prices by 20%", "0.8"),
        ("what if OpenAI raises gpt-5 prices by 50%?", "1.5"),
        ("wenn OpenAI die Preise um 40% erhöht", "1.4"),
        ("et si anthropic augmente ses prix de 50 % ?", "1.5"),
        ("si openai sube los precios un 30%", "1.3"),
        ("e se a openai dobrar os preços?", "2"),
        ("если openai поднимет цены на 20%", "1.2"),
        ("如果openai涨价一倍", "2"),
        ("もし価格が2倍になったら", "2"),
    ],
)
def test_a_supposed_price_tells_its_factor(text: str, factor: str) -> None:
    """In any of the ways to say so."""
    tidied = tidy(text).text
    hit = RISE.search(tidied)

    assert supposes_price(tidied)
    assert hit is not None
    assert factor_of(hit) == Decimal(factor)


@pytest.mark.parametrize(
    "text",
    [
        "what if our load doubles? what's the bill",
        "if our users go up 50% what do we pay",
        "would doubling our traffic double the bill?",
        "if we raise the batch share by 20% what do we pay",
        "can we cut costs by 30% if we move to haiku",
        "if I put 20% of traffic on haiku what does it cost",
        "openai doubled its prices last year",
        "if we double the context what does it cost",
    ],
)
def test_a_load_that_grows_and_what_the_asker_does_is_no_price(text: str) -> None:
    """Nor is what has happened."""
    assert not supposes_price(tidy(text).text)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("40k requests a day on gpt-5-mini, 3k in 500 out. What if OpenAI raises prices by half?", "stack"),
        ("We pay $4k a month for sonnet. What if Anthropic doubles prices?", "stack"),
        ("40k requests a day on gpt-5-mini, 3k in 500 out. Suppose we lose OpenAI?", "stack"),
        ("What if OpenAI raises gpt-5-mini prices by 50%?", "cost"),
        ("what happens when the promo on gemini 3.8 flash runs out", "cost"),
        ("what if prices double?", "stack"),
        ("what if our load doubles? 10k requests a day on gpt-5-mini, 1k in 200 out", "cost"),
    ],
)
def test_a_price_supposed_beside_a_load_is_about_what_is_in_use(
    reader: Callable[..., Reading], text: str, intent: str
) -> None:
    """Without a load it is about the rates."""
    assert reader(text).intents[0] == intent
