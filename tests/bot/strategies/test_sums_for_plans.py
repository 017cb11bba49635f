"""A sum that is only thought of, one paid for a subscription, and what is cheaper again."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask

_NOTE = "A subscription is a flat price with usage limits"
_NOTHING = "Nothing with enough quality on board costs less."


@pytest.mark.parametrize(
    ("text", "sum_said"),
    [
        ("should we spend $450 a month on GLM-5.3?", "$450.00"),
        ("is paying $75 a month for gpt-6 luna sensible?", "$75.00"),
        ("is Claude Opus 5.5 worth $60 a month?", "$60.00"),
        ("GPT-6 Sol: would it be worth paying $300 a month?", "$300.00"),
        ("what do I get paying $80 a month for sonnet 5.5?", "$80.00"),
    ],
)
def test_a_sum_that_is_weighed_is_no_spend(ask: Ask, text: str, sum_said: str) -> None:
    """What it buys is told, and nothing of what is spent now."""
    answer = ask(text)
    assert answer.text.startswith(f"**{sum_said} a month buys about ")
    assert "you spend now" not in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "we spend $450 a month on GLM-5.3",
        "we pay $200 a month for the claude api",
        "our team is paying $300 for opus 5.5",
    ],
)
def test_a_sum_that_is_told_stays_a_spend(ask: Ask, text: str) -> None:
    """No budget comes of it."""
    answer = ask(text)
    assert answer.understood.budget_usd is None
    assert _NOTE not in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "my wife pays $20 a month for chatgpt",
        "ich zahle 20 Euro im Monat für Claude, lohnt sich das?",
        "I'm paying 100 dollars a month for claude",
        "is Gemini worth $20 a month?",
    ],
)
def test_the_price_of_a_plan_for_a_bare_product_is_that_of_a_plan(ask: Ask, text: str) -> None:
    """Its tokens are not counted."""
    answer = ask(text)
    assert answer.text.startswith(_NOTE)
    assert "you spend now" not in answer.text


@pytest.mark.parametrize("text", ["api instead?", "would the api be cheaper", "and by api?"])
def test_the_api_is_weighed_against_the_plan_told_before(ask: Ask, text: str) -> None:
    """The note on the two meters comes first."""
    assert ask(text, "I pay $20 a month for claude").text.startswith(_NOTE)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("is api cheaper", "our firm pays $200 for claude max"),
        ("would an api be cheaper?", "my boss pays 20 dollars for cursor pro"),
        ("is api cheaper?", "hello"),
    ],
)
def test_whether_the_api_is_cheaper_is_on_topic(ask: Ask, text: str, before: str) -> None:
    """With or without an article, and whoever pays."""
    assert ask(text, before).intent == "cost"


def test_what_a_firm_pays_for_a_plan_is_on_topic(ask: Ask) -> None:
    """Its price is told; what is paid for a phone is not."""
    assert ask("our firm pays $200 for claude max").text.startswith("**Claude Ultra: ")
    assert ask("our firm pays $200 for phones").intent == "off_topic"


@pytest.mark.parametrize("text", ["cheaper?", "anything cheaper?", "moins cher"])
def test_the_first_cheaper_pick_is_cheaper(ask: Ask, text: str) -> None:
    """It is said that nothing is only where the cheapest was told before."""
    assert _NOTHING not in ask(text, "best model for coding").text
    assert _NOTHING not in ask(text, "gpt-5.5 price").text
    assert _NOTHING in ask(text, "cheapest model for coding").text
    assert _NOTHING in ask(text, "best model for coding", "something cheaper").text


def test_the_share_of_caching_is_read_in_a_thread_with_a_spend(ask: Ask) -> None:
    """And a discount is no share."""
    cached = ask("what about caching at 60%", "we spend $3000 on opus 5.5 a month")
    assert cached.understood.cached_share == Decimal("0.6")
    assert ask("sonnet 5.5, 10M tokens a month, caching at 90% off").understood.cached_share is None


def test_caching_is_told_beside_batch(ask: Ask) -> None:
    """What it would save on the bill in batch."""
    text = ask("with caching?", "our bill is 4000 a month on gpt-5.5", "with batch?").text
    assert "- Without batch: $4,000" in text
    assert "- With 80% of the input read from cache: " in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("$200 for claude max", "Claude Ultra: $200 a month"),
        ("we pay $200 a month for claude max", "Claude Ultra: $200 a month"),
        ("claude max 200/mo", "Claude Ultra: $200 a month"),
        ("what's in the $500 chatgpt subscription", "ChatGPT Pro 500: $500 a month"),
        ("is the $60 cursor plan worth it over the $20 one", "Cursor Pro+: $60 a month"),
        ("should I get the $20 or the $200 chatgpt plan", "ChatGPT Pro 200: $200 a month"),
        ("lohnt sich das 200-dollar-abo von chatgpt", "ChatGPT Pro 200: $200 a month"),
        ("vale la pena el plan de 200 dólares de claude", "Claude Ultra: $200 a month"),
        ("l'abonnement chatgpt à 100 dollars vaut-il le coup", "ChatGPT Pro: $100 a month"),
        ("chatgpt 200美元的套餐值得吗", "ChatGPT Pro 200: $200 a month"),
        ("claude max or chatgpt pro, both at $200", "ChatGPT Pro 200: $200 a month"),
        ("perplexity 200 dollar plan", "Perplexity Max: $200 a month"),
    ],
)
def test_a_plan_is_the_size_that_costs_what_is_said(ask: Ask, question: str, said: str) -> None:
    """Whether the sum stands before or behind it, and also where only a product and a price are named."""
    assert said in ask(question).text


def test_the_price_of_several_seats_names_no_other_size(ask: Ask) -> None:
    """Twice $100 is what two people pay."""
    assert ask("we pay $200 for claude max for 2 devs").text.startswith("**Claude Max: $100 a month a seat, $200.00")


def test_a_price_that_no_plan_of_a_product_has_is_said(ask: Ask) -> None:
    """And those that there are are shown."""
    text = ask("is the $150 cursor plan any good").text
    assert text.startswith("**No plan of Cursor at $150 a month is on board")
    assert "Cursor Ultra $200" in text


@pytest.mark.parametrize(
    "question",
    ["our plan is to spend $200 on claude", "we spend $200 a month on the claude api", "claude sonnet 5.5 for $200"],
)
def test_money_for_the_api_is_no_price_of_a_plan(ask: Ask, question: str) -> None:
    """What somebody plans to spend is a budget."""
    assert "Claude Ultra" not in ask(question).text


@pytest.mark.parametrize(
    ("question", "total", "lines"),
    [
        ("5 Claude Max seats plus 20M tokens in 1M out of gpt-6 sol on the API a month, total?",
         "$550.00 a month", ("$500.00", "$50.00")),
        ("we have 12 ChatGPT Team seats and use haiku 5.5 for 40M in 8M out a month. what do we pay?",
         "$308.00 a month", ("$300.00", "$8.00")),
        ("10 copilot business seats + 5 claude max + $300 api = ?",
         "$990.00 a month", ("$190.00", "$500.00", "$300.00")),
        ("20 people x claude team + api budget of 500$, total per year", "$1,000 a month, $12,000 a year", ()),
        ("8 cursor pro licences and gpt-6 luna with 100M in 10M out monthly, sum", "$175.00 a month", ("$160.00",)),
        ("2 claude max seats plus opus 5.5 20M in 2M out and haiku 5.5 100M in 10M out monthly. sum?",
         "$335.00 a month", ("$200.00", "$120.00", "$15.00")),
        ("6 Claude Team Plätze und dazu haiku 5.5, 100M input, 10M output im Monat, was kostet das zusammen?",
         "$165.00 a month", ("$150.00", "$15.00")),
        ("10 asientos de github copilot business más 20M in 2M out de sonnet 5.5 al mes, ¿total?",
         "$250.00 a month", ("$190.00", "$60.00")),
        ("4个Claude Pro席位加上每月2000万输入token和100万输出token的gpt-6 luna,一共多少钱",
         "$82.50 a month", ("$80.00", "$2.50")),
    ],
)  # fmt: skip
def test_seats_and_an_api_that_are_both_bought_are_added_up(
    ask: Ask, question: str, total: str, lines: tuple[str, ...]
) -> None:
    """Each has a line; neither stands against the other."""
    text = ask(question).text

    assert text.startswith(f"**Together: {total}.**")
    assert all(each in text for each in lines)
    assert "against" not in text


def test_a_model_without_a_load_beside_seats_is_named_as_missing(ask: Ask) -> None:
    """The total says what is not in it."""
    text = ask("5 claude max seats and gpt-6 sol, total?").text

    assert text.startswith("**Together: $500.00 a month without GPT-6 Sol, whose load or price is not known.**")


@pytest.mark.parametrize(
    "question",
    [
        "is 5 claude max seats or 20M tokens of sonnet 5.5 cheaper",
        "claude pro vs api sonnet 5.5 with 3M in 500k out a month",
        "claude max for 5 devs, each uses 2M tokens a day of sonnet 5.5, seats or api?",
        "does claude max include sonnet 5.5 on the api and what does it cost",
    ],
)
def test_seats_that_stand_against_an_api_are_not_added_to_it(ask: Ask, question: str) -> None:
    """One is taken in place of the other."""
    assert "Together" not in ask(question).text
