"""Numbers as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.numbers import find_numbers


def values(text: str, language: str = "en") -> list[str]:
    return [format(number.value.normalize(), "f") for number in find_numbers(text, language, ())]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1.5m tokens", "en", ["1500000"]),
        ("1,500,000 requests", "en", ["1500000"]),
        ("10.000 dokumente", "de", ["10000"]),
        ("1,5 mio. token", "de", ["1500000"]),
        ("1 500 000 requêtes", "fr", ["1500000"]),
        ("800 mil peticiones", "es", ["800000"]),
        ("about 2 mil tokens", "en", ["2000000"]),
        ("1.2 亿输入", "zh", ["120000000"]),
        ("三百万次", "zh", ["3000000"]),
        ("10만 요청", "ko", ["100000"]),
        ("500 тыс. запросов", "ru", ["500000"]),
        ("half a million words", "en", ["500000"]),
        ("two hundred thousand docs", "en", ["200000"]),
        ("$0.0005", "en", ["0.0005"]),
        (".55/1m", "en", ["0.55", "1000000"]),
        ("10^15 tokens", "en", ["1000000000000000"]),
        ("r$ 2.000 por mês", "pt", ["2000"]),
        ("r$ 3.750 mensais", "pt", ["3750"]),
        ("$ 1.250 al mes", "es", ["1250"]),
        ("$1.250 por 1m", "es", ["1.25", "1000000"]),
        ("$1.375", "en", ["1.375"]),
        ("40 mil descrições", "en", ["40000"]),
        ("10'000 docs, 1'200 in", "en", ["10000", "1200"]),
        ("$1'500.50 a month", "en", ["1500.5"]),
        ("每天10'000次", "zh", ["10000"]),
        ("5' 300", "en", ["5", "300"]),
        ("1 mrd. token", "de", ["1000000000"]),
        ("2,5 mrd tokens", "de", ["2500000000"]),
        ("1,5 md de tokens", "fr", ["1500000000"]),
        ("300 md files", "en", ["300"]),
    ],
)
def test_a_number_keeps_its_value_in_every_spelling(text: str, language: str, expected: list[str]) -> None:
    """Separators, scale words and numerals of the main languages are read."""
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"), [("13-32b", 13, 32), ("20-30k", 20_000, 30_000), ("between 5 and 10", 5, 10)]
)
def test_a_range_takes_its_upper_end(text: str, low: int, high: int) -> None:
    """The lower end is kept beside it, in the upper end's scale where only that one has a scale."""
    (number,) = find_numbers(text, "en", ())

    upper = number.value / (1_000_000_000 if number.scale == "b" else 1)

    assert (upper, number.low and number.low / (1_000_000_000 if number.low > 10**9 else 1)) == (high, low)


@given(st.integers(min_value=0, max_value=10**15))
def test_thousands_separators_do_not_change_a_number(value: int) -> None:
    """Plain, with commas, or with a trailing word: the same number."""
    assert values(str(value)) == values(f"{value:,}") == [str(value)]


@given(st.decimals(min_value=Decimal("0.1"), max_value=Decimal(900), places=1), st.sampled_from(["k", "m"]))
def test_scales_multiply(value: Decimal, scale: str) -> None:
    """1.5k is 1,500; 2.5m is 2,500,000."""
    (number,) = find_numbers(f"{value}{scale}", "en", ())

    assert number.value == value * (1000 if scale == "k" else 1_000_000)
