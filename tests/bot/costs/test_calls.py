"""Runs of agents as calls: the same tokens, in prompts that models read."""

from decimal import Decimal

import pytest

from bot.costs.workload import workload_of
from bot.understood import Understood

RUN = Understood(
    task="coding", requests=Decimal(900), requests_period="day", input_tokens=1_200_000, output_tokens=25_000,
    cached_share=Decimal("0.9"),
)  # fmt: skip


def test_a_run_mostly_cached_is_several_calls() -> None:
    """Twelve calls of 100,000 tokens, which together read and write what the run does; that is said."""
    found = workload_of(RUN)
    assert found.requests == 27_000 * 12
    assert found.prompt_tokens == 100_000
    assert round(found.requests * found.output_tokens) == 27_000 * 25_000
    assert any("is taken as 12 calls of 100k" in note for note in found.count_notes)


@pytest.mark.parametrize(
    "changes", [{"cached_share": None}, {"cached_share": Decimal("0.2")}, {"input_tokens": 150_000}]
)
def test_a_long_prompt_stays_one_prompt(changes: dict[str, object]) -> None:
    """What is read anew, or fits one prompt, is no chain of calls."""
    found = workload_of(RUN.but(**changes))
    assert found.requests == 27_000
    assert not any("calls" in note for note in found.count_notes)
