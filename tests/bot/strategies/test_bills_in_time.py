"""Bills of the span that is asked for, and at the price of the day that is asked for."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("cost per day for 5,000 requests an hour of 300/40 on haiku 5.5", "$6.00 a day"),
        ("haiku 5.5 cost per hour at 50 requests per second 300/40", "$9.00 an hour"),
        ("sonnet 5.5 10k requests a day 1k/200, bill per week", "$280.00 a week"),
        ("gpt-6 luna 100k requests a month 1k/200, cost per quarter", "$60.00 a quarter"),
        ("sonnet 5.5 10k requests a day 1k/200, half-year price", "$7,200 for 6 months"),
        ("haiku 5.5 300k requests a month 1k/100, 3 year total", "$1,620 for 3 years"),
        ("haiku 5.5 300k requests a month 1k/100, bill for 18 months", "$810.00 for 18 months"),
        ("pilot of 6 weeks with gpt-6.1 terra, 5k requests a day 2k/300", "$735.00 for 6 weeks"),
        ("3.2B in / 400M out per year on opus 5.5; monthly?", "$1,733 a month"),
        ("gpt-6.1 terra 10k Anfragen am Tag 1k/200, Kosten pro Tag", "$20.00 a day"),
        ("100 tokens per second output nonstop with sonnet 5.5: cost per day", "$86.40 a day"),
        ("haiku 5.5 900k requests a quarter 1k/100", "$135.00 a quarter"),
        ("haiku 5.5 900k requests a quarter 1k/100, per month", "$45.00 a month"),
        ("gpt-6 sol 300M in and 60M out a quarter", "$1,200 a quarter"),
        ("sonnet 5.5 200M in / 40M out per quarter", "$800.00 a quarter"),
        ("sonnet 5.5: 90k Anfragen im Quartal, 1k/200", "$360.00 a quarter"),
        ("haiku 5.5 10k requests a day 1k/200, fortnightly cost", "$28.00 a fortnight"),
        ("compare sonnet 5.5 and luna for half a year at 50k requests a month 2k/300",
         "For 6 months: GPT-6 Luna $105.00 and Claude Sonnet 5.5 $2,100."),
        ("opus 5.5 or gpt-6 astra, per fortnight, 10k requests a week 3k/500",
         "A fortnight: Claude Opus 5.5 $440.00 and GPT-6 Astra $1,100."),
        ("opus 5.5 vs sonnet 5.5 10k requests a day 1k/200, cost per day",
         "A day: Claude Sonnet 5.5 $40.00 and Claude Opus 5.5 $80.00."),
    ],
)  # fmt: skip
def test_the_span_asked_for_is_billed_first(ask: Ask, text: str, said: str) -> None:
    """Whatever the period of the volume."""
    assert said in ask(text).text.split("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "haiku 5.5 300k requests a month 1k/100",
        "haiku 5.5 3k requests per day 1k/100",
        "haiku 5.5 3k requests 1k/100, daily",
        "haiku 5.5, 10k requests 2k/100, price per month",
        "we have used haiku 5.5 for 6 months with 10k requests a month 1k/100, what does it cost",
    ],
)
def test_a_bill_of_its_own_period_is_told_once(ask: Ask, text: str) -> None:
    """Where no other span is asked for."""
    assert ask(text).text.startswith("**Claude Haiku 5.5 at Anthropic: $")


def test_a_sum_of_months_counts_a_price_that_changes_on_the_way(ask: Ask) -> None:
    """Each day at the price in force then."""
    plain = ask("gemini 3.8 flash 100k requests a month 1k/200, total over the next 6 months").text
    assert "with the change of price on the way" in plain.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what will gemini 3.8 flash cost us in january: 300k requests, 1,000 in 200 out a month", "$900.00 a month"),
        ("gemini 3.7 flash, 10M in 3M out in february", "$37.50"),
        ("gemini 3.7 flash 10M in 3M out before and after new year", "$37.50"),
        ("gemini 3.6 flash price in march 2027", "$1.50 / $7.50"),
        ("when does the price of gemini 3.6 flash change and to what", "from 2027-01-01 on $1.50 / $7.50"),
        ("wann wird gemini 3.8 flash teurer", "from 2027-01-01 on"),
        ("when will the price of sonnet 5.5 go up", "No change of price is dated on board"),
        ("vertex gemini 3.8 flash 50M in 10M out in january", "2027-01-01"),
    ],
)
def test_a_later_day_is_billed_at_its_price(ask: Ask, text: str, said: str) -> None:
    """Before the bill of today."""
    assert said in ask(text).text.split("\n\n")[0]


@pytest.mark.parametrize("text", ["haiku 5.5 price in december", "gemini 3.8 flash, 10M in 3M out a month"])
def test_without_a_change_by_then_the_price_is_todays(ask: Ask, text: str) -> None:
    """And where no later day is asked for."""
    assert "At today's" not in ask(text).text


def test_the_note_on_another_models_price_is_left_out(ask: Ask) -> None:
    """What changes for Gemini 4 Argon is no answer on Gemini 3.8 Flash."""
    assert "doubles on 1 December" not in ask("when does the price of gemini 3.8 flash change").text


@pytest.mark.parametrize("question", ["does the price change with eu", "does the price change in batch"])
def test_what_a_price_changes_with_is_no_question_of_when(ask: Ask, question: str) -> None:
    """The bill there is the answer."""
    assert "is dated on board" not in ask(question, "GPT-6.1 Terra for 10k requests a day 1k/200").text


def test_a_month_in_which_a_price_changes_is_one_of_when(ask: Ask) -> None:
    """Its day is told."""
    text = ask("does the price change in january", "gemini 3.8 flash for 10k requests a day 1k/200").text
    assert "from 2027-01-01 on" in text.split("\n\n")[0]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("a quarter of our 40k requests a month on haiku 5.5 need 1k/200", "$2.00 a month"),
        ("haiku 5.5 100k requests a month 1k/200, a quarter in batch", "$17.50 a month"),
        ("haiku 5.5, 100k requests a month 1k/200, a quarter goes through batch", "$17.50 a month"),
    ],
)
def test_a_quarter_of_something_is_no_period(ask: Ask, text: str, total: str) -> None:
    """It is a share there."""
    assert f": {total}.**" in ask(text).text.split("\n")[0]
