"""The first line about a model and the law."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.caveats.measures import Finding
from bot.caveats.subject import subject_of
from bot.caveats.verdict import verdict
from knowledge.evidence import Measure


def _finding(title: str, status: str) -> Finding:
    measure = Measure(
        id=title, title=title, jurisdiction="US", issuing_body="A body", status=status, axes=("origin",), binds=(),
        developers=(), origins=("CN",), hosts=(), severity="informs", who_it_binds="Agencies", restricts="",
        meaning="Keep it out", evidence="primary", evidence_note="", source_urls=("https://example.org",),
        checked_on=date(2026, 11, 23),
    )  # fmt: skip
    return Finding(measure=measure, bound=False, severity="informs")


@pytest.mark.parametrize("status", ["proposed", "adopted", "advisory", "litigation", "allegation", "ended"])
def test_the_nearest_law_is_one_in_force(assistant: Assistant, status: str) -> None:
    """A bill or an advisory binds nobody, so an act in force behind it is told; without one nothing is."""
    subject = subject_of(assistant.knowledge.facts, "kimi-k3", None)
    bill, act = _finding("A bill", status), _finding("An act", "in_force")
    told = verdict(subject, [bill, act], (), ("US",))
    assert "Nearest in the law there: An act. It binds: Agencies." in told
    assert "Nearest" not in verdict(subject, [bill], (), ("US",))


@pytest.mark.parametrize("text", ["US public body, is GLM-5.3 allowed?", "amerikanische Behörde, dürfen wir GLM-5.3?"])
def test_a_us_body_not_said_which_depends_on_which(ask: Callable[..., Answer], text: str) -> None:
    """Rules bar it for some public bodies of the US: none is cleared before it is known which it is."""
    assert ask(text).text.startswith("**It depends on the body: rules bar GLM-5.3")


@pytest.mark.parametrize("text", ["Amtrak, is Kimi allowed?", "US municipality, may we use DeepSeek?"])
def test_a_rule_on_data_is_the_nearest_law_of_a_us_body(ask: Callable[..., Answer], text: str) -> None:
    """It binds all US persons, so it tells no body from another."""
    first = ask(text).text.split("\n")[0]
    assert first.startswith("**It depends on the body: rules bar ")
    assert "health data" not in first
    assert "sensitive data of people" not in first
    assert "Nearest in the law there: DOJ Data Security Program" in first


def test_federal_staff_are_told_of_private_use(ask: Callable[..., Answer]) -> None:
    """The order ends where federal supply does, by its own row; a work laptop is not outside."""
    private = ask("can an IRS employee use DeepSeek privately on their own laptop?").text
    assert private.startswith("**Barred at work; private use outside it is not")
    assert ask("IRS employee, DeepSeek on my work laptop?").text.startswith("**Not allowed for a US federal civilian")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("does OpenAI accept users from Hong Kong?", "**Not allowed for users in China: OpenAI blocks API"),
        ("may a firm in Shenzhen use Claude?", "is restricted for users in China by its maker's own policy"),
        ("is Gemini available in China?", "but whether its maker serves that place is not on board"),
        ("Is Claude allowed in Russia?", "but whether its maker serves that place is not on board"),
    ],
)
def test_whom_a_maker_serves_is_told_by_its_policy(ask: Callable[..., Answer], text: str, told: str) -> None:
    """A place is never cleared where the policy keeps it out or is not on board."""
    assert told in ask(text).text.split("\n")[0]


def test_rules_for_state_firms_and_civil_servants_find_them(ask: Callable[..., Answer]) -> None:
    """A firm that the state owns is bound in Taiwan, a start-up is not; a Dutch act is told as not known to stand."""
    assert (
        "is restricted for a state-owned or critical firm in TW" in ask("Taiwanese state-run airline, deepseek?").text
    )
    assert "restricted" not in ask("Taiwanese startup, is deepseek allowed?").text.split("\n")[0]
    assert "But check first: Netherlands" in ask("Dutch civil servant, DeepSeek app").text.split("\n")[0]
