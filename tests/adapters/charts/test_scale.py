from decimal import Decimal

import pytest

from adapters.charts.scale import scale_of


def costs(*amounts: str) -> list[Decimal]:
    return [Decimal(amount) for amount in amounts]


def test_a_spread_of_twenty_is_still_linear() -> None:
    """Bills that are near each other keep their true distances."""
    assert not scale_of(costs("1", "20")).is_log


def test_a_wider_spread_is_logarithmic() -> None:
    """Otherwise the cheap ones would all stand on one spot."""
    scale = scale_of(costs("1", "20.01"))

    assert scale.is_log
    assert scale.ticks() == [1, 2, 5, 10, 20]


def test_free_has_a_place_on_a_logarithmic_axis() -> None:
    """Zero has no logarithm; it stands left of everything that costs."""
    scale = scale_of(costs("0", "1", "500"))

    assert scale.low < scale.position(Decimal(0)) < scale.position(Decimal(1)) == 1


@pytest.mark.parametrize("amounts", [("0", "0"), ("5", "5"), ("0.0001", "0.0002"), ("0", "3")])
def test_any_costs_have_a_scale_with_room_around_them(amounts: tuple[str, ...]) -> None:
    """All free, all the same, tiny: every point lies within the axis."""
    found = costs(*amounts)
    scale = scale_of(found)

    assert all(scale.low <= scale.position(each) < scale.high for each in found)
    assert scale.low < scale.high
