"""Tokens by the second and the minute, searches of each request, and what a model is trained on."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading
from tests.bot.conftest import Ask

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "input_tokens", "output_tokens", "period"),
    [
        ("3,000 tokens per second output on gpt-6 luna, 24/7, monthly", None, 3000, "second"),
        ("1,500 tokens/s in and 300 tokens/s out, 24/7 on deepseek v4 flash: month", 1500, 300, "second"),
        ("we generate 200 tok/s output on haiku 5.5 around the clock, what is the bill", None, 200, "second"),
        ("gpt-6 luna 5,000 tokens/min out, cost a month", None, 5000, "minute"),
        ("700 tokens/s input rund um die uhr mit haiku 5.5, Kosten im Monat", 700, None, "second"),
    ],
)
def test_tokens_by_the_clock_are_a_load(
    reader: Reader, text: str, input_tokens: int | None, output_tokens: int | None, period: str
) -> None:
    """With the way that is told behind them."""
    reading = reader(text)
    assert reading.intents[0] == "cost"
    assert (reading.understood.input_tokens, reading.understood.output_tokens) == (input_tokens, output_tokens)
    assert reading.understood.requests_period == period


@pytest.mark.parametrize(
    "text",
    [
        "how many tokens per second does gpt-6 luna do",
        "need at least 100 tokens per second, gpt-6 luna?",
        "llama 3.3 70b at 3000 tokens per second on what hardware, cost",
        "is haiku 5.5 faster than 150 tokens/s",
    ],
)
def test_a_speed_wished_for_is_no_load(reader: Reader, text: str) -> None:
    """Of a model or of a machine."""
    assert reader(text).understood.output_tokens is None


def test_a_pace_of_output_alone_is_billed_alone(ask: Ask) -> None:
    """No input is made up beside it."""
    answer = ask("3,000 tokens per second output on gpt-6 luna, 24/7, monthly")
    assert answer.text.startswith("**GPT-6 Luna at OpenAI: $3,888 a month.**")
    assert "Input was not stated: the bill is that of the output alone." in answer.assumptions


@pytest.mark.parametrize(
    ("text", "searches", "requests"),
    [
        ("gpt-6 luna with 2 web searches per request, 10k requests a month 1k/300", 2, 10_000),
        ("gpt-6 luna, 3 web searches each, 5k requests a month, 2k/300", 3, 5000),
        ("haiku 5.5, every request does two web searches, 20k requests of 2k/200 a day", 2, 20_000),
        ("gpt-6.1 terra 8k Anfragen im Monat mit 3 Websuchen pro Anfrage, 1k/300", 3, 8000),
    ],
)
def test_searches_of_each_request_are_no_requests(reader: Reader, text: str, searches: int, requests: int) -> None:
    """They are counted beside them."""
    understood = reader(text).understood
    assert (understood.searches, understood.requests) == (searches, requests)


@pytest.mark.parametrize(
    "text", ["2,000 searches per day with 1k/300 on haiku 5.5", "50k searches a month on gpt-6 sol"]
)
def test_searches_by_the_day_are_requests(reader: Reader, text: str) -> None:
    """As long as no request makes them."""
    understood = reader(text).understood
    assert understood.searches is None
    assert understood.requests in {2000, 50_000}


def test_the_fee_of_each_search_is_on_the_bill(ask: Ask) -> None:
    """As many times as a request makes one."""
    said = ask("gpt-6 luna with 2 web searches per request, 10k requests a month 1k/300").text
    assert "$202.50 a month" in said.split("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "fine-tune gpt-4.1-mini on 3M tokens for 3 epochs, cost",
        "what does it cost to fine-tune gpt-4.1 on 20M tokens",
        "how much is it to train gpt-4o-mini on 5,000 examples",
        "was kostet das fine-tuning von gpt-4.1",
    ],
)
def test_training_has_no_bill(ask: Ask, text: str) -> None:
    """No source on board has its price, so the tokens are not billed as a use."""
    answer = ask(text)
    assert "is not on board" in answer.text.split("\n")[0]
    assert not answer.costs


@pytest.mark.parametrize(
    "text", ["haiku 5.5 to write training materials, 10k requests of 1k/500, cost", "can gpt-4.1 be fine-tuned?"]
)
def test_what_trains_nothing_is_answered_as_before(ask: Ask, text: str) -> None:
    """Though the word is there."""
    assert "What training" not in ask(text).text
