"""The prices of all that a maker or host sells."""

import pytest

from bot.assistant import Assistant
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.price_list_sought import sellers_priced
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("all openai models with prices", ("openai",)),
        ("price list of mistral", ("mistral",)),
        ("Liste aller Modelle von Google mit Preisen", ("google",)),
        ("全部 openai 模型的价格", ("openai",)),
        ("all models with prices", ()),
        ("prices of all my models: sonnet 5.5 and haiku 5.5", ()),
        ("price of gpt-6.1 sol on all hosts", ()),
        ("all our openai spend", ()),
    ],
)
def test_whose_price_list_is_asked_for(assistant: Assistant, text: str, wanted: tuple[str, ...]) -> None:
    """A maker or host and no model."""
    assert sellers_priced(look_at(tidy(text), assistant.lexicon)) == wanted


def test_the_models_of_a_maker_are_listed_with_prices(ask: Ask) -> None:
    """The newest first, each once, and none of other makers."""
    answer = ask("all deepseek models with prices")
    rows = [line for line in answer.text.split("\n") if line.startswith("| DeepSeek")]
    days = [row.split(" | ")[1] for row in rows]
    assert answer.text.startswith("**DeepSeek: ")
    assert days == sorted(days, reverse=True)
    assert len({row.split(" | ")[0] for row in rows}) == len(rows)


def test_other_makers_models_at_a_maker_are_not_in_its_list(ask: Ask) -> None:
    """Google's own list has Gemini and no Claude."""
    assert "Claude" not in ask("list every google model and its price").text
