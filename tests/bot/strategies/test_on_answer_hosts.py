"""Short questions on what becomes of prompts at the hosts of the answer before."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "asked",
    [
        "who stores our data?",
        "do they keep our prompts?",
        "is our data used for training?",
        "trainieren die mit unseren Daten?",
        "¿guardan nuestros datos?",
    ],
)
def test_what_becomes_of_prompts_is_told_of_the_hosts_of_the_picks(ask: Ask, asked: str) -> None:
    """Not of all hosts on board, and the picks are not told again."""
    first = "summarise 9k claims a week, 2000 tokens each"
    hosts = {each.provider for each in ask(first).recommendations}
    answer = ask(asked, first)
    told = answer.text.split("**Sources**")[0]
    assert "It is based in" in told or "said to be based in" in told
    assert "|" not in told
    assert any(str(host) in told for host in hosts)


def test_they_are_all_the_hosts_that_were_listed(ask: Ask) -> None:
    """A row of the list stands for none of the others."""
    text = ask("do they train on our data?", "which hosts run GLM-5.3 in the EU?").text
    assert all(host in text for host in ("Azure AI Foundry", "Mistral AI", "Nebius"))


@pytest.mark.parametrize(
    "text", ["which of those has zero retention?", "do any of these have ZDR?", "which of them keep no prompts?"]
)
def test_which_of_the_picks_keep_nothing_is_told_of_their_hosts(ask: Ask, text: str) -> None:
    """By default or on request only: a wish would give the same table again."""
    answer = ask(text, "Recommend a model for a bot on our kids' learning app")
    assert answer.text.startswith("**Anthropic: zero retention on request.")
    assert "DeepInfra: zero retention offered" in answer.text


@pytest.mark.parametrize("text", ["with zero retention", "zero retention please"])
def test_zero_retention_alone_stays_a_wish(ask: Ask, text: str) -> None:
    """It asks nothing of the picks."""
    assert ask(text, "Recommend a model for a bot on our kids' learning app").understood.zero_retention is True
