"""Wishes told without a question are a search for a model, whichever other intent their words belong to."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "budget $1000 a month for a chatbot",
        "Orçamento de até R$ 1.500,00 por mês, chatbot no WhatsApp",
        "un modelo que no sea ni chino ni americano",
        "중국산 제외, 번역",
        "Modell zum Übersetzen, muss in Deutschland gehostet sein",
        "summarisation, hosted in the EU, 300 euros a month",
    ],
)
def test_wishes_without_a_question_are_a_search(reader: Reader, text: str) -> None:
    """A budget, a place or an origin, and a use."""
    assert reader(text).intents[0] == "recommend"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what does a chatbot cost us with a budget of $500 a month?", "cost"),
        ("our data must not leave Switzerland", "residency"),
        ("can our police department use a Chinese open model offline", "origin_risk"),
        ("SELLING gpt accounts cheap, whatsapp me", "off_topic"),
    ],
)
def test_questions_and_adverts_stay_what_they_are(reader: Reader, text: str, intent: str) -> None:
    """A price asked for, a rule of one's own, a question of law, spam."""
    assert reader(text).intents[0] == intent
