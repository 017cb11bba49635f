"""Places: which countries a text names."""

import pytest

from bot.places import countries_in


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("China against French labs", ("CN", "FR")),
        ("CHINESE and American models", ("CN", "US")),
        ("US, CN and France", ("US", "CN", "FR")),
        ("help us with our usage", ()),
        ("cn a mirror of it", ()),
        ("国产模型", ("CN",)),
    ],
)
def test_a_country_is_read_in_any_case_but_us_is_not_the_us(text: str, countries: tuple[str, ...]) -> None:
    """Codes are capitals; names of countries and peoples are read however they are written."""
    assert countries_in(text) == countries
