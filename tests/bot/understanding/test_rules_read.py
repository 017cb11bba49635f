"""Places and askers in questions of law that turned round, or fell out."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("KSA gov entity, data must stay in kingdom", ("SA",)),
        ("data must stay in country, we're in Qatar", ("QA",)),
        ("chat assistant, data in CH, 2000 users 10 msgs/day", ("CH",)),
        ("data at rest in UK, coding model", ("GB",)),
        ("data in IT department, best embedding model", ()),
        ("we run in country code lookups, which embedding model", ()),
    ],
)
def test_where_data_has_to_be(reader: Callable[..., Reading], text: str, regions: tuple[str, ...]) -> None:
    assert reader(text).understood.host_region == regions


def test_owners_that_a_house_bans_are_no_makers(reader: Callable[..., Reading]) -> None:
    reading = reader("our client (Dutch bank) forbids US-owned hosts. what can run a 70b class model?")

    assert reading.understood.exclude_origin == ()
    assert reading.seats.ruled_out == ("US",)


def test_makers_that_a_house_bans_are(reader: Callable[..., Reading]) -> None:
    assert reader("company policy forbids Chinese models, coding model").understood.exclude_origin == ("CN",)


def test_alternatives_to_a_countrys_models_are_of_others(reader: Callable[..., Reading]) -> None:
    understood = reader("is there a kill switch risk with US models for an EU government? alternatives").understood

    assert (understood.require_origin, understood.exclude_origin) == ((), ("US",))


@pytest.mark.parametrize(
    "text",
    ["sonnet via openrouter in china", "claude through aws from hong kong ok?", "gpt-6 over azure from Shanghai"],
)
def test_use_through_a_host_in_china_is_use_there(reader: Callable[..., Reading], text: str) -> None:
    reading = reader(text)

    assert reading.understood.user_context == ("china_user",)
    assert reading.understood.host_region == ()


def test_a_hosts_region_is_none(reader: Callable[..., Reading]) -> None:
    assert reader("claude on bedrock in hong kong region, price?").understood.host_region == ("HK",)


def test_a_load_beside_the_cloud_act_is_a_search(reader: Callable[..., Reading]) -> None:
    reading = reader("no US cloud act exposure, chat model in EU, 3M tok/day in 500k out")

    assert reading.intents[0] == "recommend"
    assert reading.seats.ruled_out == ("US",)


@pytest.mark.parametrize("text", ["e se rodar na nossa nuvem privada?", "and in our private cloud?"])
def test_a_private_cloud_is_own_machines(reader: Callable[..., Reading], text: str) -> None:
    assert reader(text, "can a state-owned firm in Brazil use DeepSeek?").understood.self_host
