"""How long what is written usually is."""

from decimal import Decimal

from bot.costs.units import typical_output


def test_a_digest_of_a_short_text_is_no_handful_of_tokens() -> None:
    """A sentence at least, and never more than its source."""
    assert [typical_output("summarization", Decimal(each)) for each in (30, 100, 3000)] == [30, 50, 300]
