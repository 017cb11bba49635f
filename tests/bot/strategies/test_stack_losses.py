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
    assert text.startswith("**Ends stated between 2026-11-25 and 2027-05-26: GPT-4o (2027-01-14)")
    assert "**GPT-4o ends on 2027-01-14 at OpenAI**" in text
    assert "Gemini 2.5 Pro ended on 2026-10-20 at Google Vertex AI" in text
    assert "No end is stated for Mistral Medium 3" in text
    assert "another maker" not in text


@pytest.mark.parametrize(
    ("question", "gone"),
    [
        (
            "if Kimi gets banned in the US next month, what would it cost us? 2B in 300M out a month on kimi k3",
            "Kimi K3",
        ),
        ("suppose Europe outlaws GLM, plan B? we pay $700 a month for glm-5.3", "GLM-5.3"),
        ("what if Italy blocks DeepSeek, our bill is $3k a month on deepseek v4 pro", "DeepSeek-V4-Pro"),
        ("wenn die USA Qwen verbieten, was dann? wir zahlen 900 $ im Monat für qwen3.8-max", "Qwen3.8-Max"),
        ("si EE. UU. prohíbe DeepSeek, ¿qué hacemos? gastamos 900 $ al mes en deepseek v4 flash", "DeepSeek-V4-Flash"),
        ("如果美国禁用Kimi，我们每月在 kimi k3 上花2000美元，怎么办", "Kimi K3"),
    ],
)
def test_what_a_country_bans_is_lost_and_not_what_is_made_there(ask: Ask, question: str, gone: str) -> None:
    """The place is who bans; the model in use is lost with all of its spend, and something from elsewhere is named."""
    answer = ask(question)
    assert answer.intent == "stack"
    first = answer.text.split("\n")[0]
    assert gone in first
    assert "100% of the spend" in first
    assert not answer.understood.exclude_models
    assert answer.recommendations
    assert all(entry.origin != "CN" for entry in answer.recommendations)


def test_a_ban_of_american_models_abroad_takes_the_american_ones(ask: Ask) -> None:
    """Of two places in a clause, the one before "models" is lost."""
    first = ask("if the EU bans american models, what breaks? we run gpt-6 luna and mistral large 4").text.split("\n")[
        0
    ]
    assert "you lose GPT-6 Luna" in first
    assert "Mistral Large 4 goes on" in first


def test_hosts_elsewhere_help_against_one_kind_of_ban_only(ask: Ask) -> None:
    """Which is said; hosts led from the maker's country are not counted."""
    text = ask("if the US bans glm, what takes over from our glm-5.3? 800M in, 90M out each month").text
    assert "other hosts outside CN sell it" in text
    assert "A ban on the maker's own app or API leaves these" in text


STACK = "our stack: sonnet 5.5 $6k, gpt-6.1 sol $3k, deepseek v4 pro $1k a month"


@pytest.mark.parametrize(
    ("turns", "first"),
    [
        (("what if openai goes away?",), "Without OpenAI you lose GPT-6.1 Sol, 30% of the spend"),
        (("and if openai shuts down?", "and anthropic?"), "Without Anthropic you lose Claude Sonnet 5.5, 60%"),
        (
            ("what if openai goes away?", "what if the US bans DeepSeek?"),
            "Without DeepSeek you lose DeepSeek-V4-Pro, 10%",
        ),
        (
            ("and if anthropic goes dark?", "so which one should be our backup?"),
            "Without Anthropic you lose Claude Sonnet",
        ),
        (("what if kimi gets banned?",), "Without kimi all of it goes on"),
    ],
)
def test_a_loss_in_a_thread_is_one_of_the_stack(ask: Ask, turns: tuple[str, ...], first: str) -> None:
    """The lost maker is no host to shop at, and what is in use stays what it was."""
    answer = ask(turns[-1], STACK, *turns[:-1])
    assert answer.intent == "stack"
    assert first in answer.text.split("\n")[0]
    assert len(answer.understood.models) == 3
    assert not answer.understood.providers


def test_what_is_paid_as_well_joins_the_stack(ask: Ask) -> None:
    """With the sums told before."""
    answer = ask("Ana: we also pay $2k a month for gemini 3.8 flash", STACK, "what if the US bans DeepSeek?")
    assert "$12,000 a month; Claude Sonnet 5.5 is 50% of it" in answer.text
    assert "| Gemini 3.8 Flash | Gemini API | US | $2,000 |" in answer.text


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("we spend $9k/mo on opus 5.5 and 1k/mo on haiku 5.5, what if anthropic goes away", ("$9,000", "$1,000")),
        ("we pay 8k a month for gpt-6.1 sol and 2k for gpt-6 luna", ("$8,000", "$2,000")),
        ("70% opus 5.5, 20% gpt-6 luna, 10% kimi k3, total 30k a month", ("$21,000", "$6,000", "$3,000")),
        ("kimi k3 at together $4k/mo and anthropic $6k/mo, how exposed are we", ("$4,000", "$6,000")),
    ],
)
def test_sums_without_a_currency_of_their_own_are_like_the_one_before(
    ask: Ask, question: str, lines: tuple[str, ...]
) -> None:
    """Each stands in the table; none becomes a number of calls, and a vendor beside a model has its own row."""
    text = ask(question).text
    assert all(f"| {each} |" in text for each in lines)


@pytest.mark.parametrize(
    "question",
    [
        "we run kimi k3, 2B in 200M out a month. what if moonshot goes bankrupt?",
        "we pay $2k a month for kimi k3. what if the US bans kimi?",
    ],
)
def test_a_replacement_whose_price_changes_soon_says_so(ask: Ask, question: str) -> None:
    """With the bill at the price to come."""
    answer = ask(question)
    assert [entry.model for entry in answer.recommendations if entry.role == "fallback"] == ["gemini-4-argon"]
    assert "From 2026-12-01 it is $" in answer.text
    assert any(each.axis == "price" and "2026-12-01" in each.text for each in answer.caveats)


def test_a_way_out_made_in_china_is_not_the_only_one(ask: Ask) -> None:
    """A rule against such models would take it as well."""
    found = ask("we pay $8k a month for claude opus 5.5. what if anthropic goes away?").recommendations
    origins = [entry.origin for entry in found]
    assert origins[0] == "CN"
    assert "CN" not in origins[1:]
    assert len(origins) > 1


@pytest.mark.parametrize(
    ("turns", "first"),
    [
        (("drop deepseek",), "$9,000 a month; Claude Sonnet 5.5 is 66.7% of it"),
        (("drop deepseek", "what if openai goes away?"), "you lose GPT-6.1 Sol, 33.3% of the spend"),
        (("sonnet 5.5 is $9k now",), "$13,000 a month; Claude Sonnet 5.5 is 69.2% of it"),
        (("what if china cuts us off?", "and the US?"), "you lose Claude Sonnet 5.5 and GPT-6.1 Sol, 90%"),
    ],
)
def test_a_stack_changes_by_what_is_said_of_it(ask: Ask, turns: tuple[str, ...], first: str) -> None:
    """One that is dropped goes with its sum, one with a new sum keeps the others' sums, and places are no wishes."""
    answer = ask(turns[-1], STACK, *turns[:-1])
    assert first in answer.text.split("\n")[0]
    assert not answer.understood.host_region


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "we use kimi k3 via fireworks, $5k a month. if the US blocks chinese-owned hosts, are we hit?",
            "all of it goes on",
        ),
        (
            "we use qwen3.8-max at alibaba, $5k a month. if the US bans chinese clouds, are we hit?",
            "you lose Qwen3.8-Max",
        ),
    ],
)
def test_a_ban_of_hosts_is_about_who_runs_it(ask: Ask, question: str, lead: str) -> None:
    """Where the model was made does not matter then."""
    assert lead in ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("60% opus 5.5, 30% gemini 3.8 flash, the rest glm 5.3. how bad would it get if one of those vendors vanished?",
         "**Claude Opus 5.5 has 60% of the spend"),
        ("70% sonnet 5.5 and 30% to gpt-6 sol. how bad would it be if one of the two suppliers disappeared?",
         "**Claude Sonnet 5.5 has 70% of the spend"),
        ("we run kimi k3 and opus 5.5. what if it goes down?", "**Each model is of another maker"),
        ("we use gpt-6 sol. what if we lose it?", "**GPT-6 Sol is lost"),
    ],
)  # fmt: skip
def test_one_of_several_that_goes_is_none_of_them_by_name(ask: Ask, question: str, first: str) -> None:
    """What is told before is meant by "it" only where one name stands there."""
    assert ask(question).text.startswith(first)


@pytest.mark.parametrize(
    ("question", "maker"),
    [
        ("anthropic down again. what can i point my app to in 5 minutes", "Anthropic"),
        ("openai is down, what do i switch to", "OpenAI"),
        ("claude api down again, what can we use meanwhile", "Anthropic"),
        ("opus is down, what can i use instead", "Anthropic"),
        ("openai ist down, was kann ich nehmen", "OpenAI"),
    ],
)
def test_who_seeks_a_way_out_of_an_outage_gets_the_same_models_elsewhere(ask: Ask, question: str, maker: str) -> None:
    """Changing the address is quicker than changing the model; whether it is up nobody here can tell."""
    answer = ask(question)
    assert answer.intent == "stack"
    assert answer.text.startswith(f"**Without {maker} you call the same models elsewhere")


@pytest.mark.parametrize("question", ["is claude down?", "openai down right now?", "anthropic is down again"])
def test_whether_a_service_is_up_is_known_to_nobody_here(ask: Ask, question: str) -> None:
    """Who seeks nothing is told so."""
    assert ask(question).intent == "off_topic"
