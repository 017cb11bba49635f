"""Who owns the asker's company, and what sounds like it."""

from collections.abc import Callable

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.understanding.owners import owner_of
from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "the uk unit of a chinese carmaker, may we use claude?",
        "our owner is bytedance",
        "we're a studio in lyon, 75% owned by a fund from hong kong",
        "tencent holds 60% of our company",
        "we belong to xiaomi",
        "our shareholders are chinese (70%)",
        "wir gehören zu einem chinesischen konzern",
        "我们的母公司在深圳",
        "親会社は中国の企業です",
        "can a chinese-owned company in germany use claude?",
        "may subsidiaries of chinese groups buy the claude api?",
        "is opus open to prc-controlled entities?",
        "our customer is majority chinese-owned, can they call it through us?",
        "darf eine chinesisch kontrollierte firma claude nutzen?",
        "¿puede una empresa de capital chino usar claude?",
        "une société détenue par un groupe chinois peut-elle utiliser claude ?",
        "中资企业可以用 claude 吗",
        "中国資本の会社でも claude は使えますか",
        "중국계 회사도 claude 쓸 수 있나요?",
    ],
)
def test_a_chinese_owner(text: str) -> None:
    """By name or by place, however it is put."""
    owner = owner_of(text)
    assert owner is not None
    assert owner.is_chinese


@pytest.mark.parametrize(
    "text",
    [
        "we're not owned by a chinese group",
        "49% owned by a chinese fund",
        "hosts that are owned by chinese companies",
        "is moonshot owned by alibaba?",
        "are the subsidiaries of tencent bound by it?",
        "we're half owned by baidu",
        "a 50/50 venture owned by geely and us",
        "we're a subsidiary of toyota in guangzhou",
        "wir sind die tochter von sap in china",
        "who owns the weights of qwen?",
        "part of our team uses kimi",
        "which chinese-owned hosts sell kimi k3?",
        "is a chinese-owned company the maker of kimi?",
        "can we use kimi from a chinese-owned host?",
        "is z.ai a chinese-owned company?",
        "can a chinese model be used by a german company?",
        "a subsidiary of our bank in chicago",
    ],
)
def test_no_chinese_owner(text: str) -> None:
    """A denial, a small share, another firm's owner."""
    owner = owner_of(text)
    assert owner is None or not owner.is_chinese


def test_the_makers_and_hosts_of_china_on_board_are_known_as_owners(assistant: Assistant) -> None:
    """A row added to the tables needs its name in the list too."""
    facts = assistant.knowledge.facts
    makers = [each.name for each in facts.developers.values() if each.country == "CN"]
    for name in makers:
        owner = owner_of(f"our owner is {name.lower()}")
        assert owner is not None, name
        assert owner.is_chinese, name


def test_where_the_owner_sits_is_no_home_and_the_question_one_of_law(reader: Callable[..., Reading]) -> None:
    """The daughter sits in Germany."""
    reading = reader("subsidiary of a Chinese group in Germany, is claude opus ok for us?")
    assert reading.homes == ("DE",)
    assert reading.intents[0] == "origin_risk"


@pytest.mark.parametrize(
    "text",
    [
        "we are owned by a us fund",
        "a buyout firm in paris owns us",
        "wir gehören zur henkel ag",
        "our parent sits in oslo",
    ],
)
def test_an_owner_known_to_sit_elsewhere(text: str) -> None:
    """By a place or a legal form of its own."""
    owner = owner_of(text)
    assert owner is not None
    assert not owner.is_unknown
    assert not owner.is_chinese


@pytest.mark.parametrize(
    "text",
    [
        "we're a subsidiary of Toyota in Guangzhou, can we use claude?",
        "unit of Bayer in Beijing: is gpt-6 ok?",
        "somos filial de Seat en China, ¿podemos usar claude?",
    ],
)
def test_where_a_daughter_sits_is_not_where_its_owner_sits(reader: Callable[..., Reading], text: str) -> None:
    """A user in China, of an owner elsewhere."""
    reading = reader(text)
    assert reading.homes == ("CN",)
    assert reading.understood.user_context == ("china_user",)


@pytest.mark.parametrize(
    "text",
    ["Can a Chinese-owned firm in Lyon use Claude?", "Darf eine Tochter eines chinesischen Konzerns Opus einsetzen?"],
)
def test_a_kind_of_customer_meets_the_makers_policy(ask: Callable[[str], Answer], text: str) -> None:
    """It is asked of somebody else, and answered by the same rule as of us."""
    first = ask(text).text.split("\n")[0]
    assert "is not open to a company with a Chinese majority owner" in first


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "60% of our shares are held by Tencent, can we use Claude",
            "is not open to a company with a Chinese majority",
        ),
        ("70% of our equity is Chinese. Claude still ok?", "is not open to a company with a Chinese majority"),
        ("Unsere Anteile liegen zu 60 % bei einem chinesischen Investor, Claude ok?", "is not open to a company"),
        ("60 % de notre capital est détenu par Alibaba, peut-on utiliser Claude ?", "is not open to a company"),
        ("腾讯持有我们60%的股份，可以用Claude吗", "is not open to a company"),
        ("30% of our company belongs to a Chinese fund, Claude?", "is not closed to you by this owner alone"),
        ("A Shanghai investor has 20 percent of our stock, is Claude allowed?", "is not closed to you by this owner"),
        ("60% of our equity is American. deepseek ok?", "No rule on board bars DeepSeek"),
    ],
)
def test_a_share_of_the_firm_is_none_of_its_spend(ask: Callable[[str], Answer], text: str, words: str) -> None:
    """More than half meets the maker's policy, less does not by itself, and no spend is worked out."""
    answer = ask(text)
    assert answer.intent == "origin_risk"
    assert words in answer.text.split("\n")[0]
