"""Picks for data of people in the EU where no place was asked for."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask

KEPT = "**Kept in the EU, "


@pytest.mark.parametrize(
    ("text", "bill"),
    [
        # 15,000 letters of 1,340 tokens, 134 out each, at $0.11 and $0.55 per 1M.
        ("Krankenhaus in Österreich: Arztbriefe zusammenfassen, 500 am Tag, je 2 Seiten. Welches Modell?", "3.3165"),
        # 10M in and 1M out at the same rates.
        ("GDPR: summarise 10k customer letters of 1,000 tokens each a month, 100 tokens out. Which model?", "1.65"),
    ],
)
def test_the_pick_is_billed_within_the_eu_too(ask: Ask, text: str, bill: str) -> None:
    """The same model at a host that can be tied to the EU, with its uplift; the pick itself stays first."""
    answer = ask(text)
    second = answer.text.split("\n\n")[1]

    assert second.startswith(f"{KEPT}Claude Haiku 5.5 at Amazon Bedrock (eu): ${Decimal(bill):.2f} a month.**")
    assert any(cost.provider == "aws" and cost.total_usd == Decimal(bill) for cost in answer.costs)


def test_without_a_volume_its_rates_are_told(ask: Ask) -> None:
    answer = ask("best model for patient letters, we're a clinic in Spain")

    assert KEPT in answer.text
    assert any(fact.attribute == "input price in the EU" for fact in answer.facts)


@pytest.mark.parametrize(
    "text",
    [
        "we're a clinic in Texas, which model to summarise notes",
        "EU hosted only, GDPR, which model for a support bot",
        "not hosted in the US, GDPR, which model for a support bot",
        "which embedding model for customer data, GDPR applies",
        "best model for customer support",
    ],
)
def test_who_sits_elsewhere_names_a_place_or_gets_a_host_of_there_is_told_nothing(ask: Ask, text: str) -> None:
    assert KEPT not in ask(text).text
