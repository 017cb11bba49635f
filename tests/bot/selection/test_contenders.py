"""Rows that can be the cheapest of their model: nothing that any bill would choose is left out."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.costs.rough import rough_bill
from bot.costs.workload import workload_of
from bot.selection.candidates import cheapest_places
from bot.selection.contenders import contenders
from bot.selection.rows import Row
from bot.understood import Understood
from tests.bot.selection.made import row

PRICE = st.sampled_from([0.0, 0.1, 0.101, 0.5, 1.0, 1.005, 3.0])
ROWS = st.lists(
    st.builds(
        lambda name, host, rates, cached, batch: row(
            name, host=host, input_rate=rates[0], output_rate=rates[1], cached_rate=cached, batch_input_rate=batch
        ),
        st.sampled_from("mno"), st.sampled_from("abcdef"), st.tuples(PRICE, st.none() | PRICE), st.none() | PRICE,
        st.none() | PRICE,
    ),
    max_size=12,
)  # fmt: skip


@given(
    rows=ROWS, read=st.integers(0, 10**6), written=st.integers(1, 10**6), cached=st.sampled_from(["0", "0.8", "1"]),
    terms=st.sampled_from(["plain", "batch"]),
)  # fmt: skip
def test_the_cheapest_places_are_the_same(rows: list[Row], read: int, written: int, cached: str, terms: str) -> None:
    """For any bill that is not zero: the same place of each model at the same bill."""
    asked = Understood(requests=Decimal(1), input_tokens=read, output_tokens=written, cached_share=Decimal(cached))
    bill = rough_bill(replace(workload_of(asked), batch=terms == "batch"))

    few, every = cheapest_places(contenders(rows), bill), cheapest_places(rows, bill)

    assert {model: (found.provider_id, usd) for model, (found, usd) in few.items()} == {
        model: (found.provider_id, usd) for model, (found, usd) in every.items()
    }


def test_what_is_dearer_in_everything_is_left_out() -> None:
    """A row that is cheaper in one thing stays, and so does one of another model."""
    cheap, dear = row("m", host="a"), row("m", host="b", input_rate=3.0, output_rate=6.0)
    other, mixed = row("n", input_rate=9.0, output_rate=9.0), row("m", host="c", input_rate=0.5, output_rate=6.0)

    assert contenders([dear, cheap, other, mixed]) == (cheap, mixed, other)
