"""Places of a thread that need no longer be, and what is put right in it."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("coding model, hosted in the EU", "w/o the EU thing?"),
        ("coding model, hosted in the EU", "without EU hosting?"),
        ("coding model, hosted in the EU", "what if not EU"),
        ("coding model, hosted in the UK", "UK hosting is no longer required"),
        ("coding model, EU made", "EU-made isn't a must any longer"),
        ("coding model made in the US", "what if it's not American?"),
        ("Modell zum Übersetzen, nur aus der EU", "muss nicht mehr aus der EU sein"),
        ("modelo para resumir, alojado en la UE", "¿y sin lo de la UE?"),
        ("modelo para resumir, hecho en la UE", "ya no hace falta que sea de la UE"),
        ("modèle pour résumer, hébergé dans l'UE", "et sans l'hébergement UE ?"),
        ("modelo para resumo, hospedado na UE", "e se não precisar ser na UE?"),
        ("модель для перевода, хостинг в ЕС", "ЕС больше не обязателен"),
        ("做摘要的模型，部署在欧盟", "不要求欧盟了"),
        ("cheap summarizer hosted in the EU", "the customer is in India, no EU needed"),
        ("cheap summarizer hosted in the EU", "no EU hosting required after all"),
        ("cheap summarizer hosted in Germany", "so no German hosting needed"),
        ("Modell zum Übersetzen, in der EU gehostet", "EU brauchen wir nicht mehr"),
        ("Modell zum Übersetzen, in der EU gehostet", "keine EU-Vorgabe mehr"),
        ("要約モデル、EUホスト", "EUでなくてもいい場合は？"),
        ("요약 모델, EU 호스팅", "EU 아니어도 되면?"),
    ],
)
def test_a_wish_for_a_place_that_is_lifted_goes(reader: Callable[..., Reading], before: str, text: str) -> None:
    """It is neither kept nor turned into a ban."""
    first, then = reader(before).understood, reader(text, before).understood

    assert first.host_region or first.require_origin
    assert (then.host_region, then.require_origin) == ((), ())
    assert (then.exclude_host_region, then.exclude_origin) == ((), ())
    assert then.task == first.task


def test_who_made_it_may_be_lifted_for_where_it_runs(reader: Callable[..., Reading]) -> None:
    """One message lifts the one and keeps the other."""
    understood = reader("they don't insist on eu-made anymore, just eu-hosted", "coding model, EU made").understood

    assert understood.require_origin == ()
    assert understood.host_region == ("EU",)


@pytest.mark.parametrize(
    ("before", "text", "excluded"),
    [
        ("coding model, hosted in the EU", "no EU hosting please", ("EU",)),
        ("coding model, hosted in the EU", "not in the EU", ("EU",)),
        ("coding model, hosted in Germany", "is there anything not in Germany that is cheaper?", ("DE",)),
    ],
)
def test_a_plain_no_is_a_ban(reader: Callable[..., Reading], before: str, text: str, excluded: tuple[str, ...]) -> None:
    """What is ruled out outright may not run there."""
    assert reader(text, before).understood.exclude_host_region == excluded


def test_makers_are_let_in_again_by_their_code(reader: Callable[..., Reading]) -> None:
    """Said as "CN ok if US hosted", it lifts the ban and sets where it runs."""
    understood = reader("CN ok if US hosted", "coding model, no CN origin").understood

    assert understood.exclude_origin == ()
    assert understood.host_region == ("US",)


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("not opus, kimi k3", ("gpt-6-sol", "kimi-k3")),
        ("forget opus, kimi k3", ("gpt-6-sol", "kimi-k3")),
        ("nicht opus, sondern kimi k3", ("gpt-6-sol", "kimi-k3")),
        ("not opus", ("gpt-6-sol",)),
    ],
)
def test_a_model_put_right_takes_the_place_of_the_one_denied(
    reader: Callable[..., Reading], text: str, models: tuple[str, ...]
) -> None:
    """What stands behind the comma is wanted."""
    understood = reader(text, "opus 5.5 vs gpt-6 sol for drafting, which one?").understood

    assert understood.models == models
    assert understood.exclude_models == ()


def test_each_of_a_list_stays_ruled_out(reader: Callable[..., Reading]) -> None:
    """A "no" of its own rules out the second too."""
    understood = reader("no opus, no kimi k3", "opus 5.5 vs gpt-6 sol for drafting, which one?").understood

    assert understood.exclude_models == ("kimi-k3",)


def test_a_place_put_right_takes_the_part_of_the_one_denied(reader: Callable[..., Reading]) -> None:
    """Said as "not Germany, France", it is where to run, and no ban on either."""
    understood = reader("not Germany, France", "coding model, hosted in Germany").understood

    assert understood.host_region == ("FR",)
    assert understood.exclude_origin == understood.exclude_host_region == ()
