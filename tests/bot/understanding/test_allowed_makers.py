"""Tests of nations whose models are only said to do: that is no wish for theirs, and no question of law."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("need an agent that can call our tools, two L40S cards. Chinese weights are fine.", "agentic"),
        ("Chinese-made is ok. Need OCR model for receipts", "document"),
        ("Chinese models are not a problem. Best one for extraction?", "extraction"),
        ("Japanese models are okay too, which one for summarization?", "summarization"),
        ("I'm fine with Chinese models. summarization?", "summarization"),
        ("we'd be happy to use a Chinese model, for agents", "agentic"),
        ("Chinesische Modelle sind kein Problem, welches für Code?", "coding"),
        ("Chinesische Modelle sind erlaubt, welches Modell zum Programmieren?", "coding"),
        ("los modelos chinos no son problema, ¿cuál para programar?", "coding"),
        ("modelos chineses tudo bem, qual para resumo?", "summarization"),
        ("les modèles chinois ne posent pas de souci, quel modèle pour coder ?", "coding"),
        ("китайские модели подходят, что взять для кода?", "coding"),
        ("中国モデルでも大丈夫です。コーディング用のおすすめは？", "coding"),
        ("即使是美国模型也可以，写代码哪个好", "coding"),
    ],
)
def test_what_is_allowed_is_not_required(reader: Callable[..., Reading], text: str, task: str) -> None:
    """A model is looked for, of any maker."""
    reading = reader(text)

    assert (reading.intents[0], reading.understood.task) == ("recommend", task)
    assert reading.understood.require_origin == reading.understood.exclude_origin == ()


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("Only American models are allowed at our shop. best for RAG?", ("US",)),
        ("just European models are acceptable here, which for support chat?", ("EU",)),
        ("French models are good enough for us, which one for writing?", ("FR",)),
        ("Find me an American model that is okay for coding", ("US",)),
        ("maker can be American or European, both fine. summarization model?", ("US", "EU")),
        ("i want a chinese model, any is fine, for coding", ("CN",)),
    ],
)
def test_what_is_required_stays(reader: Callable[..., Reading], text: str, required: tuple[str, ...]) -> None:
    """Where no others will do, or it is a wish, it is one."""
    assert reader(text).understood.require_origin == required


def test_others_stay_ruled_out(reader: Callable[..., Reading]) -> None:
    """What is allowed beside what is not."""
    understood = reader("Japanese weights are fine by us but no Chinese ones. Coding model please").understood

    assert (understood.require_origin, understood.exclude_origin) == ((), ("CN",))


@pytest.mark.parametrize(
    "text",
    [
        "Is an American model ok for medical data?",
        "would a Chinese model be acceptable for us? we are a German hospital",
    ],
)
def test_whether_it_is_allowed_is_a_question_of_law(reader: Callable[..., Reading], text: str) -> None:
    """Asked, not stated."""
    assert reader(text).intents[0] == "origin_risk"
