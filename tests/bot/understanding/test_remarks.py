"""Remarks on models, forums, accounts and jobs, which ask for nothing that is known here."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "gemini got dumber again this week",
        "honestly i love kimi",
        "just finished a novel chapter with opus, wow",
        "DeepSeek told my kid a bedtime story lol",
        "claude refused my grocery list",
        "glm ist heute komplett verrückt",
        "kimi est vraiment incroyable",
        "deepseek 太厉害了",
        "клод снова тупит",
        "mods, please do something about the daily gemini complaint threads",
        "this subreddit is all kimi hype now",
        "kicked off claude yesterday with no explanation, where do I appeal?",
        "openai banned my account by mistake",
        "will LLMs take all translators' jobs?",
        "is frontend still a career worth starting with AI around?",
        "remplacer les développeurs par l'IA, vous y croyez ?",
        "AI会取代设计师吗",
    ],
)
def test_a_remark_is_no_question_on_models(reader: Callable[..., Reading], text: str) -> None:
    """Not even where it names one."""
    assert reader(text).intents == ("off_topic",)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("kimi k3 is gone from azure", "migration"),
        ("just tried kimi k3, what does it cost?", "cost"),
        ("gemini is amazing but I need something for 24gb vram", "recommend"),
        ("tried opus for contracts, looking for something cheaper", "recommend"),
        ("which model for replacing our human translators?", "recommend"),
        ("kicked off claude yesterday, which other model is good for coding?", "recommend"),
        ("Is Kimi banned in Italy?", "origin_risk"),
        ("our legal team blocked us from deepseek, is that the law in Texas?", "origin_risk"),
        ("gpt-4o licence", "licence"),
        ("qual kimi é melhor para programação", "recommend"),
        ("claude opus 5.5", "capability"),
        ("llama's share of openrouter after this year", "trend"),
    ],
)
def test_what_asks_or_complains_of_something_known_is_answered(
    reader: Callable[..., Reading], text: str, intent: str
) -> None:
    """However close to a remark it begins."""
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    "text",
    [
        "Продаю доступ к Claude API, 10% от официальной цены, пишите в тг",
        "Verkaufe Guthaben für die OpenAI API, halber Preis",
        "selling gemini credits 40% off, message me",
    ],
)
def test_an_advert_is_no_question(reader: Callable[..., Reading], text: str) -> None:
    """Not even with a price in it."""
    assert reader(text).intents == ("off_topic",)


@pytest.mark.parametrize(
    "text",
    [
        "selling access to kimi to our clients, is that allowed",
    ],
)
def test_a_seller_may_ask(reader: Callable[..., Reading], text: str) -> None:
    """What is sold belongs to the asker."""
    assert reader(text).intents[0] != "off_topic"


@pytest.mark.parametrize("text", ["海报生成：qwen-image-3.0 和 seedream 5.0 谁不容易糊？"])
def test_a_word_of_faults_in_another_is_no_fault(reader: Callable[..., Reading], text: str) -> None:
    """Two models are set against each other: "海报" is a poster, "报" a message of errors."""
    assert reader(text).intents[0] == "compare"
