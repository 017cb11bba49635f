"""What the hosts of a model charge is answered with prices, and the cheapest host by its name."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "text",
    [
        "Which hosts sell GLM-5.3 and at what price?",
        "who offers glm-5.3 and what do they charge",
        "glm-5.3: price per provider",
        "welche anbieter haben glm-5.3 und zu welchem preis",
        "qué proveedores venden glm-5.3 y a qué precio",
    ],
)
def test_prices_at_the_hosts_are_a_question_of_cost(ask: Ask, text: str) -> None:
    """The rates come first and the other hosts with theirs, before any word on where they process."""
    answer = ask(text)
    assert answer.intent == "cost"
    assert "per 1M tokens in / out" in answer.text.split("\n\n")[0]
    assert "Other hosts, in / out per 1M tokens:" in answer.text


@pytest.mark.parametrize(
    "text", ["who hosts glm-5.3?", "where is glm-5.3 hosted", "which hosts of glm-5.3 are in the EU?"]
)
def test_where_a_model_is_hosted_stays_a_question_of_places(ask: Ask, text: str) -> None:
    """No price is asked for."""
    assert ask(text).intent == "residency"


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("cheapest host for qwen3-235b", "DeepInfra"),
        ("which host is cheapest for kimi k3, 10M in 1M out a month", "DeepInfra"),
        ("wer hostet kimi k3 am billigsten", "DeepInfra"),
        ("cheapest provider for glm-5.3", "Zhipu BigModel"),
    ],
)
def test_the_cheapest_host_is_named_first(ask: Ask, text: str, host: str) -> None:
    """And beside it who only passes it on for less."""
    first = ask(text).text.split("\n\n")[0]
    assert first.startswith(f"**{host} is the cheapest host of ")
    assert "passes it on for less" in first


@pytest.mark.parametrize(
    "question",
    [
        "what do we pay for deepseek on Together and what on Fireworks for 300M tokens a month",
        "we run deepseek v4 pro at deepinfra, 100M in 20M out a month: the bill now, and what would it be at nebius?",
        "qwen at alibaba or deepinfra, 100M tokens in and 10M out a month",
    ],
)
def test_bills_at_two_hosts_stand_with_their_difference(ask: Ask, question: str) -> None:
    """A family is read as a model that both sell."""
    answer = ask(question)
    totals = sorted(cost.total_usd for cost in answer.costs if cost.total_usd is not None)
    assert len({cost.provider for cost in answer.costs}) == 2
    assert len({cost.model for cost in answer.costs}) == 1
    assert f"a difference of ${totals[-1] - totals[0]:,.2f} a month" in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("haiku 5.5 with 150k token prompts", "- Amazon Bedrock: $0.50 / $2.50, at this length"),
        ("haiku 5.5 batch 10M in 2M out", "- Amazon Bedrock: $0.05 / $0.25, based"),
        ("haiku 5.5 batch 10M in 2M out", "no batch price"),
        ("opus 5.5 US-only inference 10M in 1M out", "- Google Vertex AI: $4 / $20 +10%"),
        ("gpt-realtime 100 hours", "- Azure AI Foundry: $32 / $64"),
        ("haiku 5.5 10M in 2M out", "- Amazon Bedrock: $0.10 / $0.50, based"),
    ],
)
def test_other_hosts_are_told_at_the_rates_of_the_load(ask: Ask, text: str, line: str) -> None:
    """Of its length, in batch, of sound, and with what is charged for the place."""
    assert line in ask(text).text


def test_a_place_without_a_price_of_output_is_no_host_of_a_chat_model(ask: Ask) -> None:
    """OpenAI's endpoint for decisions sells answers that are no text, at a rate that looks like half a price."""
    answer = ask("which hosts sell gpt-6-luna and at what price")

    assert "Other hosts" in answer.text
    assert "OpenAI Decisions" not in answer.text
