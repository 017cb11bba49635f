"""The first sentence to who sends data of people to a model."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        ("may we pass our Dutch customers' emails to the Kimi API?", "GDPR Chapter V"),
        ("Dürfen wir Kundendaten an die DeepSeek-API schicken? Wir sitzen in Köln.", "GDPR Chapter V"),
        ("Dürfen wir Patientenbriefe an die Kimi-API schicken? Wir sind in Wien.", "GDPR Chapter V"),
        ("we're a credit bureau in Texas sending SSNs to the Kimi API", "28 CFR"),
        ("our genomics startup wants to use Qwen API from Alibaba, bulk US patients", "28 CFR"),
    ],
)
def test_a_host_in_china_is_hardly_one_for_it(ask: Ask, question: str, rule: str) -> None:
    """The rule on the transfer leads, and the answer does not say that none bars it."""
    first = ask(question).text.partition("\n")[0]
    assert first.startswith("**Hardly for ")
    assert rule in first


@pytest.mark.parametrize(
    "question",
    [
        "may we run deepseek on our own servers for our German customers' data?",
        "is mistral large 4 ok for our German customers' data?",
    ],
)
def test_where_no_host_in_china_takes_part_it_is_not_said(ask: Ask, question: str) -> None:
    """Own machines and a maker in the EU are free of that rule."""
    assert "Hardly" not in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "GDPR: may we use gpt for applicants' files?",
        "can I use claude with customer data in Austria?",
        "Dürfen wir Claude in Österreich mit Kundendaten nutzen?",
        "may we put client records into gemini in Spain?",
    ],
)
def test_models_from_elsewhere_hear_nothing_of_china(ask: Ask, question: str) -> None:
    """The verdict, the hosts with their places, and what no source settles for hosts based in the US."""
    answer = ask(question)
    assert answer.text.startswith("**No rule on board bars ")
    assert "China-hosted" not in answer.text
    assert "processes in " in answer.text
    assert any("a host based in US" in each for each in answer.unknown)


def test_a_rule_of_the_eu_is_told_of_a_chinese_model_all_the_same(ask: Ask) -> None:
    """Its host is in China."""
    assert "China-hosted API" in ask("GDPR: may we use kimi for applicants' files?").text


def test_data_of_people_outside_of_the_eu_are_not_said_to_be_of_people_in_it(ask: Ask) -> None:
    """The law of Switzerland is its own."""
    unknown = ask("can I use claude with personal data in Switzerland").unknown
    assert any("What the law of CH asks of personal data:" in each for each in unknown)
    assert not any("people in the EU may go" in each for each in unknown)


@pytest.mark.parametrize(
    "text",
    [
        "deepseek hosted in Germany for customer data",
        "can we use deepseek hosted in Frankfurt with customer data?",
        "glm hosted in Poland for employee data",
        "Qwen on EU servers for client records, ok?",
        "DeepSeek in Deutschland gehostet für Kundendaten",
        "deepseek hébergé en France pour données clients",
        "deepseek alojado en España para datos de clientes",
    ],
)
def test_where_a_host_keeps_peoples_data_comes_before_any_ban(ask: Ask, text: str) -> None:
    """The place, what hosts promise of prompts, the GDPR; what the US bars for its own offices is no part of it."""
    answer = ask(text)
    first, *rest = answer.text.split("\n\n")

    assert answer.intent == "residency"
    assert "US" not in first.replace("based in US", "")
    assert "retention" in answer.text
    assert any(paragraph.startswith("**GDPR Chapter V") for paragraph in rest[:4])
    assert "FASCSA" not in answer.text
    assert "general US ban" not in answer.text


@pytest.mark.parametrize(
    "text", ["deepseek hosted in the US for customer data", "deepseek hospedado no Brasil para dados de clientes"]
)
def test_peoples_data_hosted_elsewhere_are_not_told_of_eu_law_first(ask: Ask, text: str) -> None:
    """The GDPR is for people in the EU."""
    assert "**GDPR Chapter V" not in ask(text).text


def test_an_office_still_hears_first_that_it_is_barred(ask: Ask) -> None:
    """A ban that binds the asker comes before the place."""
    first = ask("we are a US federal agency, deepseek hosted in Virginia for citizen data, ok?").text.split("\n")[0]
    assert first.startswith("**Not allowed for a US federal civilian agency")


@pytest.mark.parametrize(
    "text",
    [
        "Swiss startup, deepseek API for our customers' personal data",
        "we're in Zurich, deepseek hosted in the EU for customer data",
        "Swiss hospital, kimi for patient data",
    ],
)
def test_who_sits_outside_the_eu_hears_that_its_law_is_for_people_there(ask: Ask, text: str) -> None:
    """And that the law at home is not on board."""
    paragraphs = ask(text).text.split("\n\n")
    first = next(at for at, each in enumerate(paragraphs) if "people in the EU" in each)
    told = next(at for at, each in enumerate(paragraphs) if each.startswith("CH is not in the EU: "))

    assert told == first + 1 or "GDPR" in paragraphs[first]
    assert "personal data of CH itself is not on board" in paragraphs[told]


def test_who_asks_without_a_word_on_the_eu_has_the_law_at_home_left_open(ask: Ask) -> None:
    """Nothing on board tells of it."""
    unknown = ask("We are a Swiss company, can we use DeepSeek with customer data").unknown
    assert any(each.startswith("What the law of CH asks of personal data") for each in unknown)


@pytest.mark.parametrize(
    "text",
    ["German company, deepseek API with customer data?", "US company, deepseek API with customer data?"],
)
def test_who_sits_in_the_eu_or_the_us_hears_nothing_of_it(ask: Ask, text: str) -> None:
    """The one is meant, the other has rules of its own on board."""
    assert "is not in the EU: " not in ask(text).text


@pytest.mark.parametrize(
    "question",
    [
        "GDPR wise, can i send customer names to gpt 6 luna directly at openai?",
        "gdpr: may we put client emails into claude sonnet 5.5 at anthropic?",
    ],
)
def test_a_model_with_nothing_of_china_brings_no_note_on_it(ask: Ask, question: str) -> None:
    """Whether a rule bars it is told first."""
    text = ask(question).text
    assert text.startswith("**No rule on board bars")
    assert "China-hosted" not in text
