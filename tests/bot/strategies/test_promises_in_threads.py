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


def test_hosts_in_a_place_stand_with_what_they_promise(ask: Ask) -> None:
    """Zero retention asked of a model's hosts somewhere: those there with their promises, not its maker elsewhere."""
    answer = ask("which glm-5.3 hosts in the EU offer zero retention?")
    assert answer.text.startswith("**GLM-5.3 can run in the EU")
    assert (
        "Zero retention" in answer.text.split("\n- ")[0] or "No source on board shows" in answer.text.split("\n- ")[0]
    )
    lines = [line for line in answer.text.split("\n") if line.startswith("- ") and "processes in" in line]
    assert lines
    assert all("retention" in line for line in lines)
    assert not any(line.startswith("- Z.ai") for line in lines)


@pytest.mark.parametrize(
    "question", ["can an Indian bank use kimi k3?", "is deepseek's own api ok for a Spanish clinic?"]
)
def test_a_trade_is_told_that_the_maker_s_own_api_trains(ask: Ask, question: str) -> None:
    """Where inputs go and that they are trained on comes with the verdict."""
    text = ask(question).text
    assert text.startswith("**No rule on board bars")
    assert "trains unless you opt out" in text.split("\n\n")[1]
