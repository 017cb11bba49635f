"""Makers in a list of hosts, places that a licence leaves out, and weights of a family that is also a closed model."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "hosts", "models"),
    [
        ("who trains on my data by default: openai, anthropic, azure or deepseek?",
         ["openai", "anthropic", "azure", "deepseek"], None),
        ("does openai, anthropic or deepseek keep prompts longer?", ["openai", "anthropic", "deepseek"], None),
        ("behält openai oder deepseek unsere Prompts länger?", ["openai", "deepseek"], None),
        ("does azure or together train on deepseek prompts", ["azure", "together"], ["deepseek"]),
    ],
)  # fmt: skip
def test_a_maker_in_a_list_of_hosts_is_its_own_service(
    ask: Ask, text: str, hosts: list[str], models: list[str] | None
) -> None:
    """What stands apart from the list is the model that the hosts serve."""
    answer = ask(text)
    said = answer.understood.to_json()

    assert answer.intent == "residency"
    assert (said.get("providers"), said.get("models")) == (hosts, models)


def test_who_trains_on_data_is_not_who_trained_a_model(ask: Ask) -> None:
    """Each host's own terms come, and nobody's owner."""
    answer = ask("who trains on my data: openai, anthropic or deepseek?")

    assert answer.text.startswith("**OpenAI does not train on inputs.**")
    assert "trains unless you opt out" in answer.text
    assert "belongs to OpenAI" not in answer.text
    assert ask("who trained glm 5.3").text.startswith("**GLM-5.3 is made by Z.ai (CN)")


@pytest.mark.parametrize("text", ["can I use llama 4 in the EU", "may we use Llama 4 Scout in Germany?"])
def test_a_licence_without_rights_in_a_place_comes_before_its_hosts(ask: Ask, text: str) -> None:
    first = ask(text).text.split("\n")[0]

    assert "no rights in" in first
    assert "Llama 4 Community License" in first


def test_a_licence_that_holds_everywhere_is_not_put_first(ask: Ask) -> None:
    assert "no rights" not in ask("can I use GLM 5.3 in the EU").text.split("\n")[0]


def test_a_family_to_run_oneself_is_its_newest_open_weights(ask: Ask) -> None:
    """The closed model that has the family's name cannot be had; by the API it is meant all the same."""
    bank = ask("we're a UK bank. can our devs use Qwen coder locally?").text

    assert "bars Qwen3-Coder-Next (made in CN) for regulated finance in GB" in bank
    assert "cannot run on your own machines" not in bank
    assert "Qwen3-Coder-30B-A3B fits" in ask("qwen coder on my 4090").text


@pytest.mark.parametrize(
    "text",
    [
        "which open model under 10B has the least restrictive license?",
        "welches offene Modell hat die am wenigsten restriktive Lizenz?",
        "modelo abierto con la licencia menos restrictiva para clasificar correos",
    ],
)
def test_the_least_restrictive_licence_is_a_permissive_one(ask: Ask, text: str) -> None:
    assert ask(text).understood.licence == "permissive"


@pytest.mark.parametrize(
    "text", ["what is the difference between groq and grok", "Unterschied zwischen Groq und Grok?"]
)
def test_a_host_and_a_model_with_names_alike_are_told_apart(ask: Ask, text: str) -> None:
    assert ask(text).text.startswith("**Groq is a host, based in US; Grok 4.7 is a model made by xAI (US).**")


def test_a_model_and_a_host_that_sells_it_need_no_telling_apart(ask: Ask) -> None:
    assert "is a host" not in ask("difference between kimi k3 on groq and together").text


@pytest.mark.parametrize(
    ("text", "goes_in", "comes_out"),
    [
        ("what's the best open source alternative to elevenlabs", [], ["audio"]),
        ("alternatives to deepgram", ["audio"], []),
        ("eine Alternative zu Recraft, günstiger", [], ["image"]),
    ],
)
def test_who_seeks_another_than_a_maker_of_one_thing_seeks_that_thing(
    ask: Ask, text: str, goes_in: list[str], comes_out: list[str]
) -> None:
    """And no model for chat, which such a maker has not."""
    answer = ask(text)

    assert [*answer.understood.modalities] == goes_in
    assert [*answer.understood.output_modalities] == comes_out
    assert answer.recommendations
    assert all("chat" not in each.why for each in answer.recommendations)


def test_a_task_that_is_told_is_not_the_one_of_the_maker_left_out(ask: Ask) -> None:
    assert ask("no elevenlabs please, which model for chat").understood.task == "chat"
