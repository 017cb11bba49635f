"""A difference, a ratio or a saving that is asked for is the first figure of the answer."""

import pytest

from tests.bot.conftest import Ask

LOAD = "100k requests a month 2k/300"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("how much dearer is sonnet 5.5 than haiku 5.5 for 30k requests a month at 2k/300",
         "Claude Sonnet 5.5 costs $199.50 a month more than Claude Haiku 5.5, 20 times as much: $210.00 a month"),
        ("how much cheaper is haiku 5.5 than sonnet 5.5 for 30k requests a month at 2k/300",
         "Claude Haiku 5.5 costs $199.50 a month less than Claude Sonnet 5.5, 95%: $10.50 a month against $210.00."),
        ("difference per month between opus 5.5 and sonnet 5.5 for 10M in 2M out",
         "Claude Sonnet 5.5 costs $40.00 a month less than Claude Opus 5.5, 50%: $40.00 a month against $80.00."),
        ("what do we save per year if we move 200k requests a month (2k/400) from opus 5.5 to sonnet 5.5",
         "Claude Sonnet 5.5 saves $19,200 a year ($1,600 a month) beside Claude Opus 5.5, 50%"),
        ("sonnet 5.5 vs gpt-6.1 terra, 40k requests a month 3k/500, difference a year",
         "GPT-6.1 Terra costs $2,640 a year ($220.00 a month) less than Claude Sonnet 5.5, 50%"),
        ("by what factor does the bill rise going from luna to gpt-6 sol for 100k requests 1k/200",
         "GPT-6 Sol costs $380.00 more than GPT-6 Luna, 20 times as much: $400.00 against $20.00."),
        ("wie viel teurer ist opus 5.5 als haiku 5.5 bei 10k Anfragen im Monat 2k/300",
         "Claude Opus 5.5 costs $136.50 a month more than Claude Haiku 5.5, 40 times as much"),
        ("cuánto más caro es opus 5.5 que sonnet 5.5 para 10k peticiones al mes 2k/300",
         "Claude Opus 5.5 costs $70.00 a month more than Claude Sonnet 5.5, twice as much"),
        ("how many times more expensive is fable 5 than haiku 5.5",
         "Claude Fable 5 costs 100 times as much as Claude Haiku 5.5: $10 / $50 against $0.10 / $0.50 per 1M."),
        ("is opus 5.5 twice as expensive as sonnet 5.5", "Claude Opus 5.5 costs twice as much as Claude Sonnet 5.5"),
        ("what's the percentage difference between gpt-6 sol and gpt-6 luna",
         "GPT-6 Luna costs 95% less than GPT-6 Sol: $0.10 / $0.50 against $2 / $10 per 1M."),
        ("how much less than standard is batch for 50M in 10M out on sonnet 5.5",
         "Batch saves $100.00, 50%: $100.00 instead of $200.00."),
        ("how much do we save a year with batch on haiku 5.5, 1M requests a month 1k/100",
         "Batch saves $900.00 a year ($75.00 a month), 50%: $75.00 a month instead of $150.00."),
        ("what does caching 80% save us per month on sonnet 5.5, 100k requests 10k/300 a month",
         "The cache saves $1,520 a month, 66.1%: $780.00 a month instead of $2,300."),
        ("how much cheaper is flex than standard on gpt-6 sol for 20M in 4M out",
         "The flex tier saves $40.00, 50%: $40.00 instead of $80.00."),
        ("priority tier vs standard on gpt-6 sol, 10M in 2M out, difference",
         "The priority tier costs $40.00 more, 100%: $80.00 instead of $40.00."),
        ("copilot business vs enterprise for 20 seats, yearly difference",
         "GitHub Copilot Enterprise costs $4,800 a year, $400.00 a month more than GitHub Copilot Business."),
        ("switching 20 seats from claude team to copilot business saves how much per year",
         "Claude Team costs $1,440 a year, $120.00 a month more than GitHub Copilot Business."),
    ],
)  # fmt: skip
def test_the_difference_asked_for_is_said_first(ask: Ask, text: str, said: str) -> None:
    """With both sums behind it."""
    assert ask(text).text.startswith(f"**{said}")


@pytest.mark.parametrize("text", ["how much cheaper is that", "difference per month?", "wie viel günstiger ist das?"])
def test_a_thread_holds_the_model_of_before_against_the_one_now(ask: Ask, text: str) -> None:
    """Where the message names neither."""
    first = ask(text, f"sonnet 5.5, {LOAD}", "gpt-6 luna instead").text
    assert first.startswith("**GPT-6 Luna costs $665.00 a month less than Claude Sonnet 5.5, 95%: $35.00 a month")


def test_a_thread_tells_the_difference_of_a_year(ask: Ask) -> None:
    """$36.00 beside $10.20 less, twelve times."""
    history = ("100 hours of audio with whisper-1 a month", "and gpt-4o-mini-transcribe?")
    assert ask("difference per year", *history).text.startswith(
        "**GPT-4o mini Transcribe costs $216.00 a year ($18.00 a month) less than Whisper (API), 50%"
    )


@pytest.mark.parametrize(
    "text",
    [
        f"sonnet 5.5 vs luna, {LOAD}",
        "what is the difference between opus 5.5 and sonnet 5.5 in quality",
        f"sonnet 5.5 or gpt-6 sol for coding, {LOAD}",
    ],
)
def test_no_difference_of_prices_is_told_unasked(ask: Ask, text: str) -> None:
    """The comparison begins as ever."""
    first = ask(text).text.split("\n")[0]
    assert "more than" not in first
    assert "less than Claude Sonnet 5.5, 95%:" not in first


@pytest.mark.parametrize("reply", ["in percent?", "as a percentage", "what percentage is that?", "in Prozent?"])
def test_a_share_alone_is_told_of_the_bills_before(ask: Ask, reply: str) -> None:
    """The share leads, with both sums behind it."""
    text = ask(reply, "gpt-5.5 vs sonnet 5.5, 10k requests a day 3k in 500 out, whats the difference").text
    assert text.startswith("**Claude Sonnet 5.5 costs 63.3% less than GPT-5.5: $3,300 a month against $9,000.")
