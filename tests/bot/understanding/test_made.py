"""Pictures, film and speech that are made, and what is only written about them or heard."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("generate 1,500 product pics per month", "image"),
        ("we need 2,000 ad banners a month generated, budget 150$", "image"),
        ("I need 10k thumbnails created each month", "image"),
        ("3,000 room renders, illustrations and drawings made every month, which model?", "image"),
        ("design 40 new icons a week, price?", "image"),
        ("edit 5k photos (remove background) per month", "image"),
        ("Erzeuge 200 Produktbilder pro Woche", "image"),
        ("200 Bilder im Monat erzeugen", "image"),
        ("crear 300 imágenes de producto al mes", "image"),
        ("générer 200 visuels par semaine", "image"),
        ("criar 90 imagens por dia", "image"),
        ("сгенерировать 400 картинок в месяц", "image"),
        ("每月生成500张产品图片", "image"),
        ("画像を月300枚生成したい", "image"),
        ("이미지 2000장 생성 비용", "image"),
        ("create 40 short videos of 10 sec each per week", "video"),
        ("we want 30 teaser clips of 8 seconds generated each month", "video"),
        ("毎月10本の動画を作りたい, 各15秒", "video"),
        ("generar 20 vídeos cortos de 10 segundos al mes", "video"),
    ],
)
def test_a_verb_of_making_beside_them_tells_what_is_made(reader: Callable[..., Reading], text: str, made: str) -> None:
    """Whatever they are called, before the verb or behind it."""
    said = reader(text).understood.said()

    assert said["output_modalities"] == (made,)
    assert made not in said.get("modalities", ())


@pytest.mark.parametrize(
    "text",
    [
        "generate captions for 5k photos a month",
        "create product descriptions from 5000 images",
        "generate alt text for 10k product images",
        "create a bot that reads photos of receipts, 10k a month",
        "make 10k product photos searchable",
        "classify 10k images created by users",
        "describe 5000 photos made by our drones",
        "design a pipeline that classifies images, 20k a day",
        "we make 20 videos a month of 5 minutes and need subtitles",
        "transcribe 60 hours of audiobooks",
        "summarise 40 hours of audiobooks",
    ],
)
def test_what_is_written_about_them_makes_none(reader: Callable[..., Reading], text: str) -> None:
    """They are read, watched or heard."""
    assert "output_modalities" not in reader(text).understood.said()


@pytest.mark.parametrize(
    "text",
    [
        "text to speech for 60 hours of audiobook",
        "voiceover for 40 videos of 3 minutes, tts price",
        "narrate 20 hours of audiobooks a month, which model",
        "we need 300 minutes of narration spoken per week",
        "Hörbuch vertonen, 30 Stunden, Kosten",
        "每月配音 20 小时, 多少钱",
        "オーディオブックのナレーション 月10時間 TTS 料金",
        "озвучка 15 часов аудиокниг, цена",
    ],
)
def test_hours_that_are_read_out_are_not_heard(reader: Callable[..., Reading], text: str) -> None:
    """They come out; nothing goes in but text."""
    said = reader(text).understood.said()

    assert (said["task"], said["unit_kind"]) == ("speech", "minutes")
    assert said["output_modalities"] == ("audio",)
    assert "modalities" not in said


@pytest.mark.parametrize(
    "text",
    [
        "voice agent, 3000 minutes of calls a month",
        "realtime voice assistant 500 minutes a day, speech in and out",
    ],
)
def test_what_is_talked_is_heard_and_spoken(reader: Callable[..., Reading], text: str) -> None:
    """A conversation has both sides."""
    said = reader(text).understood.said()

    assert said["modalities"] == said["output_modalities"] == ("audio",)


def test_lines_of_a_screen_are_no_count(reader: Callable[..., Reading]) -> None:
    """Not even in a thread where nothing else is said."""
    said = reader("1080p", "videos: 20 a month of 15 s with the cheapest model").understood.said()

    assert (said["units"], said["spread_over"]) == (5, 20)


@pytest.mark.parametrize(
    "text",
    [
        "we need product pictures, 6k per month, with readable text on them",
        "need 300 hero images a week for landing pages",
        "wir brauchen 2000 produktbilder im monat, was nehmen",
        "necesitamos 500 imágenes para la web al mes, modelo?",
        "we want illustrations for our blog, 40 a month",
    ],
)
def test_pictures_that_are_needed_are_made(reader: Callable[..., Reading], text: str) -> None:
    """Nothing else is told of work on them."""
    told = reader(text).understood
    assert (told.task, told.output_modalities) == ("image_generation", ("image",))


@pytest.mark.parametrize(
    "text",
    [
        "we need our product pictures tagged, 6k per month",
        "we get 6k product pictures per month and need alt text for them",
        "need a vision model, 500 images per day",
        "we need invoices and photos, 300 per day, turned into json",
        "need ocr for 3k photos a month",
        "i need images checked for nudity, 100k a day",
        "wir brauchen ocr für 2000 bilder im monat",
        "how much for 1000 images per month",
    ],
)
def test_pictures_that_are_there_are_read(reader: Callable[..., Reading], text: str) -> None:
    """What is done to them is told, or that so many come."""
    told = reader(text).understood
    assert not told.output_modalities
    assert "image" in told.modalities


@pytest.mark.parametrize(
    ("text", "minutes", "period"),
    [
        ("text to video for 15 second ads, about 80 of them monthly, which and how much", 20, "month"),
        ("we make 15 second video ads, 80 per month. cheapest model?", 20, "month"),
        ("30s product clips, 200 a week, ai video, cost?", 100, "week"),
        ("generate 200 six second loops a month", 20, "month"),
        ("veo 3.1 for 12 x 20 sec spots monthly", 4, "month"),
        ("generate 5 minute videos, 10 a month", 50, "month"),
        ("transcribe 30 second clips, 2000 a day", 1000, "day"),
    ],
)
def test_clips_are_as_long_as_is_told_before_their_count(
    reader: Callable[..., Reading], text: str, minutes: int, period: str
) -> None:
    """Their length times their number."""
    told = reader(text).understood
    assert (told.units, told.unit_kind, told.requests_period) == (minutes, "minutes", period)


def test_seconds_to_wait_are_no_clip(reader: Callable[..., Reading]) -> None:
    """A time in which an answer must be there is that of no film."""
    assert reader("answers within 15 seconds, videos of products described, 80 a day").understood.latency == 15
