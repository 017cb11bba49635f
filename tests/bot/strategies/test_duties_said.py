"""What a clinic or a bank hears of its duties beside a choice of model."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "which LLM can read discharge notes for our hospital in Ohio?",
        "we run a dental practice in Texas, recommend a model for intake forms",
        "best model for a nursing home's care notes",
    ],
)
def test_a_clinic_hears_which_of_the_hosts_name_hipaa(ask: Ask, question: str) -> None:
    """Right under the pick, before the table, with what has to be signed."""
    answer = ask(question)
    assert answer.intent == "recommend"
    head = answer.text.partition("| Role |")[0]
    assert "**HIPAA: " in head
    assert "business associate agreement" in head
    assert "Health data: what must be in place" in answer.text


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("hospital in Munich, which LLM for discharge letters", "Health data of people in the EU"),
        ("we are a bank in Frankfurt under DORA, which model api should we pick", "Banks and insurers in the EU: DORA"),
        ("Banca italiana soggetta a DORA, che API ci conviene?", "Banks and insurers in the EU: DORA"),
        ("which model for our Dutch insurer's claims, self-hosted on 2x H100?", "Banks and insurers in the EU: DORA"),
    ],
)
def test_an_asker_in_the_eu_hears_the_note_of_its_trade(ask: Ask, question: str, note: str) -> None:
    """What the contract has to hold is said, and US law is not held up to them."""
    text = ask(question).text
    assert note in text
    assert "**HIPAA: " not in text


def test_hosts_that_name_hipaa_are_told_once(ask: Ask) -> None:
    """Who asks for the list gets no second one under the pick, and the note once."""
    text = ask("Which providers sign a BAA?").text
    assert "Hosts whose own pages or catalogues name HIPAA" in text
    assert "**HIPAA: " not in text
    assert text.count("**Health data: what must be in place") == 1


@pytest.mark.parametrize(
    ("question", "law"),
    [
        ("Somos um hospital no Brasil, precisamos cumprir a LGPD, que modelo usar?", "LGPD"),
        ("We're a hospital in Toronto, PHIPA, which model to summarise notes?", "PHIPA"),
    ],
)
def test_a_law_that_is_not_on_board_is_named_as_such(ask: Ask, question: str, law: str) -> None:
    """Silence would read as clearance."""
    answer = ask(question)
    assert any(law in each and "no source on board" in each for each in answer.unknown)


@pytest.mark.parametrize("question", ["which model for support tickets?", "cheapest model for product photos"])
def test_other_askers_hear_nothing_of_it(ask: Ask, question: str) -> None:
    """A shop has no such duty."""
    text = ask(question).text
    assert "HIPAA" not in text
    assert "DORA" not in text


@pytest.mark.parametrize(
    "question",
    ["model hosted in Japan for a clinic's notes", "which model for patient records, must run in the EU only?"],
)
def test_where_it_has_to_run_tells_that_us_law_is_not_meant(ask: Ask, question: str) -> None:
    """A place to run in stands for the place of the asker where none is told."""
    assert "**HIPAA: " not in ask(question).text


@pytest.mark.parametrize(
    "question", ["payments startup, best model for support chat", "which model for card data under PCI DSS?"]
)
def test_a_firm_of_no_place_hears_no_law_of_the_eu(ask: Ask, question: str) -> None:
    """DORA is for banks and insurers in the EU."""
    assert "DORA" not in ask(question).text


def test_dora_is_told_where_it_is_named_or_the_model_has_to_run_in_the_eu(ask: Ask) -> None:
    """Both speak of the law there."""
    assert "Banks and insurers in the EU" in ask("which model for a bank under DORA?").text
    assert "Banks and insurers in the EU" in ask("bank chatbot hosted in Germany, which model?").text
