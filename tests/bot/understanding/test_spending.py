"""Which price a ceiling holds for: the input's unless the output's is named."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("best coding model, output price at most $2 per 1M tokens", "max_price_out_per_mtok"),
        ("best coding model, output under $2 per 1M tokens", "max_price_out_per_mtok"),
        ("best coding model, max $2 per 1M output tokens", "max_price_out_per_mtok"),
        ("best coding model, input price at most $2 per 1M tokens", "max_price_in_per_mtok"),
        ("best coding model under $2 per 1M tokens", "max_price_in_per_mtok"),
    ],
)
def test_a_ceiling_holds_for_the_price_it_names(ask: Ask, question: str, key: str) -> None:
    """Only the key that was meant is set."""
    said = ask(question).understood.said()
    assert {name for name in said if name.startswith("max_price")} == {key}
    assert said[key] == Decimal(2)
