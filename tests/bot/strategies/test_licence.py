"""What a licence allows: thresholds against stated numbers, places left out, chains of bases."""

import pytest

from bot.assistant import Assistant
from bot.understanding.which_models import asks_which_of
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("licence of qwen3.8-max for a product with 150 million users", "yes, but its name must be shown"),
        ("licence of qwen3.8-max for a product with 20 million users", "yes, 20M users are below"),
        ("licence of llama 4 maverick for a product with 800 million users", "not without a licence of your own"),
        ("licence of llama 4 maverick for a product with 10 million users", "yes, 10M users are below"),
        ("we serve models to others as an API and turn over $30M: licence of kimi k3?", "not without the maker's"),
        ("we sell a CRM with kimi k3 inside, revenue $30M a year: licence?", "concerns only who offers the model"),
        ("we host open models for our clients, revenue 8M: kimi k3 licence?", "yes, $8M a year is below"),
        ("we resell Kimi K3 tokens, revenue $40M a year. licence?", "not without the maker's agreement where you run"),
        ("reselling glm 5.3 inference with 300M revenue: licence?", "yes, $300M a year is below the threshold of $10B"),
        ("we are an inference startup, 22M ARR: licence of kimi k3", "not without the maker's agreement, $22M"),
        ("we run kimi k3 for other companies, revenue 35M: licence?", "not without the maker's agreement, $35M"),
        ("we run a shop chatbot for our customers on kimi k3, revenue 35M: licence?", "concerns only who offers"),
        ("our meeting assistant runs on qwen3.8-max, revenue 70M: licence?", "not without the maker's agreement, $70M"),
        ("our game uses qwen3.8-max, revenue 70M: licence?", "or an AI assistant for work"),
        ("company of 400M revenue, licence of mistral medium 3.5?", "not without a licence of your own, $400M"),
        ("Jamba at 60M revenue, commercial use?", "not without a licence of your own"),
        ("minimax m3 licence at 3M revenue", "not by default, only on the conditions that follow; $3M a"),
        ("stable diffusion 3.5 licence, umsatz 30 Mio. Euro", "$34.8M a year is above the threshold of $1M"),
        ("kimi k2 with $25M monthly revenue, licence?", "yes, but its name must be shown"),
        ("is the qwen2.5-72b licence ok for a company with 200 employees?", "commercial use: yes, under conditions"),
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


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("what licence is glm 5.3 under", "The weights of GLM-5.3 are under GLM-5.3 License"),
        ("is minimax m3 MIT licensed?", "No, not MIT: the weights of MiniMax-M3 are under MiniMax Community License"),
        ("is qwen3.8-27b apache 2.0 licence?", "Yes: the weights of Qwen3.8-27B are under Apache License 2.0"),
        ("are the weights of grok 4.7 open, licence?", "Grok 4.7: hosted only, its weights are not open"),
    ],
)
def test_a_licence_is_named_and_one_asked_about_confirmed_or_denied(ask: Ask, question: str, lead: str) -> None:
    """Which gets a name, is-it gets yes or no."""
    assert ask(question).text.removeprefix("**").startswith(lead)


def test_a_family_is_not_judged_by_its_newest_model(ask: Ask) -> None:
    """Mistral's models are under several licences, and each of them stands in the answer."""
    text = ask("may I use mistral models commercially? licence").text
    assert 'Not all "mistral" models are alike' in text
    assert "Apache License 2.0: " in text


@pytest.mark.parametrize(
    "question",
    [
        "may i train my own model on the outputs of claude sonnet 5.5, licence terms?",
        "who owns the pictures made by gpt-image-2.5? licence",
    ],
)
def test_rights_in_outputs_are_a_matter_of_terms(ask: Ask, question: str) -> None:
    """Not whether weights are open, but what the terms of the service say."""
    answer = ask(question)
    assert answer.intent == "licence"
    assert "hosted only" not in answer.text.split("**Training on a model's outputs")[0]


def test_a_fine_tune_stays_under_the_terms_of_its_base(ask: Ask) -> None:
    """Said once, whatever the tuned model's page claims."""
    assert "stays under their terms" in ask("licence: can I sell a finetune of gemma 4 31b?").text


@pytest.mark.parametrize(
    ("thread", "words"),
    [
        (("minimax m3 licence? we make 3M", "what if we get to 25M"), "not without a licence of your own, $25M"),
        (("licence of grok 2 weights?", "we earn $400k", "and once we pass $1.2M?"), "$1.2M a year is above"),
        (
            ("Kimi K3 Lizenz? Wir sind ein Inferenz-Anbieter, hosten als API, Umsatz 5 Mio", "und bei 30 Mio?"),
            "not without",
        ),
        (("minimax m3 licence? startup", "we're at 2M a month"), "$24M a year is above"),
    ],
)
def test_a_bare_sum_in_a_thread_on_a_licence_is_revenue(ask: Ask, thread: tuple[str, ...], words: str) -> None:
    """What is made, hit or grown to there is what the thresholds are held against."""
    assert words in ask(thread[-1], *thread[:-1]).text.split("\n")[0]


def test_users_that_are_hit_are_no_revenue(ask: Ask) -> None:
    """A count of users in such a thread stays one."""
    assert "of your own" not in ask("what if we hit 25M users", "minimax m3 licence?").text.split("\n")[0]


def test_a_family_stands_for_its_newest_model_whose_licence_is_known(ask: Ask) -> None:
    """The licence that people mean by a family's name leads, and the newer one without is said."""
    answer = ask("my lead says kimi is MIT licensed, is it?")
    assert answer.text.startswith("**No, not MIT: the weights of Kimi K3 are under Kimi K3 License")
    assert any("whose licence is on board" in each for each in answer.assumptions)
    assert "licence not on board: Kimi K3.1 Pro" in answer.text


def test_who_earns_nothing_is_told_of_non_commercial_use(ask: Ask) -> None:
    """A non-commercial licence allows research, whatever it asks of companies."""
    text = ask("minimax m3 in a university research project, licence?").text
    assert "non-commercial use: yes" in text.split("\n")[0]


def test_a_bank_elsewhere_is_told_no_rule_for_us_offices_beside_a_licence(ask: Ask) -> None:
    """Kansas and the Pentagon are none of a German bank's."""
    assert "Binds others only" not in ask("we're a German bank: licence of kimi k3?").text


def test_the_newest_without_a_known_licence_is_told_before_the_one_that_has_it(ask: Ask) -> None:
    """Where the newest is asked for; the family's name is read as one model alone."""
    answer = ask("newest open weights model from mistral")
    assert answer.text.startswith("**The newest is Mistral Large 4; its licence is not on board.**")
    assert sum(each.startswith('"mistral" is read as') for each in answer.assumptions) == 1


_SOLD = "Which of GLM-5.3 and Kimi K3 may we sell as a service? we make $60M a year"


@pytest.mark.parametrize(
    "text",
    [
        "what about just embedding it in our product",
        "no, only inside our own app",
        "und nur intern im Unternehmen?",
        "et si on l'intègre dans notre logiciel ?",
        "如果只是内部使用呢",
    ],
)
def test_a_later_use_takes_the_place_of_an_earlier_one(ask: Ask, text: str) -> None:
    """A threshold for who sells the model as a service is not held against who has it in a product."""
    answer = ask(text, _SOLD).text
    assert "not without the maker's agreement" in ask(_SOLD).text
    assert "Kimi K3 License; commercial use: yes, the threshold of $20M concerns only" in answer


def test_a_later_resale_counts_as_well(ask: Ask) -> None:
    """The other way round."""
    text = ask("and if we offer it as an API?", "Kimi K3 inside our app, revenue $80M a year").text
    assert "not without the maker's agreement" in text


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("which Mistral models are apache", "**Under Apache 2.0: Mistral Large 3"),
        ("Welche Gemma-Modelle sind Apache?", "**Under Apache 2.0: Gemma 4 31B"),
        (
            "which Qwen models are research only",
            "**Not for commercial use by default: Qwen2.5-VL-3B and Qwen2.5-Coder-3B",
        ),
        ("which Llama models are MIT?", "**None of the llama models on board is under MIT.**"),
    ],
)
def test_the_models_of_a_family_under_a_licence_come_first(ask: Ask, text: str, first: str) -> None:
    """The licence of its newest model is not what was asked for."""
    assert ask(text).text.startswith(first)


def test_one_models_licence_asked_by_name_is_answered_for_it(ask: Ask) -> None:
    """No list is asked for."""
    assert ask("is Mistral Small 4 apache?").text.startswith("**Yes: the weights of Mistral Small 4 are under")


def test_weights_that_the_asker_is_too_large_for_are_no_picks(ask: Ask) -> None:
    """What was left out is named with its reason."""
    thread = (
        "Best open weights coding model, self hosted on 4000 GB of GPU memory",
        "our revenue is $2 billion a year",
    )
    before = ask(thread[1], thread[0])
    after = ask("and we would resell it as a hosted service", *thread)
    assert "qwen3.8-max" in {each.model for each in before.recommendations}
    assert "qwen3.8-max" not in {each.model for each in after.recommendations}
    assert "Left out by its licence: Qwen3.8-Max (Qwen3.8-Max License: not without the maker's agreement" in after.text
    assert "Left out by its licence" not in before.text


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("what about Llama 3.2, commercial use ok?", "**The weights of Llama 3.2 3B are under"),
        ("can Gemma 3 earn us money commercially, and which terms bind us?", "**The weights of Gemma 3 27B are"),
        ("is kimi k2 free for commercial use in all our products", "**The weights of Kimi K2"),
        ("LLaVA 1.5 commercially, what do we need?", "**The weights of LLaVA 1.5 13B are under"),
        ("which llava-1.5 weights may be used commercially", "**The weights of LLaVA 1.5 13B are under"),
    ],
)
def test_the_terms_of_a_family_are_no_list_of_its_models(ask: Ask, text: str, first: str) -> None:
    """Whatever else is asked with a "what" or "all"; weights that no host sells are not "none"."""
    assert ask(text).text.startswith(first)


@pytest.mark.parametrize(
    "text",
    [
        "which llama models may we sell",
        "which of the gemma 3 weights are commercial",
        "is any Mistral MIT?",
        "list all qwen models under apache",
        "what kimi versions are MIT",
        "welche der llama modelle sind kommerziell",
        "哪些gemma模型可以商用",
    ],
)
def test_models_of_a_family_are_asked_for(text: str) -> None:
    """Before the word for models, or before its name."""
    family = next(name for name in ("llama", "gemma", "mistral", "qwen", "kimi") if name in text.lower())
    assert asks_which_of(text, family)


@pytest.mark.parametrize(
    "text",
    [
        "what about llama, commercially?",
        "can we use llama, and what are the conditions",
        "what is llama's licence, commercial use?",
        "is llama allowed in any product of ours",
        "which llama terms bind us commercially",
        "welche Bedingungen gelten für llama",
        "is llama permitted by all of the datasets",
    ],
)
def test_terms_ask_for_no_models(text: str) -> None:
    """The near misses."""
    assert not asks_which_of(text, "llama")


@pytest.mark.parametrize("question", ["is qwen3 open source?", "license of qwen 3", "Is Qwen3 apache? all sizes?"])
def test_of_a_version_whose_newest_is_hosted_only_the_open_ones_are_told_first(ask: Ask, question: str) -> None:
    """The hosted ones are told behind."""
    text = ask(question).text
    assert text.split("\n")[0].endswith("[1]")
    assert "Apache License 2.0" in text.split("\n\n")[0]
    assert "- hosted only: " in text
    assert "the newest of that family with open weights" in text


def test_of_a_version_that_is_hosted_only_that_is_told(ask: Ask) -> None:
    """None of it is open."""
    assert ask("gemini 3 licence").text.startswith("**Gemini 3 Pro: hosted only")
