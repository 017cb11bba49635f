"""Whether a text fits a model's context is said first."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "lead", "text"),
    [
        (
            "I have a 900 page PDF. will it fit into sonnet 4.5's context?",
            "No",
            "are about 2.11M attached as PDF, 603k as plain text",
        ),
        ("does a 90 page pdf fit into haiku 4.5", "Probably not", "90 pages are about 211k attached as PDF"),
        ("will a 1200 page pdf fit in gemini 2.5 flash", "Yes", "1,200 pages are about 672k attached as PDF"),
        ("will a 900 page PDF fit into gpt-4.1 in one go", "Probably", "900 pages are about 603k"),
        ("will 300k words fit in claude haiku 4.5", "No", "300k words are about 400k"),
        ("can i paste my whole 2 million token codebase into gpt-4.1", "No", "the text has 2M"),
        ("is gpt-4.1's context big enough for 800k tokens?", "Yes", "the text has 800k"),
        ("does a 100 page book fit in opus 5.5?", "Yes", "100 pages are about 67k"),
        ("¿cabe un libro de 400 páginas en claude haiku 4.5?", "Probably not", "400 pages are about 268k"),
        ("claude haiku 4.5 一次能读完 50 万字的小说吗，装得下吗", "No", "500k characters are about 500k"),
    ],
)
def test_the_verdict_leads_with_both_figures(ask: Ask, question: str, lead: str, text: str) -> None:
    """The window, and the tokens of the text."""
    first = ask(question).text.split("\n\n")[0]

    assert first.startswith(f"**{lead}: the window of ")
    assert text in first


def test_no_output_is_spoken_of(ask: Ask) -> None:
    """What is read comes out of nothing."""
    assert "Not in one answer" not in ask("can gemini 2.5 pro read a 1500 page manual at once?").text
