"""What each of several tickets, shops or people has, as that of all of them."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "requests", "period"),
    [
        ("2k tickets a week come in, each one gets about 5 replies, haiku 5.5, per month?", 10_000, "week"),
        ("every ticket gets 4 replies, 900 tickets a day, haiku 5.5 cost", 3600, "day"),
        ("900 tickets a day, 4 answers per ticket, 1k in 200 out, haiku 5.5", 3600, "day"),
        ("400 Tickets am Tag, pro Ticket 3 Antworten, was kostet haiku 5.5?", 1200, "day"),
        ("400 tickets al día, 3 respuestas por ticket, ¿coste con haiku 5.5?", 1200, "day"),
        ("500 accounts, 2 reports per account per month, 3k in 1k out, haiku 5.5", 1000, "month"),
        ("5 teams each send 400 prompts a day, haiku 5.5 cost", 2000, "day"),
        ("3 passes over each filing, 10k filings a month, 4k in 300 out, haiku 5.5", 30_000, "month"),
        ("1000 products with 5 reviews each, 60 words per review, haiku 5.5", 5000, None),
    ],
)
def test_what_each_thing_has_is_multiplied(
    reader: Callable[..., Reading], text: str, requests: int, period: str | None
) -> None:
    """Replies, reports and passes of each are those of all."""
    said = reader(text).understood.to_json()

    assert (said["requests"], said.get("requests_period")) == (requests, period)


@pytest.mark.parametrize(
    ("text", "requests", "tokens"),
    [
        ("120 students, 3 essays each, 1,500 words, haiku 5.5 cost", 360, 2000),
        ("120 students with 3 essays each of 1,500 words, haiku 5.5 cost", 360, 2000),
        ("80 patients a day, 2 notes per patient of 400 words, haiku 5.5", 160, 533),
    ],
)
def test_a_few_things_of_each_person_have_their_length(
    reader: Callable[..., Reading], text: str, requests: int, tokens: int
) -> None:
    """They are so many requests, and what people wrote is read."""
    said = reader(text).understood.to_json()

    assert (said["requests"], said["input_tokens"]) == (requests, tokens)


def test_pages_of_each_thing_of_each_person(reader: Callable[..., Reading]) -> None:
    """They are counted once for all heads."""
    said = reader("200 customers, 4 contracts each, 20 pages, haiku 5.5").understood.to_json()

    assert (said["units"], said["unit_kind"]) == (16_000, "pages")


def test_messages_of_each_group_a_day(reader: Callable[..., Reading]) -> None:
    """They are those of all groups."""
    said = reader("40 channels, daily digest, ~300 messages per channel per day, haiku 5.5").understood.to_json()

    assert (said["units"], said["unit_kind"], said["requests_period"]) == (12_000, "messages", "day")


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("2,000 invoices a month, 2 pages each, haiku 5.5", "units", 4000),
        ("one of 9 teams, each of us sends 40 prompts a day to haiku 5.5", "requests", 40),
        ("a team of twelve sends 40 prompts each a day, haiku 5.5", "requests", 480),
    ],
)
def test_what_is_no_load_of_a_group_stays_as_told(
    reader: Callable[..., Reading], text: str, key: str, value: int
) -> None:
    """Pages of a thing and people that are counted elsewhere are no such groups."""
    assert reader(text).understood.to_json()[key] == value


def test_a_bare_number_of_each_is_a_size(reader: Callable[..., Reading]) -> None:
    """It names nothing that is held."""
    assert reader("600 tickets a week, 1k each, haiku 5.5").understood.units != 600_000
