"""What processing in a place costs on top stands beside the rates, and counts where prices are compared."""

import pytest

from tests.bot.conftest import Ask


def test_rates_without_a_bill_tell_the_surcharge(ask: Ask) -> None:
    """OpenAI charges a tenth more in the EU; Bedrock's price there has it in already."""
    answer = ask("compare gpt-6 luna and claude haiku 5.5 hosted in the EU")
    first = answer.text.split("\n\n")[0]
    assert "have the same rates: $0.10 / $0.50 +10%" in first
    assert {each.uplift is not None for each in answer.recommendations} == {True, False}
    assert "uplift" not in answer.to_json()["recommendations"][0]


@pytest.mark.parametrize("text", ["best model with data kept in the EU", "gpt-6 sol or gpt-6 luna hosted in the EU"])
def test_the_share_beside_a_rate_is_explained(ask: Ask, text: str) -> None:
    """Where no line of a bill says what it is."""
    answer = ask(text)
    assert "+10%" in answer.text
    assert "+10% beside a rate is what the host charges on top for processing in EU." in answer.assumptions


def test_a_bill_has_the_surcharge_as_a_line_instead(ask: Ask) -> None:
    """It is not told twice."""
    answer = ask("what does gpt-6 luna hosted in the EU cost, 10M in and 1M out")
    assert "+10%" not in answer.text
    assert not any("beside a rate" in each for each in answer.assumptions)
    assert "regional uplift" in answer.text


def test_rates_without_a_place_have_none(ask: Ask) -> None:
    """The near miss."""
    assert "+10%" not in ask("compare gpt-6 luna and claude haiku 5.5").text


def test_a_move_is_measured_with_the_surcharge(ask: Ask) -> None:
    """95.4% cheaper by the list is 95% where a tenth comes on top of the new price and was in the old one."""
    text = ask("gpt-4o is going away, which replacement hosted in the EU").text
    assert "95% cheaper per token" in text
    assert "95.4%" not in text


@pytest.mark.parametrize("load", ["10M in and 2M out", "50M in and 10M out"])
def test_more_tokens_for_the_same_text_are_billed_in_words(ask: Ask, load: str) -> None:
    """A saving that leaves them out would be too high."""
    text = ask(f"move from claude haiku 3.5 to haiku 5.5, what does it save at {load} a month?").text
    assert "counts about 30% more tokens" in text
    assert "if yours were counted on the old one, the bill is about $" in text


@pytest.mark.parametrize(
    "text", ["what is the surcharge for eu processing at openai", "does openai charge extra for eu residency"]
)
def test_a_host_without_a_model_is_asked_for_its_surcharge(ask: Ask, text: str) -> None:
    """The share leads, with the models it holds for."""
    first = ask(text).text.split("\n")[0]

    assert first.startswith("**OpenAI charges 10% on top for processing in the EU.** Regional processing for models")


def test_a_host_asked_only_where_it_runs_tells_no_surcharge_first(ask: Ask) -> None:
    """The near miss."""
    assert "on top" not in ask("does openai process in the EU").text.split("\n")[0]
