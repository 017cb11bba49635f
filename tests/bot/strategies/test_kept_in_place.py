"""Places asked about beside a host, a family, a certificate or a promise."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "text",
    [
        "Does Azure data zone EU keep my prompts in the EU?",
        "does OpenAI store our prompts in the EU?",
        "will Mistral keep data inside the EU?",
    ],
)
def test_whether_prompts_stay_in_a_place_is_answered_with_the_place(ask: Ask, text: str) -> None:
    """How long they are kept is another question."""
    first = ask(text).text.split("\n")[0]
    assert "processes in the EU, among the places its source lists" in first


@pytest.mark.parametrize("text", ["how long does OpenAI keep prompts in the EU?", "does OpenAI log prompts in the EU?"])
def test_how_long_prompts_are_kept_stays_a_question_of_retention(ask: Ask, text: str) -> None:
    """With a place beside it as well."""
    assert "up to 30 days" in ask(text).text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("What runs in Frankfurt on Bedrock?", "MiniMax-M2.5"),
        ("Which models can I run in aws eu-central-1?", "MiniMax-M2.5"),
        ("what models are available in Bedrock eu-west-3?", "Mistral"),
    ],
)
def test_models_with_a_price_of_their_own_in_a_place_are_listed(ask: Ask, text: str, model: str) -> None:
    """The host's list of regions says less than its prices."""
    first = ask(text).text.split("\n")[0]
    assert first.startswith("**Amazon Bedrock has prices of its own in ")
    assert model in first


def test_a_host_without_such_prices_is_told_by_its_regions(ask: Ask) -> None:
    """Nothing is made up for it."""
    text = ask("Which models does Azure offer in Sweden?").text
    assert text.startswith("**Azure AI Foundry processes in EU; no source on board says that it stays in SE.**")


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Can I get Gemini processed in Japan?", "**Gemini 2.5 Pro can run in JP: Oracle Cloud.**"),
        ("Is Claude available in Japan?", "**Claude Sonnet 5.5 can run in JP: Amazon Bedrock (jp).**"),
    ],
)
def test_a_family_stands_for_the_newest_that_runs_there(ask: Ask, text: str, lead: str) -> None:
    """Where the newest of all does, it is that."""
    assert ask(text).text.startswith(lead)


def test_what_the_family_was_read_as_is_told(ask: Ask) -> None:
    """With the one that no source shows there."""
    assumed = ask("Can I get Gemini processed in Japan?").assumptions
    assert any("no source shows Gemini 4 Argon there" in each for each in assumed)


def test_all_hosts_with_a_certificate_are_listed(ask: Ask) -> None:
    """The list is not cut."""
    first = ask("which hosts are SOC 2?").text.split("\n")[0]
    assert all(host in first for host in ("Anthropic", "OpenAI", "SambaNova", "Vercel AI Gateway", "CoreWeave"))


def test_the_type_and_the_weights_asked_for_count(ask: Ask) -> None:
    """Who says type II goes first; who sells no open weights is left out."""
    first = ask("SOC 2 type 2 hosts for open models").text.split("\n")[0]
    assert first.startswith("**Hosts whose own pages or catalogues name SOC 2 type II**: Crusoe")
    assert "SOC 2 of a type not said: Baseten" in first
    assert "Anthropic" not in first


def test_a_place_beside_a_certificate_or_a_promise_leaves_hosts_elsewhere_out(ask: Ask) -> None:
    """By the places that their sources list."""
    certified = ask("ISO 27001 certified European host").text.split("\n")[0]
    assert "Scaleway" in certified
    assert "Lambda" not in certified
    text = ask("Our DPO wants a provider with EU processing, no training and zero retention. Who?").text
    assert text.startswith("Only hosts that process in the EU, as far as sources say:")
    assert "DeepInfra" not in text.split("\n\n")[1]


@pytest.mark.parametrize("text", ["is claude to be had in Frankfurt?", "claude in eu-central-1 at bedrock?"])
def test_a_geography_around_the_place_keeps_the_newest(ask: Ask, text: str) -> None:
    """A model that its maker gave up long ago stands for no family, though it has a price there."""
    answer = ask(text).text
    assert answer.startswith("**Amazon Bedrock (eu) keeps Claude Sonnet 5.5 within the EU;")
    assert "Claude Instant" not in answer


@pytest.mark.parametrize(
    ("text", "newest", "other"),
    [
        ("is llama offered in eu-west-2?", "Llama 4 Maverick", "Llama 3 70B"),
        ("does qwen run in us-east-1?", "Qwen3.8-27B", "Qwen3-Coder-Next"),
    ],
)
def test_what_is_old_or_made_for_one_kind_of_work_stands_behind(ask: Ask, text: str, newest: str, other: str) -> None:
    """The newest leads, though no source shows it there."""
    answer = ask(text).text
    assert answer.startswith(f"**No source on board shows {newest} running in ")
    assert f"Another model of that family can run there: {other} at Amazon Bedrock" in answer


def test_beside_one_that_runs_there_it_is_told_where_the_newest_is(ask: Ask) -> None:
    """In the answer itself, not among the assumptions alone."""
    assert (
        "No source on board shows Gemini 4 Argon, a newer one of that family, there. It is on sale at "
        in ask("Can I get Gemini processed in Japan?").text
    )


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("claude in ap-northeast-1", "**Amazon Bedrock (jp) keeps Claude Sonnet 5.5 within JP; "),
        ("can I get Claude Opus 5.5 in ap-northeast-3?", "**Amazon Bedrock (jp) keeps Claude Opus 5.5 within JP; "),
        ("claude sonnet in ap-southeast-2", "**Amazon Bedrock (au) keeps Claude Sonnet 5.5 within AU; "),
        ("claude in us-west-2 on bedrock", "**Amazon Bedrock (us) keeps Claude Sonnet 5.5 within the US; "),
        ("gpt in eastus", "**Azure AI Foundry (us) keeps GPT-6.1 Terra within the US; "),
        ("claude haiku in ap-south-1", "**Amazon Bedrock (apac) keeps Claude Haiku 5.5 within Asia-Pacific; "),
        ("claude opus in Singapore", "**Amazon Bedrock (apac) keeps Claude Opus 5.5 within Asia-Pacific; "),
        ("claude in eu-central-1", "**Amazon Bedrock (eu) keeps Claude Sonnet 5.5 within the EU; "),
        ("claude sonnet in apac", "**Claude Sonnet 5.5 can run in Asia-Pacific: Amazon Bedrock (apac), "),
        ("is claude available in asia pacific", "**Claude Sonnet 5.5 can run in Asia-Pacific: "),
    ],
)
def test_a_geography_around_a_region_is_told(ask: Ask, text: str, lead: str) -> None:
    """A regional offering around the region asked for comes nearest; whether it stays in that region is left open."""
    assert ask(text).text.startswith(lead)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("claude in japaneast", "**No source on board shows Claude Sonnet 5.5 running in japaneast (JP)."),
        ("claude in us-gov-west-1", "**Claude Sonnet 5.5 can run in us-gov-west-1 (US): Amazon Bedrock (us-gov-west"),
        ("claude in Japan", "**Claude Sonnet 5.5 can run in JP: Amazon Bedrock (jp)."),
        ("claude in South Africa", "**No source on board shows Claude Sonnet 5.5 running in ZA."),
    ],
)
def test_a_geography_stands_for_no_other_cloud_and_no_place_outside(ask: Ask, text: str, lead: str) -> None:
    """Bedrock's regions are not Azure's."""
    assert ask(text).text.startswith(lead)


@pytest.mark.parametrize(
    "text", ["our customers are in apac, which model for chat?", "we sell in asia pacific, best llm?"]
)
def test_where_customers_are_is_no_place_to_run_in(ask: Ask, text: str) -> None:
    """Asia-Pacific is read like any other place."""
    assert ask(text).understood.host_region == ()


@pytest.mark.parametrize("question", ["can qwen run on aws in germany", "qwen on bedrock in frankfurt"])
def test_a_coder_stands_for_its_family_where_the_host_named_has_no_other_there(ask: Ask, question: str) -> None:
    """The place is answered with what runs there."""
    assert ask(question).text.startswith("**Qwen3-Coder-Next can run in DE: Amazon Bedrock")


def test_a_coder_stands_for_no_family_where_another_runs(ask: Ask) -> None:
    """It is made for one kind of work."""
    assert "Coder" not in ask("qwen on bedrock in tokyo").text.split("\n\n")[0]
