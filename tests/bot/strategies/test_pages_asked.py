"""Pages that are read as pictures or as PDF are billed as such, and one question on many of them is one request."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("one question to Opus 5.5 with a 200 page PDF attached", 200 * 2347),
        ("300-page PDF, one question, sonnet 5.5, what does it cost", 300 * 2347),
        ("gemini 3.8 flash: 40-page PDF, a single prompt, price", 40 * 560),
        ("eine Frage zu einem PDF mit 150 Seiten, Opus 5.5, Kosten?", 150 * 2347),
    ],
)
def test_one_question_on_a_pdf_is_one_request(ask: Ask, text: str, tokens: int) -> None:
    """Its pages have the tokens that were measured of the maker's models."""
    [cost] = ask(text).costs
    assert (cost.usage.requests, cost.usage.input_tokens) == (1, tokens)


def test_pages_of_many_files_stay_many_requests(ask: Ask) -> None:
    """The near miss: nothing says that they are asked about once."""
    [cost] = ask("10k PDF pages a month with haiku 5.5").costs
    assert (cost.usage.requests, cost.usage.input_tokens) == (10_000, 10_000 * 2347)


def test_a_maker_nobody_measured_reads_pages_of_text(ask: Ask) -> None:
    """The figure assumed for text stands in, and says so."""
    answer = ask("one question to mistral large 4 with a 20 page PDF")
    assert answer.costs[0].usage.input_tokens == 20 * 670
    assert any("670 tokens of text" in each for each in answer.assumptions)


def test_a_chat_model_beside_one_that_reads_pages_reads_pictures_of_them(ask: Ask) -> None:
    """What it writes out is counted too, so that the two bills are for the same work."""
    answer = ask("compare the cost of 1 million pages through Mistral OCR and Gemini 3 Flash")
    bills = {cost.model: cost.total_usd for cost in answer.costs}
    assert bills == {"gemini-3-flash": Decimal(2555), "mistral-ocr-4.1": Decimal(4000)}


@pytest.mark.parametrize("name", ["mistral ocr", "mistral-ocr"])
def test_a_later_version_without_a_day_is_the_newest(ask: Ask, name: str) -> None:
    """Nobody states when OCR 4.1 came out; it is not older than OCR 3."""
    assert "Mistral OCR 4.1 at Mistral AI: $0.004 per page" in ask(f"how much is {name}").text.split("\n\n")[0]
