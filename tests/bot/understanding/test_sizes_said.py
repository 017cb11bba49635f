"""How large what is sent is: requests, collections, recordings, pictures, files."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading

SIZES = ("requests", "requests_period", "input_tokens", "min_context_tokens", "units", "unit_kind")


def said(reading: Reading, keys: tuple[str, ...] = SIZES) -> dict[str, Any]:
    return {key: value for key, value in reading.understood.to_json().items() if key in keys}


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("gpt-6 sol or claude opus 5.5 for 300 requests a day at 90k tokens of context each", 90_000),
        ("best model for 4k rag queries an hour with 15k context", 15_000),
        ("2.000 Anfragen am Tag mit 40k Kontext, welches Modell?", 40_000),
        ("每天500次请求，每次3万token上下文，用哪个模型", 30_000),
        ("which model has 128k context or more, 500 requests a day?", None),
        ("need a model with 128k context, 500 requests a day", None),
        ("which model for 500 requests a day, 1M context window?", None),
    ],
)
def test_context_beside_requests_is_what_each_of_them_sends(
    reader: Callable[..., Reading], text: str, size: int | None
) -> None:
    """A context length is the size of a request, unless it is what the model must hold."""
    understood = reader(text).understood

    assert understood.input_tokens == size
    assert understood.min_context_tokens is not None


@pytest.mark.parametrize(
    "text",
    [
        "index 9,000 pages of manuals, then 250 questions a day, which model?",
        "knowledge base of 9,000 pages and 250 queries per day, what do we use?",
        "9.000 Seiten Handbuch und 250 Fragen pro Tag, welches Modell?",
        "9.000 Seiten, 250 Suchen am Tag, welches Modell?",
        "9.000 páginas y 250 búsquedas al día, ¿qué modelo?",
    ],
)
def test_questions_of_a_collection_are_the_requests(reader: Callable[..., Reading], text: str) -> None:
    """What comes every day is asked of the pages, which stay what they are."""
    assert said(reader(text)) == {
        "requests": 250, "requests_period": "day", "units": 9000, "unit_kind": "pages",
    }  # fmt: skip


def test_pages_of_documents_keep_how_many_documents_they_are_in(reader: Callable[..., Reading]) -> None:
    """The pages are multiplied out; the contracts stay known, and their length holds in the thread."""
    first = "model to summarise 300 contracts of 45 pages a week?"
    once = reader(first).understood
    more = reader("make it 500 contracts", first).understood

    assert (once.units, once.unit_kind, once.spread_over) == (13_500, "pages", 300)
    assert (more.units, more.spread_over) == (22_500, 500)
    assert "spread_over" not in once.to_json()


@pytest.mark.parametrize(
    ("text", "minutes", "period"),
    [
        ("gpt-6 luna or gemini 3.8 flash for 900 calls per day, 6 min avg.", 5400, "day"),
        ("which model to transcribe 70 interviews of 45 minutes", 3150, None),
        ("40 meetings a week of 1 hour, summarise them, which model?", 2400, "week"),
        ("500 Anrufe am Tag zu je 5 Minuten transkribieren, welches Modell?", 2500, "day"),
        ("300 llamadas al día de 4 minutos, ¿con qué modelo transcribirlas?", 1200, "day"),
        ("每天 500 通电话，每通 5 分钟，语音转文字用什么模型", 2500, "day"),
        ("which model for our support calls, 2000 a day, 5 minutes each, transcribed", 10_000, "day"),
        ("which model to transcribe 600 episodes, 27,000 minutes overall", 27_000, None),
        ("price of 1 hour of video read by gemini 3.8 flash", 60, None),
    ],
)
def test_recordings_are_as_long_as_all_of_them(
    reader: Callable[..., Reading], text: str, minutes: int, period: str | None
) -> None:
    """Calls, meetings and films times the length of one, unless that length is the sum."""
    understood = reader(text).understood

    assert (understood.units, understood.unit_kind, understood.requests) == (minutes, "minutes", None)
    assert understood.requests_period == period


def test_a_delay_is_no_length_of_calls(reader: Callable[..., Reading]) -> None:
    """Calls of an API that must be answered in time stay requests."""
    understood = reader("price of gpt-6 luna, 800 calls a day, answered within 2 minutes").understood

    assert (understood.requests, understood.units) == (800, None)


def test_a_voice_bot_hears_and_speaks(reader: Callable[..., Reading]) -> None:
    """What answers calls aloud has sound going in and coming out; film to be watched has neither."""
    bot = reader("voice bot for a garage, 60 calls a day of 4 minutes, which model?").understood
    film = reader("20 hours of video a day to describe, which model?").understood

    assert (bot.task, bot.modalities, bot.output_modalities) == ("speech", ("audio",), ("audio",))
    assert (film.task, film.modalities, film.output_modalities) == ("video", ("video",), ())


@pytest.mark.parametrize(
    ("text", "pixels", "units"),
    [
        ("price of a 1920x1080 screenshot on claude sonnet 5.5", 1920 * 1080, None),
        ("500 screenshots 1280 x 720 a day on gpt-6 luna, price", 1280 * 720, 500),
        ("price of 30 photos in 1080p on gpt-6 luna", 1920 * 1080, 30),
        ("price of 50 x 20 pictures a day on gpt-6 luna", None, 20),
    ],
)
def test_the_sides_of_a_picture_count_nothing(
    reader: Callable[..., Reading], text: str, pixels: int | None, units: int | None
) -> None:
    """They are its size, which no contract key holds."""
    understood = reader(text).understood

    assert (understood.picture_pixels, understood.units, understood.requests) == (pixels, units, None)
    assert "picture_pixels" not in understood.to_json()


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("which model to embed 6 GB of text?", 6_000_000_000),
        ("500 MB of logs to classify, which model?", 500_000_000),
        ("10 ГБ логов классифицировать, какая модель?", 10_000_000_000),
        ("which model to summarise 200 GB of PDFs?", None),
    ],
)
def test_gigabytes_of_files_are_no_memory(reader: Callable[..., Reading], text: str, characters: int | None) -> None:
    """Plain text is as many characters as bytes; other files tell no length, which is said."""
    reading = reader(text)
    understood = reading.understood

    assert (understood.gpu_memory_gb, understood.ram_gb, understood.self_host) == (None, None, None)
    assert understood.units == characters
    assert any("tell no length" in note for note in reading.unapplied) == (characters is None)


def test_memory_stays_memory(reader: Callable[..., Reading]) -> None:
    """Gigabytes of a card are not files, whatever the model is for."""
    assert reader("24gb code model").understood.units is None
    assert reader("text model for 16 GB of VRAM").understood.gpu_memory_gb == 16


def test_work_without_a_question_is_one_of_its_price(reader: Callable[..., Reading]) -> None:
    """A model and how much it is to do is a bill."""
    assert reader("gpt-6 luna 300 pages").intents == ("cost",)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("which model for video generation, 300 clips of 8 seconds?", 40),
        ("which model to transcribe 60 voicemails of 30 seconds a day?", 30),
    ],
)
def test_clips_are_as_long_as_all_of_them(reader: Callable[..., Reading], text: str, minutes: int | None) -> None:
    """Seconds of each make minutes of all; film that is made is not heard."""
    understood = reader(text).understood

    assert understood.units == minutes
    assert ("audio" in understood.modalities) == (understood.task == "speech")
