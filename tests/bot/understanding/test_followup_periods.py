"""How often the load of a thread comes, told by a message that says nothing else."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

MONTHLY = "opus 5.5, 2k in, 300 out, 5000 requests a month"
ONCE = "what does opus 5.5 cost for 5M in and 1M out"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("no, a week", "week"),
        ("weekly i mean", "week"),
        ("day, not month", "day"),
        ("daily not monthly", "day"),
        ("that was per hour sorry", "hour"),
        ("sorry that's yearly", "year"),
        ("per week", "week"),
        ("doch nicht im Monat, pro Woche", "week"),
        ("nein, pro Tag", "day"),
        ("non pardon, par semaine", "week"),
        ("no, al día", "day"),
        ("não, por semana", "week"),
        ("no scusa, alla settimana", "week"),
        ("нет, не в месяц, а в день", "day"),
        ("不对，是每周", "week"),
        ("月ではなく週です", "week"),
        ("아니 주당이요", "week"),
    ],
)
def test_a_message_that_is_a_period_replaces_that_of_before(
    reader: Callable[..., Reading], text: str, period: str
) -> None:
    """The count stays; what is denied is not taken."""
    understood = reader(text, MONTHLY).understood

    assert (understood.requests, understood.requests_period) == (5000, period)


@pytest.mark.parametrize("text", ["and per year?", "per day?", "what is that per week?", "per year", "und pro Jahr?"])
def test_a_period_that_is_asked_for_changes_no_load(reader: Callable[..., Reading], text: str) -> None:
    """The bill for it is wanted."""
    assert reader(text, MONTHLY).understood.requests_period == "month"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("isso é por dia", "day"),
        ("por mês, isso", "month"),
        ("das ist pro Woche", "week"),
        ("und das pro Tag, was macht das im Jahr?", "day"),
        ("c'est par mois", "month"),
        ("eso es al día", "day"),
        ("これは毎月です", "month"),
        ("这是每天的", "day"),
    ],
)
def test_what_was_told_once_comes_so_often(reader: Callable[..., Reading], text: str, period: str) -> None:
    """A sum told without a period gets one."""
    assert reader(text, ONCE).understood.requests_period == period


def test_a_working_day_has_its_days(reader: Callable[..., Reading]) -> None:
    """Weekends are no part of the month then."""
    understood = reader("per working day", MONTHLY).understood

    assert understood.requests_period == "day"
    assert understood.days_a_month is not None


@pytest.mark.parametrize("text", ["no, per week", "week, not month", "nein, pro Woche"])
def test_a_budget_alone_comes_at_the_period_corrected(reader: Callable[..., Reading], text: str) -> None:
    """Where nothing is counted the sum is meant."""
    assert reader(text, "model for chat, max $300 a month").understood.budget_period == "week"


@pytest.mark.parametrize(
    "text",
    ["and per year if that is per day", "was kostet das im Monat, wenn das täglich ist?", "monthly, if it's daily?"],
)
def test_a_period_told_behind_an_if_is_that_of_the_load(reader: Callable[..., Reading], text: str) -> None:
    """What stands before it is asked for."""
    assert reader(text, ONCE).understood.requests_period == "day"
