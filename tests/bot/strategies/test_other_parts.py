"""Questions that ask more than one thing of the models they name: each thing is answered."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (
            "what's the price of kimi k3 and does it support tool calling?",
            "$3 / $15 per 1M",
            "Kimi K3 at Moonshot AI, tool calls",
        ),
        (
            "what does kimi k3 cost, and what does its licence allow?",
            "$3 / $15 per 1M",
            "The weights of Kimi K3 are under Kimi K3 License",
        ),
        (
            "what does claude sonnet 5.5 cost on bedrock for 10M in and 1M out, and does bedrock train on my data?",
            "Claude Sonnet 5.5 at Amazon Bedrock: $30.00",
            "Amazon Bedrock: whether it trains on inputs is not on board",
        ),
        (
            "compare glm-5.3 and gpt-6-luna for 30M in 4M out. who hosts glm in europe?",
            "GPT-6 Luna is cheapest",
            "GLM-5.3 can run in the EU: ",
        ),
        (
            "how do deepseek-v4-pro and sonnet 5.5 score on swe-bench, and what's the price difference?",
            "SWE-bench",
            "DeepSeek-V4-Pro costs ",
        ),
        (
            "where is deepseek-v4-pro hosted in the EU, and what would 300k requests a month cost against gpt-6-luna?",
            "GPT-6 Luna is cheapest",
            "DeepSeek-V4-Pro can run in the EU",
        ),
        (
            "is qwen3.8-27b ok for a French bank, and what do 30M in and 5M out a month cost against mistral-large-4?",
            "No rule on board bars Qwen3.8-27B (made in CN) for regulated finance",
            "Qwen3.8-27B is cheapest",
        ),
        (
            "where can qwen3.8-27b run in the EU, and what do 30M in and 5M out a month cost there?",
            "Qwen3.8-27B can run in the EU",
            "Qwen3.8-27B at Nebius: $",
        ),
        (
            "what do 90M in and 12M out a month cost on claude-sonnet-4-6 on bedrock in frankfurt, and should we move?",
            "Claude Sonnet 4.6 at Amazon Bedrock (eu): $495.00 a month",
            "Nothing that meets your wishes ranks as high as Claude Sonnet 4.6",
        ),
        (
            "are glm-5.3 weights on our own GPUs a legal problem in italy, and what hardware do they take at 8 bit?",
            "No rule on board bars GLM-5.3",
            "GLM-5.3 needs about 801.9 GB at q8_0",
        ),
        (
            "what's the licence of minimax m3 and what would 100k requests of 2k in and 500 out cost?",
            "MiniMax Community License",
            "MiniMax-M3 at MiniMax: $",
        ),
    ],
)
def test_everything_asked_is_answered(ask: Ask, question: str, one: str, other: str) -> None:
    """Whichever of the two leads, both stand in the same text."""
    text = ask(question).text
    assert one in text, text
    assert other in text, text


def test_a_bill_asked_for_beside_a_place_is_itemised(ask: Ask) -> None:
    """The bill of a second part stands in the answer's costs, and its lines sum up to it."""
    answer = ask("which hosts keep qwen3.8-27b in the EU, and what would 50M tokens in and 5M out a month cost?")
    (cost,) = answer.costs
    assert cost.total_usd == sum((line.usd for line in cost.lines if line.usd is not None), start=Decimal())
    assert "| input | 50,000,000 tokens |" in answer.text


def test_what_is_as_good_for_less_is_named_or_denied(ask: Ask) -> None:
    """Nothing dearer is shown to somebody who asks for something cheaper that is as good."""
    answer = ask("what does gemini 3.8 flash cost for 5M in 1M out, and is there something cheaper that's as good?")
    named, *others = answer.recommendations
    assert named.model == "gemini-3.8-flash"
    assert others
    assert "as good as Gemini 3.8 Flash" in answer.text
    for other in others:
        assert named.cost is not None
        assert other.cost is not None
        assert other.cost.total_usd is not None
        assert named.cost.total_usd is not None
        assert other.cost.total_usd <= named.cost.total_usd


@pytest.mark.parametrize(
    ("question", "unasked"),
    [
        ("what does kimi k3 cost for 5M in and 1M out?", ("are under Kimi", "can run in", "tool calls")),
        ("what's the licence of kimi k3?", ("| input |", "can run in", "tool calls")),
        ("does kimi k3 support tool calling?", ("are under Kimi", "| input |", "can run in")),
        ("where is kimi k3 hosted in the EU?", ("are under Kimi", "| input |", "tool calls")),
    ],
)
def test_what_was_not_asked_is_not_told(ask: Ask, question: str, unasked: tuple[str, ...]) -> None:
    """A question for one thing is answered with that alone."""
    text = ask(question).text.partition("**Sources**")[0]
    assert not [words for words in unasked if words in text], text


def test_a_model_has_one_row_however_much_is_asked_of_it(ask: Ask) -> None:
    """Parts share the row of a named model."""
    answer = ask("can glm-5.3 run in the EU, what is its licence and what do 10M in and 1M out cost beside gpt-6-luna?")
    models = [each.model for each in answer.recommendations]
    assert sorted(models) == ["glm-5.3", "gpt-6-luna"]


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("which embedding model and which llm for RAG over our contracts, EU hosted?", ("embedding", "chat")),
        ("embedder + reranker for a search over german docs?", ("embedding", "rerank")),
        ("welches Embedding-Modell und welches LLM für RAG?", ("embedding", "chat")),
        ("embedding model for our llm app?", ("embedding",)),
        ("which llm for RAG over our wiki?", ("chat",)),
    ],
)
def test_each_kind_of_model_asked_for_gets_a_pick(
    ask: Ask, assistant: Assistant, question: str, kinds: tuple[str, ...]
) -> None:
    """Who asks for an embedder and an LLM gets both, who asks for one gets one; the wishes hold for both."""
    answer = ask(question)
    modes = set()
    for entry in answer.recommendations:
        modes |= {each.mode for each in assistant.knowledge.catalogue.of_model(entry.model)}
    assert modes == set(kinds), answer.text


def test_who_asks_where_a_pick_is_hosted_is_told_with_what_that_leaves_open(ask: Ask) -> None:
    """Places and seats of the picks; patients' data of an asker in the EU at a host elsewhere; no rule of others."""
    answer = ask(
        "our Vienna clinic wants to transcribe and summarise talks, 3,000 minutes a day. which models, hosted where?"
    )
    picks = {each.provider: each.provider_hq for each in answer.recommendations}
    for provider, seat in picks.items():
        assert f"- {provider}" in answer.text
        assert f"based in {seat} [" in answer.text
    assert any("may go to a host based in" in each for each in answer.unknown) == ("US" in picks.values())
    assert any("second step" in each for each in answer.unknown)
    assert not any("DOJ" in each for each in answer.assumptions)


@pytest.mark.parametrize(
    "question",
    [
        "What does GPT Image 2 cost for 1,000 images?",
        "what does Nano Banana cost per image?",
        "What does Veo 3.1 cost for 100 videos?",
    ],
)
def test_what_is_priced_is_not_answered_with_a_yes(ask: Ask, question: str) -> None:
    """Who asks what a picture costs does not ask if the model makes any."""
    assert "Yes:" not in ask(question).text


def test_who_asks_if_a_model_makes_pictures_beside_the_price_is_told(ask: Ask) -> None:
    """Both are answered."""
    text = ask("what does GPT Image 2 cost, and can it make images?").text
    assert "$5 / $30" in text
    assert "images out" in text


@pytest.mark.parametrize(
    ("question", "bill"),
    [
        ("models for a rag bot: embeddings, reranker and the llm. 100k questions a month, 3k tokens each, 300 out",
         "**Claude Haiku 5.5 at Anthropic: $45.00 a month.**"),
        ("what stack do you suggest for a rag app: embedding + rerank + llm, 100k queries/mo",
         "**Claude Haiku 5.5 at Anthropic: $60.00 a month.**"),
    ],
)  # fmt: skip
def test_each_question_of_a_search_is_answered_too(ask: Ask, question: str, bill: str) -> None:
    """The model that answers has the load that the reranker has."""
    assert bill in ask(question).text
