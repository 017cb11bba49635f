"""What a loss takes: a country that keeps its models back, one that bars those of another, weights not published."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "sums"),
    [
        ("kimi k3 api 9k/mo, glm-5.3 at novita 4k/mo, what if China bans exports", (9000, 4000)),
        ("qwen3.8-max at alibaba 12k and gpt-6 luna 3k per month, how concentrated are we", (12000, 3000)),
        ("our stack: opus 5.5 800, haiku 5.5 200 a month. single point of failure?", (800, 200)),
        ("unser stack: opus 5.5 7.000, gpt-6 luna 3.000 im monat, klumpenrisiko?", (7000, 3000)),
    ],
)
def test_bare_sums_beside_models_in_use_are_money(ask: Ask, question: str, sums: tuple[int, int]) -> None:
    """They are spend, which is said, and not calls that are billed."""
    answer = ask(question)
    assert answer.intent == "stack"
    found = {Decimal(str(each.value)) for each in answer.facts if each.attribute == "spend a month"}
    assert {Decimal(each) for each in sums} <= found
    assert any("taken as US dollars" in each for each in answer.assumptions)


def test_bare_numbers_of_calls_stay_calls(ask: Ask) -> None:
    """A message that counts traffic is no bill."""
    answer = ask("our traffic: opus 5.5 40k calls and gpt-6 luna 15k calls a month, how concentrated are we")
    assert not any("taken as US dollars" in each for each in answer.assumptions)


def test_each_model_is_at_the_host_said_beside_it(ask: Ask) -> None:
    """A host of one model is not that of the next; one's own hardware is a host."""
    text = ask(
        "we run glm-5.3 on fireworks for $4k, kimi k3 on our own GPUs for $2k and gpt-6 luna for $1k a month. "
        "how concentrated are we?"
    ).text
    assert "| GLM-5.3 | Fireworks AI |" in text
    assert "| Kimi K3 | own hardware |" in text
    assert "| GPT-6 Luna | OpenAI |" in text


def test_a_host_that_no_catalogue_has_the_model_at_is_still_the_host(ask: Ask) -> None:
    """The asker knows where it runs; that no price of it is known there is said."""
    answer = ask("kimi k3 $9k a month, glm-5.3 at deepinfra $4k a month, how concentrated is our stack")
    assert "| GLM-5.3 | DeepInfra |" in answer.text
    assert any("GLM-5.3 at DeepInfra" in each for each in answer.unknown)


@pytest.mark.parametrize(
    "question",
    [
        "Claude 40k, GPT 15k, DeepSeek 6k a month. what if the US cuts foreigners off again?",
        "we pay $40k for claude, $15k for gpt and $6k for deepseek a month. what if America forbids exports of models?",
        "claude $40k, gpt $15k, deepseek $6k im Monat: was, wenn die USA Exporte blockieren, unser Stack ohne die USA?",
    ],
)
def test_a_country_that_keeps_its_models_back_takes_all_of_its_makers(ask: Ask, question: str) -> None:
    """Both US makers go, with their part of the spend; a model of another country goes on."""
    first = ask(question).text.split("\n\n")[0]
    assert "Claude Sonnet 5.5 and GPT" in first
    assert "90.2% of the spend ($55,000 a month)" in first
    assert "DeepSeek-V4-Pro goes on" in first


def test_what_a_state_has_done_before_is_cited(ask: Ask) -> None:
    """The directive of June 2026 stands in the answer on US export controls."""
    text = ask("claude 40k, gpt 15k, deepseek 6k a month. what if the US cuts foreigners off again?").text
    assert "June 2026: a US directive" in text


def test_a_ban_by_another_country_takes_what_comes_from_the_barred_one(ask: Ask) -> None:
    """The US bans Chinese models: those go, wherever they run."""
    first = ask("opus 5.5 $8k, glm-5.3 on fireworks $2k a month. what if the US bans Chinese models?").text.split("\n")[
        0
    ]
    assert "you lose GLM-5.3, 20% of the spend" in first
    assert "Claude Opus 5.5 goes on" in first


def test_published_weights_at_hosts_elsewhere_outlast_an_export_ban(ask: Ask) -> None:
    """The maker's own service in China goes; the same country's open weights at an American host go on."""
    answer = ask("kimi k3 from moonshot $9k, glm-5.3 on fireworks $4k a month. what if China forbids exports of AI?")
    first = answer.text.split("\n")[0]
    assert "you lose Kimi K3" in first
    assert "GLM-5.3 goes on" in first
    assert "cannot be recalled" in answer.text


def test_weights_that_are_not_published_any_more_take_nothing_in_use(ask: Ask) -> None:
    """What is held already goes on; only the next version is lost."""
    text = ask(
        "we run kimi k3 on our own gpus and pay $5k for claude; Moonshot stops publishing weights, what then?"
    ).text
    assert text.startswith("**Kimi K3 goes on: weights already published cannot be recalled")
    assert "nothing is left" not in text


@pytest.mark.parametrize("model", ["deepseek v4 flash", "gpt-6 luna", "haiku 5.5"])
def test_what_takes_over_is_near_in_price_and_has_its_bill(ask: Ask, model: str) -> None:
    """For a cheap model nothing many times as dear takes over, and the spend is scaled to it."""
    answer = ask(f"we spend $3k a month on {model} and $1k on mistral large 4, our stack. what if its maker goes down?")
    bills = [each for each in answer.facts if each.attribute.startswith("bill after a loss of")]
    before = {
        str(each.subject): Decimal(str(each.value)) for each in answer.facts if each.attribute == "spend before a loss"
    }
    assert bills
    for each in bills:
        old = before[each.attribute.removeprefix("bill after a loss of ")]
        assert Decimal(str(each.value)) <= 2 * old


def test_who_hangs_on_one_maker_reads_first_what_could_take_over(ask: Ask) -> None:
    """With a single vendor its share of the spend is no news."""
    first = ask("we depend 100% on OpenAI. plan B outside the US?").text.split("\n\n")[0]
    assert first.startswith("From outside, **")
    assert "could take over from OpenAI" in first


def test_which_of_ours_end_is_told_model_by_model(ask: Ask) -> None:
    """The end of each, or that none is stated; their shares were not asked about."""
    text = ask("which of ours end within 6 months: gpt-4o, gemini-2.5-pro, mistral-medium-3").text
    assert text.startswith("**GPT-4o ends on 2027-01-14 at OpenAI**")
    assert "Gemini 2.5 Pro ended on 2026-10-20 at Google Vertex AI" in text
    assert "No end is stated for Mistral Medium 3" in text
    assert "another maker" not in text
