"""Whether somebody may use a model: a question of law as soon as they say who they are or that it is for work."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "is this one allowed for us? we are an insurer",
        "could we use it as a bank",
        "we're a bank, may we use that?",
        "somos un banco, ¿podemos usarlo?",
        "on est une banque, on peut l'utiliser ?",
        "wir sind eine Bank, geht das?",
        "мы банк, нам можно?",
        "我们是银行，能用吗",
        "うちは銀行ですが使えますか？",
        "저희 은행인데 써도 되나요?",
    ],
)
def test_a_bank_that_asks_if_the_pick_may_be_used_gets_the_law(reader: Callable[..., Reading], text: str) -> None:
    """Of the pick; that it is a bank holds from there on."""
    reading = reader(text, "model for support chat")
    assert reading.intents[0] == "origin_risk"
    assert reading.aside is not None
    assert reading.aside.asks == ("other",)
    assert reading.understood.user_context == ("finance",)
    assert reader("and cheaper?", "model for support chat", text).understood.user_context == ("finance",)


def test_a_row_may_be_asked_of(reader: Callable[..., Reading]) -> None:
    """By its number, with what the thread knows of who asks."""
    reading = reader("is the second one allowed for us?", "model for chat, we're a hospital")
    assert reading.intents[0] == "origin_risk"
    assert reading.aside is not None
    assert reading.aside.pointers == ("nth:2",)
    assert reading.understood.user_context == ("health",)


@pytest.mark.parametrize(
    "text", ["we're a bank, can we use them?", "and law wise? we're a bank", "可以用吗？我们是银行"]
)
@pytest.mark.parametrize("before", ["kimi k3 vs glm-5.3", "kimi k3 price for 5M in, 1M out"])
def test_models_named_are_asked_of_too(reader: Callable[..., Reading], text: str, before: str) -> None:
    """Behind a comparison and behind a price."""
    reading = reader(text, before)
    assert reading.intents[0] == "origin_risk"
    assert "kimi-k3" in reading.understood.models


@pytest.mark.parametrize(
    "text",
    [
        "can we use kimi k3 at our company?",
        "may our team use kimi k3? at our bank, that is",
        "банку можно kimi k3?",
        "은행에서 kimi k3 써도 되나요?",
        "est-ce qu'une banque peut utiliser kimi k3 ?",
    ],
)
def test_a_first_message_may_ask_it(reader: Callable[..., Reading], text: str) -> None:
    """Then no window of context is told."""
    assert reader(text).intents[0] == "origin_risk"


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("can we use it for images at our company", "model for chat"),
        ("we're a bank", "model for chat"),
        ("can we use a cheaper one, we're a bank", "model for chat"),
        ("can we use it with batch?", "model for chat"),
    ],
)
def test_a_wish_of_a_bank_is_no_question_of_law(reader: Callable[..., Reading], text: str, before: str) -> None:
    """It changes the choice."""
    assert reader(text, before).intents[0] != "origin_risk"


@pytest.mark.parametrize(
    "text", ["can we use kimi k3 for OCR at our company?", "can we use kimi k3 commercially at our company?",
             "can we run kimi k3 on 2x H100 at our company"]
)  # fmt: skip
def test_what_it_can_do_at_work_is_no_question_of_law(reader: Callable[..., Reading], text: str) -> None:
    """Nor is its licence."""
    assert reader(text).intents[0] != "origin_risk"
