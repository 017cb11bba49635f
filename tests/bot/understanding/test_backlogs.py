"""What comes once and what comes ever after are two loads."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "once", "after", "period"),
    [
        ("900k old tickets once, then 3k a day on haiku 5.5, cost?", 900_000, 3_000, "day"),
        ("backlog of 70k invoices, afterwards 400 per week, gemini 3.8 flash, both sums please", 70_000, 400, "week"),
        ("6k mails a day plus a one-off archive of 1.2M mails, haiku 5.5 cost", 1_200_000, 6_000, "day"),
        ("haiku 5.5: 2M existing reviews and then 15k new ones a month, price", 2_000_000, 15_000, "month"),
        ("einmalig 40.000 Verträge, danach 60 pro Tag, haiku 5.5, Kosten?", 40_000, 60, "day"),
        ("存量80万条评论,之后每天新增2000条,haiku 5.5 多少钱", 800_000, 2_000, "day"),
    ],
)
def test_a_backlog_is_apart_from_what_follows(reader: Reader, text: str, once: int, after: int, period: str) -> None:
    """Each has its own count and period, both the same size."""
    first, second = (each.understood for each in reader(text).loads)
    assert (first.requests or first.units, first.requests_period) == (once, "once")
    assert (second.requests or second.units, second.requests_period) == (after, period)
    assert (first.unit_kind, first.input_tokens) == (second.unit_kind, second.input_tokens)


def test_sizes_told_once_are_those_of_both(reader: Reader) -> None:
    """Wherever they stand."""
    loads = reader(
        "we had 5M chunks of 400 tokens re-embedded with voyage-4-large and then add 90k chunks a month"
    ).loads
    assert [(each.understood.requests, each.understood.input_tokens) for each in loads] == [
        (Decimal(5_000_000), 400), (Decimal(90_000), 400),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "500 questions a day over 20k existing pages with sonnet 5.5, cost?",
        "we have 40k users, then 2k requests a day on haiku 5.5. price?",
        "haiku 5.5: 5k reviews a week plus 200 a month extra, cost?",
        "existing customers send 3k mails a day, new ones 500 a day, haiku 5.5 cost",
        "first month 20k chats, then 5k chats a month, sonnet 5.5 at 2k/300",
        "30 old contracts, haiku 5.5",
    ],
)
def test_other_amounts_are_no_backlog(reader: Reader, text: str) -> None:
    """Of other things, or of two periods."""
    assert not reader(text).loads
