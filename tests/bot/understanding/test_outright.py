"""Questions whose form tells the intent, whatever their words make likely."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("hospital in Manitoba, is GLM-5.3 permitted?", "origin_risk"),
        ("Klinik in Graz: ist Kimi K3 erlaubt?", "origin_risk"),
        ("can we send patient letters to kimi?", "origin_risk"),
        ("can we send patient letters to kimi hosted in Paris?", "residency"),
        ("may I fine-tune gemma without Google's consent?", "licence"),
        ("Generiere 300 Produktbilder pro Woche", "recommend"),
        ("mach mir ein Bild von meinem Hund", "off_topic"),
    ],
)
def test_the_form_of_a_question_tells_what_is_asked(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """And what stands close to it is another question."""
    assert reader(text).intents[0] == intent
