"""What is told where a price is supposed to change, or what is in use to be lost, in messages that tell a load."""

import pytest

from tests.bot.conftest import Ask

LOAD = "gpt-6 luna, 10,000 requests a day, 2k in 400 out. "


@pytest.mark.parametrize(
    "change",
    [
        "What if OpenAI raises prices by half?",
        "what if openai puts prices up 50%?",
        "wenn openai die preise um 50% erhöht?",
    ],
)
def test_the_bill_now_at_that_price_and_elsewhere_is_told(ask: Ask, change: str) -> None:
    """The bill at the raised price leads, that of a model which could take over follows."""
    answer = ask(LOAD + change)
    first = answer.text.split("\n\n")[0]
    assert first.startswith("**Prices of OpenAI times 1.5 make the bill ")
    assert "50% more" in first
    assert "From outside" in answer.text


def test_a_price_that_rises_or_a_maker_that_is_lost_are_both_answered(ask: Ask) -> None:
    """What "or we lose it" is about was named before."""
    text = ask(LOAD + "What if OpenAI raises prices by half, or we lose it?").text
    assert text.startswith("**Prices of OpenAI times 1.5")
    assert "Without OpenAI you lose GPT-6 Luna" in text


def test_the_whole_load_of_one_model_counts_wherever_its_name_stands(ask: Ask) -> None:
    """A comma behind the name does not end what is said of its load."""
    before = ask("10000 requests a day, 2k in 400 out on gpt-6 luna. what if openai doubles its prices?")
    behind = ask("what if openai doubles its prices? 10000 requests a day on gpt-6 luna, 2k in, 400 out")
    assert before.text.split("\n\n")[0] == behind.text.split("\n\n")[0]


def test_without_a_load_the_rates_at_that_price_are_told(ask: Ask) -> None:
    """Beside those of now."""
    text = ask("what if OpenAI doubles the price of gpt-6 luna?").text
    assert text.startswith("**At prices times 2, GPT-6 Luna at OpenAI: $")
    assert "per 1M tokens in / out, now $" in text.split("\n\n")[0]


def test_the_end_of_a_discount_is_priced_where_it_is_dated(ask: Ask) -> None:
    """The bill from that day on leads."""
    text = ask("what if the introductory price of gemini 3.8 flash ends? 100M in, 20M out a month").text
    assert text.startswith("**Gemini 3.8 Flash at Gemini API from 2027-01-01 on: $")


def test_all_models_named_beside_a_rise_get_dearer(ask: Ask) -> None:
    """Not only those of the largest maker."""
    text = ask("gpt-6 luna $3k/mo, haiku $500/mo. if gpt-6 luna and haiku both got 20% more expensive?").text
    assert "make the bill $4,200 a month, now $3,500" in text.split("\n\n")[0]


def test_what_runs_there_is_lost_with_the_host(ask: Ask) -> None:
    """Though no catalogue lists it at that host today."""
    text = ask("what if together goes down for a day? we run llama 3.3 70b there").text
    assert text.startswith("**Without Together AI you lose Llama 3.3 70B; ")
