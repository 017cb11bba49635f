"""A superlative or a model's name that stands alone, and messages that only look like one."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "cheapest?", "the best one", "la más barata?", "¿cuál es la mejor?", "das günstigste?",
        "was ist das beste Modell?",
        "la moins chère ?", "quel est le plus rapide ?", "a mais barata?", "qual é o melhor?", "самый дешёвый?",
        "какая самая умная?", "最强的是哪个？", "最便宜", "一番賢いモデルは？", "最安は？",
        "제일 좋은 거?", "가장 빠른 모델은?",
    ],
)  # fmt: skip
def test_a_superlative_alone_looks_for_a_model(reader: Reader, text: str) -> None:
    """In each language that is read."""
    assert reader(text).intents == ("recommend",)


@pytest.mark.parametrize("text", ["best pizza?", "cheapest flights to rome", "das beste Restaurant?"])
def test_a_superlative_of_something_else_does_not(reader: Reader, text: str) -> None:
    """What it is said of is no model."""
    assert reader(text).intents == ("off_topic",)


@pytest.mark.parametrize("text", ["opus", "Kimi K3?", "what about gpt-4o", "llama 3.3 70b"])
def test_a_name_alone_asks_what_it_is(reader: Reader, text: str) -> None:
    """Not when it ends, nor what it costs alone."""
    reading = reader(text)
    assert reading.intents == ("capability",)
    assert "name_alone" in reading.flags


@pytest.mark.parametrize("text", ["opus price", "opus or kimi", "opus in sydney?", "gpt-4o retired?"])
def test_a_name_with_more_is_read_as_before(reader: Reader, text: str) -> None:
    """One more word is a question of its own."""
    assert "name_alone" not in reader(text).flags


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("when does it end?", "migration"), ("already retired?", "migration"), ("its successor?", "migration"),
        ("wird es abgekündigt?", "migration"), ("vs luna", "compare"), ("or sonnet 5.5?", "compare"),
        ("licence?", "licence"), ("price?", "cost"), ("hosted in the EU?", "residency"), ("is it open?", "licence"),
        ("gpqa?", "benchmark"), ("max output?", "capability"), ("on bedrock", "capability"),
        ("for coding", "capability"),
    ],
)  # fmt: skip
def test_what_follows_a_name_alone_is_asked_of_it(reader: Reader, text: str, intent: str) -> None:
    """As if the name stood in the same message; its model is kept."""
    reading = reader(text, "opus 5.5")
    assert reading.intents[0] == intent
    assert "claude-opus-5-5" in reading.understood.models


@pytest.mark.parametrize("text", ["is it going away?", "when does it end?", "successor?", "wann endet es?"])
def test_an_end_turns_a_thread_about_a_model(reader: Reader, text: str) -> None:
    """However short the message is."""
    assert reader(text, "we run gpt-4o for support").intents[0] == "migration"
