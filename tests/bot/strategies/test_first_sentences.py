"""The first sentence is the answer to what was asked, whatever the kind of question."""

import re
from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from tests.bot.conftest import Ask


def _first(answer: Answer) -> str:
    return answer.text.split("\n\n")[0]


def test_the_hosts_of_a_model_are_those_of_that_model(ask: Ask) -> None:
    """The cheapest place for a model is no other model, and the list of places is long."""
    answer = ask("cheapest place to run gpt-oss-120b?")
    assert {entry.model for entry in answer.recommendations} == {"gpt-oss-120b"}
    rates = [Decimal(each) for each in re.findall(r"^- [^:]+: \$([\d.]+) / ", answer.text, re.MULTILINE)]
    first = answer.recommendations[0].price
    assert first is not None
    assert rates == sorted(rates) or len(rates) > 5
    assert first.input_usd_per_mtok <= min(rates)
    assert len(rates) > 5


def test_the_leader_of_a_board_comes_before_a_recommendation(ask: Ask) -> None:
    """Who is best on a board is answered from that board, with names and not ids."""
    answer = ask("which model is best at terminal-bench?")
    assert _first(answer).startswith("**Highest on Terminal-Bench 4.0: Claude Opus 5.5.**")
    assert "task" not in answer.understood.said()


def test_making_things_up_has_a_board_of_its_own(ask: Ask) -> None:
    """Who invents least is answered from the board that measures it."""
    first = _first(ask("Which model hallucinates least when summarising papers? 3,000 papers of 12k tokens"))
    assert first.startswith("**Lowest, which is best, on Vectara hallucination rate")


def test_what_is_trained_on_is_answered_for_each_host_named(ask: Ask) -> None:
    """Two makers named in one question each get their sentence."""
    text = ask("Do OpenAI or Anthropic train on our API data?").text
    assert text.startswith("**OpenAI does not train on inputs.**")
    assert "**Anthropic does not train on inputs.**" in text


def test_whose_law_reaches_a_host_is_said_first(ask: Ask) -> None:
    """The seat of the host decides, and the region asked about is named."""
    first = _first(ask("Does the US CLOUD Act reach our data if we use Claude in Bedrock eu-central-1?"))
    assert first.startswith("**Amazon Bedrock is based in the US: the law there can reach what it holds")
    assert "eu-central-1" in first


def test_an_unknown_model_is_said_to_be_unknown(ask: Ask) -> None:
    """Before any note, and beside the newest of its kin rather than the oldest."""
    first = _first(ask("gpt-7 is deprecated, what should we move to?"))
    assert first.startswith('**No catalogue on board knows a model called "gpt-7".')
    assert "gpt-6.1" in first
    assert "gpt-3.5" not in first


def test_a_slip_is_answered_with_the_name_it_was_for(ask: Ask) -> None:
    """The nearest spelling leads."""
    assert "The nearest names on board are gpt-6-luna" in ask("what does gpt-6-lunna cost").text


def test_which_is_smarter_is_answered_with_quality(ask: Ask) -> None:
    """And which is cheaper with price."""
    assert _first(ask("kimi k3 vs opus 5.5 which is smarter")).startswith("**Claude Opus 5.5 ranks highest for chat.")
    assert _first(ask("kimi k3 vs opus 5.5, which is cheaper")).startswith("**Kimi K3 has the lower rates")


def test_makers_of_two_countries_are_told_apart(ask: Ask) -> None:
    """Each country's first few with their places in the whole ranking, by name."""
    first = _first(ask("How do Chinese models compare to US ones on agentic benchmarks?"))
    assert re.search(r"Made in CN: .+ \(place \d+\)", first)
    assert "Made in US: Claude Opus 5.5 (place 1)" in first


def test_work_that_needs_an_ability_gets_a_model(ask: Ask) -> None:
    """A volume with a need is a question for a model that has it, not for a note."""
    answer = ask("deep research over 500 questions, web search needed")
    assert answer.recommendations
    assert "| 500 searches |" in answer.text


def test_where_nothing_is_measured_the_nearest_is_still_told(ask: Ask, assistant: Assistant) -> None:
    """Transcription that must stay in Poland: what runs in the EU, and weights to run oneself."""
    answer = ask("health data of Polish patients, transcription of doctor dictations, must stay in Poland")
    assert {entry.role for entry in answer.recommendations} == {"near_miss"}
    assert all(entry.breaks == ("host_region",) for entry in answer.recommendations)
    named = re.search(
        r"Open weights on machines of your own in PL would keep the wish about the place: (.+)", answer.text
    )
    assert named is not None
    names = {model.name for model in assistant.knowledge.facts.models.values() if model.open_weights}
    assert all(re.sub(r" \[\d+\]\.?", "", each) in names for each in re.split(", | and ", named[1]))


def test_the_standard_says_what_kind_of_model_is_wanted(ask: Ask, assistant: Assistant) -> None:
    """A replacement at least as good as an embedder is an embedder, though nobody says "embedding"."""
    answer = ask("which model at least as good as text-embedding-ada-002 for 5M documents of 800 tokens?")
    catalogue = assistant.knowledge.catalogue
    assert answer.recommendations
    assert all(sold.mode == "embedding" for each in answer.recommendations for sold in catalogue.of_model(each.model))


def test_why_not_is_answered_with_the_wish_that_rules_it_out(ask: Ask) -> None:
    """Asked after in the thread, a model that a wish excludes is told by which."""
    first = _first(ask("why not deepseek?", "best model for data extraction, 10M in 1M out a month, no chinese models"))
    assert first.startswith("**DeepSeek-V4-Pro is left out: it is made in CN")


def test_law_of_elsewhere_explains_nothing_to_an_asker_in_germany(ask: Ask) -> None:
    """The note beside the verdict is about the law there."""
    text = ask("we are in Germany by the way", "Is GLM-5.3 ok for us legally?").text
    assert "general US ban" not in text
    assert "GDPR" in text


def test_a_licence_that_gives_no_rights_comes_before_rules_on_origin(ask: Ask) -> None:
    """A US model whose licence leaves out the EU is not told to be unbarred first."""
    first = _first(ask("is Llama 4 allowed for EU companies under any law?"))
    assert first.startswith("**Llama 4 Maverick: no rights in EU")


def test_where_no_model_is_named_the_rule_for_the_makers_country_leads(ask: Ask) -> None:
    """Whether models of a country may be used is answered before any note."""
    first = _first(ask("We are a hospital in Texas. Is it legal to use Chinese models for patient notes?"))
    assert first.startswith("**No rule on board bars models made in CN for health data; rules do bar them for US")


def test_a_replacement_does_the_same_kind_of_work(ask: Ask, assistant: Assistant) -> None:
    """What replaces a model that hears is one that hears."""
    answer = ask("whisper is deprecated, what should we move to?")
    catalogue = assistant.knowledge.catalogue
    picks = [each for each in answer.recommendations if each.role != "match"]
    assert picks
    assert all(sold.mode == "transcription" for each in picks for sold in catalogue.of_model(each.model))
    assert "value" not in {each.role for each in picks} or "dearer" not in answer.text


def test_watching_film_is_not_making_it(ask: Ask) -> None:
    """Analysis of footage goes to models that read it, priced by the second of film."""
    answer = ask("model for video analysis, 200 hours of footage a month")
    assert all("Imagine" not in each.model_name for each in answer.recommendations)
    first = answer.recommendations[0].cost
    assert first is not None
    assert first.usage.input_tokens == 200 * 3600 * 100
    assert first.usage.audio_seconds == 200 * 3600


def test_release_and_size_are_told_where_asked(ask: Ask) -> None:
    """Two models named with that question get both before their prices."""
    first = _first(ask("what is the release date and parameter count of deepseek v4.1 flash and qwen3.8 max"))
    assert re.search(r"DeepSeek-V4\.1-Flash: released 2026-\d\d-\d\d, \d+B parameters, \d+B of them active", first)
    assert "Qwen3.8-Max: released" in first


def test_what_to_run_a_model_on_is_answered_with_memory(ask: Ask) -> None:
    """Asked for the hardware of open weights, the need and its rent come before the API's price."""
    answer = ask("GPU budget: what do I need to self host kimi k3")
    assert re.match(r"\*\*Kimi K3 needs about [\d.]+ GB at q4_k_m", answer.text)
    assert re.search(
        r"At q4_k_m it runs on \d+ x [\w ]+ at \$[\d.]+ an hour( each)?: about \$[\d,]+ a month", answer.text
    )


def test_the_maker_s_own_api_stands_beside_the_clouds_where_asked(ask: Ask) -> None:
    """The word "direct" names one of the places to compare."""
    answer = ask("price of claude sonnet 5.5 on bedrock vs vertex vs direct for 500M in 80M out a month")
    assert {entry.provider for entry in answer.recommendations} == {"Amazon Bedrock", "Google Vertex AI", "Anthropic"}
    assert _first(answer).startswith("**Claude Sonnet 5.5 costs the same at Amazon Bedrock, Google Vertex AI and Anth")


def test_what_nobody_measures_is_not_chosen_by(ask: Ask) -> None:
    """That models refuse less is a wish which no source can grant, and that is said."""
    answer = ask("best uncensored model on openrouter")
    assert any(each.startswith("Which models refuse less than others") for each in answer.unknown)


def test_a_host_s_promise_is_told_once(ask: Ask) -> None:
    """The words on keeping prompts do not come back in the next paragraph."""
    text = ask("does openai keep prompts and for how long").text.partition("**Sources**")[0]
    assert text.count("logs for abuse monitoring") == 1


def test_a_ban_asked_about_is_answered_for_the_country(ask: Ask) -> None:
    """Whether an act bars a country's models is said before the act is explained, without the rules of Kansas."""
    answer = ask("Does the AI Act ban Chinese models?")
    assert _first(answer).startswith("**No rule on board bars models made in CN")
    assert "Kansas HB" not in answer.text


def test_hosts_that_keep_out_of_a_place_are_named(ask: Ask) -> None:
    """Not "it depends": the hosts whose lists of regions allow it."""
    first = _first(ask("Can I use Gemini without data going to the US?"))
    assert "can be kept out of the US at" in first
    assert "Google Vertex AI" in first


@pytest.mark.parametrize("text", ["what does kimi k3.1 pro need in our own rack?", "can I self-host kimi k3.1 pro"])
def test_weights_of_which_nothing_is_known_are_said_to_be_so(ask: Ask, text: str) -> None:
    """Neither that they are open nor their size is on board: that leads, before what its API does."""
    assert "is not known: no source on board says that its weights are open" in _first(ask(text))


def test_closed_weights_are_said_to_be_closed(ask: Ask) -> None:
    """A saving by self-hosting needs weights to host."""
    answer = ask("how much would self-hosting save us compared to $25k a month on sonnet 5.5?")
    assert _first(answer).startswith("**Claude Sonnet 5.5 can't be run on machines of your own")
    assert "less than the $25,000 you name" not in answer.text


def test_precisions_of_one_model_are_compared_by_memory(ask: Ask) -> None:
    """Not by the price of an API."""
    assert _first(ask("qwen3.8 27b q4 vs q6 on 24gb")).startswith("**Qwen3.8-27B at q4_k_m fits in 24 GB")


def test_free_is_not_within_a_plan_that_costs_and_fits_a_card(ask: Ask, assistant: Assistant) -> None:
    """A price of zero inside a subscription is not free; open weights shown instead fit a card that people own."""
    plans = {plan.name for plan in assistant.knowledge.facts.plans.values()}
    answer = ask("free model for learning python?")
    assert not {entry.provider for entry in answer.recommendations} & plans
    sizes = [entry.gpu_memory_gb for entry in answer.recommendations if entry.gpu_memory_gb]
    assert all(size <= 24 for size in sizes)


@pytest.mark.parametrize(
    "question",
    [
        "Whats the cheapest way to get gpt-4 quality in 2024. I'm broke",
        "cheapest way to get gpt-4 quality",
        "what's the price per 1M tokens of something as good as gpt-5",
        "how much does gpt-4 quality cost today",
    ],
)
def test_the_cost_of_a_quality_is_that_of_a_model_which_has_it(ask: Ask, question: str) -> None:
    """No model is named whose price could be told: one is sought."""
    answer = ask(question)
    assert answer.intent == "recommend"
    assert answer.recommendations
