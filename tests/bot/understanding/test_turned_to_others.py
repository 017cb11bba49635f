"""Messages that turn a thread, or a whole question, to a search for a model as good as the one named."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "wow. is there something open that gets close?",
        "anything comparable for less",
        "which one has the same feel?",
        "gibt es etwas genauso gutes? also etwas das genauso gut ist",
        "hay algo parecido",
        "有没有差不多的",
    ],
)
def test_its_like_is_sought_after_a_question_on_one(reader: Callable[..., Reading], text: str) -> None:
    """Then the one asked about is the standard."""
    reading = reader(text, "what does claude opus 5.5 cost?")
    assert reading.intents[0] == "recommend"
    assert reading.understood.quality_floor == ("claude-opus-5-5",)
    assert reading.understood.models == ()


@pytest.mark.parametrize("text", ["i mean vs kimi k3", "compared with kimi k3?", "im Vergleich zu kimi k3"])
def test_one_set_beside_another_is_a_comparison(reader: Callable[..., Reading], text: str) -> None:
    """Of both."""
    reading = reader(text, "is glm-5.3 any good?")
    assert reading.intents[0] == "compare"
    assert reading.understood.models == ("glm-5.3", "kimi-k3")


@pytest.mark.parametrize(
    "text", ["thx! unrelated, my keyboard is too loud, normal?", "ty. off topic: who won the game"]
)
def test_what_is_said_to_be_unrelated_is_no_part_of_the_thread(reader: Callable[..., Reading], text: str) -> None:
    """And is judged alone."""
    assert reader(text, "best local model for 24gb vram").intents == ("off_topic",)


@pytest.mark.parametrize(
    ("before", "text", "intent"),
    [
        ("claude sonnet 5.5 on bedrock", "cost for 5M tokens", "cost"),
        ("context window of sonnet 5.5?", "Kosten für 10 Mio. Token?", "cost"),
        ("is qwen allowed in a german bank?", "what would 3M tokens cost?", "cost"),
        ("where is gemini 4 argon processed?", "combien pour 2M de tokens ?", "cost"),
        ("context window of sonnet 5.5?", "does it take 500k tokens at once?", "capability"),
        ("does glm 5.3 do tools?", "with 20k requests a day?", "capability"),
        ("which model leads terminal-bench 4.0?", "cost of 10M tokens", "benchmark"),
    ],
)
def test_the_cost_of_a_load_is_asked_of_the_model_named(
    reader: Callable[..., Reading], before: str, text: str, intent: str
) -> None:
    """Whatever was asked of it before; a load alone asks for no cost."""
    assert reader(text, before).intents[0] == intent


def test_the_next_question_of_the_thread_is_one(reader: Callable[..., Reading]) -> None:
    """A price alone is asked of the same model."""
    reading = reader("and the price?", "context of glm-5.3?")
    assert (reading.intents[0], reading.understood.models) == ("cost", ("glm-5.3",))


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("gpt-4o is smart enough for us but way too slow, what else?", "gpt-4o"),
        ("we love glm-5.3 but the latency is killing our app, alternatives", "glm-5.3"),
        ("what's quicker than gemini 2.5 pro", "gemini-2.5-pro"),
        ("gpt-5-mini works great, I just want lower latency", "gpt-5-mini"),
        ("opus 5.5 ist gut, aber viel zu langsam. was gibt es sonst?", "claude-opus-5-5"),
    ],
)
def test_good_enough_and_too_slow_seeks_a_faster_one(reader: Callable[..., Reading], text: str, model: str) -> None:
    """Of the same quality."""
    reading = reader(text)
    assert reading.intents[0] == "recommend"
    assert (reading.understood.quality_floor, reading.understood.latency) == ((model,), "fast")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("which is faster, gpt-4o or gpt-5-mini?", "compare"),
        ("is gpt-5-mini faster than gpt-4o?", "compare"),
        ("is gpt-4o slow today?", "off_topic"),
    ],
)
def test_speed_asked_of_a_model_is_no_search(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """Nor a wish."""
    reading = reader(text)
    assert (reading.intents[0], reading.understood.quality_floor) == (intent, ())


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("MIT licensed model on par with glm-5.3", "recommend"),
        ("something under Apache 2.0 near opus 5.5 level?", "recommend"),
        ("what licence does glm-5.3 have?", "licence"),
        ("may we sell an app with llama 3.3 70b?", "licence"),
    ],
)
def test_a_licence_wished_for_is_a_condition(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """Where a standard is named."""
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("which of these can take audio: gpt-4o, glm-5.3, kimi k3?", "capability"),
        ("do any of these support tool calling: qwen3 14b, glm-5.3?", "capability"),
        ("which of these is cheapest: gpt-4o, glm-5.3, kimi k3?", "compare"),
        ("which one has better vision, gpt-4o or kimi k3?", "compare"),
    ],
)
def test_which_can_do_something_is_asked_of_abilities(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """Which is better at it is not."""
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("our whole stack must be European, what do we take for translation?", "recommend"),
        ("everything in my setup has to run in Germany, which model for coding?", "recommend"),
        ("what breaks in our stack if anthropic goes away?", "stack"),
    ],
)
def test_what_a_stack_must_be_is_a_wish(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """Not a question on all that is in use."""
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    "text",
    [
        "who's winning on openrouter these days?",
        "is google now ahead of openai in enterprise spend?",
        "whos winning right now, china or the us? I thought kimi was free",
    ],
)
def test_who_is_ahead_is_a_trend(reader: Callable[..., Reading], text: str) -> None:
    """Whatever is remarked beside it."""
    assert reader(text).intents[0] == "trend"
