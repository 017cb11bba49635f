"""A message that tells of two who would use a model: each gets a verdict, and none is dropped."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("We are in Berlin, our client is a US federal agency. May we use Qwen?", ("federal civilian agency", "in DE")),
        ("a Paris startup selling to a Texas state agency, is Qwen3 ok?", ("public body of TX", "in FR")),
        ("Our firm is in Madrid and we supply the Pentagon. Is Kimi K2 ok?", ("US defense work", "in ES")),
        ("US defense contractor with a subsidiary in Italy. Can we use DeepSeek?", ("US defense work", "in IT")),
        ("Italian bank, our customer is the Pentagon. DeepSeek ok?", ("US defense work", "regulated finance in IT")),
        (
            "We're a Kansas state university with a partner hospital in Munich; may we use DeepSeek?",
            ("public body of KS", "in DE"),
        ),
        (
            "Our customers are the Department of Defense and a Florida school district. Is DeepSeek OK?",
            ("US defense work", "public body of FL"),
        ),
        ("Wir sitzen in Wien, Kunde ist eine US-Bundesbehörde. Dürfen wir DeepSeek nutzen?", ("federal", "in AT")),
        ("Nous sommes à Lyon, notre client est une agence fédérale américaine. DeepSeek ?", ("federal", "in FR")),
    ],
)
def test_each_party_gets_a_verdict(ask: Ask, question: str, told: tuple[str, ...]) -> None:
    """The bold lines that begin the answer name every one of them."""
    bold = [line for line in ask(question).text.splitlines() if line.startswith("**") and "made in CN" in line]

    assert len(bold) >= len(told)
    assert all(any(each in line for line in bold) for each in told)


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Offices in Sydney and Taipei: is DeepSeek banned for us?", "in AU and TW"),
        ("German hospital with a US parent, may we use Qwen via Fireworks?", "in DE and the US"),
        ("HQ in Tokyo, customers in Germany: is Kimi K2 allowed?", "in JP and DE"),
    ],
)
def test_places_without_a_us_body_are_told_in_one_verdict(ask: Ask, question: str, places: str) -> None:
    """Places listed, and where a parent sits, belong to the asker."""
    assert places in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "We are a US federal agency. May we use Qwen?",
        "We are a German ministry. May we use DeepSeek?",
        "May a Kansas state agency use DeepSeek?",
        "US embassy in Warsaw, may we use DeepSeek?",
        "American Air Force base in Italy, is Qwen ok?",
        "US Army in South Korea, can we use Kimi K3 for translation?",
        "US-Konsulat in München, dürfen wir DeepSeek nutzen?",
        "ambassade américaine à Paris, DeepSeek ?",
    ],
)
def test_one_party_gets_one_verdict(ask: Ask, question: str) -> None:
    """Nobody else is made up."""
    assert ask(question).text.count("(made in CN)") == 1
