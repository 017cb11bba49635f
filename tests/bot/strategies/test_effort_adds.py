"""What reasoning at an effort adds to a bill, where the load is told."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("opus 5.5 at high effort, 10k requests a month 2k/500, what does reasoning add",
         "At high effort reasoning adds about $300.00 a month: $480.00 instead of $180.00."),
        ("what does high effort add on gpt-6 sol for 50k requests a month at 1k/300",
         "At high effort reasoning adds about $450.00 a month: $700.00 instead of $250.00."),
        ("gpt-6 sol, reasoning effort medium, 100k requests a month of 1k in 300 out",
         "At medium effort reasoning adds about $450.00 a month: $950.00 instead of $500.00."),
        ("sonnet 5.5 low vs high effort, 20k requests a month 1k/400, difference",
         "At low effort reasoning adds about $40.00 a month: $160.00 instead of $120.00. At high effort reasoning"),
    ],
)  # fmt: skip
def test_an_effort_beside_a_load_is_billed(ask: Ask, text: str, said: str) -> None:
    """At the factor assumed for it: 3 tokens for each visible one at high effort."""
    answer = ask(text)

    assert answer.intents[0] == "cost"
    assert said in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("opus 5.5 high effort swe-bench score", "benchmark"),
        ("best model at high effort for 10k requests a month 2k/500", "recommend"),
        ("haiku 5.5 20k requests a month 1k/200 with high accuracy", "cost"),
    ],
)
def test_results_and_choices_are_what_they_were(ask: Ask, text: str, intent: str) -> None:
    """An effort alone asks for no bill."""
    answer = ask(text)

    assert answer.intents[0] == intent
    assert "reasoning adds" not in answer.text
