"""Hosts told with another model, places asked about together, terms on competing, whom makers serve, alternatives."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "text",
    [
        "claude on bedrock and mistral large on la plateforme, price?",
        "compare kimi k3 on together with gpt-6 on openai price",
        "sonnet at anthropic or gemini on vertex, 5M in 1M out a month",
    ],
)
def test_a_host_told_with_another_model_is_not_missed(ask: Ask, text: str) -> None:
    assert "No price of" not in ask(text).text.split("**Sources**")[0]


def test_a_host_told_with_the_model_is(ask: Ask) -> None:
    assert ask("gpt-6 on groq price").text.startswith("**No price of GPT-6 Sol at Groq is on board;")


def test_each_of_two_places_is_answered_by_itself(ask: Ask) -> None:
    """What can run in the one is not said to run in both."""
    blocks = ask("claude on bedrock ohio or frankfurt, clinical data, CRO in Poland").text.split("\n\n")

    assert blocks[0].startswith("**Claude Sonnet 5.5 can run in the US: Amazon Bedrock (us)")
    assert blocks[1].startswith("**Amazon Bedrock (eu) keeps Claude Sonnet 5.5 within the EU; no source on board says")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("our startup competes with Anthropic, are we allowed to use claude for it?", "**Claude Sonnet 5.5: Anthropic"),
        ("may we use gemini in a product that competes with google search", "**Gemini 4 Argon: Google's additional"),
    ],
)
def test_who_competes_with_the_maker_reads_its_terms_first(ask: Ask, text: str, start: str) -> None:
    answer = ask(text)

    assert answer.text.startswith(start)
    assert any("a product that competes with its own" in each for each in answer.unknown)


@pytest.mark.parametrize(
    "text", ["company in Iran, any model we can use legally?", "работаем из России, какую модель взять"]
)
def test_whom_makers_serve_is_open_where_us_ones_may_serve_nobody(ask: Ask, text: str) -> None:
    answer = ask(text)

    assert "of these picks serve customers in " in answer.text
    assert answer.understood.require_origin == ()


@pytest.mark.parametrize("text", ["coding model for a firm in Chile", "best chat model, we sell to Kenya"])
def test_elsewhere_nothing_is_said_of_it(ask: Ask, text: str) -> None:
    assert "of these picks serve customers in " not in ask(text).text


@pytest.mark.parametrize(
    "text",
    [
        "US federal contractor, can we use deepseek? if not, what instead?",
        "公司在深圳,要用Claude做代码审查,合规吗?有什么替代",
        "우리는 한국 공공기관인데 DeepSeek API 써도 되나요? 안되면 뭐 써요",
    ],
)
def test_what_else_to_take_follows_the_verdict(ask: Ask, text: str) -> None:
    answer = ask(text)

    assert answer.intents[0] == "origin_risk"
    assert any(each.role == "best" for each in answer.recommendations)


def test_certificates_stand_beside_the_owner(ask: Ask) -> None:
    text = ask("infosec asks: who owns Fireworks, where is it hosted, is it SOC 2?").text

    assert "**No source on board names SOC 2 for Fireworks AI.**" in text


def test_a_public_body_without_rules_on_origin_is_told_so(ask: Ask) -> None:
    told = "**No rule on board turns on who made a model for a public body in SE.**"

    assert ask("we're a swedish municipality").text.startswith(told)
