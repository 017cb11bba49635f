"""An answer with a figure that no field holds loses that sentence, says so, and is sent."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from bot.assistant import Assistant
from bot.errors import CheckError
from bot.shortened import LEFT_OUT, checked
from tests.bot.conftest import DAY, Ask


def test_the_sentence_at_fault_is_left_out_and_the_rest_is_sent(ask: Ask, assistant: Assistant) -> None:
    """Its line goes, the others stay, and the answer says that one is missing."""
    whole = ask("price of gpt-6-luna")
    first, _, rest = whole.text.partition("\n\n")
    faulty = replace(whole, text=f"{first}\n\nIt scores 98,765.43 points since 2019-07-14.\n\n{rest}")

    sent = checked(faulty, (), DAY, assistant.knowledge.facts)

    assert "98,765.43" not in sent.text
    assert first in sent.text
    assert sent.text.index(LEFT_OUT) < sent.text.index("**Sources**")
    assert LEFT_OUT in sent.unknown


def test_an_answer_without_a_fault_is_sent_as_it_is(ask: Ask, assistant: Assistant) -> None:
    """Nothing is added to what passes."""
    whole = ask("price of gpt-6-luna")

    assert checked(whole, (), DAY, assistant.knowledge.facts) is whole


def test_a_wrong_bill_is_still_withheld(ask: Ask, assistant: Assistant) -> None:
    """No sentence can be left out that would make the sum right."""
    whole = ask("gpt-6-luna for 10M tokens in and 2M out a month")
    wrong = replace(whole, costs=tuple(replace(cost, total_usd=Decimal("0.01")) for cost in whole.costs))

    with pytest.raises(CheckError, match="add up"):
        checked(wrong, (), DAY, assistant.knowledge.facts)


def test_an_answer_of_nothing_but_faults_is_withheld(ask: Ask, assistant: Assistant) -> None:
    """There is nothing to send."""
    whole = replace(ask("price of gpt-6-luna"), text="It costs 98,765.43 a month.")

    with pytest.raises(CheckError, match="stands in no field"):
        checked(whole, (), DAY, assistant.knowledge.facts)
