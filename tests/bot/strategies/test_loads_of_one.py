"""Several loads of one model: each is billed, and what they come to is said first."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "total", "bills"),
    [
        ("3 jobs on haiku 5.5: 20k emails at 500/100, 5k reports at 8k/1k, 100k tags at 200/10 monthly total",
         "$11.00 a month for all 3 loads", ("$2.00", "$6.50", "$2.50")),
        ("sonnet 5.5 runs three jobs a month: 10k summaries (5k/300), 2k reviews (20k/1k) and 50k tags (400/10)",
         "$275.00 a month for all 3 loads", ("$130.00", "$100.00", "$45.00")),
        ("gpt-6.1 sol 500 calls of 300k in and 5,000 calls of 20k in, 500 out each, monthly",
         "$828.75 a month for both loads", ("$603.75", "$225.00")),
        ("gpt-6 luna, 100k short requests (300/50) plus 10k long ones (20k/1k) a month",
         "$30.50 a month for both loads", ("$5.50", "$25.00")),
        ("haiku 5.5: 40% of our 20k monthly requests are 150k tokens long, the rest 5k, 300 out",
         "$613.80 a month for both loads", ("$606.00", "$7.80")),
        ("100k requests a month, 70% short 500 tokens, 30% long 20k tokens, 200 out, haiku 5.5",
         "$73.50 a month for both loads", ("$10.50", "$63.00")),
        ("sonnet 5.5: day shift 4k requests of 2k/300, night batch 20k requests of 1k/100, per day",
         "$1,740 a month for both loads", ("$840.00", "$900.00")),
        ("haiku 5.5 20k Mails (500/100) und 5k Berichte (8k/1k) im Monat, Budget 5 Dollar",
         "$8.50 a month for both loads, above the budget of $5.00 a month", ("$2.00", "$6.50")),
        ("haiku 5.5 每月2万封邮件(500/100)和5千份报告(8k/1k)", "$8.50 a month for both loads", ("$2.00", "$6.50")),
    ],
)  # fmt: skip
def test_each_load_is_billed_and_the_sum_is_said_first(ask: Ask, text: str, total: str, bills: tuple[str, ...]) -> None:
    """No part of the message is lost."""
    answer = ask(text)

    assert total in answer.text.split("\n")[0]
    assert all(f"| {each} a month |" in answer.text for each in bills)
    assert len(answer.costs) == len(bills)


def test_a_thread_moves_all_loads(ask: Ask) -> None:
    """To another model, then into a batch."""
    first, second = "opus 5.5, 200 reviews at 30k in 2k out and 1,000 questions at 3k in 500 out a month", "sonnet 5.5?"
    assert "$27.00 a month for both loads" in ask(second, first).text
    assert "$13.50 a month for both loads" in ask("all in batch", first, second).text


def test_models_are_compared_by_the_sum_of_the_loads(ask: Ask) -> None:
    """Each with both."""
    text = ask("sonnet 5.5 vs haiku 5.5, 20k emails at 500/100 and 5k reports at 8k/1k a month").text
    assert text.startswith(
        "**Claude Haiku 5.5 is cheapest: $8.50 a month for both loads, 95% less than Claude Sonnet 5.5.**"
    )
    assert "| Claude Sonnet 5.5 | $40.00 a month | $130.00 a month | $170.00 a month |" in text


def test_jobs_without_a_model_keep_their_own_loads(ask: Ask) -> None:
    """Whichever model each of them gets."""
    answer = ask("best model for 10k translations at 1k/1k and 5k code reviews at 8k/500 a month")
    assert {int(each.usage.requests) for each in answer.costs} == {10_000, 5_000}


@pytest.mark.parametrize(
    "text",
    [
        "haiku 5.5 100k requests a month 2k/300",
        "sonnet 5.5: 8 chunks of 500 tokens and 20 examples of 150 tokens, 200 out, 10k requests a day",
        "300 users, 20 requests a day each, 1k/200, luna",
        "luna 5k requests a day at 1k/200 for 22 days",
        "20k emails at 500/100 on haiku 5.5 and 5k reports at 8k/1k on opus 5.5, monthly",
        "haiku 5.5, 20k requests a month at 2k/300, context window 200k tokens",
        "gpt-6 luna 80% cached, 10k requests of 5k/200 a month",
    ],
)
def test_one_load_stays_one(ask: Ask, text: str) -> None:
    """And a load for each of two models is no two loads of one."""
    assert " loads" not in ask(text).text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("500k old tickets once, then 2k a day, haiku 5.5, what do we pay",
         "$90.00 once for 500k old tickets, then $10.80 a month ($5.40 to $48.60) for 2,000 a day"),
        ("moving from ada-002 to text-embedding-3-large: 12M chunks of 400 tokens, and we add 90k a month. cost?",
         "$624.00 once for 12M chunks, then $4.68 a month for 90k a month"),
        ("re-embedding 3M docs of 500 tokens once with voyage-4-large plus 20k new docs a month, price",
         "$180.00 once for 3M docs, then $1.20 a month for 20k new docs a month"),
    ],
)  # fmt: skip
def test_what_is_paid_once_stands_before_what_recurs(ask: Ask, text: str, said: str) -> None:
    """Where models change, at the one moved to."""
    answer = ask(text)
    assert said in answer.text.split("\n")[0]
    assert {each.period for each in answer.costs} == {"once", "month"}


def test_models_are_compared_by_their_first_year(ask: Ask) -> None:
    """A sum paid once and one that recurs are told side by side."""
    text = ask(
        "gpt-5.4 mini vs haiku 5.5: 300k existing reviews once, then 10k reviews a month, classification. cost?"
    ).text
    assert "$12.00 once and $0.40 a month for both loads" in text.split("\n")[0]
    assert "in the first year" in text.split("\n")[0]


def test_a_thread_changes_what_recurs(ask: Ask) -> None:
    """The backlog stays."""
    text = ask("make it 4k a day", "500k old tickets once, then 2k a day, haiku 5.5, what do we pay").text
    assert "$90.00 once for 500k old tickets, then $21.60 a month" in text.split("\n")[0]


def test_one_model_is_picked_for_a_backlog_and_what_follows(ask: Ask) -> None:
    """Both are the same job."""
    answer = ask("which model for a backlog of 200k support tickets and then 1k new tickets a day, classification")
    assert len({each.model for each in answer.recommendations if each.role != "budget"}) == 1
    assert {each.period for each in answer.costs} == {"once", "month"}
