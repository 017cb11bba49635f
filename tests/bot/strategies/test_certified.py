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
