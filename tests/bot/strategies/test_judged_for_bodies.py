"""A model judged for a company of some country or a trade: the law that may bind them comes with the boards."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "is DeepSeek good for a German company",
        "ist DeepSeek gut für eine deutsche Firma",
        "DeepSeek est-il bon pour une entreprise française ?",
        "¿sirve DeepSeek para una empresa española?",
        "is Qwen a good choice for a French law firm",
        "is Kimi good enough for an accounting firm",
    ],
)
def test_whom_rules_may_bind_hears_of_them_and_of_the_boards(ask: Ask, question: str) -> None:
    """The verdict of the law first, then how good it is."""
    first, second, *_ = ask(question).text.split("\n\n")
    assert first.startswith("**No rule on board bars ")
    assert "measured for" in second or "No board on board measures" in second


@pytest.mark.parametrize(
    "question",
    [
        "is DeepSeek good for German text",
        "is Qwen good for Spanish contracts",
        "is DeepSeek good for a company chatbot",
        "is deepseek good for French customer support",
        "is Qwen good for medical coding",
    ],
)
def test_work_is_no_asker(ask: Ask, question: str) -> None:
    """A language and a chatbot have no law of their own."""
    assert "No rule on board bars" not in ask(question).text
