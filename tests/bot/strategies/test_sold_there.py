"""Whether a host sells a model is answered with yes and the price there."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("is kimi k3 available on azure", "Yes: Azure AI Foundry sells Kimi K3, at $3 / $15 per 1M tokens in / out"),
        ("does groq serve qwen 3.8", "Yes: Groq sells Qwen3.8-27B, at "),
        ("is claude opus on azure?", "Yes: Azure AI Foundry sells Claude Opus 5.5, at "),
        ("gibt es kimi k3 auf azure", "Yes: Azure AI Foundry sells Kimi K3, at "),
        ("azure上有kimi k3吗", "Yes: Azure AI Foundry sells Kimi K3, at "),
    ],
)
def test_a_host_that_sells_it_is_a_yes_with_its_rates(ask: Ask, question: str, first: str) -> None:
    """Limits and abilities come below."""
    text = ask(question).text
    assert text.startswith(f"**{first}")
    assert "context window" in text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("is deepseek v4 pro on vertex?", "No price of DeepSeek-V4-Pro at Google Vertex AI is on board"),
        ("can sonnet on bedrock do tool calls", "Yes: Claude Sonnet 5.5 at Amazon Bedrock, tool calls."),
        ("what is the context window of kimi k3 on azure", "Kimi K3 at Azure AI Foundry: context window"),
    ],
)
def test_another_question_or_host_has_its_own_answer(ask: Ask, question: str, first: str) -> None:
    """Nothing is said to be sold where no price says so."""
    assert ask(question).text.startswith(f"**{first}")
