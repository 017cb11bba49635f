"""A ban that is only asked about, data that may not leave a cloud, and data that may not go to one."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading

WISHES = (
    "providers", "exclude_providers", "exclude_developers", "exclude_models", "host_region", "exclude_host_region",
    "exclude_origin", "self_host",
)  # fmt: skip


def _wishes(reading: Reading) -> dict[str, Any]:
    said = reading.understood.said()
    return {key: list(said[key]) if isinstance(said[key], tuple) else said[key] for key in WISHES if key in said}


@pytest.mark.parametrize(
    "text",
    [
        "might Italy ban kimi again? we use it for support",
        "could the US ban openai models for foreigners?",
        "are they about to ban kimi k3 in the UK?",
        "Ist DeepSeek in Deutschland jetzt verboten oder nur aus dem App Store geflogen?",
        "wird die EU DeepSeek verbieten?",
        "¿va a prohibir España DeepSeek?",
        "美国会不会禁止kimi？",
    ],
)
def test_a_ban_asked_about_is_no_wish(reader: Callable[..., Reading], text: str) -> None:
    """Neither what might be banned nor where it would be is left out."""
    assert _wishes(reader(text)) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("will they ban openrouter in the EU?", {"providers": ["openrouter"]}),
        ("we ban openrouter, which model for coding", {"exclude_providers": ["openrouter"]}),
        ("can you ban openrouter from the list? which model for coding", {"exclude_providers": ["openrouter"]}),
        ("can I block openai for my team and still get a cheap chat model?", {"exclude_developers": ["openai"]}),
        ("if the US bans chinese models, which coding model should I use?", {"exclude_origin": ["CN"]}),
        ("if the EU blocks American models, best model for support?", {"exclude_origin": ["US"]}),
        ("which coding model, and block openai please", {"exclude_developers": ["openai"]}),
        ("is there a host for kimi k3 in the EU that doesn't block our region?", {"host_region": ["EU"]}),
    ],
)
def test_what_the_asker_bans_or_has_run_there_stays_a_wish(
    reader: Callable[..., Reading], text: str, expected: dict[str, Any]
) -> None:
    """Only others' bans are asked about."""
    assert _wishes(reader(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("data must not leave our Bedrock account. which model for contract summaries?", ["bedrock"]),
        ("nothing may leave our Azure tenant, which model for RAG?", ["azure"]),
        ("data may never go outside our Azure subscription, cheapest model for tagging", ["azure"]),
        ("no data may leave Bedrock in Frankfurt, which model for RAG?", ["bedrock"]),
        ("we're not leaving Azure. which coding model?", ["azure"]),
        ("les données ne doivent pas sortir de notre compte Azure, quel modèle pour résumer ?", ["azure"]),
        ("los datos no pueden salir de nuestra cuenta de Azure, ¿qué modelo para resumir?", ["azure"]),
        ("数据不能离开我们的Azure账号，做摘要用哪个模型", ["azure"]),
        ("data must not leave our Bedrock or Azure accounts: which model for RAG?", ["bedrock", "azure"]),
    ],
)
def test_what_data_may_not_leave_is_where_it_runs(
    reader: Callable[..., Reading], text: str, expected: list[str]
) -> None:
    """The cloud is asked for, and no machine of the asker's own."""
    found = _wishes(reader(text))
    assert (found.get("providers"), "exclude_providers" in found, "self_host" in found) == (expected, False, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we are leaving Azure. which model for contract summaries?", ["azure"]),
        ("don't send data to Azure, which chat model?", ["azure"]),
        ("never send prompts to OpenRouter or Fireworks: which chat model?", ["openrouter", "fireworks"]),
        ("no customer data goes to groq, cheap chat model?", ["groq"]),
    ],
)
def test_a_cloud_that_is_left_or_may_get_nothing_is_out(
    reader: Callable[..., Reading], text: str, expected: list[str]
) -> None:
    """The opposite of one that nothing may leave."""
    assert _wishes(reader(text)) == {"exclude_providers": expected}
