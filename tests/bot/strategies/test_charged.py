"""A sum that was charged is told in tokens of the model, and what such sums come from."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask

CHECKLIST = "Why the bill is higher than the estimate"


@pytest.mark.parametrize(
    ("text", "usd"),
    [
        ("this burnt through $25 in ten minutes with opus 5.5, why", 25),
        ("woke up to a $212 charge, all I have configured is haiku 4.5. HOW", 212),
        ("¿por qué me cobraron 80 dólares por usar sonnet 5.5 dos días?", 80),
        ("我的 sonnet 5.5 一晚上扣了 30 美元，为什么", 30),
        ("what's eating my credits: 90 dollars gone in one night with kimi k3.1", 90),
    ],
)
def test_a_sum_is_told_in_tokens(ask: Ask, text: str, usd: int) -> None:
    """The tokens in are the sum at the rate that stands in the answer; no example workload is made up."""
    answer = ask(text)
    price = answer.recommendations[0].price
    assert price is not None
    assert price.input_usd_per_mtok
    facts = {fact.attribute: fact.value for fact in answer.facts}
    assert facts["tokens in for the sum"] == int(Decimal(usd) / price.input_usd_per_mtok * 1_000_000)
    assert CHECKLIST in answer.text
    assert "An example" not in answer.text
    assert answer.costs == ()


def test_another_currency_is_converted_at_a_rate_that_is_said(ask: Ask) -> None:
    """A sum in pounds is looked at in dollars."""
    answer = ask("why did opus 5.5 burn £40 in one afternoon?")
    assert any(each.startswith("1 GBP taken as") for each in answer.assumptions)


def test_tokens_that_were_charged_are_billed_too(ask: Ask) -> None:
    """What the tokens cost stands beside where they come from."""
    answer = ask("why did saying thanks cost me 61,000 input tokens on opus 5")
    assert CHECKLIST in answer.text
    assert [cost.usage.input_tokens for cost in answer.costs] == [61_000]


def test_without_a_model_the_causes_are_told(ask: Ask) -> None:
    """Credit that goes down at a host has the same causes."""
    assert CHECKLIST in ask("my openrouter credit drops by $11 overnight, what eats it?").text


@pytest.mark.parametrize(
    "text",
    [
        "why are reasoning tokens billed at the output price on gpt-6 sol?",
        "how is a cached token billed on the invoice of haiku 4.5?",
        "what do 2M tokens in and 100k out cost on haiku 4.5?",
    ],
)
def test_how_something_is_billed_is_another_question(ask: Ask, text: str) -> None:
    """Nothing was charged there."""
    assert CHECKLIST not in ask(text).text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("my gemini 2.5 flash bill doubled, is it thinking?", "Thinking is billed as output"),
        ("our anthropic invoice is 3x what we calculated", "Why the bill is higher"),
        ("azure openai bill higher than price list", "Why the bill is higher"),
        ("unsere Claude Rechnung hat sich verdoppelt", "Why the bill is higher"),
        ("la factura de claude se ha duplicado este mes", "Why the bill is higher"),
    ],
)
def test_a_bill_that_jumped_asks_why_by_itself(ask: Ask, question: str, first: str) -> None:
    """The checklist stands in the answer, the cause that is suspected before it, and no bill of an example."""
    text = ask(question).text
    assert first in text
    assert "Why the bill is higher than the estimate" in text
    assert text.index(first) <= text.index("Why the bill is higher")
    assert "An example, since no volume was stated" not in text


def test_a_bill_that_is_still_to_come_is_reckoned(ask: Ask) -> None:
    """What would make it higher is no riddle about what came."""
    assert "a checklist" not in ask("will my claude sonnet 5.5 bill double if I send 2M tokens in and 1M out?").text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one conversation costs us $1.20 on opus 5.5, 14 turns, 8k system prompt. normal?", "$1.20 is 2.3 times what"),
        ("£0.30 per chat seems insane?? it's just gpt-4-turbo with a 6 page system prompt", "$0.396 is 6 times what"),
    ],
)
def test_what_one_thing_costs_is_held_against_the_list_price(ask: Ask, text: str, said: str) -> None:
    """With the tokens that it stands for, and the usual causes."""
    answer = ask(text).text

    assert said in answer
    assert "is as much as" in answer
    assert "Why the bill is higher than the estimate" in answer


def test_what_one_thing_costs_without_a_load_is_told_in_tokens(ask: Ask) -> None:
    """There is no bill to hold it against."""
    answer = ask("ein Gespräch kostet uns 0,40 € mit gpt-6.1 sol, warum so viel?").text

    assert "is as much as 232k tokens in" in answer
    assert "times what the load" not in answer


def test_a_price_of_one_that_nobody_wonders_at_is_no_riddle(ask: Ask) -> None:
    """It is a limit, or a plan."""
    assert "Why the bill is higher" not in ask("sonnet 5.5 at most $0.02 per email, 2k in 300 out, does it fit?").text
