import pytest

from tests.bot.agent.conftest import Talks
from tests.fakes.language_model import says

TICKETS = "Summarise 2M tickets a month, EU-hosted, under $3k"


@pytest.mark.parametrize("protocol", ["openai", "anthropic"])
async def test_wording_that_stands_is_shown_with_our_citations(talking: Talks, protocol: str) -> None:
    """A wording whose every figure is grounded comes between the headline and the table, with marks of ours."""
    wording = "For your 2M tickets a month I would pick Claude Sonnet 5.5. It comes to $1,980 a month [99]."

    async with talking(says(wording), protocol) as talk:
        rules, better = await talk.ask(TICKETS)

    assert "It comes to $1,980 a month. [1]" in better.text
    assert better.text.startswith("**Claude Sonnet 5.5")
    assert "| Best | Claude Sonnet 5.5" in better.text
    assert (better.recommendations, better.costs, better.caveats) == (rules.recommendations, rules.costs, rules.caveats)
    assert better.brain == f"{protocol}:claude-haiku-5-5"
