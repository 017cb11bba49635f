"""Tests of how often tokens in and out are used, said with a sign of times."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("opus 4.5 10k in 2k out x 50000", (10_000, 2_000, 50_000, None)),
        ("haiku-4.5 2k in 300 out x 1M", (2_000, 300, 1_000_000, None)),
        ("gpt-5-mini 1.5k/200 x 30000 per day", (1_500, 200, 30_000, "day")),
        ("10,000 x (800 in + 120 out) on gemini 2.5 flash", (800, 120, 10_000, None)),
        ("haiku 4.5, 500 x (2k in, 100 out) per day", (2_000, 100, 500, "day")),
        ("gpt-5 mini 3000 tokens in 400 tokens out × 12,000/day", (3_000, 400, 12_000, "day")),
        ("20000 times 1k in 50 out gpt-5 nano", (1_000, 50, 20_000, None)),
        ("50k x 1.5k in / 200 out haiku 4.5", (1_500, 200, 50_000, None)),
        ("sonnet 4.5 cost for 2000 calls x 3k in x 500 out", (3_000, 500, 2_000, None)),
        ("gpt-4o-mini 1200 Token rein, 300 raus, mal 5000 am Tag", (1_200, 300, 5_000, "day")),
    ],
)
def test_the_number_counts_requests(
    reader: Callable[..., Reading], text: str, said: tuple[int, int, int, str | None]
) -> None:
    """The bill is not that of one request."""
    told = reader(text).understood

    assert (told.input_tokens, told.output_tokens, told.requests, told.requests_period) == said


@pytest.mark.parametrize(
    "text",
    [
        "cost of 3k in 500 out on 2 x A100 with llama 3.3",
        "sonnet 4.5 1k in 200 out 10x cheaper than opus?",
        "is it 5x cheaper: 1k in 200 out on haiku 4.5 vs opus 4.5",
        "2x5090, qwen3 32b, 8k in 1k out, how fast",
    ],
)
def test_other_times_count_none(reader: Callable[..., Reading], text: str) -> None:
    """Cards, and how much cheaper something is."""
    assert reader(text).understood.requests is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("summarise 400 page depositions in one go, ~350k tokens each, no chunking", (350_000, 1, None)),
        ("500-page manuals at 400k tokens each, 12 a month, summaries with sonnet 5.5", (400_000, 12, "month")),
        ("we get 20 page pdfs (15k tokens each), 3000 a day, haiku 5.5 cost?", (15_000, 3000, "day")),
    ],
)
def test_pages_whose_tokens_are_told_too_are_one_length(
    reader: Callable[..., Reading], text: str, said: tuple[int, int, str | None]
) -> None:
    """The tokens count; the pages are no number of documents."""
    told = reader(text).understood
    assert (told.input_tokens, told.requests, told.requests_period, told.units) == (*said, None)


def test_pages_of_so_many_tokens_each_stay_counted(reader: Callable[..., Reading]) -> None:
    """No "page" tells of a document there."""
    told = reader("400 pages, 800 tokens each, summarise with haiku 5.5").understood
    assert (told.units, told.unit_kind, told.input_tokens) == (400, "pages", 800)
