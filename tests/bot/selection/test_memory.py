"""Memory for weights, cache and the serving program, and the precision that fits."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.selection.memory import BITS, best_fit, needed_gb
from knowledge.entities import Model
from tests.bot.selection.made import row


def weights(total: float | None, active: float | None = None) -> Model:
    """A made-up model of so many billions of parameters."""
    made = row(
        "m",
        params_total_b=None if total is None else Decimal(str(total)),
        params_active_b=None if active is None else Decimal(str(active)),
    ).model
    assert made is not None
    return made


def test_a_dense_model_by_hand() -> None:
    """8B at 8.5 bits: 8.5 GB of weights, 1.07 GB of cache for 8,192 tokens, 1 GB besides."""
    assert needed_gb(weights(8), "q8_0", 8192) == Decimal("10.6")


def test_only_active_parameters_grow_the_cache() -> None:
    """A mixture needs all its weights but a smaller cache."""
    dense, mixed = (needed_gb(weights(100, active), "q4_k_m", 100_000) for active in (100, 5))
    assert dense is not None
    assert mixed is not None
    assert mixed < dense


def test_an_unknown_size_fits_nowhere() -> None:
    """No number is made up."""
    assert needed_gb(weights(None), "q8_0", 8192) is None
    assert best_fit(weights(None), Decimal(1000), 8192) is None


@pytest.mark.parametrize(
    ("memory", "quantisation"), [(20, "bf16"), (11, "q8_0"), (9, "q6_k"), (7, "q4_k_m"), (5, None)]
)
def test_the_highest_precision_that_fits_is_taken(memory: int, quantisation: str | None) -> None:
    """8B parameters on ever smaller cards."""
    fit = best_fit(weights(8), Decimal(memory), 8192)
    assert (fit.quantisation if fit else None) == quantisation


def test_without_a_card_no_weight_takes_more_than_8_bits() -> None:
    """A processor reads them all for each token, whatever room there is."""
    fit = best_fit(weights(8), Decimal(1000), 8192, slow_memory=True)
    assert fit is not None
    assert fit.quantisation == "q8_0"


@given(size=st.floats(0.1, 2000), memory=st.integers(1, 4000), context=st.integers(0, 10**6))
def test_what_is_said_to_fit_fits(size: float, memory: int, context: int) -> None:
    """And less precision never needs more."""
    model = weights(round(size, 1))
    fit = best_fit(model, Decimal(memory), context)
    assert fit is None or fit.gb <= memory
    needs = [needed_gb(model, name, context) or Decimal(0) for name in BITS]
    assert needs == sorted(needs, reverse=True)
