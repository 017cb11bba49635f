"""Whether a host passes prompts on to a model's maker."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "host", "maker"),
    [
        ("is Kimi on Azure sent to Moonshot", "Azure AI Foundry", "Moonshot AI"),
        ("does Nebius forward our Kimi prompts to Moonshot", "Nebius", "Moonshot AI"),
        ("can DeepSeek see our prompts if we use DeepSeek on Together?", "Together AI", "DeepSeek"),
        ("Does OpenAI see what we send to GPT-6 on Azure?", "Azure AI Foundry", "OpenAI"),
        ("Groq的Kimi会把数据发给Moonshot吗", "Groq", "Moonshot AI"),
    ],
)
def test_the_chain_of_a_prompt_comes_first_and_not_where_the_maker_runs_it(
    ask: Ask, text: str, host: str, maker: str
) -> None:
    """Nothing in the first sentence reads as a yes, and what no source says is said to be open."""
    answer = ask(text)
    assert answer.intent == "residency"
    first = answer.text.split("\n")[0]
    assert host in first
    assert maker in first
    assert "processed in" not in first
    assert "unless it is also the host" in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "send 3M tokens to Kimi at Moonshot or Azure, cheaper?",
        "is Kimi cheaper at Moonshot or at Azure",
        "move from OpenAI to Claude on Bedrock",
        "does Moonshot store our prompts?",
    ],
)
def test_prices_moves_and_a_host_of_its_own_are_no_such_question(reader: Callable[..., Reading], text: str) -> None:
    """Two hosts side by side pass nothing on."""
    assert not any(flag.startswith("prompts_") for flag in reader(text).flags)
