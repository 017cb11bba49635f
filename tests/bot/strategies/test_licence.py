"""What a licence allows: thresholds against stated numbers, places left out, chains of bases."""

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("licence of qwen3.8-max for a product with 150 million users", "not without a licence of your own"),
        ("licence of qwen3.8-max for a product with 20 million users", "yes, 20M users are below"),
        ("licence of llama 4 maverick for a product with 800 million users", "not without a licence of your own"),
        ("licence of llama 4 maverick for a product with 10 million users", "yes, 10M users are below"),
        ("commercial licence of kimi k3?", "yes, under conditions"),
        ("may we sell a product with deepseek v4.1 flash, licence?", "commercial use: yes"),
        ("licence of claude opus 5.5?", "hosted only"),
        ("is llama 4 maverick allowed in the EU? licence question", "no rights in EU"),
        ("we are a German startup: licence of llama 4 maverick", "no rights in DE"),
    ],
)
def test_the_first_line_is_the_verdict(ask: Ask, question: str, words: str) -> None:
    """Allowed, under conditions, or not, in the first sentence."""
    answer = ask(question)
    assert answer.intent == "licence"
    assert words in answer.text.split("\n")[0]


@pytest.mark.parametrize("model", ["kimi-k3", "qwen3.8-max", "llama-4-maverick", "minimax-m3", "glm-5.3"])
def test_a_threshold_is_the_table_s(ask: Ask, assistant: Assistant, model: str) -> None:
    """Caps on revenue and users are said as the table has them."""
    facts = assistant.knowledge.facts
    licence = facts.licences[str(facts.models[model].licence)]
    text = ask(f"licence of {model}?").text
    if licence.revenue_cap_usd is not None:
        assert f"${int(licence.revenue_cap_usd):,}" in text
    if licence.user_cap is not None:
        assert f"{licence.user_cap // 10**6}M monthly active users" in text
    assert licence.conditions in text


def test_the_licence_of_an_american_model_excludes_no_american(ask: Ask) -> None:
    """Llama 4 leaves out the EU, so a company in the US is not told that it has no rights."""
    assert "no rights in US" not in ask("we are a US startup: licence of llama 4 maverick").text


def test_users_of_a_product_are_no_bill(ask: Ask) -> None:
    """A number of users beside a licence is held against its threshold, not priced."""
    answer = ask("licence of qwen3.8-max for a product with 150 million users")
    assert answer.costs == ()
    assert all(entry.cost is None for entry in answer.recommendations)


def test_weights_that_leave_the_asker_s_place_out_are_not_picked(ask: Ask, assistant: Assistant) -> None:
    """A company in the EU is offered no weights to run that give it no rights."""
    facts = assistant.knowledge.facts
    answer = ask("we are an EU company: what open weights can we self-host for vision on 640 GB of GPU memory?")
    assert answer.recommendations
    for entry in answer.recommendations:
        licence = facts.licences.get(str(facts.models[entry.model].licence))
        assert licence is None or "EU" not in licence.excluded_territories
