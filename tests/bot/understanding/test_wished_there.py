"""Wishes for a pick, for what is sought and for several models keep their place, maker and share."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("first", "message", "region"),
    [
        ("classifying tickets", "keep the first one but EU", "EU"),
        ("classifying tickets", "the first one but in the EU", "EU"),
        ("best coding model", "one that is hosted in germany", "DE"),
        ("mejor modelo para RAG", "uno que corra en la UE", "EU"),
        ("meilleur modèle RAG", "qui tourne en UE", "EU"),
        ("gpt-4.1 replacement?", "something that runs in the EU", "EU"),
    ],
)
def test_a_place_wished_for_what_is_sought_stays(ask: Ask, first: str, message: str, region: str) -> None:
    """It is no question on the answer before, and the task stays too."""
    before, after = ask(first).understood, ask(message, first).understood
    assert after.host_region == (region,)
    assert (after.task, after.models) == (before.task, before.models)


def test_whether_it_runs_there_is_asked_of_the_answer(ask: Ask) -> None:
    """The mark asks."""
    assert ask("does it run in the EU?", "best coding model").intents[0] == "residency"


@pytest.mark.parametrize(
    ("question", "maker"),
    [
        ("is there an openai model with audio output", "openai"),
        ("is there an openai model with vision", "openai"),
        ("does openai have a model with audio output", "openai"),
        ("openai model with audio output", "openai"),
        ("is there an anthropic model with a 1M context", "anthropic"),
        ("gibt es ein openai modell mit audio ausgabe", "openai"),
    ],
)
def test_a_model_of_a_maker_is_looked_for_at_that_maker(ask: Ask, question: str, maker: str) -> None:
    """Every row is theirs."""
    answer = ask(question)
    assert answer.intents[0] == "recommend"
    assert answer.understood.require_developers == (maker,)


@pytest.mark.parametrize(
    "question", ["is an openai model better than a google model", "openai models are expensive, what else for coding"]
)
def test_a_maker_that_is_only_spoken_of_is_not_required(ask: Ask, question: str) -> None:
    """Nothing of theirs is sought."""
    assert ask(question).understood.require_developers == ()


@pytest.mark.parametrize(
    "question",
    [
        "two models please: one for coding, one for chat, both open weights",
        "need two models, one for embeddings and one for summaries, both open weights",
    ],
)
def test_what_is_said_of_both_holds_for_both(ask: Ask, question: str) -> None:
    """The first of the jobs too."""
    rows = ask(question).recommendations
    assert rows
    assert all(row.open_weights for row in rows)


def test_both_in_a_place_run_there(ask: Ask) -> None:
    """Also where the place is told by its bare name."""
    assert ask("need two models, one for embeddings and one for summaries, both in EU").understood.host_region == (
        "EU",
    )


@pytest.mark.parametrize("message", ["with caching 70%", "mit Caching 70%", "caching: 70%", "con caché 70%"])
def test_a_share_behind_caching_is_that_of_the_cache(ask: Ask, message: str) -> None:
    """The bill falls."""
    answer = ask(message, "gpt-6 luna 20M in 5M out")
    assert str(answer.understood.cached_share) == "0.7"
    assert str(answer.costs[0].total_usd) == "3.24"


def test_what_caching_saves_is_no_share_of_the_cache(ask: Ask) -> None:
    """It is a discount."""
    assert ask("is caching 50% cheaper", "gpt-6 luna 20M in 5M out").understood.cached_share is None


@pytest.mark.parametrize("message", ["what about haiku", "and haiku?"])
def test_cheaper_is_not_held_against_a_model_named_later(ask: Ask, message: str) -> None:
    """It was said of the first pick."""
    answer = ask(message, "best coding model", "cheaper?")
    assert answer.understood.price_share is None
    assert "less than what Claude Haiku" not in answer.text
