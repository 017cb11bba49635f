import pytest

from adapters.charts.ink import ORIGINS, PAPER, QUIET, TEXT, UNKNOWN, Mark, mark_of
from adapters.charts.traffic import LAYERS


def test_contrast_of_black_on_white_is_21() -> None:
    """The measure is the one of WCAG."""
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize("mark", [*ORIGINS.values(), UNKNOWN, mark_of("BR"), *LAYERS], ids=lambda mark: mark.name)
def test_every_mark_stands_out_from_the_paper(mark: Mark) -> None:
    """Graphics need 3:1."""
    assert _contrast(mark.colour, PAPER) >= 3


@pytest.mark.parametrize("ink", [TEXT, QUIET])
def test_text_can_be_read_on_the_paper(ink: str) -> None:
    """Text needs 4.5:1, whatever the chat's theme, since the paper is opaque."""
    assert _contrast(ink, PAPER) >= 4.5


def test_origins_differ_in_colour_and_in_shape() -> None:
    """Who does not tell colours apart tells the shapes."""
    marks = [*ORIGINS.values(), UNKNOWN]

    assert len({mark.colour for mark in marks}) == len(marks)
    assert len({mark.shape for mark in marks}) == len(marks)


def test_a_further_country_goes_by_its_code() -> None:
    """A country without a mark of its own is still named, and not taken for unknown."""
    assert mark_of("BR").name == "BR"
    assert mark_of(None) == UNKNOWN


def _contrast(one: str, other: str) -> float:
    """Contrast of two `#rrggbb` colours by WCAG 2, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
