"""Where a maker's own service processes, beside the hosts that run its model in the place asked about."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("does deepseek have an EU datacenter", "DeepSeek itself processes in CN ["),
        ("can kimi k3 run in the EU", "Moonshot AI itself processes in SG and CN ["),
    ],
)
def test_a_maker_that_is_elsewhere_is_told_apart_from_its_hosts(ask: Ask, question: str, line: str) -> None:
    """Who asks for the maker's data centre does not mean somebody else's."""
    lead, below = ask(question).text.split("\n\n")[:2]
    assert "can run in the EU" in lead
    assert below.startswith(line)


@pytest.mark.parametrize(
    "question", ["is claude sonnet processed in the EU", "is kimi k3 on nebius processed in the EU"]
)
def test_nothing_is_said_of_a_maker_that_may_be_there_or_is_not_the_host(ask: Ask, question: str) -> None:
    """Anthropic processes anywhere as well; a host that was named is the one asked about."""
    assert "itself processes" not in ask(question).text
