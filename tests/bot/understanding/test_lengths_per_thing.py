"""Lengths told of each thing, whatever it is called, and answers of a word."""

from collections.abc import Callable

import pytest

from bot.costs.workload import workload_of
from bot.understanding.reading import Reading
from tests.bot.conftest import Ask

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "requests", "into"),
    [
        ("summarise 14 pages of notes per patient with haiku 5.5, 2200 patients a month", 2_200, 9_380),
        ("80 matters a month, about 200 pages per matter, summaries with haiku 5.5. price?", 80, 134_000),
        ("900 words per case, 3,000 cases a month, haiku 5.5 price", 3_000, 1_200),
        ("pro Patient 6 Seiten, 900 Patienten im Monat, zusammenfassen mit haiku 5.5, Kosten", 900, 4_020),
        ("100k reviews (avg 45 words) every month, haiku 5.5 price", 100_000, 60),
    ],
)
def test_a_length_per_thing_is_that_of_a_request(reader: Reader, text: str, requests: int, into: int) -> None:
    """The things are counted elsewhere."""
    load = workload_of(reader(text).understood)
    assert (load.requests, load.input_tokens, load.period) == (requests, into, "month")


def test_mails_of_each_head_keep_their_words(reader: Reader) -> None:
    """Words of a mail are no calls."""
    said = reader("1,200 employees, 30 mails each per workday, 350 words per mail, replies of 90 words. haiku 5.5 cost")
    assert (said.understood.requests, said.understood.input_tokens, said.understood.output_tokens) == (36_000, 467, 120)


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("25k rows a day, 200 tokens each, one word answer, haiku 5.5, cost", 5),
        ("2M tweets, yes/no answers only, haiku 5.5 cost", 5),
        ("80k mails, nur ein-Wort-Antwort, haiku 5.5 Kosten", 5),
        ("80k mails, one word answer of 3 tokens out, haiku 5.5 cost", 3),
        ("80k mails a day, haiku 5.5 cost, yes or no?", None),
    ],
)
def test_answers_in_a_word_are_short(reader: Reader, text: str, out: int | None) -> None:
    """Unless their length was told."""
    assert reader(text).understood.output_tokens == out


@pytest.mark.parametrize(
    ("text", "into", "out"),
    [
        ("gpt-5.4 in 412,003,221 out 38,220,110 a month, cost", 412_003_221, 38_220_110),
        ("haiku 5.5: in 30M out 6M a month", 30_000_000, 6_000_000),
        ("haiku 5.5: 5k in 400 out, 3k calls a day", 5_000, 400),
        ("haiku 5.5: 2000 in 300 out 10k a day", 2_000, 300),
        ("400 reports a month, 3k in and 16k or more out, haiku 5.5 price", 3_000, 16_000),
        ("each report is 16k or more output tokens, 3k input, 400 reports a month on haiku 5.5", 3_000, 16_000),
    ],
)
def test_words_before_both_numbers_are_theirs(reader: Reader, text: str, into: int, out: int) -> None:
    """As those behind both are."""
    said = reader(text).understood
    assert (said.input_tokens, said.output_tokens) == (into, out)


@pytest.mark.parametrize(
    "text",
    [
        "90k texts a day, spam or not spam via deepseek, monthly bill?",
        "toxic oder nicht toxisch mit mistral small, 1M Kommentare, Kosten",
    ],
)
def test_a_choice_that_ends_in_not_rules_nothing_out(reader: Reader, text: str) -> None:
    """What makes the choice is used."""
    said = reader(text).understood
    assert said.models
    assert not said.exclude_models


def test_urgent_or_not_is_no_patience(reader: Reader) -> None:
    """It is what the mails are sorted by."""
    assert reader("classify 2M mails as urgent or not urgent with haiku 5.5, cost").understood.batch is None
    assert reader("it's not urgent: 20k mails classified with haiku 5.5, price").understood.batch is True


@pytest.mark.parametrize(
    "text",
    [
        "50k mails a month scored by haiku 5.5, what would that be",
        "20k headlines per day rewritten, haiku 5.5. month?",
        "3,000 cases a month, haiku 5.5 classification price",
    ],
)
def test_a_sum_asked_for_last_is_of_the_model_named(ask: Ask, text: str) -> None:
    """No other is picked."""
    answer = ask(text)
    assert answer.intents[0] == "cost"
    assert answer.text.startswith("**Claude Haiku 5.5 at Anthropic: $")


def test_pages_of_a_week_are_billed_whole(ask: Ask) -> None:
    """A month has no round number of weeks."""
    assert "$171.43 a month" in ask("mistral ocr price for 10k pages a week").text


def test_all_models_in_use_move_where_all_is_asked_about(ask: Ask) -> None:
    """Thousands are parted by commas, and a pair of tokens is no sum of money."""
    first = ask(
        "gpt-5.4 in 412,003,221 out 38,220,110 / gpt-5.4-mini in 1,204,334,001 out 99,120,400. "
        "what would it be on gemini 3.8 flash?"
    ).text.split("\n")[0]
    assert "Moving 100% of GPT-5.4 and GPT-5.4 mini to Gemini 3.8 Flash" in first
    assert "$1,727 a month instead of $2,953" in first
    half = ask("opus 5.5 40M/8M a month and haiku 5.5 200M/20M. what if half of opus goes to haiku").text
    assert "$194.00 a month instead of $350.00" in half.split("\n")[0]
