"""What cards rent for, and when bought machines pay."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.wording.figures import usd
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "rented"),
    [
        ("rent 2 H200 for a month, what does it cost", ("h200", 2, 720)),
        ("how much is an a100 per hour", ("a100-80gb", 1, 720)),
        ("h100 price?", ("h100", 1, 720)),
        ("was kostet es, vier H100 zu mieten", ("h100", 4, 720)),
        ("combien coûte la location d'un H200 par mois", ("h200", 1, 720)),
        ("rent 4 A100 40GB for 3 days, price?", ("a100-40gb", 4, 72)),
        ("cost of a rented 4090, 8 hours a day", ("rtx-4090", 1, 240)),
    ],
)
def test_a_question_for_a_rent_is_answered_with_it(
    ask: Ask, assistant: Assistant, question: str, rented: tuple[str, int, int]
) -> None:
    """By the hour and for the time, and no model."""
    answer, (card, count, hours) = ask(question), rented
    rent = assistant.knowledge.facts.cards[card].rent_usd_per_hour
    assert rent is not None

    first = answer.text.split("\n")[0]
    assert usd(rent * count) in first
    assert usd(rent * count * hours) in first
    assert not answer.recommendations


@pytest.mark.parametrize("question", ["what does renting an L40S cost", "how much are 4 L40S per hour?"])
def test_a_rent_that_is_not_on_board_is_said_to_be_none(ask: Ask, question: str) -> None:
    """No other card stands in."""
    answer = ask(question)
    assert answer.text.startswith("**No rent of L40S is on board.**")
    assert "$" not in answer.text


def test_a_stated_rent_is_multiplied_by_the_hours(ask: Ask) -> None:
    """With the asker's figures alone."""
    assert "$528.00 a month" in ask("1 H100 rented at 2 $/h, 12h/day, 22 days a month: cost").text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "months"),
    [
        ("break-even between 2x L40S at 9000$ each and paying gemini flash for 2 billion tokens a month?", "10.4"),
        ("we pay $6k per month for claude. a server with 2 RTX 6000 Pro costs 25k. when does it pay off?", "4.2"),
        ("our openai bill is $5,000 a month. would 4 L40S for $40,000 pay off, and when?", "8.0"),
    ],
)
def test_a_price_is_divided_by_the_bill(ask: Ask, question: str, months: str) -> None:
    """The months come first."""
    assert f"paid back in about {months} months" in ask(question).text.split("\n")[0]


def test_what_is_spent_is_held_against_the_rent(ask: Ask, assistant: Assistant) -> None:
    """Of the cards named; that no price to buy them is on board is said."""
    answer = ask("we spend 4.2k a month on openai api. at what point does buying 4 H100s pay off?")
    rent = assistant.knowledge.facts.cards["h100"].rent_usd_per_hour
    assert rent is not None
    assert usd(rent * 4 * 720) in answer.text.split("\n")[0]
    assert "No price to buy 4 x H100 is on board" in answer.text
    assert "$4,200" in answer.text


def test_what_is_spent_is_told_in_cards(ask: Ask) -> None:
    """Where no card is named."""
    assert ask("we're spending $3000 a month at anthropic, would self-hosting be cheaper?").text.startswith(
        "**$3,000 a month rents"
    )


def test_hours_that_cards_run_count(ask: Ask, assistant: Assistant) -> None:
    """Eight a day are a third of a month."""
    rent = assistant.knowledge.facts.cards["rtx-4090"].rent_usd_per_hour
    assert rent is not None
    assert f"about {usd(rent * 240)} a month" in ask("qwen3.8-27b on runpod 4090, 8 hours a day, cost?").text


@pytest.mark.parametrize(
    ("question", "sum_usd"),
    [
        ("vast.ai 3090 vs api for gemma 4 31b at 20M tokens a day", Decimal("129.60")),
        ("llama 3.3 70b on an H100 at $1.99/hr, 6 hours a day, vs the api for 5M tokens a day", Decimal("358.20")),
        ("Renting an H100 at $2.50/h 24/7 vs using deepseek v4 api for 300M tokens a day, which is cheaper",
         Decimal(23_400)),
    ],
)  # fmt: skip
def test_a_rent_is_held_against_the_api(ask: Ask, question: str, sum_usd: Decimal) -> None:
    """For as many cards as hold the model, at the rent stated, for the hours stated."""
    first = ask(question).text.split("\n")[0]
    assert "The API is cheaper" in first
    assert usd(sum_usd) in first


@pytest.mark.parametrize(
    "question",
    [
        "best model for coding on an H100, cost of the api per month?",
        "what does gpt-6 luna cost?",
        "our 4 L40S, which model for summaries?",
        "which is the cheapest embedding model?",
    ],
)
def test_other_questions_get_their_answer(ask: Ask, question: str) -> None:
    """A model is still what is sought there."""
    answer = ask(question)
    assert "Renting" not in answer.text
    assert answer.recommendations


def test_power_is_held_against_the_api(ask: Ask) -> None:
    """The price of power tells how much of it an API price buys."""
    answer = ask("is it cheaper to run gemma at home on my 4090 or use an api? electricity is 0.35 €/kWh")
    assert "kWh" in answer.text.split("\n")[0]
    assert "region" not in answer.text.split("\n")[0]
