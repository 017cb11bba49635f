"""Questions of law by those with a trade, and whether the same holds on machines of their own."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "thread",
    [
        ("can a French insurer use glm-5.3", "and self-hosted?"),
        ("we're a Dutch bank, is kimi k3 through moonshot ok?", "self host?"),
        ("may an Irish clinic use deepseek v4 flash", "was, wenn wir es selbst hosten? also: self-hosted"),
    ],
)
def test_self_hosting_asked_after_a_question_of_law_is_answered_as_one(ask: Ask, thread: tuple[str, ...]) -> None:
    """The verdict stays, with what own machines change and the licence; the host named before is gone."""
    answer = ask(thread[-1], *thread[:-1])
    assert answer.intent == "origin_risk"
    assert answer.understood.self_host
    assert answer.understood.providers == ()
    assert answer.text.startswith("**No rule on board bars")
    assert "no host takes part" in answer.text
    assert "commercial use" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "can a Spanish bank use qwen3.8",
        "could our clinic run mistral large 4?",
        "we're an insurer in Vienna, deepseek at together ok?",
        "should a hospital use grok 4.5",
    ],
)
def test_a_regulated_asker_that_asks_if_it_can_use_a_model_asks_for_the_law(ask: Ask, question: str) -> None:
    """No word of permission is needed beside a bank or a clinic."""
    assert ask(question).intent in {"origin_risk", "residency"}


def test_what_a_model_can_do_for_a_bank_is_an_ability(ask: Ask) -> None:
    """A question for a task is none of law."""
    assert ask("can kimi k3 read scanned pdfs for our bank?").intent == "capability"
