from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bot.costs.billing import bill
from knowledge.offering import Component, ContextTier, PriceList
from knowledge.source import Source

SOURCE = Source(url="https://example.org/prices", checked_on=date(2026, 11, 23))
TOKEN_PARTS = (Component.INPUT, Component.CACHED_INPUT, Component.CACHE_WRITE, Component.OUTPUT, Component.REASONING)

usd = st.decimals(min_value=0, max_value=1000, places=6, allow_nan=False)
tokens = st.integers(min_value=0, max_value=10**15)
token_rates = st.dictionaries(st.sampled_from(TOKEN_PARTS), usd).map(
    lambda found: {Component.INPUT: Decimal(1), Component.OUTPUT: Decimal(2), **found}
)
token_amounts = st.dictionaries(st.sampled_from(TOKEN_PARTS), tokens.map(Decimal))


def price_list(rates: dict[Component, Decimal], *tiers: ContextTier) -> PriceList:
    return PriceList(rates=rates, tiers=tiers, source=SOURCE, catalogue="litellm", key="m")


@given(rates=token_rates, amounts=token_amounts)
def test_the_lines_add_up_to_the_total_exactly(
    rates: dict[Component, Decimal], amounts: dict[Component, Decimal]
) -> None:
    """Not a digit is rounded, up to 10^15 tokens of each kind; every line is its tokens times its rate."""
    found = bill(price_list(rates), amounts, prompt_tokens=0)

    assert found.total_usd is not None
    assert found.total_usd >= 0
    assert sum((line.usd for line in found.lines), Decimal(0)) == found.total_usd
    for line in found.lines:
        assert line.tokens is not None
        assert line.usd_per_mtok is not None
        assert line.usd * 1_000_000 == line.tokens * line.usd_per_mtok


@given(rates=token_rates, amounts=token_amounts, part=st.sampled_from(TOKEN_PARTS), more=tokens)
def test_more_tokens_never_cost_less(
    rates: dict[Component, Decimal], amounts: dict[Component, Decimal], part: Component, more: int
) -> None:
    """A bill grows with every kind of token."""
    prices = price_list(rates)
    before = bill(prices, amounts, prompt_tokens=0).total_usd
    after = bill(prices, {**amounts, part: amounts.get(part, Decimal(0)) + more}, prompt_tokens=0).total_usd

    assert before is not None
    assert after is not None
    assert before <= after


def test_a_context_tier_reprices_the_whole_request() -> None:
    """The threshold itself is below the tier; one token more moves every token."""
    prices = price_list(
        {Component.INPUT: Decimal(1), Component.OUTPUT: Decimal(3)},
        ContextTier(above_input_tokens=200_000, rates={Component.INPUT: Decimal(2)}),
    )
    amounts = {Component.INPUT: Decimal(1_000_000), Component.OUTPUT: Decimal(1_000_000)}

    below = bill(prices, amounts, prompt_tokens=200_000)
    above = bill(prices, amounts, prompt_tokens=200_001)

    assert (below.total_usd, above.total_usd) == (Decimal(4), Decimal(5))
    assert {line.tier for line in above.lines} == {"above 200,000 input tokens"}


def test_a_kind_without_a_price_is_billed_as_the_plainer_one_and_named() -> None:
    """Cached tokens without a cache price are plain input, reasoning without a price is output."""
    prices = price_list({Component.INPUT: Decimal(1), Component.OUTPUT: Decimal(3)})

    found = bill(prices, {Component.CACHED_INPUT: Decimal(10**6), Component.REASONING: Decimal(10**6)}, prompt_tokens=0)

    assert found.total_usd == Decimal(4)
    assert found.stand_ins == {
        Component.CACHED_INPUT: Component.INPUT,
        Component.REASONING: Component.OUTPUT,
    }


def test_a_missing_price_leaves_the_total_open_and_zero_is_a_price() -> None:
    """Output that nobody prices is unpriced; output at zero is free."""
    unstated = bill(price_list({Component.INPUT: Decimal(1)}), {Component.OUTPUT: Decimal(5)}, prompt_tokens=0)
    free = bill(price_list({Component.OUTPUT: Decimal(0)}), {Component.OUTPUT: Decimal(5)}, prompt_tokens=0)

    assert (unstated.total_usd, unstated.unpriced) == (None, (Component.OUTPUT,))
    assert free.total_usd == 0


def test_fees_are_lines_of_their_own_and_the_uplift_leaves_them_alone() -> None:
    """A fee is quantity times price per unit; a regional factor multiplies token rates only."""
    prices = price_list({Component.INPUT: Decimal(1), Component.SEARCH: Decimal("0.01")})

    found = bill(
        prices,
        {Component.INPUT: Decimal(10**6), Component.SEARCH: Decimal(100)},
        prompt_tokens=0,
        factor=Decimal("1.1"),
    )

    by_component = {line.component: line for line in found.lines}
    assert by_component["input"].usd == Decimal("1.1")
    assert (by_component["search"].quantity, by_component["search"].usd) == (Decimal(100), Decimal(1))
