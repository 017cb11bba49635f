"""Open weights, and machines of one's own, are wishes where they are all that a message in a thread says."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("first", "message"),
    [
        ("best coding model", "open weights"),
        ("best coding model", "open weights please"),
        ("best vision model under 200 eur", "and open weights"),
        ("cheapest model for RAG", "open weights?"),
        ("mejor modelo para RAG", "pesos abiertos por favor"),
        ("bestes Modell für RAG", "quelloffen bitte"),
        ("лучшая модель для кода", "с открытыми весами"),
        ("推荐一个翻译模型", "开源的呢"),
        ("RAGのおすすめモデル", "オープンソースで"),
        ("RAG 모델 추천", "오픈소스"),
        ("transcribe 200 hours", "open weights"),
    ],
)
def test_weights_alone_are_a_wish_after_a_choice(ask: Ask, first: str, message: str) -> None:
    """The thread goes on choosing."""
    before, after = ask(first), ask(message, first)
    assert after.understood.open_weights
    assert after.understood.task == before.understood.task
    assert after.intents == before.intents


@pytest.mark.parametrize(
    ("first", "message"),
    [
        ("best coding model", "self host"),
        ("meilleur modèle RAG", "auto-hébergé"),
        ("推荐一个翻译模型", "可以本地部署的"),
    ],
)
def test_own_machines_alone_are_a_wish_after_a_choice(ask: Ask, first: str, message: str) -> None:
    """Likewise."""
    answer = ask(message, first)
    assert answer.understood.self_host
    assert answer.intents[0] == "recommend"


@pytest.mark.parametrize("message", ["something open", "open weights", "pesos abiertos"])
def test_a_replacement_has_open_weights_where_that_is_wished(ask: Ask, message: str) -> None:
    """The row to move to is one of those."""
    answer = ask(message, "gpt-4.1 replacement?")
    assert answer.intents[0] == "migration"
    assert answer.understood.open_weights
    assert all(row.open_weights for row in answer.recommendations if row.model != "gpt-4.1")


def test_the_first_of_a_thread_about_weights_has_a_licence(ask: Ask) -> None:
    """The thread has a first pick to tell of."""
    assert "MIT License" in ask("what license has the first", "best coding model", "open weights").text


@pytest.mark.parametrize(
    ("first", "message"),
    [
        ("best coding model", "is it open source?"),
        ("best coding model", "licence?"),
        ("what does opus 5.5 cost", "open weights?"),
        ("can we use qwen commercially?", "and self-hosted?"),
    ],
)
def test_a_question_on_what_stands_there_is_no_wish(ask: Ask, first: str, message: str) -> None:
    """It asks about the model that was named or picked."""
    answer = ask(message, first)
    assert answer.intents[0] == "licence"
    assert answer.understood.open_weights is None


def test_whether_what_ends_is_open_is_no_wish(ask: Ask) -> None:
    """The question is on the old model."""
    assert ask("gpt-4.1 is retired, is it open source?").understood.open_weights is None
