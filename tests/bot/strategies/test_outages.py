"""Hosts that are down and makers that are lost: where the same model is sold, and when that is no way out."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "If OpenAI goes down, where else can I get GPT-6 Sol?",
        "OpenAI is down right now, we run gpt-6-sol in production, what do we switch to?",
        "OpenAI has an outage and we use GPT-6 Sol for 2M tokens a day, plan B?",
        "Was passiert, wenn OpenAI morgen ausfällt? Wir nutzen GPT-6 Sol",
        "si OpenAI tombe en panne, où trouver GPT-6 Sol ?",
        "¿Y si se cae OpenAI? usamos GPT-6 Sol",
        "如果OpenAI挂了,我们用的是GPT-6 Sol,怎么办",
    ],
)
def test_an_outage_leaves_the_same_model_at_other_hosts(ask: Ask, question: str) -> None:
    """It is a host that stops, so its model elsewhere is named before another maker's."""
    answer = ask(question)
    same, other = answer.text.index("Azure AI Foundry"), answer.text.index("From outside")
    assert answer.intent == "stack"
    assert "the same model is on sale at other hosts" in answer.text.split("\n")[0]
    assert same < other


def test_hosts_of_a_service_that_is_down_are_not_the_way_out(ask: Ask) -> None:
    """Neither the host itself nor what its owner runs under another name."""

    def told(question: str) -> str:
        return next(line for line in ask(question).text.split("\n") if "also on sale" in line)

    assert "OpenAI" not in told("what if OpenAI goes down? we run GPT-6 Luna")
    assert "Azure" not in told("Azure has an outage, we run GPT-6 Sol there")


@pytest.mark.parametrize(
    "question",
    [
        "What if the US blocks exports of Claude, we use opus 5.5",
        "what happens to our stack if the EU bans OpenAI? we run gpt-6-sol",
    ],
)
def test_a_ban_or_an_export_rule_leaves_a_closed_model_nowhere(ask: Ask, question: str) -> None:
    """The same model at another host is barred as well."""
    assert "also on sale" not in ask(question).text


def test_a_maker_that_goes_leaves_its_model_elsewhere_for_as_long_as_it_is_sold(ask: Ask) -> None:
    """That helps against a lost account and not against a model that is withdrawn, which is said."""
    text = ask("we lose our OpenAI account, what is left? if we lose OpenAI: we run gpt-6-sol").text
    assert "not where the maker withdraws the model" in text


@pytest.mark.parametrize("text", ["Is OpenAI down?", "anthropic is down", "is the groq api slow today?"])
def test_a_question_on_the_state_of_a_service_stays_one(ask: Ask, text: str) -> None:
    """Who tells of nothing in use asks whether it is up."""
    assert ask(text).intent == "off_topic"


def test_the_newcomers_bill_is_for_the_same_tokens(ask: Ask) -> None:
    """Neither is charged for thinking where no output was stated: per token it costs as much."""
    answer = ask("What if OpenAI goes down tomorrow, we use gpt-6-sol for 30k requests a day")
    assert "would carry the load of GPT-6 Sol for $4,500 a month" in answer.text
    assert "instead of $4,500 a month" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "e se o Mistral falhar",
        "e se a Anthropic ficar fora do ar?",
        "se a OpenAI parar de funcionar, o que usamos",
        "und wenn OpenAI ausfällt",
        "was, wenn Claude nicht erreichbar ist?",
        "was tun, wenn Mistral down ist",
        "si Anthropic tombe en panne",
        "que faire si Claude ne répond plus",
        "¿y si falla Anthropic?",
        "qué pasa si Gemini deja de funcionar",
        "e se Anthropic va giù",
        "cosa succede se Claude smette di funzionare",
        "se Mistral è irraggiungibile, che alternativa?",
    ],
)
def test_an_outage_that_is_supposed_in_another_language_asks_for_a_way_out(ask: Ask, question: str) -> None:
    """What goes, and what takes over."""
    answer = ask(question)

    assert answer.intent == "stack"
    assert answer.text.startswith("**Without ")
    assert "cheapest there" in answer.text or "nearest is" in answer.text


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("OpenAI está fora do ar?", "off_topic"),
        ("ist OpenAI down?", "off_topic"),
        ("si el modelo falla en matemáticas", "benchmark"),
        ("se o modelo falhar em português qual uso", "recommend"),
    ],
)
def test_other_failures_are_no_outage_that_is_supposed(ask: Ask, question: str, intent: str) -> None:
    """Whether it is up now, or what a model is bad at."""
    assert ask(question).intent == intent


@pytest.mark.parametrize(
    "question",
    [
        "si Anthropic tombe en panne, par quoi remplacer Sonnet 5.5 ?",
        "wenn Mistral ausfällt, womit ersetze ich Mistral Large 4?",
        "se a Anthropic sair do ar, o que substitui o Sonnet 5.5?",
    ],
)
def test_what_replaces_a_model_in_an_outage_is_no_move_from_one_that_ends(ask: Ask, question: str) -> None:
    """The same model elsewhere, or another, comes first; no end of it is looked for."""
    answer = ask(question)
    assert answer.intent == "stack"
    assert "No end is stated" not in answer.text


def test_what_replaces_a_model_that_ends_is_a_move(ask: Ask) -> None:
    """No outage is supposed."""
    assert ask("par quoi remplacer gpt-4o qui s'arrête ?").intent == "migration"


@pytest.mark.parametrize(
    ("question", "host", "elsewhere"),
    [
        ("we have haiku 5.5 on bedrock. if bedrock is out for a day, where else can we get it and at what cost?",
         "Amazon Bedrock", "Claude Haiku 5.5 is also on sale at Anthropic, $0.10 / $0.50"),
        ("Together had an outage, we use llama 3.3 70b there. plan b?", "Together AI",
         "Llama 3.3 70B has open weights and is also on sale at DeepInfra, $0.10 / $0.32"),
        ("deepinfra keeps failing on us, we use deepseek v4.1 flash there, who else hosts it", "DeepInfra",
         "DeepSeek-V4.1-Flash has open weights and is also on sale at"),
        ("when openai has an outage what can we switch gpt-6-luna to", "OpenAI", "GPT-6 Luna is also on sale at"),
        ("if anthropic goes down, what do we use for haiku?", "Anthropic", "Claude Haiku 5.5 is also on sale at"),
        ("google down for hours, what takes over from gemini flash?", "Google", "Gemini 3.8 Flash is also on sale at"),
        ("anthropic had 3 outages, we need a backup for haiku", "Anthropic", "Claude Haiku 5.5 is also on sale"),
        ("openai is down, need a quick replacement for text-embedding-3-large", "OpenAI",
         "text-embedding-3-large is also on sale at Azure AI Foundry, $0.13 per 1M tokens in"),
        ("如果 openai 挂了，gpt-6-luna 用什么替代？", "OpenAI", "GPT-6 Luna is also on sale at"),
        ("si se cae anthropic, ¿qué uso en lugar de haiku?", "Anthropic", "Claude Haiku 5.5 is also on sale at"),
    ],
)  # fmt: skip
def test_the_same_model_elsewhere_comes_with_its_rates(ask: Ask, question: str, host: str, elsewhere: str) -> None:
    """The cheapest other hosts first, never that which is down, whatever else the message asks."""
    answer = ask(question)
    line = next(line for line in answer.text.split("\n") if "also on sale" in line)

    assert answer.text.startswith(f"**Without {host} you lose")
    assert line.startswith(elsewhere)
    assert f"at {host}," not in line


def test_the_same_model_elsewhere_is_in_the_region_asked_for(ask: Ask) -> None:
    """A host without it there is no way out."""
    text = ask("if azure goes down where do I get gpt-6-luna in the EU").text
    assert "GPT-6 Luna is also on sale in EU at OpenAI, $0.10 / $0.50 +10% per 1M tokens in / out" in text


@pytest.mark.parametrize("question", ["if mistral goes down what do we replace mistral small with?",
                                      "wenn mistral ausfällt, womit ersetzen wir mistral small?"])  # fmt: skip
def test_a_maker_s_model_is_told_of_and_not_all_that_it_sells(ask: Ask, question: str) -> None:
    """Its name is a service's beside one of its models."""
    text = ask(question).text
    assert text.startswith("**Without Mistral AI you lose Mistral Small 4; no other host on board sells it.**")
    assert "could take over from Mistral Small 4" in text


def test_a_replacement_in_an_outage_may_be_of_the_same_country(ask: Ask) -> None:
    """Only a service stops: GPT-6 Luna is near in price to Claude Haiku 5.5, and made in the US as well."""
    assert (
        "**GPT-6 Luna (made in US) at OpenAI** could take over"
        in ask("if anthropic is down for hours, what replaces haiku 5.5?").text
    )


@pytest.mark.parametrize(
    ("question", "out"),
    [
        (
            "if openai's api is down what would you fail over to for a support bot, 40k tickets/mo, EU only",
            "openai",
        ),
        ("if anthropic is down, which model should take over our coding agent?", "anthropic"),
        ("plan B when the Gemini API is unavailable, document extraction, 20k pages a day", "google"),
    ],
)
def test_a_job_with_no_model_told_goes_to_the_best_elsewhere(ask: Ask, question: str, out: str) -> None:
    """Not to a list of what the maker sells."""
    answer = ask(question)
    assert answer.intent == "recommend"
    assert out in answer.understood.exclude_providers
    assert answer.recommendations
    assert not answer.understood.models


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("once gpt-7 is out, will luna get cheaper?", "trend"),
        ("gpt-6-luna keeps timing out, which model is faster?", "recommend"),
        (
            "haiku first and if haiku fails escalate to opus 5.5, 10% do, 1M calls a month 800 in 200 out",
            "stack",
        ),
    ],
)
def test_what_is_no_outage_of_a_service_stays_what_it_is(ask: Ask, question: str, intent: str) -> None:
    """A release, a slow model, a cascade."""
    answer = ask(question)
    assert answer.intent == intent
    assert not answer.text.startswith("**Without")


@pytest.mark.parametrize(
    ("question", "lost", "stays"),
    [
        ("if haiku 5.5 has an outage what do we fail over to? the rest of our stack is on gpt 6 luna",
         "Claude Haiku 5.5", "GPT-6 Luna goes on"),
        ("when opus 5.5 goes down, where do we fail over? everything else is gpt 6 sol",
         "Claude Opus 5.5", "GPT-6 Sol goes on"),
        ("if sonnet 5.5 has another 9-hour outage what do we fail over to? all else of ours runs on gemini 3.8 flash",
         "Claude Sonnet 5.5", "Gemini 3.8 Flash goes on"),
        ("what's our fallback if kimi k3 dies? all other jobs run on claude haiku 5.5",
         "Kimi K3", "Claude Haiku 5.5 goes on"),
        ("gemini is down, the rest of our stack is on luna. where do we send the gemini calls",
         "Gemini", "GPT-6 Luna goes on"),
        ("haiku and sonnet have an outage, everything else is on gpt 6 luna, what takes over",
         "Claude Haiku 5.5 and Claude Sonnet 5.5", "GPT-6 Luna goes on"),
        ("si opus 5.5 tombe en panne, on bascule sur quoi ? le reste est sur gemini 3.8 flash",
         "Claude Opus 5.5", "Gemini 3.8 Flash goes on"),
    ],
)  # fmt: skip
def test_the_model_that_is_down_is_in_use_beside_the_others(ask: Ask, question: str, lost: str, stays: str) -> None:
    """Others are told of too, and it is the one that goes."""
    first = ask(question).text.split("\n\n")[0]
    assert lost in first
    assert stays in first
    assert "all of it goes on" not in first


@pytest.mark.parametrize("question", ["claude is down, we use haiku 5.5 and luna. plan b?",
                                      "if anthropic goes down what about our haiku 5.5 and luna jobs"])  # fmt: skip
def test_a_line_that_is_down_is_none_in_use_beside_its_own_models(ask: Ask, question: str) -> None:
    """Claude Haiku 5.5 is what is used of it."""
    assert ask(question).text.startswith("**Without Anthropic you lose Claude Haiku 5.5; GPT-6 Luna goes on.**")


@pytest.mark.parametrize(
    "question",
    [
        "gemini 2.0 flash went dark last night, what should I use instead",
        "gemini 2.0 flash is down for us since this week, what do we switch to",
        "gemini 2.0 flash went dark mid stream, 300 viewers. what do i point the bot at now",
    ],
)
def test_a_model_that_has_ended_is_not_down(ask: Ask, question: str) -> None:
    """When it ended comes first, then what to move to."""
    text = ask(question).text
    assert text.startswith("**Gemini 2.0 Flash ended on 2025-11-14 at Gemini API**")
    assert "**Move to " in text
    assert "all of it" not in text


def test_a_model_on_sale_that_is_down_is_sold_elsewhere(ask: Ask) -> None:
    """It has not ended."""
    text = ask("opus 5.5 went dark an hour ago, what do we use meanwhile").text
    assert text.startswith("**Without Anthropic you lose Claude Opus 5.5; the same model is on sale at other hosts.**")


def test_what_has_to_go_elsewhere_is_said_once(ask: Ask) -> None:
    """A vendor of which no model is told."""
    first = ask("80% of our spend is google, what if they cut us off").text.split("\n\n")[0]
    assert first == "**Without Google, 80% of the spend has to go elsewhere.**"
