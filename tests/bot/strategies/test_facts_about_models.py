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
    first = answer.text.split("\n")[0].removeprefix("**").lower()
    said = next(
        state for words, state in (("yes:", True), ("no:", False), ("not stated:", None)) if first.startswith(words)
    )
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


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "knowledge cutoff of claude opus 5.5?",
            "Not known: no source on board states the knowledge cutoff of Claude Opus 5.5",
        ),
        (
            "what are the rate limits of mistral large 4?",
            "Not known: no source on board states the rate limits of Mistral Large 4",
        ),
        ("is fine tuning possible on gpt-6 luna?", "Not stated: GPT-6 Luna"),
        ("how much vram for qwen3.8-27b at q4?", "Qwen3.8-27B needs about 19.3 GB at q4_k_m"),
        ("can a single RTX 4090 run gpt-oss-120b?", "gpt-oss-120b does not fit in 24 GB: the smallest here, q4_k_m"),
        ("will qwen3.8-27b at q8 fit on a 24 GB card?", "Qwen3.8-27B at q8_0 does not fit in 24 GB"),
        ("which of the claude models support computer use?", 'Of the "claude" models on sale these state computer use'),
        ("which of the claude models have computer use", 'Of the "claude" models on sale these state computer use'),
        ("which claude for computer use", "Claude Opus 5.5 at Anthropic: $4"),
        ("which gpt models do computer use", 'Of the "gpt" models on sale these state computer use'),
        ("which claude is best at computer use?", "Claude Opus 5.5 at Anthropic: $4"),
    ],
)
def test_the_first_words_answer_what_was_asked(ask: Ask, question: str, lead: str) -> None:
    """A number for how much, yes or no for whether, names for which; what no source says is said to be unknown."""
    assert ask(question).text.removeprefix("**").startswith(lead)


def test_a_card_too_small_with_main_memory_beside_it_may_do(ask: Ask) -> None:
    """What main memory has to take is said, and what that costs in speed."""
    text = ask("can I run gpt-oss-120b on a 5090 with 128 GB of ram?").text
    assert "Split over cards and main memory it runs: q4_k_m puts 40.8 GB beside the cards" in text


def test_a_host_with_a_short_context_does_not_speak_for_open_weights(ask: Ask, assistant: Assistant) -> None:
    """Where the maker sells none, the longest context on sale is told, and shorter ones as such."""
    answer = ask("context window of llama 4 scout?")
    told = next(
        fact.value for fact in answer.facts if fact.attribute == "context window" and " at " not in fact.subject
    )
    offers = assistant.knowledge.catalogue.of_model("llama-4-scout")
    assert told == max(each.context_window_tokens or 0 for each in offers if not each.deprecated)


def test_weights_run_at_home_bring_no_caveat_of_a_host(ask: Ask) -> None:
    """DeepSeek's own privacy policy is no matter of a machine of one's own."""
    answer = ask("can I run deepseek v4 pro on a mac studio with 512 GB?")
    assert "pol-deepseek-privacy" not in {caveat.id for caveat in answer.caveats}


def test_an_answer_about_a_context_window_is_short(ask: Ask) -> None:
    """Rules for others stand in it as one line each, price changes not at all."""
    answer = ask("what is the context window of gemini 3.8 flash?")
    assert "price per 1M tokens changes" not in answer.text
    assert len(ask("max context of kimi k3?").text) < 1600


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("claude haiku 5.5 on bedrock in eu-central-1, data residency?", "Amazon Bedrock (eu) keeps Claude Haiku 5.5"),
        (
            "is gpt-oss-120b on scaleway processed outside the US? data residency",
            "gpt-oss-120b at Scaleway is processed in",
        ),
        (
            "our data must stay in India: where does vertex process?",
            "No source on board shows Google Vertex AI processing",
        ),
        ("does openai train on what we send to the api?", "OpenAI does not train on inputs"),
        ("which hosts offer zero data retention?", "Zero retention, as far as sources say: offered by"),
    ],
)
def test_a_host_is_asked_about_one_thing_and_answered_on_it(ask: Ask, question: str, lead: str) -> None:
    """The place, the training or the retention asked about stands in the first words."""
    answer = ask(question)
    assert answer.intent == "residency"
    assert answer.text.removeprefix("**").startswith(lead)


def test_what_a_host_does_not_state_is_said_with_whom_to_ask(ask: Ask) -> None:
    """Retention or training that no source states is listed as not known."""
    answer = ask("where does nebius process prompts, do they keep my data or train on it?")
    assert any("data processing agreement" in each for each in answer.unknown)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("terminal-bench 4.0 score of gpt 6.1 sol?", "GPT-6.1 Sol, Terminal-Bench 4.0"),
        ("swe-bench benchmark score of claude opus 5.5?", "Claude Opus 5.5, SWE-bench"),
        ("swe-bench benchmark score of deepseek v4 pro?", "No published result of DeepSeek-V4-Pro on SWE-bench"),
        ("benchmark: humanity's last exam score of deepseek v4 pro", "DeepSeek-V4-Pro, Humanity's Last Exam"),
        ("what elo score does gemini 3.8 flash have", "Gemini 3.8 Flash, LMArena Text"),
        ("gpqa benchmark score of mistral large 4", "No published result of Mistral Large 4 on GPQA Diamond"),
        ("benchmark: who tops swe-bench verified?", "Highest on SWE-bench Verified"),
        ("benchmark leaderboard: which model hallucinates least?", "Lowest, which is best, on Vectara"),
    ],
)
def test_the_score_asked_for_comes_first(ask: Ask, question: str, lead: str) -> None:
    """The figure, or that there is none, before what the board measures."""
    assert ask(question).text.removeprefix("**").startswith(lead)


def test_a_board_named_before_is_still_meant(ask: Ask, assistant: Assistant) -> None:
    """Open weights only, of the board asked about a message earlier."""
    answer = ask("among open weights only", "benchmark: who tops swe-bench verified?")
    models = assistant.knowledge.facts.models
    leaders = [fact.subject for fact in answer.facts if fact.attribute.startswith("SWE-bench Verified")]
    assert leaders
    assert all(models[each].open_weights for each in leaders if each in models)


def test_scores_without_a_board_say_who_ran_them(ask: Ask) -> None:
    """Run by others, a maker's own, a retelling: counted in the first line."""
    assert "run by others than its maker" in ask("benchmark scores of minimax m3: independent?").text.split("\n")[0]


def test_terms_for_paid_use_are_not_told_of_free_use(ask: Ask) -> None:
    """Google promises it for paid services only, and that stands in the first line."""
    assert "Paid services only" in ask("do they train on my api data if i use gemini for free").text.split("\n")[0]


def test_whether_to_believe_a_board_is_answered_before_who_leads_on_it(ask: Ask) -> None:
    """What it measures and how to read it come first, the leaders after."""
    text = ask("can i trust lmarena rankings, is that benchmark reliable?").text
    assert text.startswith("**LMArena Text (style control).**")
    assert text.index("Reading the LMArena text board") < text.index("Highest on")


def test_leaders_are_of_a_board_with_more_than_a_retelling(ask: Ask) -> None:
    """SWE-bench Verified has a run of its own with many models; one retold figure does not lead."""
    answer = ask("benchmark: who tops swe-bench verified?")
    assert "a retelling" not in answer.text.split("**Sources**")[0].split("\n\n")[0]
    assert answer.text.split("\n\n")[0].count("\n- ") > 2


def test_keeping_and_training_asked_in_plain_words_are_answered_first(ask: Ask) -> None:
    """Without a word like "zero retention" too; what no source on board says is said to be unknown."""
    first = ask("how long does mistral keep api logs and do they train on them").text.splitlines()[0]

    assert first.startswith("**Mistral AI: how long it keeps prompts is not on board; zero retention on request;")
    assert "how long it keeps prompts is not on board" in first
    assert "whether it trains on inputs is not on board" in first
    assert "does not train on inputs" in ask("does openai train on api data").text.splitlines()[0]


def test_a_cloud_that_rents_the_machines_serves_no_model(ask: Ask) -> None:
    """Who runs the weights on rented machines is told nothing of what that cloud's own service of models promises."""
    text = ask("we host the qwen3.8-27b weights ourselves on AWS in eu-central-1, does the data stay in the EU?").text

    assert "runs where they stand" in text
    assert "Rented machines" in text
    assert "Bedrock" not in text


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("can gpt-6 luna generate audio", "No: GPT-6 Luna at OpenAI, audio out."),
        ("can gemini 3.8 flash make videos?", "No: Gemini 3.8 Flash at Gemini API, video out."),
        ("does flux 2 pro generate images", "Yes: FLUX.2 [pro] at Azure AI Foundry, images out."),
        ("kann haiku 5.5 bilder erzeugen?", "Not stated: Claude Haiku 5.5 at Anthropic, images out."),
        ("can gpt-audio output audio?", "Yes: gpt-audio at OpenAI, audio out."),
        ("can i run opus locally", "can't be run on machines of your own"),
        ("batch api for mistral?", "Yes. In batch, with results within a day, Mistral Large 4"),
        ("mcp support in mistral?", "Not known: no source on board states whether the API of Mistral Large 4"),
        ("does claude speak mcp", "Not known: no source on board states whether the API of Claude"),
        ("how many images per request in gemini 4 argon", "Not known: no source on board states how many images"),
        ("how many pdfs can I attach to haiku 5.5 in one request", "Not known: no source on board states how many"),
        ("does haiku 5.5 accept images", "Yes: Claude Haiku 5.5 at Anthropic, images in."),
    ],
)
def test_what_is_asked_of_a_model_is_answered_first(ask: Ask, text: str, first: str) -> None:
    """What comes out is looked at where that is asked, and a count is no yes."""
    assert first in ask(text).text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("is there a gemini that takes audio in and gives audio out", "Gemini 3.8 Live"),
        ("which gemini models can output audio", "Gemini 3.8 Live"),
        ("are there any gpt models with image output", "GPT Image 2"),
        ("is there a claude that makes images", 'No "claude" model on sale states images out.'),
    ],
)
def test_of_a_family_those_are_told_that_do_all_that_is_asked(ask: Ask, text: str, holds: str) -> None:
    """In and out both, where both are asked."""
    assert holds in ask(text).text.split("\n")[0]
