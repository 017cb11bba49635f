"""Hosts that name a certificate, told first to who asks for one."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "name", "host"),
    [
        ("US hospital, HIPAA: which hosts for an open model?", "HIPAA", "Baseten (HIPAA)"),
        ("which providers sign a BAA?", "HIPAA", "Anthropic (HIPAA BAA)"),
        ("Which LLM hosts are FedRAMP authorised?", "FedRAMP", "CoreWeave (FedRAMP)"),
    ],
)
def test_hosts_that_name_a_certificate_come_first(ask: Ask, text: str, name: str, host: str) -> None:
    """With their own words for it, and that a word on a page is no contract."""
    first = ask(text).text.split("\n\n")[0]
    assert first.startswith(f"**Hosts whose own pages or catalogues name {name}**: ")
    assert host in first
    assert "A name on a page is no agreement." in first


def test_a_host_that_is_named_is_told_of_alone(ask: Ask) -> None:
    """Whether this one names it is the question."""
    text = ask("Is Groq HIPAA compliant, where does it process?").text
    assert "name HIPAA**: Groq (HIPAA)" in text
    assert "Baseten (HIPAA)" not in text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("FedRAMP model for coding", "FedRAMP"),
        ("Which model has SOC 2?", "SOC 2"),
        ("need ISO 27001 host for a rag", "ISO 27001"),
        ("best coding model with HITRUST", "HITRUST"),
    ],
)
def test_picks_are_not_cleared_by_a_certificate_that_was_asked_for(ask: Ask, text: str, name: str) -> None:
    """Of which of their hosts a source names it stands right behind the first of them."""
    told = ask(text).text.split("\n\n")[1]
    assert told.startswith(f"**The picks were not chosen by {name}, and are not cleared by it.**")


def test_without_a_certificate_none_is_spoken_of(ask: Ask) -> None:
    """Nor where HIPAA is told of already."""
    for text in ("best coding model", "HIPAA compliant model for clinical notes summaries"):
        assert "The picks were not chosen by" not in ask(text).text


@pytest.mark.parametrize("text", ["is azure openai HITRUST certified", "C5 Testat Anbieter für Chat", "tisax host?"])
def test_certificates_that_no_table_has_are_said_to_be_unknown(ask: Ask, text: str) -> None:
    """Not refused as off topic."""
    assert ask(text).text.startswith("**No source on board names ")


def test_a_word_on_what_a_message_is_about_asks_for_no_agreement(ask: Ask) -> None:
    """The place is asked about."""
    text = ask("DPA questionnaire: is nova 2 lite offered in bedrock's Canadian regions?").text
    assert "data processing agreement is not on board" not in text
    assert "data processing agreement is not on board" in ask("does amazon bedrock sign a DPA?").text
