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
        "everything but Azure is fine, chat model",
        "reasoning model on Bedrock in eu-west-1",
        "translate 4k letters a month on Vertex in Belgium",
        "not allowed to use Vertex or Azure",
        "translate letters, we are a US company, no Chinese models",
        "clasificación de 300 mil correos al mes, modelo barato",
        "procurement wants a model that reads supplier offers, nothing Chinese",
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
        ("our tickets are kept on Azure in Frankfurt", "residency"),
        ("can our police department use a Chinese open model offline", "origin_risk"),
        ("SELLING gpt accounts cheap, whatsapp me", "off_topic"),
    ],
)
def test_questions_and_adverts_stay_what_they_are(reader: Reader, text: str, intent: str) -> None:
    """A price asked for, a rule of one's own, a question of law, spam."""
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("Welches Modell zum Sichten: Bewerbungen vorsortieren, 300 im Monat", "classification"),
        ("screen applicants, 2k CVs a month", "classification"),
        ("cribado de currículums, 900 al mes", "classification"),
        ("which model redacts PII in 20k letters a month", "extraction"),
        ("Bewerbungen schreiben, welches Modell?", "writing"),
    ],
)
def test_applications_are_sorted_unless_they_are_written(reader: Reader, text: str, task: str) -> None:
    """Hiring is classification, taking names out is extraction; neither is writing."""
    assert reader(text).understood.task == task


def test_legal_papers_are_no_question_of_law(reader: Reader) -> None:
    """What is to be read may be legal; the wishes beside it stay."""
    read = reader("replace our Llama 3.3 70B for summarising legal opinions, no Chinese models")
    assert "origin_risk" not in read.intents[:1]
    assert read.understood.exclude_origin == ("CN",)


@pytest.mark.parametrize(
    "text", ["we're a startup doing classification of photos of navy shirts", "our team does translation of novels"]
)
def test_work_that_a_firm_does_is_a_search(reader: Reader, text: str) -> None:
    """Without an amount too."""
    assert reader(text).intents[0] == "recommend"


@pytest.mark.parametrize("text", ["we are doing great", "the company does accounting in Berlin", "how are you doing"])
def test_what_firms_do_without_a_model_is_not(reader: Reader, text: str) -> None:
    """A trade or small talk."""
    assert reader(text).intents == ("off_topic",)
