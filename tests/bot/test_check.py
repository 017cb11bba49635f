"""Figures in an answer's text that stand in its fields, in the digits they are shown with, and those that do not."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from bot.answer import Citation, Fact
from bot.assistant import Assistant
from bot.check import check
from bot.errors import CheckError
from tests.bot.conftest import DAY, Ask

SAYS = (
    ("$1,234.57 a month", "1234.5678", True),
    ("$1,234.56 a month", "1234.5678", False),
    ("1.2M tokens", "1150000", True),
    ("1.2M tokens", "1149999", False),
    ("about 37 % of it", "0.374", True),
    ("about 38 % of it", "0.374", False),
    ("70 B parameters", "70", True),
    ("70 B parameters", "69.4", False),
    ("100 of them", "99.5", True),
    ("100 of them", "99.4", False),
    ("$5 per 1M tokens. Per 1M tokens: $5 in the cache", "5", True),
    ("1M tokens", "5", False),
)


@pytest.mark.parametrize(("text", "value", "held"), SAYS)
def test_a_figure_is_held_by_a_value_that_rounds_to_it(
    ask: Ask, assistant: Assistant, text: str, value: str, *, held: bool
) -> None:
    """Nothing else in the answer vouches for it."""
    answer = replace(
        ask("hello"),
        text=text, recommendations=(), costs=(), facts=(), caveats=(), citations=(), assumptions=(value,), unknown=(),
    )  # fmt: skip

    if held:
        assert check(answer, (), DAY, assistant.knowledge.facts) is answer
    else:
        with pytest.raises(CheckError, match="stands in no field"):
            check(answer, (), DAY, assistant.knowledge.facts)


@pytest.mark.parametrize(("text", "held"), [("-0.0233 against 0.2094", True), ("0.0234 less", False)])
def test_a_number_below_zero_is_held_without_its_sign(ask: Ask, assistant: Assistant, text: str, *, held: bool) -> None:
    """Boards have scores below zero, and a text may say how much less something is."""
    source = Citation(id="1", kind="benchmark", title="a board", url="https://example.org", checked_on=DAY)
    facts = tuple(
        Fact(id=name, subject="m", attribute="score", value=Decimal(name), unit=None, as_of=None, citation="1")
        for name in ("-0.0233", "0.2094")
    )
    answer = replace(ask("hello"), text=text, facts=facts, citations=(source,), recommendations=(), costs=())

    if held:
        assert check(answer, (), DAY, assistant.knowledge.facts) is answer
    else:
        with pytest.raises(CheckError, match="stands in no field"):
            check(answer, (), DAY, assistant.knowledge.facts)
