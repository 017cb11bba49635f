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
        "nothing may go to China: which host for DeepSeek in the EU?",
        "which providers host deepseek r1 outside of china",
        "We run Qwen3 14B on-prem, it never phones home. Do we legally have to tick yes?",
        "does claude sonnet on bedrock read images",
    ],
)
def test_prices_moves_and_a_host_of_its_own_are_no_such_question(reader: Callable[..., Reading], text: str) -> None:
    """Two hosts side by side pass nothing on."""
    assert not any(flag.startswith("prompts_") for flag in reader(text).flags)


@pytest.mark.parametrize(
    ("text", "whom", "host"),
    [
        ("does any data reach China if we use DeepSeek on Together?", "CN", "together"),
        ("our CISO asks: we call kimi via groq, can the Chinese government access our prompts", "CN", "groq"),
        ("are our prompts safe from China with Qwen on Azure", "CN", "azure"),
        ("Gehen unsere Daten nach China, wenn wir DeepSeek bei Nebius nutzen?", "CN", "nebius"),
        ("est-ce que nos données partent en Chine si on utilise Qwen chez Nebius ?", "CN", "nebius"),
        ("¿nuestros datos llegan a China si usamos DeepSeek en Together?", "CN", "together"),
        ("用Groq上的Kimi，数据会传到中国吗？", "CN", "groq"),
        ("does deepseek get our data when we use it through azure", "deepseek", "azure"),
        ("kann Anthropic unsere Prompts sehen, wenn wir Claude über Azure nutzen?", "anthropic", "azure"),
        ("If we run Kimi K3 on our own GPUs, can Moonshot see anything?", "moonshot", "own"),
        ("my manager thinks DeepSeek phones home even if we run the weights ourselves", "anybody", "own"),
        ("does qwen send data back to China when self-hosted?", "CN", "own"),
    ],
)
def test_who_may_get_prompts_and_who_holds_them_is_read(
    reader: Callable[..., Reading], text: str, whom: str, host: str
) -> None:
    """Makers, a country, anybody at all; behind a host, or behind machines of one's own."""
    reading = reader(text)

    assert {f"prompts_to:{whom}", f"prompts_at:{host}"} <= reading.flags
    assert reading.intents[0] == ("origin_risk" if host == "own" else "residency")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("does any data reach China if we use DeepSeek on Fireworks?", "**Not by the weights:"),
        ("if we use GLM 5.3 through the Z.ai API, does our data go to China?", "**It may: Z.ai is based in China"),
        ("does qwen phone home when self-hosted?", "**No: weights on your own machines send nothing home"),
        (
            "can Moonshot see our prompts if we run Kimi K3 ourselves?",
            "**No: weights on your own machines send nothing",
        ),
    ],
)
def test_the_verdict_comes_first_with_the_chain_behind_it(ask: Ask, text: str, first: str) -> None:
    """A yes only for a host within reach of China; of the weights, that they send nothing."""
    answer = ask(text)

    assert answer.text.startswith(first)
    assert "draw the chain" in answer.text
