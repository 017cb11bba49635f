"""A model looked for under a licence, and licences that are asked about."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "task", "licence"),
    [
        ("embedding recs, apache license only", "embedding", "apache-2.0"),
        ("any reranker recs under MIT", "rerank", "mit"),
        ("a reranker, mit only", "rerank", "mit"),
        ("TTS suggestions, commercial license needed", "speech", "commercial"),
        ("is there an apache licensed reranker?", "rerank", "apache-2.0"),
        ("Embedding-Modell, Lizenz muss kommerzielle Nutzung erlauben", "embedding", "commercial"),
    ],
)
def test_a_licence_beside_a_task_is_a_wish(ask: Ask, text: str, task: str, licence: str) -> None:
    """And a model is recommended."""
    answer = ask(text)

    assert (answer.intents[0], answer.understood.task, answer.understood.licence) == ("recommend", task, licence)


@pytest.mark.parametrize("text", ["license has to allow selling it. 8gb vram model?", "we'd sell it, which 8b?"])
def test_a_licence_beside_a_machine_or_a_size_is_a_wish(ask: Ask, text: str) -> None:
    """Though nothing is said of the work."""
    answer = ask(text)

    assert (answer.intents[0], answer.understood.licence) == ("recommend", "commercial")


def test_shipping_in_a_paid_product_is_commercial(ask: Ask) -> None:
    """Whatever the product."""
    text = "License must allow shipping it in a paid game, small local model for NPC dialogue"

    assert ask(text).understood.licence == "commercial"


@pytest.mark.parametrize(
    "text",
    [
        "what does an mit license mean for embeddings",
        "is mit or apache better for a reranker we ship",
        "may I use an apache TTS for a client",
    ],
)
def test_what_a_licence_allows_is_asked_of_it(ask: Ask, text: str) -> None:
    """And nothing is looked for."""
    assert ask(text).intents[0] == "licence"


def test_german_with_is_no_licence(ask: Ask) -> None:
    """Though it is spelled alike."""
    assert ask("Modell mit Bildern, nur mit EU-Hosting").understood.licence is None
