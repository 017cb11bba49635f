"""Messages that ask for a list of models: of what, how many, and what is none."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading
from bot.understanding.sought import USUAL, Sought

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "what", "names"),
    [
        ("newest claude?", "newest", ("claude",)),
        ("what's the latest gemini model", "newest", ("gemini",)),
        ("das neueste Qwen-Modell", "newest", ("qwen",)),
        ("el modelo gemini más reciente", "newest", ("gemini",)),
        ("最新的 deepseek", "newest", ("deepseek",)),
        ("which is newer, kimi k3 or glm 5.3", "newer", ("kimi-k3", "glm-5.3")),
        ("is glm 5.3 newer than kimi k3?", "newer", ("glm-5.3", "kimi-k3")),
        ("cheapest gemini", "cheapest", ("gemini",)),
        ("which is the cheapest claude model?", "cheapest", ("claude",)),
        ("dearest claude", "dearest", ("claude",)),
        ("most expensive model of the claude family", "dearest", ("claude",)),
        ("das günstigste Claude-Modell", "cheapest", ("claude",)),
        ("modèle gemini le moins cher", "cheapest", ("gemini",)),
        ("最便宜的 deepseek", "cheapest", ("deepseek",)),
    ],
)
def test_a_list_of_a_family_is_heard(reader: Reader, text: str, what: str, names: tuple[str, ...]) -> None:
    """By release or by price, in any of the languages."""
    assert reader(text).sought == Sought(what=what, names=names)


@pytest.mark.parametrize(
    ("text", "what", "number"),
    [
        ("three cheapest models with 1M context and tool calling", "cheapest", 3),
        ("top 5 cheapest vision models", "cheapest", 5),
        ("which 3 models are cheapest for coding", "cheapest", 3),
        ("list the cheapest models with 1M context", "cheapest", USUAL),
        ("what's the most expensive model on board", "dearest", USUAL),
        ("dearest model for coding", "dearest", USUAL),
    ],
)
def test_a_number_or_a_list_of_all_is_heard(reader: Reader, text: str, what: str, number: int) -> None:
    """The wishes beside it stay wishes."""
    assert reader(text).sought == Sought(what=what, number=number)


@pytest.mark.parametrize(
    ("text", "what", "tokens"),
    [
        ("models with 2M context", "context window", 2_000_000),
        ("list models with more than 1M context window", "context window", 1_000_000),
        ("modelle mit 500k kontext", "context window", 500_000),
        ("which model with 300k context", "context window", 300_000),
        ("llms with 64k context", "context window", 64_000),
        ("which models can generate 100k tokens in one response", "output limit", 100_000),
    ],
)
def test_a_limit_alone_asks_for_those_that_reach_it(reader: Reader, text: str, what: str, tokens: int) -> None:
    """Whether of what goes in or of what comes out."""
    assert reader(text).sought == Sought(what=what, tokens=tokens)


@pytest.mark.parametrize(
    "text",
    [
        "cheapest model for 2M tickets a month",
        "cheapest model for coding",
        "what does the latest claude cost for 1M tokens",
        "our most expensive bill is for summaries, 2M a month, what is cheaper?",
        "is there a cheaper claude model for coding",
        "what is the context window of claude opus 5.5",
        "model with 1M context for coding, EU only",
        "model with 256k context",
        "llm with at least 64k context",
        "give me a model with 1M context",
        "what's new in claude opus 5.5",
        "which is cheaper, kimi k3 or glm 5.3",
    ],
)
def test_other_questions_are_no_list(reader: Reader, text: str) -> None:
    """A choice, a price, a limit of one model."""
    assert reader(text).sought is None


@pytest.mark.parametrize(
    "text",
    ["what is glm?", "what is deepseek v4 flash", 'which model is "kimi k3"?', "was ist gpt-oss", "glm 5.3是什么模型"],
)
def test_a_question_of_what_a_model_is_counts_as_its_name_alone(reader: Reader, text: str) -> None:
    """It is answered with the model's card."""
    reading = reader(text)

    assert "name_alone" in reading.flags
    assert reading.intents == ("capability",)


@pytest.mark.parametrize("text", ["what is glm 5.3 good at", "what is the price of glm", "what is RAG"])
def test_a_question_of_something_about_it_does_not(reader: Reader, text: str) -> None:
    """It asks for that."""
    assert "name_alone" not in reader(text).flags


@pytest.mark.parametrize("text", ["when was kimi k3 released", "how old is gpt-oss?", "wann ist glm 5.3 erschienen"])
def test_a_day_of_release_is_a_question_about_the_model(reader: Reader, text: str) -> None:
    """Not about its end."""
    assert reader(text).intents == ("capability",)
