"""Caveats that an offering gives rise to: its end, its host, its bases."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from bot.assistant import Assistant
from bot.caveats import offers
from bot.caveats.subject import subject_of

DAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("days", "words"), [(-1, "ended on"), (0, "ended on"), (1, "ends on"), (179, "ends on"), (200, "")]
)
def test_an_end_is_told_when_it_is_near(assistant: Assistant, days: int, words: str) -> None:
    """Half a year ahead, with the day; the past is told as past."""
    offering = assistant.knowledge.catalogue.of_model("gpt-4o")[0]
    text = offers.end_of(replace(offering, deprecation_date=DAY + timedelta(days=days)), DAY)
    assert (words in text) if words else not text


def test_no_day_no_end(assistant: Assistant) -> None:
    """Unknown stays unsaid."""
    offering = replace(assistant.knowledge.catalogue.of_model("gpt-4o")[0], deprecation_date=None)
    assert offers.end_of(offering, DAY) == ""


@pytest.mark.parametrize(
    ("model", "provider", "places", "homes", "told"),
    [
        ("claude-opus-5-5", "anthropic", ("EU",), (), True),
        ("claude-opus-5-5", "anthropic", ("US",), (), False),
        ("claude-opus-5-5", "anthropic", (), ("EU",), True),
        ("claude-opus-5-5", "anthropic", (), ("US",), False),
        ("glm-5.3", "zai", (), ("US",), True),
        ("glm-5.3", "zai", (), ("CN",), False),
        ("mistral-large-4", "mistral", (), ("EU",), False),
        ("mistral-large-4", "mistral", (), ("DE",), False),
        ("mistral-large-4", "mistral", (), ("GB",), True),
        ("mistral-large-4", "mistral", (), (), False),
    ],
)
def test_a_host_from_elsewhere_is_told(
    *, assistant: Assistant, model: str, provider: str, places: tuple[str, ...], homes: tuple[str, ...], told: bool
) -> None:
    """Whatever its country, where it is neither the asker's nor where processing was asked for."""
    knowledge = assistant.knowledge
    sold = next(each for each in knowledge.catalogue.of_model(model) if each.provider == provider)
    assert bool(offers.host(subject_of(knowledge.facts, model, sold), places, homes)) is told


def test_nothing_is_said_to_run_where_no_source_shows_it(assistant: Assistant) -> None:
    """Of a host without regions in the place asked for, only that; of one kept out of its own country, its law."""
    knowledge = assistant.knowledge
    sold = next(each for each in knowledge.catalogue.of_model("claude-opus-5-5") if each.provider == "anthropic")
    subject = subject_of(knowledge.facts, "claude-opus-5-5", sold)
    assert offers.host(subject, ("CH",)).endswith("no source on board shows it processing in CH.")
    assert "law at its seat" in offers.host(subject, (), ruled_out=("US",))
    assert offers.host(subject, (), ruled_out=("CN",)) == ""


def test_a_base_of_another_maker_is_named(assistant: Assistant) -> None:
    """With its maker and its country; a model of one's own making has no such line."""
    facts = assistant.knowledge.facts
    text = offers.lineage(subject_of(facts, "cogito-671b-v2.1"))
    assert "DeepSeek" in text
    assert "CN" in text
    assert offers.lineage(subject_of(facts, "claude-opus-5-5")) == ""
