"""First messages of a word or two, and words that stand as alone but look for no model."""

from collections.abc import Callable

import pytest

from bot.understanding.clarify import WHICH_PRICE, WHICH_TASK
from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("coding", "coding"), ("Codage", "coding"), ("编程", "coding"), ("コーディング", "coding"), ("코딩?", "coding"),
        ("ocr", "document"), ("embeddings", "embedding"), ("translation?", "translation"),
        ("traducción", "translation"),
        ("Übersetzung", "translation"), ("summarization", "summarization"), ("rag", "rag"), ("chat", "chat"),
        ("agents", "agentic"), ("best coding llm", "coding"), ("code free", "coding"), ("transcription", "speech"),
        ("reasoning", "reasoning"), ("EU coding", "coding"), ("classification, cheap", "classification"),
    ],
)  # fmt: skip
def test_a_task_alone_looks_for_a_model(reader: Reader, text: str, task: str) -> None:
    """What was assumed is said, and nothing is asked back."""
    reading = reader(text)

    assert (reading.intents, reading.understood.task, reading.clarify) == (("recommend",), task, None)


@pytest.mark.parametrize("text", ["coding", "traducción", "ocr", "rag?"])
def test_that_a_word_is_a_search_is_said(reader: Reader, text: str) -> None:
    """As an assumption."""
    assert any("is read as a search for a model for" in each for each in reader(text).assumed)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("free", "free", True), ("kostenlos", "free", True), ("free models", "free", True),
        ("eu", "host_region", ("EU",)), ("EU only", "host_region", ("EU",)), ("Europa?", "host_region", ("EU",)),
        ("open source", "open_weights", True), ("local llm", "self_host", True), ("vision", "needs", ("vision",)),
        ("fast", "latency", "fast"), ("schnell", "latency", "fast"),
    ],
)  # fmt: skip
def test_a_wish_alone_is_kept_and_the_task_asked_for(reader: Reader, text: str, key: str, value: object) -> None:
    """One question with choices, beside a pick."""
    reading = reader(text)

    assert reading.intents == ("recommend",)
    assert getattr(reading.understood, key) == value
    assert reading.clarify == WHICH_TASK


@pytest.mark.parametrize("text", ["models", "llm?", "best?", "cheapest", "cheap api", "大模型", "лучшая?"])
def test_no_more_than_a_model_sought_asks_for_the_task(reader: Reader, text: str) -> None:
    """The one question of the contract."""
    reading = reader(text)

    assert (reading.intents, reading.clarify) == (("recommend",), WHICH_TASK)


@pytest.mark.parametrize(
    "text", ["pricing", "Preise?", "precios", "prix", "цены", "价格", "価格", "가격", "cost per token"]
)
def test_prices_of_nothing_ask_for_the_model(reader: Reader, text: str) -> None:
    """In each language that is read."""
    reading = reader(text)

    assert (reading.intents, reading.clarify) == (("cost",), WHICH_PRICE)


@pytest.mark.parametrize(
    "text",
    ["claude code alternatives", "cursor alternatives", "copilot alternative", "Alternative zu Cursor",
     "alternativas a windsurf", "alternatives to codex cli?"],
)  # fmt: skip
def test_another_coding_tool_is_taken_for_models_for_code(reader: Reader, text: str) -> None:
    """And that tools are not compared is said."""
    reading = reader(text)

    assert (reading.intents, reading.understood.task) == (("recommend",), "coding")
    assert any("is a tool, not a model" in each for each in reading.assumed)


@pytest.mark.parametrize(
    "text",
    ["hi", "lol", "thanks", "weather", "eu politics", "german history", "politics of france", "french wine", "pizza",
     "support", "finance", "notion alternatives", "cursor", "us elections", "free pizza", "coding bootcamp near me"],
)  # fmt: skip
def test_other_words_alone_look_for_no_model(reader: Reader, text: str) -> None:
    """Small talk, countries' affairs, other programs."""
    assert reader(text).intents[0] != "recommend"


@pytest.mark.parametrize(
    "text", ["hi", "lol", "thanks", "weather", "eu politics", "german history", "history of japan"]
)
def test_small_talk_and_talk_of_places_stay_off_topic(reader: Reader, text: str) -> None:
    """A country's name makes nothing a question on models."""
    assert reader(text).intents == ("off_topic",)


@pytest.mark.parametrize(("text", "intent"), [("eu law", "origin_risk"), ("eu hosting", "residency")])
def test_other_subjects_keep_their_own_word(reader: Reader, text: str, intent: str) -> None:
    """Law and places of service are answered as such."""
    assert reader(text).intents[0] == intent


def test_an_offer_for_money_is_no_search(reader: Reader) -> None:
    """It names a model, "GPT-5 for $5"; "a GPT for our shop" looks for one."""
    assert reader("GPT-5 & Claude unlimited for $5/month lifetime!! telegram @cheapkeysnow").intents == ("off_topic",)
