"""Pictures that are counted beside the lengths of what is sent along and of what is written about them."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.selection.sold_as import offerings_of
from bot.understanding.reading import Reading
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("40 images a day with 250 tokens prompt and 90 out, haiku 5.5", (250, 90, 1)),
        ("900 screenshots a day, prompt 450 tokens, answer 70, haiku 5.5", (450, 70, 1)),
        ("9k photos a month, 1 photo and 150 tokens question each, 60 out, haiku 5.5", (150, 60, 1)),
        ("9k requests a month with 2 images and 150 tokens each, 60 out, haiku 5.5", (150, 60, 2)),
        ("9k photos a month, each with a 30 word question, 60 words back, haiku 5.5", (40, 80, 1)),
        ("im Monat 9k Fotos, Prompt 150 Token, JSON mit 90 Token, haiku 5.5", (150, 90, 1)),
        ("9k fotos al mes, prompt de 150 tokens, descripción de 60 palabras, haiku 5.5", (150, 80, 1)),
        ("每月9000张图片，提示词150 token，输出60 token，haiku 5.5", (150, 60, 1)),
        ("9k photos at 1,500 tokens each, 60 out, haiku 5.5", (1500, 60, None)),
        ("9k images a month, 300 tokens in including the image, 60 out, haiku 5.5", (300, 60, None)),
        ("chat with images, 9k requests a month, 2k in 300 out, haiku 5.5", (2000, 300, None)),
    ],
)
def test_what_is_sent_along_comes_beside_the_picture(
    reader: Callable[..., Reading], text: str, sizes: tuple[int, int, int | None]
) -> None:
    """A prompt is not the picture; what is called the picture's tokens is."""
    said = reader(text).understood

    pictures = None if sizes[2] is None else Decimal(sizes[2])
    assert (said.input_tokens, said.output_tokens, said.pictures_on_top) == (*sizes[:2], pictures)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("3,000 photos of invoices a week, json of 150 tokens, haiku 5.5", 150),
        ("4,000 scanned pages, 250 tokens json out each, haiku 5.5", 250),
        ("700 product pictures described by haiku 5.5, 90 words each", 120),
        ("8k pages as images per month, haiku 5.5, 350 tokens out per page", 350),
        ("read 2,000 charts a month with haiku 5.5, answer 140 tokens", 140),
    ],
)
def test_lengths_beside_pictures_that_are_read_come_out(reader: Callable[..., Reading], text: str, tokens: int) -> None:
    """Nothing but the picture goes in, and none is made."""
    said = reader(text).understood

    assert (said.input_tokens, said.output_tokens) == (None, tokens)
    assert said.modalities == ("image",)
    assert said.output_modalities == ()


@pytest.mark.parametrize(
    ("question", "bill"),
    [
        ("40 images a day with 250 tokens prompt and 90 out, sonnet 5.5", "$5.15 a month"),
        ("9k images a month with 150 tokens prompt and 60 out, sonnet 5.5", "$34.13 a month"),
        ("read 2,000 charts a month with opus 5.5, answer 140 tokens", "$17.17 a month"),
    ],
)
def test_the_bill_holds_the_picture_and_the_prompt(ask: Ask, question: str, bill: str) -> None:
    """Both are billed as input."""
    answer = ask(question)

    assert bill in answer.text.split("\n")[0]


def test_pages_read_out_are_pictures(ask: Ask) -> None:
    """What comes out of them is their whole text."""
    usage = ask("ocr 50k pages a month with haiku 5.5").costs[0].usage

    assert (usage.images, usage.output_tokens) == (50_000, 50_000 * 670)


@pytest.mark.parametrize(
    "question",
    [
        "best model for ocr",
        "what should replace gemini 2.0 flash, we use it for ocr",
        "gpt-4o is going away, it does our ocr of 20k pages a month. what now?",
        "ocr für rechnungen, welches modell",
    ],
)
def test_who_reads_text_out_of_pictures_gets_models_that_see(assistant: Assistant, ask: Ask, question: str) -> None:
    """The fallback too: a model of text alone cannot take over."""
    answer = ask(question)
    assert answer.recommendations
    assert "modalities" not in answer.understood.to_json()
    known = assistant.knowledge
    for entry in answer.recommendations:
        sold = offerings_of(known.catalogue, known.facts, entry.model, answer.as_of)
        assert any(each.mode != "chat" or each.capabilities.get("vision") for each in sold), entry.model


@pytest.mark.parametrize(
    "question", ["summarise ocr text of 10k letters a month", "clean up ocr'd contracts, which model"]
)
def test_text_that_was_read_out_already_needs_no_eyes(reader: Callable[..., Reading], question: str) -> None:
    """Any model of text will do."""
    assert reader(question).understood.reads_out is None
