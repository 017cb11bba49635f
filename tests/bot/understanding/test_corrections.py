"""What a message takes back does not count."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "haiku 5.5 at 300, no, 3,000 requests a day, 1k in 200 out. bill?",
        "haiku 5.5 at 300 requests a day, sorry, 3,000, with 1k in 200 out. bill?",
        "haiku 5.5, 300 requests a day. wait, 3000. 1k in 200 out. bill?",
        "haiku 5.5: 3,000 requests a day, not 300, 1k in 200 out. bill?",
        "nicht 300, sondern 3.000 Anfragen am Tag mit Haiku 5.5, 1k rein 200 raus, was kostet das?",
        "no son 300 peticiones al día sino 3.000, haiku 5.5, 1k de entrada y 200 de salida, ¿cuánto cuesta?",
        "pas 300 mais 3 000 requêtes par jour, haiku 5.5, 1k en entrée et 200 en sortie, combien ?",
        "haiku 5.5 每天300次请求，打错了，3000次，每次输入1000 token、输出200，多少钱？",
        "haiku 5.5を1日300件、いや3000件、入力1000・出力200トークンでいくら？",
        "haiku 5.5로 하루 300건, 아니 3,000건이면 한 달에 얼마죠? 입력 1000, 출력 200 토큰",
    ],
)
def test_the_later_number_counts_what_the_earlier_did(reader: Callable[..., Reading], text: str) -> None:
    """Unit and period need not be said twice, and no sum of both is made."""
    understood = reader(text).understood

    assert (understood.requests, understood.requests_period) == (3000, "day")
    assert (understood.input_tokens, understood.output_tokens) == (1000, 200)


def test_a_sum_of_money_is_corrected_as_well(reader: Callable[..., Reading]) -> None:
    """The currency of the one taken back holds for the other."""
    understood = reader("budget of €500 a month, sorry, 50. chat model?").understood

    assert understood.currency == "EUR"
    assert understood.budget_usd == Decimal(58)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("not more than 300 requests a day but 200k tokens of context. chat model?", 200_000),
        ("500 requests a day, no training, 128k context. chat model?", 128_000),
    ],
)
def test_two_things_are_no_correction(reader: Callable[..., Reading], text: str, tokens: int) -> None:
    """What counts something else stays beside what was said before."""
    understood = reader(text).understood

    assert understood.requests is not None
    assert understood.min_context_tokens == tokens
