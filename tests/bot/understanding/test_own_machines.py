"""Running a model on machines of one's own: ruled out, or lacking what it takes."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "which chat model, on-prem isn't possible for us",
        "we cannot self-host, what reads invoices well?",
        "self hosting is not something we can do here, best coding model?",
        "we do not have the people to self-host. cheapest model for RAG?",
        "not going to run our own servers, which coding model?",
        "Welches Modell für Chat? Selbst hosten geht nicht",
        "on ne peut pas l'héberger nous mêmes, quel modèle pour résumer ?",
        "no queremos alojarlo nosotros, ¿qué modelo para chat?",
        "não queremos rodar localmente, qual modelo para chat?",
        "我们没法本地部署，翻译用什么模型",
        "オンプレは無理です、要約のモデルは?",
        "자체 호스팅은 불가, 요약 모델 추천",
        "у себя развернуть не можем, какая модель для перевода?",
        "we own no GPUs, which embedding model?",
        "wir haben keine GPUs, welches Modell für Zusammenfassungen?",
    ],
)
def test_what_cannot_be_is_no_wish(reader: Callable[..., Reading], text: str) -> None:
    """Who cannot run a model is not offered one to run, nor taken for a machine without a card."""
    understood = reader(text).understood

    assert understood.self_host is None
    assert understood.gpu_memory_gb is None


@pytest.mark.parametrize(
    "text",
    [
        "can't we just self-host a model for coding?",
        "why can't I run it locally, which coding model is small enough?",
        "They can't phone home when self-hosted, can they?",
        "a laptop without a gpu, which model for chat?",
        "we have no GPUs but 64 GB of RAM on a server, which model?",
    ],
)
def test_a_question_or_a_bare_machine_rules_nothing_out(reader: Callable[..., Reading], text: str) -> None:
    """A denial counts where it denies running a model, not where it stands near."""
    assert reader(text).understood.self_host is True


@pytest.mark.parametrize(
    "text",
    [
        "which coding model? open weights, so we can go on-prem later",
        "coding model, we want to keep the option to self-host",
        "API for now, perhaps self-hosted next year: which model for summaries?",
        "Modell zum Programmieren, später wollen wir vielleicht selbst hosten",
        "modelo para programar, más adelante en nuestro propio servidor",
        "modèle pour coder, plus tard en interne sur nos serveurs",
    ],
)
def test_own_machines_of_later_ask_for_open_weights(reader: Callable[..., Reading], text: str) -> None:
    """What may come later is bought today, as long as it can move."""
    understood = reader(text).understood

    assert (understood.open_weights, understood.self_host) == (True, None)


@pytest.mark.parametrize("text", ["coding model, we self-host", "which model can we self-host on two H100?"])
def test_own_machines_of_now_are_meant(reader: Callable[..., Reading], text: str) -> None:
    """Nothing said of later."""
    assert reader(text).understood.self_host is True


@pytest.mark.parametrize(
    "text",
    ["we own two 4090s but want an API for chat", "wir haben eine 4090, aber wir wollen eine API zum Programmieren"],
)
def test_who_wants_an_api_beside_their_cards_gets_one(reader: Callable[..., Reading], text: str) -> None:
    """The cards bound nothing."""
    understood = reader(text).understood
    assert (understood.self_host, understood.gpu_memory_gb) == (None, None)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("School says no data may leave Japan, which model", "JP"),
        ("no data may leave Germany, best model?", "DE"),
        ("best model, no data leaves the EU", "EU"),
        ("which model, no data may leave Swiss soil", "CH"),
    ],
)
def test_data_that_may_not_leave_a_country_needs_no_machines_of_ones_own(
    reader: Callable[..., Reading], text: str, region: str
) -> None:
    """It tells where a host must be, and not that there is none."""
    understood = reader(text).understood

    assert understood.host_region == (region,)
    assert not understood.self_host


@pytest.mark.parametrize(
    "text",
    ["no data may leave the building, which model", "no data may leave our network", "no data leaves, which model"],
)
def test_data_that_may_not_leave_the_house_does(reader: Callable[..., Reading], text: str) -> None:
    """No host is in the house."""
    assert reader(text).understood.self_host


def test_what_need_not_run_locally_is_no_wish(reader: Callable[..., Reading]) -> None:
    """A need denied with its verb is denied."""
    assert not reader("it doesn't have to run locally, best coder?").understood.self_host
