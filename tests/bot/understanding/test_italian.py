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
