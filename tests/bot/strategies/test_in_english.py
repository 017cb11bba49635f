"""Who asks in another language is told once that answers are in English."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Qual é o modelo mais barato para resumir contratos?", "As respostas são em inglês."),
        ("Welches Modell ist das günstigste für Verträge?", "Antworten gibt es hier auf Englisch."),
        ("总结合同用哪个模型便宜？", "回答为英文。"),
    ],
)
def test_the_line_is_in_the_language_of_the_question(ask: Ask, question: str, line: str) -> None:
    """Reading many languages and answering in one is to be expected by nobody."""
    assert line in ask(question).text
    assert line not in ask("haiku?", question).text


@pytest.mark.parametrize("question", ["claude max 20x vs chatgpt pro price", "cheapest model for coding in de"])
def test_a_word_that_another_language_has_too_is_not_enough(ask: Ask, question: str) -> None:
    """ChatGPT Pro is no Portuguese."""
    text = ask(question).text
    assert "inglês" not in text
    assert "Englisch" not in text
