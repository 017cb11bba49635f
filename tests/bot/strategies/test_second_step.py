"""Speech that one model writes down and another reads: each step is billed, and both together."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "total", "steps"),
    [
        ("transcribe 100 hours a month with gpt-4o-transcribe and summarise with haiku 5.5", "$36.18 a month",
         ("$36.00", "$0.18")),
        ("subtitles with whisper-1 and translation by haiku 5.5, 50 hours a month", "$18.36 a month",
         ("$18.00", "$0.36")),
        ("whisper-1 for 300 meetings of 45 minutes a month, gpt-6 luna extracts action items (150 tokens each)",
         "$81.29 a month", ("$81.00", "$0.293")),
        ("transcribe 100 hours with whisper-1 and translate the text to 3 languages with haiku 5.5", "$38.16",
         ("$36.00", "$2.16")),
        ("200 Stunden Audio im Monat mit whisper-1 transkribieren und mit sonnet 5.5 zusammenfassen", "$79.20 a month",
         ("$72.00", "$7.20")),
        ("100 heures par mois: whisper-1 pour transcrire, haiku 5.5 pour résumer", "$36.18 a month",
         ("$36.00", "$0.18")),
        ("每月100小时录音 用 whisper-1 转写, 再用 haiku 5.5 总结", "$36.18 a month", ("$36.00", "$0.18")),
        ("whisper-1 + haiku 5.5 for 1,000 hours", "$361.38", ("$360.00", "$1.38")),
    ],
)  # fmt: skip
def test_who_reads_what_was_written_down_has_a_bill(ask: Ask, text: str, total: str, steps: tuple[str, str]) -> None:
    """200 tokens for each minute go in; the sum is said first."""
    first = ask(text).text.split("\n")[0]

    assert first.startswith(f"**{total} for both steps")
    assert all(each in first for each in steps)


def test_the_length_of_what_comes_out_may_be_told(ask: Ask) -> None:
    """In words behind the model that writes it, of each recording."""
    text = ask("transcribe 500 calls a day of 6 minutes with nova-3, then sonnet 5.5 writes a 200 word summary").text
    assert "15k requests, 1,200 tokens in, 267 out a month" in text


def test_a_thread_may_add_the_step(ask: Ask) -> None:
    """The hours are those that were told before."""
    text = ask("and haiku 5.5 to summarise the transcripts?", "100 hours a month with whisper-1").text
    assert text.startswith("**$36.18 a month for both steps")


def test_both_steps_are_held_against_the_budget(ask: Ask) -> None:
    """Not each of them."""
    text = ask("transcribe with whisper-1, summarise with haiku 5.5, 100 hours a month, budget $36").text
    assert "above the budget of $36.00 a month" in text.split("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "whisper-1 vs haiku 5.5 for 100 hours of audio",
        "which is cheaper for 100 hours of calls: nova-3 or gpt-4o-transcribe",
        "compare whisper-1 and gpt-4o-transcribe for 100 hours a month",
        "whisper-1 or gemini 3.8 flash to transcribe and summarise 100 hours",
    ],
)
def test_models_set_against_each_other_are_no_steps(ask: Ask, text: str) -> None:
    """Each would do the same."""
    assert "both steps" not in ask(text).text


def test_two_steps_told_as_what_is_in_use_are_both_billed(ask: Ask) -> None:
    """However the message is read otherwise."""
    text = "500 hours of call recordings a month -> transcribe + summarise each call. whisper + haiku 5.5. total"

    assert " a month for both steps: Whisper " in ask(text).text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("22k invoices per month, 3 pages each, mistral ocr then gpt-5.4 mini to extract. total?",
         "$323.70 a month for both steps: Mistral OCR 4.1 $264.00 a month and GPT-5.4 mini $59.70 a month"),
        ("mistral ocr + haiku 5.5 for 50k scanned pages a month, summarise, price",
         "for both steps: Mistral OCR 4.1 $200.00 a month and Claude Haiku 5.5 $"),
    ],
)  # fmt: skip
def test_pages_read_out_by_one_model_are_read_as_text_by_the_next(ask: Ask, text: str, said: str) -> None:
    """Each step has its bill."""
    assert said in ask(text).text.split("\n")[0]


@pytest.mark.parametrize(
    "text",
    ["what's cheaper for 2M pages: mistral ocr or gemini 3.8 flash", "mistral ocr, gemini 3.8 flash: 10k pages"],
)  # fmt: skip
def test_models_named_side_by_side_for_pages_are_compared(ask: Ask, text: str) -> None:
    """Nothing tells that one comes behind the other."""
    assert "for both steps" not in ask(text).text
