"""The first sentence to who sends data of people to a model."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        ("may we pass our Dutch customers' emails to the Kimi API?", "GDPR Chapter V"),
        ("Dürfen wir Kundendaten an die DeepSeek-API schicken? Wir sitzen in Köln.", "GDPR Chapter V"),
        ("we're a credit bureau in Texas sending SSNs to the Kimi API", "28 CFR"),
        ("our genomics startup wants to use Qwen API from Alibaba, bulk US patients", "28 CFR"),
    ],
)
def test_a_host_in_china_is_hardly_one_for_it(ask: Ask, question: str, rule: str) -> None:
    """The rule on the transfer leads, and the answer does not say that none bars it."""
    first = ask(question).text.partition("\n")[0]
    assert first.startswith("**Hardly for ")
    assert rule in first


@pytest.mark.parametrize(
    "question",
    [
        "may we run deepseek on our own servers for our German customers' data?",
        "is mistral large 4 ok for our German customers' data?",
    ],
)
def test_where_no_host_in_china_takes_part_it_is_not_said(ask: Ask, question: str) -> None:
    """Own machines and a maker in the EU are free of that rule."""
    assert "Hardly" not in ask(question).text
