"""Things that no table knows, numbers that count nothing, and periods that are denied."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "requests", "tokens"),
    [
        ("gpt-6 luna: 14,000 poems at 120 tokens each, price?", 14000, 120),
        ("embedding 3 million recipes, ~250 tokens a pop, with gpt-6 luna. how much?", 3000000, 250),
        ("2 million tweets, about 45 tokens per tweet, gpt-6 luna, cost?", 2000000, 45),
        ("80.000 Gedichte, je 200 Token, mit Haiku 5.5, was kostet das?", 80000, 200),
        ("one run: 3,500 prompts, 900 tokens in and 60 out each, gpt-6 luna, cost?", 3500, 900),
        ("haiku 5.5: 300 calls a day, 2000 tokens each, cost?", 300, 2000),
    ],
)
def test_things_of_so_many_tokens_are_requests(
    reader: Callable[..., Reading], text: str, requests: int, tokens: int
) -> None:
    """Each of the things is one request of that length."""
    understood = reader(text).understood
    assert (understood.requests, understood.input_tokens) == (requests, tokens)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("which embedding model for my 40k bookmarks?", (40000, "items")),
        ("unsere 8.000 Rezepte übersetzen, welches Modell?", (8000, "items")),
        ("per 1,000 words of translation, what does haiku 5.5 cost?", (1000, "words")),
        ("15 W-2 forms a day into JSON, which model?", (15, "documents")),
        ("one support chat = about 9 messages, what does that cost on haiku 5.5?", (9, "messages")),
        ("which model moves a 2023 product off gpt-4o?", (None, None)),
        ("we're on an F-35 contract, which model is allowed?", (None, None)),
        ("which embedding model for our 300 stores?", (None, None)),
        ("what do 1M tokens of haiku 5.5 cost per 1M tokens?", (None, None)),
    ],
)
def test_what_is_counted(reader: Callable[..., Reading], text: str, units: tuple[int | None, str | None]) -> None:
    """Somebody's things and the words of a bill count; years of things and designations do not."""
    understood = reader(text).understood
    assert (understood.units, understood.unit_kind) == units


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("not per month, per YEAR: 40,000 pages with haiku 5.5, cost?", "year"),
        ("nicht pro Tag, sondern pro Woche: 3000 Anfragen an haiku 5.5, Kosten?", "week"),
        ("haiku 5.5, 10k requests, not per day but per hour, cost?", "hour"),
        ("不是每天，是每周：3000个请求，haiku 5.5，多少钱", "week"),
        ("haiku 5.5 bill: 1.1B input and 38M output tokens for the month, cost?", "month"),
    ],
)
def test_a_denied_period_gives_way(reader: Callable[..., Reading], text: str, period: str) -> None:
    """How often something comes is what is said, not what is denied."""
    assert reader(text).understood.requests_period == period


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Haiku 5.5: 2 Mio. Token am Tag reinschicken und 150.000 rausbekommen, was kostet das?", (2000000, 150000)),
        ("haiku 5.5: entran 3 millones de tokens al día y salen 200.000, ¿cuánto cuesta?", (3000000, 200000)),
        ("Haiku 5.5, 40 Mio Token kommen im Monat rein, 5 Mio kommen raus, Kosten?", (40000000, 5000000)),
    ],
)
def test_verbs_tell_which_way_tokens_go(reader: Callable[..., Reading], text: str, sides: tuple[int, int]) -> None:
    """What is sent goes in, what is got back comes out."""
    understood = reader(text).understood
    assert (understood.input_tokens, understood.output_tokens) == sides


def test_inflected_thousands(reader: Callable[..., Reading]) -> None:
    """A scale word in another case is the same number."""
    assert reader("haiku 5.5 при 10 тысячах запросов в месяц, сколько стоит?").understood.requests == 10000


@pytest.mark.parametrize(
    ("text", "requests", "tokens"),
    [
        ("10k docs, 3k each, haiku 5.5", 10_000, 3000),
        ("500 requests, 12k each, haiku 5.5 cost", 500, 12_000),
        ("8000 Mails, je 700, was kostet haiku 5.5", 8_000, 700),
        ("600 tickets a week, 1k each, haiku 5.5", 600, 1000),
    ],
)
def test_a_bare_number_of_each_is_its_length(
    reader: Callable[..., Reading], text: str, requests: int, tokens: int
) -> None:
    """In tokens, where it is none that things have few of."""
    found = reader(text).understood

    assert (found.requests, found.input_tokens) == (requests, tokens)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("how much is 1 million words of output on haiku 5.5", 1_333_300),
        ("100k characters of output, sonnet 5.5 price", 25_000),
        ("500 pages of answers to be graded with sonnet 5.5", None),
    ],
)
def test_words_of_output_come_out(reader: Callable[..., Reading], text: str, tokens: int | None) -> None:
    """They are no text that is read."""
    assert reader(text).understood.output_tokens == tokens


@pytest.mark.parametrize(
    ("text", "units", "kind"),
    [
        ("invoices, 5k of them, 2 pages each, haiku 5.5", 10_000, "pages"),
        ("photos, 100k of them, describe each with haiku 5.5", 100_000, "images"),
    ],
)
def test_so_many_of_them_are_the_goods_spoken_of(
    reader: Callable[..., Reading], text: str, units: int, kind: str
) -> None:
    """They are no people."""
    understood = reader(text).understood

    assert (understood.units, understood.unit_kind) == (units, kind)
