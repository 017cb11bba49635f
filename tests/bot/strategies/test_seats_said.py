"""Answers to who wants no host from somewhere: none is shown, and it is said which were left out."""

import pytest

from bot.assistant import Assistant
from bot.places import within
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "place", "inside"),
    [
        ("no US companies, EU hosting, chat assistant, 5k chats a day", "US", False),
        ("European bank, no US cloud at all, chat model, 5k chats a day", "US", False),
        ("ohne chinesische Anbieter, Modell für Übersetzung von 5M Tokens im Monat", "CN", False),
        ("European provider only, open weights, chat model, 5k chats a day", "EU", True),
        ("Chinese models are fine if hosted by a European company, coding model, 2M in 1M out a month", "EU", True),
    ],
)
def test_every_host_shown_is_based_where_it_may_be(
    ask: Ask, assistant: Assistant, question: str, place: str, *, inside: bool
) -> None:
    """Its parent too; the wish stands among the constraints."""
    answer = ask(question)
    providers = {each.name: each for each in assistant.knowledge.facts.providers.values()}
    shown = [providers[str(entry.provider)] for entry in answer.recommendations]
    assert shown
    for provider in shown:
        homes = [home for home in (provider.hq_country, provider.parent_country) if home]
        assert homes
        assert all(within(home, place) is inside for home in homes)
    assert f"at hosts {'' if inside else 'not '}based in" in answer.text
    assert "Left out for where they are based: " in answer.text


def test_of_a_named_model_only_such_hosts_are_told(ask: Ask) -> None:
    """Others are named as left out, with their seats."""
    answer = ask("which hosts of GLM-5.3 are European owned")
    first = answer.text.split("\n")[0]
    assert "Mistral AI" in first
    assert "Nebius" in first
    assert "Amazon" not in first
    assert "Amazon Bedrock (US)" in answer.text


def test_promises_are_told_of_such_hosts_alone(ask: Ask) -> None:
    """Nothing is said of what an American host promises."""
    answer = ask("hosts that keep no logs and are not US owned")
    promised = answer.text.split("\n\n")[1]
    assert "Mistral AI (FR)" in promised
    assert "(US)" not in promised


def test_where_none_is_based_there_that_is_said(ask: Ask) -> None:
    """Rather than the hosts elsewhere as if they were."""
    answer = ask("which Brazilian-owned hosts serve GLM-5.3?")
    assert "No host of GLM-5.3 on board is based in BR" in answer.text


def test_a_model_kept_out_of_a_place_is_priced_outside_it(ask: Ask) -> None:
    """By a region's own price or surcharge; where a region has to be chosen, that is said."""
    answer = ask("our data must not be processed in the US. best model for translation, 5M in 5M out a month?")
    for entry in answer.recommendations:
        tied = entry.region is not None or all(not within(here, "US") for here in entry.host_regions)
        assert tied or any(str(entry.provider) in each and "choose" in each for each in answer.assumptions)
        assert entry.region not in {"us", "global", "regional"}
