import sys

import pytest

from bot.agent.connecting import connect
from bot.agent.errors import ModelError
from bot.agent.naming import PACKAGES, parse_name


@pytest.mark.parametrize(
    ("name", "client"),
    [
        ("openai:gpt-6-luna", "ChatOpenAI"),
        ("anthropic:claude-haiku-5-5", "ChatAnthropic"),
        ("google_genai:gemini-3.8-flash", "ChatGoogleGenerativeAI"),
        ("mistralai:mistral-small-latest", "ChatMistralAI"),
        ("ollama:gpt-oss:20b", "ChatOllama"),
    ],
)
async def test_every_provider_has_a_client(monkeypatch: pytest.MonkeyPatch, name: str, client: str) -> None:
    """Each is made from its name and a key, and nothing is called."""
    for variable in ("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GOOGLE_API_KEY", "MISTRAL_API_KEY"):
        monkeypatch.setenv(variable, "none")

    link = connect(parse_name(name), timeout_seconds=8, output_tokens=900)
    await link.close()

    assert type(link.chat).__name__ == client
    assert parse_name(name).provider in PACKAGES


def test_a_client_that_is_missing_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    """From the checkout: Sextant is on no package index."""
    monkeypatch.setitem(sys.modules, "langchain_openai", None)

    with pytest.raises(ModelError, match=r"needs langchain-openai; .* \.venv/bin/pip install '\.\[models\]'"):
        connect(parse_name("openai:gpt-6-luna"), timeout_seconds=8, output_tokens=900)
