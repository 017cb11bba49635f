"""Models to be given up: for what, said how, and what is no such message."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("kimi takes forever to answer, what else does agents well?", ("slow",)),
        ("gpt 6 is too slow for live chat, something snappier?", ("slow",)),
        ("Gemini Pro ist uns zu langsam, welche Alternativen gibt es?", ("slow",)),
        ("We can't afford Opus any more. Recommend a replacement for code review", ("dear",)),
        ("grok is too expensive for us", ("dear",)),
        ("Opus est trop cher pour nous, quoi d'autre ?", ("dear",)),
        ("Sonnet es demasiado caro, ¿qué otro?", ("dear",)),
        ("O Opus é muito caro, o que usar no lugar?", ("dear",)),
        ("Opus太贵了，用什么代替？", ("dear",)),
        ("opusは高すぎる。代わりは？", ("dear",)),
        ("오푸스 너무 비싸 대신 뭐 써?", ("dear",)),
        ("Opus слишком дорогой, чем заменить?", ("dear",)),
        ("haiku makes too many mistakes when tagging tickets, what's better?", ("weak",)),
        ("our mistral small isn't smart enough, what's a step up?", ("weak",)),
        ("Grok 4.7 is way too expensive and not accurate enough for finance, alternatives?", ("dear", "weak")),
    ],
)
def test_what_is_wrong_with_a_model_in_use_is_heard(reader: Reader, text: str, wrong: tuple[str, ...]) -> None:
    """And another is looked for."""
    reading = reader(text)

    assert reading.given_up == wrong
    assert reading.intents == ("recommend",)


@pytest.mark.parametrize(
    "text",
    [
        "is haiku too dumb for extraction?",
        "Opus is too expensive, how do we cut the bill?",
        "why is opus so slow",
        "jira is too expensive, alternatives",
        "opus 5.5 too pricey, drop to sonnet?",
        "qwen3 32b is too slow on my 3090, what else",
        "our old vendor is too expensive, what does sonnet cost?",
        "something like opus, but not too expensive",
        "We use Opus. Snowflake is too expensive. alternatives?",
    ],
)
def test_complaints_of_other_things_or_with_other_questions_give_up_nothing(reader: Reader, text: str) -> None:
    """Of a card, a tool, a bill, or between two models that are named."""
    assert reader(text).given_up == ()


def test_a_model_stays_given_up_while_the_thread_is_about_it(reader: Reader) -> None:
    """Until another model is named."""
    told = ("best coding model", "opus is too expensive, what else?")

    assert reader("in the EU only", *told).given_up == ("dear",)
    assert reader("what does haiku cost?", *told).given_up == ()
