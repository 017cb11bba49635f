"""Context, abilities, results, hosts and retention: as the tables have them, offering by offering."""

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Ask
from tests.bot.strategies.oracle import EU

MODELS = ("claude-opus-5-5", "gpt-6.1-sol", "gemini-4-argon", "mistral-large-4", "glm-5.3", "kimi-k3")


@pytest.mark.parametrize("model", MODELS)
def test_limits_are_those_of_the_offering_shown(ask: Ask, assistant: Assistant, model: str) -> None:
    """The context window and output limit said are the named host's own."""
    answer = ask(f"what is the context window and output limit of {model}?")
    shown = next(entry for entry in answer.recommendations if entry.role == "match")
    providers = assistant.knowledge.facts.providers
    offers = [
        each
        for each in assistant.knowledge.catalogue.of_model(model)
        if providers[each.provider].name == shown.provider and each.region == shown.region
    ]
    assert shown.context_window_tokens in {each.context_window_tokens for each in offers}
    stated = {fact.attribute: fact.value for fact in answer.facts if fact.subject == model}
    assert stated.get("context window") == shown.context_window_tokens
    assert stated.get("output limit") == shown.max_output_tokens


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("words", "key"), [("vision", "vision"), ("tool calls", "tools"), ("JSON schema", "json_schema")]
)
def test_an_ability_is_yes_no_or_not_stated(ask: Ask, assistant: Assistant, model: str, words: str, key: str) -> None:
    """Never a guess: the line says what the host's row says."""
    answer = ask(f"does {model} support {words}?")
    shown = next(entry for entry in answer.recommendations if entry.role == "match")
    providers = assistant.knowledge.facts.providers
    states = {
        each.capabilities.get(key)
        for each in assistant.knowledge.catalogue.of_model(model)
        if providers[each.provider].name == shown.provider and each.region == shown.region
    }
    lines = [
        line for line in answer.text.split("\n") if line.startswith("- ") and line.endswith((": yes", ": no", "stated"))
    ]
    assert lines
    said = {"yes": True, "no": False, "not stated": None}[lines[0].rpartition(": ")[2]]
    assert said in states


@pytest.mark.parametrize("model", ["claude-opus-5-5", "glm-5.3", "gemini-4-argon"])
def test_a_score_is_one_that_was_published(ask: Ask, assistant: Assistant, model: str) -> None:
    """Every result said stands in the table for that model, with its day."""
    answer = ask(f"what are the benchmark results of {model} for coding?")
    known = {
        (result.score, result.result_date or None)
        for result in assistant.knowledge.facts.benchmarks
        if result.model == model
    }
    name = assistant.knowledge.facts.models[model].name
    told = [
        (fact.value, fact.as_of) for fact in answer.facts if fact.subject in {name, model} and ", " in fact.attribute
    ]
    assert told
    assert set(told) <= known


@pytest.mark.parametrize("provider", ["fireworks", "deepinfra", "aws", "vertex", "nebius"])
def test_a_host_s_promises_are_the_table_s(ask: Ask, assistant: Assistant, provider: str) -> None:
    """Where it processes, whether it keeps or trains, and where it is based."""
    row = assistant.knowledge.facts.providers[provider]
    answer = ask(f"where does {row.name} process prompts, do they keep my data or train on it?")
    assert answer.intent == "residency"
    assert f"**{row.name}**" in answer.text
    assert f"based in {row.hq_country}" in answer.text
    if row.zero_retention == "yes":
        assert "zero retention offered" in answer.text
    if row.trains_on_inputs == "no":
        assert "does not train on inputs" in answer.text


@pytest.mark.parametrize("model", ["claude-opus-5-5", "glm-5.3", "kimi-k3"])
def test_a_model_runs_in_the_eu_only_where_a_source_says_so(ask: Ask, assistant: Assistant, model: str) -> None:
    """Hosts told have a price for the EU, or process there by the table."""
    answer = ask(f"where can I run {model} with data residency in the EU?")
    assert answer.intent == "residency"
    lead = answer.text.split("\n")[0]
    if "No source on board" in lead:
        return
    hosts = lead.partition(": ")[2].rstrip(".*").replace(" and ", ", ").split(", ")
    providers = {each.name: each for each in assistant.knowledge.facts.providers.values()}
    inside = EU | {"EU"}
    for host in hosts:
        name, _, region = host.partition(" (")
        regions = providers[name].regions
        assert region or inside & set(regions), host
