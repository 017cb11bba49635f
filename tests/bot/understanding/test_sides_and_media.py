"""Both sides of a bill behind a verb of cost, and what a model is to take in and put out."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "сколько стоит 10 млн токенов на вход и 2 млн на выход у gpt-6 luna",
        "what costs 10M tokens in and 2M out on gpt-6 luna",
        "was kosten 10 Mio Tokens Eingabe und 2 Mio Ausgabe bei gpt-6 luna",
        "combien coûtent 10M tokens en entrée et 2M en sortie, gpt-6 luna",
        "quanto custam 10M tokens de entrada e 2M de saída, gpt-6 luna",
        "10M Tokens als Eingabe und 2M als Ausgabe mit gpt-6 luna",
    ],
)
def test_a_round_number_beside_the_other_side_is_a_volume(reader: Callable[..., Reading], text: str) -> None:
    """Ten million behind "costs" is what is billed, not what a rate is for."""
    asked = reader(text).understood
    assert (asked.input_tokens, asked.output_tokens) == (10_000_000, 2_000_000)


def test_a_rate_asked_for_is_no_volume(reader: Callable[..., Reading]) -> None:
    """A million alone is what the price is for."""
    assert reader("сколько стоит 1 млн токенов у gpt-6 luna").understood.input_tokens is None


@pytest.mark.parametrize(
    ("text", "read", "made"),
    [
        ("models that output audio", (), ("audio",)),
        ("which LLMs return video?", (), ("video",)),
        ("a model that produces images", (), ("image",)),
        ("Modelle, die Audio ausgeben", (), ("audio",)),
        ("能输出音频的模型", (), ("audio",)),
        ("which model accepts audio input and output?", ("audio",), ("audio",)),
        ("a speech to speech model", ("audio",), ("audio",)),
        ("a model that takes images and outputs images", ("image",), ("image",)),
        ("a model that generates image captions", ("image",), ()),
    ],
)
def test_what_comes_out_is_not_what_goes_in(
    reader: Callable[..., Reading], text: str, read: tuple[str, ...], made: tuple[str, ...]
) -> None:
    """A medium that is put out is read too only where that is said."""
    asked = reader(text).understood
    assert asked.modalities == read
    assert asked.output_modalities == made


@pytest.mark.parametrize(
    "text",
    [
        "日本語の議事録要約に一番いいモデルは？月500件、1件2時間",
        "会议纪要总结，每月500场，每场2小时，用什么模型",
        "회의록 요약, 월 500건, 건당 2시간, 어떤 모델?",
        "Besprechungsprotokolle zusammenfassen, 500 im Monat, je 2 Stunden, welches Modell?",
        "summarise 500 meetings a month, 2 hours each, which model",
    ],
)
def test_what_each_meeting_lasts_is_told_apart_from_how_many_there_are(
    reader: Callable[..., Reading], text: str
) -> None:
    """The meetings are spoken of first, and counted later: 500 of 120 minutes each."""
    found = reader(text).understood

    assert (found.units, found.unit_kind, found.spread_over) == (60_000, "minutes", 500)
    assert found.requests_period == "month"


@pytest.mark.parametrize(
    "text",
    ["we answer 500 calls a month, each within 2 hours, haiku cost", "500 tickets a month, je 2 stunden arbeit, haiku"],
)
def test_a_time_to_answer_or_to_work_is_no_recording(reader: Callable[..., Reading], text: str) -> None:
    assert reader(text).understood.unit_kind != "minutes"
