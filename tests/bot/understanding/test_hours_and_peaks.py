"""Office hours are those of working days; a peak is no pace of all hours; teams, cards and lengths told shortly."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.costs.workload import workload_of
from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    ["20 requests a minute, office hours only, 1000 in 200 out on gpt-5-mini, per month?",
     "business hours only: 20 requests a minute on haiku",
     "20 Anfragen pro Minute zu Bürozeiten, haiku, Kosten im Monat?",
     "20 requests a minute in working hours, haiku"],
)  # fmt: skip
def test_office_hours_are_eight_on_five_days_a_week(reader: Reader, text: str) -> None:
    """And that they are taken so is said."""
    reading = reader(text)

    assert reading.understood.hours_a_day == 8
    assert reading.understood.days_a_month == Decimal("21.43")
    assert "Office hours are taken as 8 hours a day on 5 days of a week." in reading.assumed


@pytest.mark.parametrize(
    "text", ["20 requests a minute outside office hours, haiku", "20 requests a minute on haiku, 8 hours a day"]
)
def test_other_hours_tell_no_working_days(reader: Reader, text: str) -> None:
    """Hours alone may come on all days."""
    assert reader(text).understood.days_a_month is None


@pytest.mark.parametrize(
    "text",
    ["peak 40 rps, 500 in 100 out, gpt-5-mini, cost a month",
     "we peak at 300 requests per minute, haiku, monthly bill?",
     "gpt-5-mini, bursts of 20 requests a second, what do we pay a month?"],
)  # fmt: skip
def test_a_peak_alone_is_said_to_be_billed_as_constant(reader: Reader, text: str) -> None:
    """The bill is the most that it can be."""
    assert any("is told as a peak" in each for each in reader(text).unapplied)


@pytest.mark.parametrize(
    "text",
    ["peak load 300 requests a minute for 2 hours a day, gpt-5-mini", "average 5 rps, peak 40 rps, gpt-5-mini",
     "is deepseek cheaper off peak at 10 requests a second?", "10 requests a second on haiku",
     "deepseek price in peak hours, 10 requests a minute"],
)  # fmt: skip
def test_a_peak_with_more_told_is_no_warning(reader: Reader, text: str) -> None:
    """Its length, the average, or a host's hours."""
    assert not any("is told as a peak" in each for each in reader(text).unapplied)


def test_the_average_behind_a_peak_is_billed(reader: Reader) -> None:
    """Whichever comes first."""
    assert reader("peak 40 rps, average 5 rps, 500 in 100 out, gpt-5-mini, a month").understood.requests == 5


@pytest.mark.parametrize(
    ("text", "requests"),
    [("team of nine, 40 prompts each a day, gpt-5-mini", 360), ("nine of us, 40 prompts each a day, gpt-5-mini", 360),
     ("a team of twelve sends 40 prompts each a day, gpt-5-mini", 480), ("9 of us, 40 prompts each a day, haiku", 360)],
)  # fmt: skip
def test_a_team_told_in_words_is_so_many_heads(reader: Reader, text: str, requests: int) -> None:
    """As one told in digits."""
    assert reader(text).understood.requests == requests


@pytest.mark.parametrize(
    ("first", "then", "gigabytes"),
    [("4x H100, which model", "one more card", 400), ("2x 3090, which model", "another card", 72),
     ("24 GB card, which model", "one more card", 48)],
)  # fmt: skip
def test_one_more_card_is_as_large_as_those_before(reader: Reader, first: str, then: str, gigabytes: int) -> None:
    """However many there were."""
    assert reader(then, first).understood.gpu_memory_gb == gigabytes


@pytest.mark.parametrize("then", ["再加128G内存呢", "and 128 GB more RAM"])
def test_memory_of_the_machine_is_no_card(reader: Reader, then: str) -> None:
    """It comes beside those that are there."""
    understood = reader(then, "2x 3090, what runs").understood

    assert (understood.gpu_memory_gb, understood.ram_gb) == (48, 128)


@pytest.mark.parametrize(
    ("first", "then", "key", "value"),
    [("100 transcripts a day, 5k tokens each, haiku", "each twice as long", "input_tokens", 10_000),
     ("100 transcripts a day, 5k tokens each, haiku", "they're 3x longer", "input_tokens", 15_000),
     ("500 PDFs of 10 pages a month, haiku", "each twice as long", "units", 10_000)],
)  # fmt: skip
def test_each_is_longer_by_what_is_said(reader: Reader, first: str, then: str, key: str, value: int) -> None:
    """Their number stays."""
    before, after = reader(first).understood, reader(then, first).understood

    assert getattr(after, key) == value
    assert (after.requests, after.spread_over) == (before.requests, before.spread_over)


@pytest.mark.parametrize(
    ("text", "requests"),
    [("gpt-6 luna 300 requests a minute, 8 hours on 20 days, 500/50", 2_880_000),
     ("haiku 5.5, 40 requests a minute, 10 Stunden an 22 Tagen, 1000/100", 528_000),
     ("sonnet 5.5 100 requests an hour, 8 hours on 5 days a week, 1k/100", 17_144)],
)  # fmt: skip
def test_so_many_hours_on_so_many_days_are_those_of_the_work(reader: Reader, text: str, requests: int) -> None:
    """Not all hours of a month."""
    assert abs(workload_of(reader(text).understood).requests - requests) < 1


def test_hours_on_days_are_those_of_a_rent(reader: Reader) -> None:
    """Of a month, where no other time is told."""
    assert reader("rent 2 h100 6 hours on 12 days").machines.hours_a_month == 72


def test_a_pace_at_peak_and_another_at_the_rest_are_so_many_a_day(reader: Callable[..., Reading]) -> None:
    """Two hours at 40 a second, 22 at three."""
    text = "peak is 40 req/s for 2 hours a day, else about 3 req/s. 900 in 150 out haiku 5.5. monthly cost?"
    found = reader(text).understood

    assert (found.requests, found.requests_period) == (40 * 7200 + 3 * 79_200, "day")


@pytest.mark.parametrize(
    "text",
    ["we see 12 calls/s. 1200 tokens in, 80 out on haiku 5.5", "latency target 2 s. 500 in 50 out haiku 5.5 cost"],
)
def test_seconds_at_the_end_of_a_sentence_are_no_section_of_a_law(reader: Callable[..., Reading], text: str) -> None:
    """What follows is the size of a request."""
    assert reader(text).intents[0] == "cost"


def test_a_few_a_second_are_requests(reader: Callable[..., Reading]) -> None:
    """So many a day would be too few to say so."""
    assert reader("rate is 5/s. 700 in 100 out, haiku 5.5").understood.requests == 5


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("mon-fri 1200 chats, sat 300, closed sunday. 2k in 300 out, haiku 5.5 monthly?", 6_300),
        ("we get 800 tickets Monday to Friday and 150 on Saturdays, haiku 5.5 cost?", 4_150),
        ("Mo-Fr 500 Anfragen, Sa/So 80, je 2k rein 300 raus, haiku 5.5", 2_660),
        ("600 orders on weekdays, 2,000 on weekends, haiku 5.5, price", 7_000),
        ("lunes a viernes 3000 consultas, sábados 500, 1k/200 con haiku 5.5", 15_500),
        ("weekdays 90 calls, saturdays 40, sundays 10, 1k/100 haiku 5.5", 500),
    ],
)
def test_days_of_a_week_are_added_up(reader: Reader, text: str, week: int) -> None:
    """Which is said."""
    reading = reader(text)
    said = reading.understood
    assert (said.requests or said.units, said.requests_period) == (week, "week")
    assert any("are taken as" in each and each.endswith("a week.") for each in reading.assumed)


@pytest.mark.parametrize("text", ["10k chats a day mon-fri, 2k/300, haiku 5.5", "sat 300 tickets, haiku 5.5"])
def test_days_told_alone_are_no_week(reader: Reader, text: str) -> None:
    """One amount has nothing to be added to."""
    assert reader(text).understood.requests_period != "week"
