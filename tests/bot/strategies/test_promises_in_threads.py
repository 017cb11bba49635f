"""Training and retention asked of one maker after another."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("thread", "first"),
    [
        (("does openai train on our data", "and gemini's free tier?"), "Gemini API"),
        (("does anthropic train on what we send", "what about deepseek"), "DeepSeek trains unless you opt out"),
        (("does openai use our prompts for training?", "and qwen"), "Alibaba Cloud Model Studio does not train"),
        (("how long does openai keep logs", "and mistral?"), "Mistral AI: how long it keeps prompts is not on board"),
    ],
)
def test_the_maker_named_last_is_answered_alone(ask: Ask, thread: tuple[str, ...], first: str) -> None:
    """The question stays, the maker before is gone."""
    answer = ask(thread[-1], *thread[:-1])
    assert answer.intent == "residency"
    assert first in answer.text.split("\n")[0]
    assert "OpenAI" not in answer.text.split("**Zero data")[0]


def test_a_model_asked_for_at_the_host_of_before_leaves_the_host(ask: Ask) -> None:
    """What stands behind "for" is run by the host that was asked about."""
    answer = ask("and for kimi k3?", "how long does together keep prompts")
    assert answer.understood.providers == ("together",)
    assert "Together AI" in answer.text.split("\n")[0]
