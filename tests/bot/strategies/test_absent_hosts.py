"""A host that was asked about and does not sell the model is named, with the reason."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("claude haiku 4.5 on vertex, what does it cost?", "Claude Haiku 4.5 ended at Google Vertex AI on 2026-10-15"),
        ("can haiku 4.5 read pdf on azure?", "Claude Haiku 4.5 ended at Azure AI Foundry on 2026-11-15"),
        ("groq vs cerebras for llama 3.3 70b", "Llama 3.3 70B ended at Cerebras on 2026-02-16"),
        ("gpt-5.1 on azure or bedrock, which is cheaper?", "No price of GPT-5.1 at Amazon Bedrock is on board"),
        ("what does o1-pro cost?", "o1-pro ended at OpenAI on 2026-10-23"),
        ("claude haiku 5.5 at google, 10M in and 1M out", "at Gemini API is on board; Google Vertex AI (US) is shown"),
        ("what would sonnet 5.5 cost us at google", "at Gemini API is on board; Google Vertex AI (US) is shown"),
        ("glm-5.3 price at volcengine", "No price of GLM-5.3 at Volcengine is on board; Z.ai (CN) is shown instead"),
    ],
)
def test_the_reason_stands_in_the_first_paragraph(ask: Ask, text: str, said: str) -> None:
    """Nobody has to read to the end to learn that another host is shown."""
    assert said in ask(text).text.split("\n\n")[0]


def test_a_price_outside_the_place_asked_for_is_called_that(ask: Ask) -> None:
    """A regional price that ended is not replaced by the one without a region in silence."""
    first = ask("claude haiku 4.5 on bedrock in the EU, 10M in 2M out, price?").text.split("\n\n")[0]
    assert "ended at Amazon Bedrock in EU on 2026-10-15" in first


def test_what_is_paid_is_compared_at_the_makers_own_price(ask: Ask) -> None:
    """A spend on a model is not held against the price of the cheapest host."""
    answer = ask("we pay openai $4k a month for gpt-5-mini, 9B in and 1B out. anything cheaper?")
    assert answer.recommendations[0].provider == "OpenAI"
    assert "$250.00 more than the $4,000" in answer.text


def test_every_model_sold_under_another_name_stands_in_a_comparison(ask: Ask) -> None:
    """Two names, two rows, also where the catalogue calls a model otherwise."""
    for name in ("mistral small 4", "qwen3.6-max", "deepgram nova 3", "devstral 2", "veo 3.1"):
        found = ask(f"{name} vs claude haiku 5.5 price").recommendations
        assert len({each.model for each in found if each.role == "match"}) == 2, name


def test_a_makers_api_beside_its_model_is_no_second_model(ask: Ask) -> None:
    """The API of Mistral is where Mistral Small is sold, not another model to compare it with."""
    found = ask("mistral small on an A100 vs the mistral api").recommendations
    assert {each.model for each in found} == {"mistral-small-4"}
