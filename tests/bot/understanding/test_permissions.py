"""What a message of a thread allows again, and where it goes on."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("turns", "hosts"),
    [
        (("US hospital, chinese open model on our own GPUs", "and at deepinfra?"), ("deepinfra",)),
        (("open model for code on our own servers, German insurer", "und über die API von DeepInfra?"), ("deepinfra",)),
        (("best coding model on our 2x 4090?", "and on together?"), ("together",)),
        (("a local model for chat, 24 GB", "ok then hosted in the US instead"), ()),
    ],
)
def test_a_host_named_later_takes_the_place_of_the_own_machine(
    reader: Callable[..., Reading], turns: tuple[str, ...], hosts: tuple[str, ...]
) -> None:
    """Nothing of its memory is left either."""
    asked = reader(turns[-1], *turns[:-1]).understood
    assert not asked.self_host
    assert asked.gpu_memory_gb is None
    assert set(hosts) <= set(asked.providers)


@pytest.mark.parametrize("later", ["we have another 4090 at home", "is that cheaper than together's api?"])
def test_the_own_machine_stays_where_it_is_added_to_or_weighed(reader: Callable[..., Reading], later: str) -> None:
    """A comparison needs both."""
    assert reader(later, "best coding model on our 2x 4090?").understood.self_host


@pytest.mark.parametrize(
    "later",
    [
        "and with Chinese ones?",
        "Chinese models too",
        "und mit chinesischen?",
        "¿y con chinos?",
        "et avec les chinois ?",
    ],
)
def test_makers_ruled_out_before_come_to_the_others(reader: Callable[..., Reading], later: str) -> None:
    """They are let in, and not asked for alone; where it runs stays."""
    asked = reader(later, "summarise tickets, hosted in the EU, no Chinese-made model").understood
    assert (asked.exclude_origin, asked.require_origin, asked.host_region) == ((), (), ("EU",))


def test_a_language_or_an_only_lets_nobody_in(reader: Callable[..., Reading]) -> None:
    """What is said of texts is no maker, and "only" asks for those alone."""
    first = "summarise tickets, hosted in the EU, no Chinese-made model"
    assert reader("and with Chinese text", first).understood.exclude_origin == ("CN",)
    assert reader("only Chinese ones", first).understood.require_origin == ("CN",)


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("¿está prohibido Kimi en España?", "ES"),
        ("¿está permitido usar Qwen en Chile?", "CL"),
        ("¿es ilegal usar GLM en Francia?", "FR"),
    ],
)
def test_a_ban_asked_about_in_spanish_is_of_a_country_and_no_wish(
    reader: Callable[..., Reading], text: str, home: str
) -> None:
    """The name stands between the verb and the country."""
    reading = reader(text)
    assert reading.homes == (home,)
    assert not reading.understood.host_region
    assert reading.language == "es"


@pytest.mark.parametrize(
    ("before", "later", "country"),
    [
        ("model for chat, nothing from the US", "hosting in the US is ok though", "US"),
        ("model for chat, no Chinese models", "chinese hosts are fine", "CN"),
        ("model for chat, no Chinese models", "hosting in china doesn't matter", "CN"),
        ("Modell für Chat, nichts aus den USA", "Hosting in den USA ist übrigens egal", "US"),
        ("Modell für Chat, nichts aus den USA", "US-Hosting ist ok", "US"),
        ("modèle pour chat, pas de modèles américains", "l'hébergement aux US ça va", "US"),
        ("modelo para chat, nada de modelos chinos", "alojado en China está bien", "CN"),
        ("模型，用于聊天，不要中国模型", "托管在中国没问题", "CN"),
        ("chat用モデル、中国製は除外", "中国でのホスティングはOK", "CN"),
        ("модель для чата, без американских моделей", "хостинг в США можно", "US"),
    ],
)
def test_hosting_allowed_somewhere_keeps_the_ban_on_its_makers(
    reader: Callable[..., Reading], before: str, later: str, country: str
) -> None:
    """Where it runs and who made it are two things; what is only allowed is no wish."""
    understood = reader(later, before).understood

    assert understood.exclude_origin == (country,)
    assert understood.host_region == understood.exclude_host_region == ()


@pytest.mark.parametrize(
    ("later", "makers", "hosts"),
    [
        ("US hosting is fine", ("US",), ()),
        ("american makers are ok", (), ("US",)),
        ("american models are fine after all", (), ("US",)),
    ],
)
def test_each_of_two_bans_is_lifted_by_itself(
    reader: Callable[..., Reading], later: str, makers: tuple[str, ...], hosts: tuple[str, ...]
) -> None:
    """The other one stays."""
    understood = reader(later, "model for chat, no US makers, not hosted in the US").understood

    assert (understood.exclude_origin, understood.exclude_host_region) == (makers, hosts)


@pytest.mark.parametrize(
    ("question", "out"),
    [
        ("not azure, openai itself is fine. model for contract review?", {"azure"}),
        ("no bedrock, anthropic directly is ok. coding model", {"aws"}),
        ("model for rag, no google, anthropic is fine", {"google"}),
    ],
)
def test_who_is_fine_is_not_ruled_out_with_the_one_before(ask: Ask, question: str, out: set[str]) -> None:
    """Nor asked for."""
    understood = ask(question).understood
    assert {*understood.exclude_providers, *understood.exclude_developers} == out
    assert not understood.providers


def test_a_list_of_who_is_ruled_out_stays_one(ask: Ask) -> None:
    """Nothing allows the second."""
    assert set(ask("not azure or aws, coding model").understood.exclude_providers) == {"azure", "aws"}


def test_an_origin_allowed_again_leaves_the_place_ruled_out(ask: Ask) -> None:
    """The same country may be ruled out as a place in the same breath."""
    understood = ask("oh wait, chinese is fine, just not hosted in china", "coding model, no chinese").understood
    assert understood.exclude_origin == ()
    assert understood.exclude_host_region == ("CN",)
