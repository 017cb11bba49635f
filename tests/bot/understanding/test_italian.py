"""Italian is understood for what is asked, for amounts and for what is ruled out, in a thread too."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("un modello europeo per programmare", {"task": "coding", "require_origin": ["EU"]}),
        ("modello per fare riassunti, senza modelli cinesi", {"task": "summarization", "exclude_origin": ["CN"]}),
        ("quale modello per tradurre? niente modelli americani", {"task": "translation", "exclude_origin": ["US"]}),
        ("che modello ci serve per il codice, server in Germania", {"task": "coding", "host_region": ["DE"]}),
    ],
)
def test_a_task_and_whose_the_model_may_be(reader: Callable[..., Reading], text: str, said: dict[str, object]) -> None:
    """A wish against makers that is not heard would be turned round."""
    reading = reader(text)
    assert reading.intents[0] == "recommend"
    assert reading.understood.to_json() == said


def test_both_sides_of_a_bill(reader: Callable[..., Reading]) -> None:
    """Ten million in, one out."""
    reading = reader("quanto costa claude sonnet 4.6 per 10 milioni di token in input e 1 milione in output al mese?")
    assert reading.intents[0] == "cost"
    assert (reading.understood.input_tokens, reading.understood.output_tokens) == (10_000_000, 1_000_000)
    assert reading.understood.requests_period == "month"


def test_a_budget(reader: Callable[..., Reading]) -> None:
    """In euros, a month."""
    understood = reader("modello economico per tradurre, al massimo 50 euro al mese").understood
    assert (understood.currency, understood.budget_period) == ("EUR", "month")


def test_a_follow_up_keeps_the_rest(reader: Callable[..., Reading]) -> None:
    """The task stays, the makers go."""
    understood = reader("senza modelli cinesi", "which model for translating contracts").understood
    assert (understood.task, understood.exclude_origin) == ("translation", ("CN",))


@pytest.mark.parametrize(
    ("text", "requests", "period"),
    [
        ("grok 4 con 20 richieste al minuto, 1000 token in ingresso e 300 in uscita, quanto pagherei?", 20, "minute"),
        ("1500 chiamate all'ora su mistral small, 600 token in entrata e 90 in uscita, costo?", 1_500, "hour"),
        (
            "80 dipendenti, ognuno 30 richieste al giorno, 2000 token in ingresso e 400 in uscita, gpt-5 mini",
            2_400,
            "day",
        ),
    ],
)
def test_how_often(reader: Callable[..., Reading], text: str, requests: int, period: str) -> None:
    """A bill of one request would be far too small."""
    told = reader(text).understood
    assert (told.requests, told.requests_period) == (requests, period)


@pytest.mark.parametrize(
    ("text", "units", "things"),
    [
        ("1200 fatture al mese da leggere, quale modello conviene?", 1_200, "documents"),
        ("10.000 immagini da descrivere, gemini 2.5 flash, costo?", 10_000, "images"),
        ("trascrivere 400 ore di riunioni, quale modello costa meno?", 24_000, "minutes"),
        ("5000 descrizioni di prodotto al mese in italiano, quale modello?", 5_000, "items"),
    ],
)
def test_how_much_of_what(reader: Callable[..., Reading], text: str, units: int, things: str) -> None:
    """Goods are counted in their units."""
    told = reader(text).understood
    assert (told.units, told.unit_kind) == (units, things)


@pytest.mark.parametrize(
    ("work", "task"),
    [
        ("estrarre dati da fatture", "extraction"),
        ("l'assistenza clienti", "support"),
        ("analizzare contratti", "legal"),
        ("scrivere articoli di blog", "writing"),
        ("la trascrizione di audio", "speech"),
        ("analisi dati", "data_analysis"),
        ("analizzare bilanci", "finance"),
        ("referti medici", "medical"),
        ("aiutare studenti a casa", "education"),
        ("giochi di ruolo", "roleplay"),
        ("smistare email", "classification"),
    ],
)
def test_what_it_is_for(reader: Callable[..., Reading], work: str, task: str) -> None:
    """The work tells which board counts."""
    reading = reader(f"quale modello per {work}?")
    assert (reading.intents[0], reading.understood.task) == ("recommend", task)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("qual è la finestra di contesto di gpt-4.1?", "capability"),
        ("che licenza ha qwen3 32b?", "licence"),
        ("è vietato usare deepseek in italia?", "origin_risk"),
        ("quali modelli sono più usati su openrouter?", "trend"),
        ("modello di embedding per testi italiani", "recommend"),
        ("che tempo fa domani a Roma?", "off_topic"),
    ],
)
def test_what_is_asked(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """Each intent by words of its own."""
    assert reader(text).intents[0] == intent
