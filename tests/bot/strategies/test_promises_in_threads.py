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


@pytest.mark.parametrize(
    ("text", "before", "host"),
    [
        ("and Together?", "Does Fireworks keep our prompts?", "together"),
        ("what about together", "Does Fireworks keep our prompts?", "together"),
        ("und bei Together?", "Does DeepInfra train on inputs?", "together"),
        ("and Lambda?", "Where is Baseten based?", "lambda"),
        ("what about modal?", "does Groq train on our data?", "modal"),
    ],
)
def test_a_host_called_by_a_common_word_takes_the_place_of_another(ask: Ask, text: str, before: str, host: str) -> None:
    """Alone behind a question on a host the word is one."""
    answer = ask(text, before)
    assert answer.understood.providers == (host,)
    assert answer.text.split("\n")[0].startswith(f"**{host.capitalize()}")


@pytest.mark.parametrize("text", ["Do we need a DPA with Together?", "Is Together SOC 2 certified?"])
def test_a_host_called_by_a_common_word_is_known_by_its_capital(ask: Ask, text: str) -> None:
    """Inside a sentence."""
    assert ask(text).understood.providers == ("together",)


@pytest.mark.parametrize(
    ("text", "history"),
    [
        ("and together?", ("opus $3k a month, gpt-6 sol $2k a month",)),
        ("Which Models Work Well Together?", ()),
        ("can we train together with our partner on Kimi K3?", ()),
        ("we run our bot in AWS Lambda, which model is cheapest?", ()),
    ],
)
def test_a_common_word_is_no_host(ask: Ask, text: str, history: tuple[str, ...]) -> None:
    """Sums of a stack, titles, and other products."""
    assert not {"together", "lambda"} & {*ask(text, *history).understood.providers}
