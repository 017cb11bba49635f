"""Several jobs in one message, each with a volume of its own."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "task", "units", "other"),
    [
        ("12k translations and 3k code reviews a month, which model?", "translation", 12_000, "coding"),
        ("classify 30k tickets a day and summarise 1k reports a day", "classification", 30_000, "summarization"),
        ("15k Übersetzungen und 2k Zusammenfassungen pro Monat, welches Modell?", "translation", 15_000,
         "summarization"),
    ],
)  # fmt: skip
def test_one_job_is_priced_and_the_other_named(
    reader: Callable[..., Reading], text: str, task: str, units: int, other: str
) -> None:
    """The count is that of the job answered for; a note tells what is left out."""
    reading = reader(text)

    assert (reading.understood.task, reading.understood.units) == (task, units)
    assert any(f"{other} has a volume of its own" in note for note in reading.notes)


@pytest.mark.parametrize(
    "text",
    ["summarise 10k articles a month into 100 words", "classify 20k mails a day into 60 categories, which model?",
     "Kosten: 700 Transkripte pro Monat mit je 4000 Wörtern zusammenfassen",
     "coût pour résumer 300 transcriptions de 2000 mots chacune par mois"],
)  # fmt: skip
def test_one_job_is_one(reader: Callable[..., Reading], text: str) -> None:
    """Lengths, also those of each item, and kinds are no second job."""
    assert not any("volume of its own" in note for note in reader(text).notes)
