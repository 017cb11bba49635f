"""Tests of shares of what is counted: only that share makes the volume."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("300 users, 20% active daily, 10 messages each, sonnet 5.5 monthly cost", 600),
        ("2,000 employees, one in ten uses it, 12 chats a day, haiku 5.5 cost", 2_400),
        ("100k customers, 3% write to support each month, 4 messages per case, sonnet 5.5 cost", 12_000),
        ("40% of our 5,000 users are active, 10 prompts a day each on haiku 5.5, cost", 20_000),
        ("we get 60k calls a month and a quarter of them are summarised with haiku 5.5, cost", 15_000),
        ("half of our 8,000 daily chats use sonnet 5.5, price a month", 4_000),
        ("1000 Mitarbeiter, davon nutzen 30% den Bot, 20 Fragen am Tag, haiku 5.5, Kosten", 6_000),
        ("5000个用户,其中20%活跃,每人每天10次提问,haiku 5.5费用", 10_000),
        ("社員1000人のうち30%が使う、1人1日5回、haiku 5.5の料金", 1_500),
    ],
)
def test_of_people_and_requests_only_the_share_counts(reader: Callable[..., Reading], text: str, requests: int) -> None:
    """Who is not active, or is not in the part, sends nothing."""
    assert reader(text).understood.requests == requests


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("5% of 300k orders a month need a reply, haiku 5.5, cost", 15_000),
        ("about a third of our 90k monthly tickets go to opus 5.5, cost", 30_000),
        ("500k mails a month, answer 10% of them with haiku 5.5, cost", 50_000),
        ("die Hälfte unserer 40k Tickets im Monat, haiku 5.5, was kostet das", 20_000),
        ("20% de nuestros 50k correos al mes con haiku 5.5, coste", 10_000),
        ("un tiers de nos 30k tickets par mois avec haiku 5.5, coût", 10_000),
    ],
)
def test_of_things_only_the_share_counts(reader: Callable[..., Reading], text: str, units: int) -> None:
    """The share stands before the count, or tells of what was counted before."""
    assert reader(text).understood.units == units


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("100k requests a day 2k in 300 out, 70% cached, haiku 5.5 cost", "requests", 100_000),
        ("haiku 5.5 cost for 50k tickets a month, we want to save 30%", "units", 50_000),
        ("1M requests a month, 80% of the input is cached, sonnet 5.5 cost", "requests", 1_000_000),
        ("200k tickets, 95% accuracy needed, cheapest model", "units", 200_000),
        ("100k requests on haiku 5.5 with a 10% discount", "requests", 100_000),
        ("80% of 2M tokens are input, haiku 5.5 cost", "input_tokens", 2_000_000),
        ("cost of 100k requests a month on haiku 5.5, 10% escalate to opus 5.5", "requests", 100_000),
        ("50k calls a month, half in batch, haiku 5.5 cost", "requests", 50_000),
        ("we use 100k requests, growing 20% a month, haiku 5.5 cost", "requests", 100_000),
    ],
)
def test_other_shares_leave_the_count_alone(reader: Callable[..., Reading], text: str, key: str, value: int) -> None:
    """What is cached, saved, right or goes to another model is no share of the volume."""
    assert getattr(reader(text).understood, key) == value


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("about 30% of 400k emails a month are spam, classify with haiku 5.5, cost", "units", 400_000),
        ("40% of 50k documents are in German, we summarise all with haiku 5.5", "units", 50_000),
        ("we process 1M claims a year, 20% of them are handwritten, haiku 5.5 cost", "units", 1_000_000),
        ("50k users, 30% of them speak Spanish, 10 messages a month each, gpt-6 luna cost", "requests", 500_000),
        ("30% of our 20k tickets a month contain screenshots, haiku 5.5 cost", "units", 20_000),
        ("30% unserer 40k Mails im Monat sind Spam, haiku 5.5, Kosten", "units", 40_000),
        ("20k tickets a month, half of them are in French, haiku 5.5 cost", "units", 20_000),
    ],
)
def test_of_what_kind_some_are_leaves_the_count_alone(
    reader: Callable[..., Reading], text: str, key: str, value: int
) -> None:
    """Spam is classified too, and who speaks Spanish writes as others do."""
    assert getattr(reader(text).understood, key) == value


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("40% of our 5,000 users are in Germany and use it, 10 prompts a day each on haiku 5.5, cost", 20_000),
        ("60% of our 1,000 staff are developers who use it, 20 prompts a day each, haiku 5.5 cost", 12_000),
        ("20% of our 5,000 users are active, 10 prompts a day each on haiku 5.5, cost", 10_000),
    ],
)
def test_a_kind_that_uses_it_is_a_share_all_the_same(reader: Callable[..., Reading], text: str, requests: int) -> None:
    """What they do is told behind what they are."""
    assert reader(text).understood.requests == requests
