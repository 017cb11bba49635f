"""A message of a thread that only names somebody else, or where they sit."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

_BANK = "We're a German bank, may we use DeepSeek?"
_OFFICE = "We sell to a US federal agency, may we use DeepSeek?"


@pytest.mark.parametrize(
    ("turns", "contexts", "homes"),
    [
        ((_OFFICE, "and if that customer is a private bank instead"), {"finance"}, ()),
        ((_OFFICE, "no, commercial only, no federal work"), set(), ()),
        ((_OFFICE, "the contract ended last year"), set(), ()),
        ((_OFFICE, "forget the agency, only ours"), set(), ()),
        (("Qwen at the University of Kansas, legal?", "and a private college there"), set(), ()),
        (("We have a Navy contract, is Qwen ok?", "no contract then, but a Louisiana state agency"), {"us_state"}, ()),
        (("Korean ministry, DeepSeek?", "and a Korean bank"), {"finance"}, ("KR",)),
        (("台湾の銀行はDeepSeekを使えますか", "政府機関なら?"), {"government"}, ("TW",)),
        (("한국 은행이 DeepSeek를 써도 되나요?", "정부 기관이라면?"), {"government"}, ("KR",)),
        (("Puede un banco español usar Kimi?", "y un hospital francés"), {"health"}, ("FR",)),
        (("Darf eine deutsche Behörde Kimi nutzen?", "und eine GmbH"), set(), ("DE",)),
        ((_BANK, "und unsere Tochter in Österreich"), {"finance"}, ("AT",)),
        ((_BANK, "our Japanese subsidiary"), {"finance"}, ("JP",)),
        ((_BANK, "no I mean Austrian"), {"finance"}, ("AT",)),
        ((_BANK, "et la filiale aux USA"), {"finance"}, ("US",)),
        (("加拿大的诊所可以用DeepSeek吗", "换成在德国的医院呢"), {"health"}, ("DE",)),
        (("DeepSeek for an Italian law firm?", "in Switzerland?"), set(), ("CH",)),
        (("is deepseek banned in Australia", "NZ?"), set(), ("NZ",)),
    ],
)
def test_somebody_named_alone_takes_the_place_of_who_asked(
    reader: Callable[..., Reading], turns: tuple[str, ...], contexts: set[str], homes: tuple[str, ...]
) -> None:
    """The block and the place of who asked before go, and no place is taken for where a model is made or runs."""
    reading = reader(turns[-1], *turns[:-1])
    assert set(reading.understood.user_context) == contexts
    assert not homes or reading.homes == homes
    asked = reading.understood
    assert (*asked.host_region, *asked.require_origin, *asked.exclude_origin) == ()


@pytest.mark.parametrize(
    ("message", "key", "value"),
    [
        ("hosted in Switzerland", "host_region", ("CH",)),
        ("in the EU", "host_region", ("EU",)),
        ("in Frankfurt?", "host_region", ("DE",)),
        ("and a French one?", "require_origin", ("FR",)),
        ("and for a US federal agency too", "user_context", ("finance", "us_federal_civilian")),
    ],
)
def test_a_place_to_run_a_model_and_somebody_more_are_none_instead(
    reader: Callable[..., Reading], message: str, key: str, value: tuple[str, ...]
) -> None:
    """What is said of hosting and of models stays that; "too" adds who asks."""
    reading = reader(message, _BANK)
    assert getattr(reading.understood, key) == value
    assert "DE" in reading.homes


def test_a_choice_of_a_host_is_moved_by_a_place_alone(reader: Callable[..., Reading]) -> None:
    """Where no law is asked about, the place is where to run."""
    assert reader("in Switzerland?", "Which model for our German bank?").understood.host_region == ("CH",)


_THERE = "can we use Claude in Hong Kong?"


@pytest.mark.parametrize(
    ("turns", "in_china"),
    [
        ((_THERE, "and in Singapore?"), False),
        ((_THERE, "what about Japan", "and Vietnam"), False),
        (("Can a company in Shenzhen buy Claude API?", "and one in Berlin?"), False),
        (("公司在上海,可以用Claude API吗?", "东京的公司呢?"), False),
        ((_THERE, "and Macau"), True),
        ((_THERE, "also in Singapore"), True),
        ((_THERE, "hosted in Japan?"), True),
        (("We're a company in Shanghai, can we use Claude?", "and our subsidiary in Singapore?"), True),
    ],
)
def test_users_elsewhere_take_the_place_of_those_in_china(
    reader: Callable[..., Reading], turns: tuple[str, ...], *, in_china: bool
) -> None:
    """Another place alone is where the users sit now; one more, a host's, and a Chinese firm's own office are none."""
    assert ("china_user" in reader(turns[-1], *turns[:-1]).understood.user_context) is in_china
