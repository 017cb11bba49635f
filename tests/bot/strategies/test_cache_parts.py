"""Tokens written to a cache and read from it: each at its own rate."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("opus 5.5 1h cache writes: 5M tokens written, 200M read, 10M out", "$280.00"),
        ("opus 5.5, cache write 5M (1h), cache read 200M, output 10M", "$280.00"),
        ("opus 5.5, cache write 5M, cache read 200M, output 10M", "$265.00"),
        ("sonnet 5.5: 20M cache writes 5 min, 300M cache reads, 5M output", "$130.00"),
        ("haiku 5.5 with 5 minute cache: 2M tokens cache write, 80M cache read, 10M fresh input, 4M output a month",
         "$4.05 a month"),
        ("opus 5.5: 3M cache creation tokens, 40M cache read tokens, 1M input, 2M output", "$67.00"),
        ("what do 10M tokens of cache writes cost on sonnet 5.5", "$25.00"),
        ("gpt-6 sol 100M cached input, 20M fresh input, 10M output", "$160.00"),
        ("gpt-6.1 sol: 30M cache write, 500M cache read, 20M output a month", "$325.00 a month"),
        ("90% cache hit rate, with cache writes, haiku 5.5 100k requests 10k in 500 out", "$46.50"),
        ("sonnet 5.5 500万 缓存写入, 1亿 缓存读取, 200万 输出", "$42.50"),
    ],
)  # fmt: skip
def test_what_is_written_to_the_cache_has_its_own_price(ask: Ask, text: str, total: str) -> None:
    """Neither output nor plain input."""
    assert f": {total}.**" in ask(text).text.split("\n")[0]


def test_the_lines_are_those_of_each_kind(ask: Ask) -> None:
    """And the usage counts what is written as part of the input."""
    bill = ask("opus 5.5 1h cache writes: 5M tokens written, 200M read, 10M out").costs[0]

    assert {line.component: line.tokens for line in bill.lines} == {
        "cache_write_1h": 5_000_000, "cached_input": 200_000_000, "output": 10_000_000,
    }  # fmt: skip
    assert (bill.usage.input_tokens, bill.usage.cache_write_tokens) == (205_000_000, 5_000_000)


def test_the_price_of_an_hour_is_told(ask: Ask) -> None:
    """Beside that of five minutes."""
    text = ask("1h cache write price of opus 5.5").text
    assert "writing to the cache $5, or $8 where it is kept for an hour" in text


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("sonnet 5.5 100M in, 80% cached, 10M out", "$148.00"),
        ("haiku 5.5 100k requests 5k in of which 4k cached, 300 out", "$29.00"),
        ("sonnet 5.5 200M tokens input 80% from cache 5M out", "$146.00"),
        ("opus 5.5: 400k in / 20k out per day with 75% cache hits, whats the bill for a month", "$25.80 a month"),
    ],
)
def test_a_share_from_the_cache_writes_nothing(ask: Ask, text: str, total: str) -> None:
    """Where no writing is told."""
    assert f": {total}.**" in ask(text).text.split("\n")[0]


def test_an_agent_that_writes_code_writes_no_cache(ask: Ask) -> None:
    """Though a cache is spoken of."""
    answer = ask("opus 5.5: the agent writes 5M tokens of code a month, 200M read, caching 80%")
    assert all(line.component != "cache_write" for cost in answer.costs for line in cost.lines)


@pytest.mark.parametrize(
    "text",
    [
        "sonnet 5.5 cached input price per million and cache write price",
        "opus 5.5 cache write price per 1M tokens, cache read per 1M tokens",
        "Preis pro Million, cache write, sonnet 5.5",
    ],
)
def test_a_price_per_million_is_no_million_written(ask: Ask, text: str) -> None:
    """The rates are asked, and no bill."""
    answer = ask(text)

    assert "per 1M tokens in / out" in answer.text.split("\n")[0]
    assert answer.understood.cache_write_share is None
