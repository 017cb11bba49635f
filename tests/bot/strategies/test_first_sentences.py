"""The first sentence is the answer to what was asked, whatever the kind of question."""

import re
from decimal import Decimal

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
    first = _first(ask("did openai release gpt 7"))
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
    """Transcription that must stay in Germany: what runs in the EU, and weights to run oneself."""
    answer = ask("health data of German patients, transcription of doctor dictations, must stay in Germany")
    assert {entry.role for entry in answer.recommendations} == {"near_miss"}
    assert all(entry.breaks == ("host_region",) for entry in answer.recommendations)
    named = re.search(
        r"Open weights on machines of your own in DE would keep the wish about the place: (.+)", answer.text
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
    assert first.startswith("**DeepSeek-V4-Pro is left out: it does not meet the origins ruled out.**")


def test_law_of_elsewhere_explains_nothing_to_an_asker_in_germany(ask: Ask) -> None:
    """The note beside the verdict is about the law there."""
    text = ask("we are in Germany by the way", "Is GLM-5.3 ok for us legally?").text
    assert "general US ban" not in text
    assert "GDPR" in text
