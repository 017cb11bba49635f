"""Offices of US states and cities by their names, in whatever spot they stand and whichever language."""

from collections.abc import Callable

import pytest

from bot.asker_details import details
from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Is Kimi K3 ok for the Kansas health department?", "KS"),
        ("Texas health services commission: DeepSeek allowed?", "TX"),
        ("May the Tennessee attorney general's office use DeepSeek?", "TN"),
        ("Is MiniMax M3 fine for the Arkansas department of corrections?", "AR"),
        ("we work for the Kansas treasury, qwen ok?", "KS"),
        ("the highway patrol of Iowa wants kimi, any problem?", "IA"),
        ("We're a New York City agency, may staff use the DeepSeek app?", "NY"),
        ("we just won a contract with NYPD, can we use DeepSeek?", "NY"),
        ("Georgia DOT contractor here, deepseek app on phones?", "GA"),
        ("¿Puede una universidad pública de Luisiana usar Qwen?", "LA"),
        ("Un'università pubblica della Louisiana può usare Qwen?", "LA"),
        ("Une université publique de Louisiane peut-elle utiliser Qwen ?", "LA"),
        ("Darf eine staatliche Universität in Louisiana Qwen nutzen?", "LA"),
        ("O governo do Texas pode usar DeepSeek?", "TX"),
        ("堪萨斯州政府机构可以用 Qwen 吗？", "KS"),
        ("ルイジアナ州の公立大学で Qwen を使ってもいいですか？", "LA"),
        ("캔자스 주정부에서 Kimi K3 써도 되나요?", "KS"),
        ("Может ли государственный университет Луизианы использовать Qwen?", "LA"),
    ],
)
def test_an_office_of_a_state_asks_for_its_law(reader: Callable[..., Reading], text: str, state: str) -> None:
    """The asker is the state's, the state is known, and the question is one of law."""
    reading = reader(text)
    assert "us_state" in reading.understood.user_context
    assert f"us_state:{state}" in details(reading.understood.user_context, reading.homes, (text,))
    assert reading.intents[0] == "origin_risk"


@pytest.mark.parametrize(
    "text",
    [
        "Texas insurance agency here, can we use DeepSeek?",
        "We're a New York ad agency, can we use DeepSeek?",
        "Our Kansas City bakery wants a cheap model for menus",
        "We summarize filings of the Delaware secretary of state, which model?",
        "Can a Kansas hospital use Kimi K3?",
        "Washington, D.C. health department dashboards vendor asks: which model?",
        "¿Puede una universidad pública de Sevilla usar Qwen?",
        "Darf eine staatliche Universität in Bayern Qwen nutzen?",
    ],
)
def test_a_state_that_is_only_named_makes_no_office_of_it(reader: Callable[..., Reading], text: str) -> None:
    """A firm there, what an office wrote, and public bodies of other countries."""
    assert "us_state" not in reader(text).understood.user_context


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Japan: is DeepSeek banned for government use?", "JP"),
        ("정부 기관에서 딥시크 써도 되나요? 한국입니다", "KR"),
        ("Is DeepSeek ok for a ministry? Taiwan.", "TW"),
        ("Is DeepSeek ok for a public agency? We're in Australia.", "AU"),
        ("DeepSeek für Behörden erlaubt? Wir sind in Österreich.", "AT"),
        ("Is Kimi K3 legal in Kansas?", "US"),
    ],
)
def test_a_place_ahead_or_in_a_sentence_of_its_own_is_the_askers(
    reader: Callable[..., Reading], text: str, home: str
) -> None:
    """Before a colon, and behind the question."""
    assert reader(text).homes == (home,)


@pytest.mark.parametrize(
    "text",
    ["China: are there export rules on Qwen?", "cheapest host in Virginia for Llama 4", "Best French models?"],
)
def test_a_place_that_is_asked_about_is_no_home(reader: Callable[..., Reading], text: str) -> None:
    """China's law is asked about from afar, and a place to run in is no seat."""
    assert reader(text).homes == ()


@pytest.mark.parametrize(
    ("turns", "contexts"),
    [
        (("qwen for federal work?", "no I mean state of Kansas"), {"us_state"}),
        (("qwen for federal work?", "no I mean Kansas state government"), {"us_state"}),
        (("qwen for the DoD?", "sorry, I meant the Louisiana legislature"), {"us_state"}),
        (("can a French bank use kimi?", "no, I mean a French ministry"), {"government"}),
        (("can a hospital in the EU use kimi?", "and the Kansas health department?"), {"health", "us_state"}),
        (("qwen for a US bank?", "no, patients' data stays in house"), {"finance", "health"}),
        (("qwen for a US bank?", "we have no government customers"), {"finance"}),
    ],
)
def test_who_is_meant_after_all(reader: Callable[..., Reading], turns: tuple[str, ...], contexts: set[str]) -> None:
    """A correction that only names somebody takes the place of who asked; a sentence on data does not."""
    assert set(reader(turns[-1], *turns[:-1]).understood.user_context) == contexts


def test_a_bare_state_takes_the_place_of_a_country(reader: Callable[..., Reading]) -> None:
    """What about Kansas asks for the law there."""
    assert reader("what about Kansas?", "Is Kimi K3 legal in the EU?").homes == ("US",)


@pytest.mark.parametrize(
    "turns",
    [
        ("can we use deepseek for our app?", "we are a New York state agency"),
        ("can we ship Qwen in our product?", "our client is the Virginia department of transportation"),
        ("what licence has Kimi K3?", "we're a Louisiana public school"),
        ("Does Qwen3.8-27B support tool calls?", "we work for the Kansas treasury"),
        ("Where is Kimi hosted?", "for a Korean ministry"),
        ("Dürfen wir Qwen nutzen?", "Wir sind ein Landratsamt in Bayern"),
        ("Ist DeepSeek in Deutschland verboten?", "und für eine Behörde?"),
        ("context window of kimi k3?", "we are a bank in Frankfurt"),
    ],
)
def test_who_asks_told_later_opens_the_question_of_law_again(
    reader: Callable[..., Reading], turns: tuple[str, ...]
) -> None:
    """That a licence or a window allows it is no answer to an office, a school or a bank."""
    assert reader(turns[-1], *turns[:-1]).intents[0] == "origin_risk"


@pytest.mark.parametrize(
    ("turns", "intent"),
    [
        (("licence of GLM-5.3?", "we're a hospital, how much would 1M tokens cost?"), "cost"),
        (("which model for support tickets?", "we are a bank"), "recommend"),
        (("cost of gpt-6-sol for 10k requests a day, 1k in 300 out", "and per agency?"), "cost"),
    ],
)
def test_who_asks_told_beside_another_question_turns_nothing(
    reader: Callable[..., Reading], turns: tuple[str, ...], intent: str
) -> None:
    """A bill stays a bill, and a choice a choice."""
    assert reader(turns[-1], *turns[:-1]).intents[0] == intent
