"""Notes made from tables: one for each row nobody wrote about, saying what the row says."""

from collections import Counter
from pathlib import Path

import pytest

from knowledge.facts import Facts
from knowledge.note import Note
from knowledge.note_files import KINDS, read_notes
from knowledge.table_notes import with_table_notes
from knowledge.tables import read_facts

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture(scope="module")
def facts() -> Facts:
    return read_facts(KNOWLEDGE / "facts")


@pytest.fixture(scope="module")
def notes(facts: Facts) -> tuple[Note, ...]:
    return with_table_notes(read_notes(), facts)


def test_ids_and_titles_are_one_of_a_kind(notes: tuple[Note, ...]) -> None:
    """Two notes with one title would be cited alike."""
    for names in ([note.id for note in notes], [note.title for note in notes]):
        assert [name for name, times in Counter(names).items() if times > 1] == []


def test_every_row_is_a_subject_of_some_note(notes: tuple[Note, ...], facts: Facts) -> None:
    """A question about any statable measure, licence or board finds one."""
    subjects = {subject for note in notes for subject in note.subjects}

    assert {row.id for row in facts.measures.values() if row.can_be_stated} <= subjects
    assert facts.licences.keys() <= subjects
    assert {row.name for row in facts.boards.values() if row.id not in subjects} <= {note.title for note in notes}


def test_hand_written_notes_come_first_and_are_not_doubled(facts: Facts) -> None:
    """A row that a note was written about gets none from its table."""
    written = tuple(note for note in read_notes() if "us-fascsa-2026-01-deepseek" in note.subjects)

    made = with_table_notes(written, facts)

    assert made[: len(written)] == written
    assert "measure-us-fascsa-2026-01-deepseek" not in {note.id for note in made}
    assert "measure-us-fascsa-2026-01-deepseek" in {note.id for note in with_table_notes((), facts)}


def test_what_cannot_be_stated_is_no_note(notes: tuple[Note, ...], facts: Facts) -> None:
    """Weak and unverified rows are not turned into text that an answer could quote."""
    weak = {f"measure-{row.id}" for row in facts.measures.values() if not row.can_be_stated}

    assert weak
    assert not weak & {note.id for note in notes}


def test_a_note_says_what_its_row_says(facts: Facts) -> None:
    """Status, dates, caps and sources are the row's own."""
    notes = {note.id: note for note in with_table_notes((), facts)}
    measure, licence = facts.measures["us-fascsa-2026-01-deepseek"], facts.licences["llama-4-community"]
    told, terms = notes[f"measure-{measure.id}"], notes[f"licence-{licence.id}"]

    assert f"status: {measure.status.replace('_', ' ')}." in told.text
    assert [source.url for source in told.sources] == list(measure.source_urls)
    assert "More than 700,000,000 monthly users" in terms.text
    assert "Not licensed in: EU." in terms.text
    assert all(note.kind in KINDS and note.text and note.sources for note in notes.values())
