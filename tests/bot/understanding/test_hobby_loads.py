"""Loads and sums as hobbyists tell them: a few hundred, lines of files, nights of a week, a card that lies around."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("a few hundred pages a month to translate with gpt-6 luna, cost?", 300),
        ("several thousand tickets a day with haiku 5.5, price?", 3000),
        ("ein paar hundert Seiten im Monat übersetzen, was kostet das mit haiku 5.5", 300),
        ("combien pour traduire quelques centaines de pages par mois avec haiku 5.5", 300),
        ("какая цена: несколько тысяч сообщений в день на gpt-6 luna", 3000),
        ("a couple hundred messages a day with sonnet 5.5, cost?", 200),
    ],
)
def test_a_few_are_taken_as_three_and_it_is_said(reader: Reader, text: str, units: int) -> None:
    """Two are two, and need no word."""
    reading = reader(text)

    assert reading.understood.units == units
    assert any(each.endswith(f"is taken as {units:,}.") for each in reading.assumed) == (units != 200)


@pytest.mark.parametrize("text", ["translate 300 subtitle files, ~900 lines each", "300 files of 900 lines, translate"])
def test_lines_of_each_file_are_its_length(reader: Reader, text: str) -> None:
    """Not so many things to send one by one."""
    understood = reader(text).understood

    assert (understood.requests, understood.input_tokens) == (300, 9000)


@pytest.mark.parametrize(
    ("text", "requests", "days"),
    [
        ("game nights (2x a week), 150 scenes per night, 3k in 400 out each. cost of mistral large?", 150, "8.57"),
        ("raid nights are twice a week, 150 requests a night, 3k in 400 out. cost of haiku 5.5?", 150, "8.57"),
        ("300 messages a night, two nights a week, 3k in 400 out each, haiku 5.5 cost", 300, "8.57"),
    ],
)
def test_nights_of_a_week_are_the_days_there_is_work(reader: Reader, text: str, requests: int, days: str) -> None:
    """And no requests of their own."""
    understood = reader(text).understood

    assert (understood.requests, understood.requests_period) == (requests, "day")
    assert understood.days_a_month == Decimal(days)


def test_members_of_a_server_do_not_multiply_what_one_scene_takes(reader: Reader) -> None:
    """Each scene is none of theirs."""
    text = "1200 members. Each scene is 3k tokens of context and 400 tokens out, about 150 scenes a night. What model?"
    understood = reader(text).understood

    assert (understood.requests, understood.input_tokens, understood.output_tokens) == (150, 3000, 400)


@pytest.mark.parametrize(
    "text",
    ["paying out of my pocket so like $15/month tops, which model?", "we pay 15 bucks a month at most, best api?"],
)
def test_the_most_behind_a_sum_makes_it_a_budget(reader: Reader, text: str) -> None:
    """Whatever is paid now."""
    assert reader(text).understood.budget_usd == 15


def test_a_plan_called_max_is_no_limit(reader: Reader) -> None:
    """It is what is paid."""
    assert (
        reader("paying $100/month max plan for claude, api cheaper for 2M tokens a day?").understood.budget_usd is None
    )


@pytest.mark.parametrize(
    ("text", "is_local"),
    [
        ("rp bot, $10 a month, got a 3060 lying around, which model", None),
        ("bot with 150 requests a day, 3k in 400 out. I also have an old 1080 Ti. which model?", None),
        ("I have a 3060 12gb lying around, what coding model can it run?", True),
        ("also have a 4090, should I run it local? 200 requests a day", True),
    ],
)
def test_a_card_at_hand_too_is_not_where_it_must_run(reader: Reader, text: str, is_local: object) -> None:
    """Beside a load or a sum for what others run."""
    understood = reader(text).understood

    assert understood.self_host is is_local
    assert (understood.gpu_memory_gb is None) == (is_local is None)
