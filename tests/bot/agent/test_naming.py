import pytest

from bot.agent.errors import ModelError
from bot.agent.naming import ModelChoice, ModelName, admit, names_of, origins_of, parse_name
from bot.assistant import Assistant

LOCAL = "http://127.0.0.1:8000/v1"


@pytest.mark.parametrize("text", ["claude-haiku-5-5", "acme:gpt", "openai:", ":x", "", "openai: "])
def test_a_name_that_is_none_is_refused_with_the_form_wanted(text: str) -> None:
    """The message shows what a name looks like and which providers there are."""
    with pytest.raises(ModelError, match="PROVIDER:MODEL"):
        parse_name(text)


@pytest.mark.parametrize(
    ("name", "local"),
    [
        (ModelName(provider="ollama", model="qwen3.8"), True),
        (ModelName(provider="ollama", model="qwen3.8", base_url="https://ollama.example.com"), False),
        (ModelName(provider="openai", model="x", base_url=LOCAL), True),
        (ModelName(provider="openai", model="x", base_url="http://10.0.0.7/v1"), True),
        (ModelName(provider="openai", model="x", base_url="http://vllm:8000/v1"), True),
        (ModelName(provider="openai", model="x", base_url="https://api.example.com/v1"), False),
        (ModelName(provider="openai", model="gpt-6-luna"), False),
    ],
)
def test_what_runs_here_is_told_from_what_is_far_away(name: ModelName, *, local: bool) -> None:
    """This machine and private addresses are one's own."""
    assert name.is_local is local


def test_a_missing_key_is_named() -> None:
    """The variable to set stands in the message; a server of one's own needs none."""
    with pytest.raises(ModelError, match="ANTHROPIC_API_KEY"):
        names_of(ModelChoice(model="anthropic:claude-haiku-5-5"))
    assert names_of(ModelChoice(model="openai:mine", base_url=LOCAL))[0].base_url == LOCAL
    assert names_of(ModelChoice(model="ollama:qwen3.8"))[0].is_local


def test_the_makers_of_a_models_bases_count(assistant: Assistant) -> None:
    """Origins hold the maker's country, those of its bases and that of the host."""
    facts, lexicon = assistant.knowledge.facts, assistant.lexicon

    assert origins_of(parse_name("anthropic:claude-haiku-5-5"), facts, lexicon) == ("US",)
    assert "CN" in origins_of(parse_name("ollama:deepseek-r1-distill-llama-70b"), facts, lexicon)
    assert origins_of(parse_name("ollama:my-own-finetune"), facts, lexicon) == ()


@pytest.mark.parametrize(
    ("model", "base_url", "allowed", "why"),
    [
        ("ollama:qwen3.8:32b", None, ("US", "EU"), "CN"),
        ("openai:deepseek-v4.1-flash", LOCAL, ("US",), "CN"),
        ("openai:gpt-6-luna", None, ("EU",), "US"),
        ("openai:my-own-model", LOCAL, ("US",), "no table"),
        ("openai:gpt-6-luna", "https://relay.example/v1", ("US",), "who serves"),
    ],
)
def test_a_model_against_the_operators_list_is_refused(
    assistant: Assistant, model: str, base_url: str | None, allowed: tuple[str, ...], why: str
) -> None:
    """A maker, a base or a host outside the list, or unknown, is refused with the reason and the cure."""
    with pytest.raises(ModelError, match=why):
        admit(parse_name(model, base_url), allowed, assistant.knowledge.facts, assistant.lexicon)


@pytest.mark.parametrize(
    ("model", "allowed"),
    [("anthropic:claude-haiku-5-5", ("US",)), ("mistralai:mistral-small-latest", ("EU",)), ("ollama:qwen3.8", ())],
)
def test_a_model_on_the_list_is_admitted(assistant: Assistant, model: str, allowed: tuple[str, ...]) -> None:
    """The EU holds its members, and no list admits all; a list of another country refuses the same model."""
    admit(parse_name(model), allowed, assistant.knowledge.facts, assistant.lexicon)

    with pytest.raises(ModelError):
        admit(parse_name(model), ("JP",), assistant.knowledge.facts, assistant.lexicon)
