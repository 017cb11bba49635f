"""The hand-written notes keep to the format and the bounds that retrieval and citations rely on."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from knowledge.note import Note
from knowledge.note_files import KINDS, NOTES_FOLDER, read_notes

FEWEST_NOTES = 80
FEWEST_OF_A_KIND = 12
ASKS = range(6, 61)
WORDS = range(60, 251)
LONGEST_ASK_WORDS = 25
FACTS_COLLECTED_ON = date(2026, 11, 23)


@pytest.fixture(scope="module")
def notes() -> tuple[Note, ...]:
    return read_notes()


def test_there_are_enough_notes_of_every_kind(notes: tuple[Note, ...]) -> None:
    """Each kind has enough notes to answer its questions."""
    counted = Counter(note.kind for note in notes)
    assert len(notes) >= FEWEST_NOTES
    assert {kind: counted[kind] for kind in KINDS if counted[kind] < FEWEST_OF_A_KIND} == {}


def test_every_file_is_one_note_under_its_own_id(notes: tuple[Note, ...]) -> None:
    """No file is left out and no id is used twice."""
    ids = [note.id for note in notes]
    assert sorted(path.stem for path in NOTES_FOLDER.glob("*/*.md")) == sorted(ids)
    assert len(set(ids)) == len(ids)


def test_titles_are_one_of_a_kind(notes: tuple[Note, ...]) -> None:
    """Two notes with one title would be cited alike."""
    assert [title for title, times in Counter(note.title for note in notes).items() if times > 1] == []


def test_every_note_knows_several_short_ways_of_asking(notes: tuple[Note, ...]) -> None:
    """Retrieval relies on short questions in other people's words."""
    outside = {note.id: len(note.asks) for note in notes if len(note.asks) not in ASKS}
    long = [ask for note in notes for ask in note.asks if len(ask.split()) > LONGEST_ASK_WORDS]
    assert outside == {}
    assert long == []


def test_no_question_leads_to_two_notes(notes: tuple[Note, ...]) -> None:
    """The same words under two notes would make the order of hits a matter of luck."""
    asked = Counter(ask.casefold() for note in notes for ask in note.asks)
    assert [ask for ask, times in asked.items() if times > 1] == []


def test_texts_keep_within_their_length(notes: tuple[Note, ...]) -> None:
    """A text shorter than the bound says too little, a longer one is not read in a thread."""
    assert {note.id: len(note.text.split()) for note in notes if len(note.text.split()) not in WORDS} == {}


def test_every_source_is_a_dated_public_page(notes: tuple[Note, ...]) -> None:
    """A citation is a URL with the day it was read, not after the note was written."""
    for note in notes:
        assert note.sources, note.id
        for source in note.sources:
            assert source.url.startswith("https://"), note.id
            assert FACTS_COLLECTED_ON <= source.checked_on <= note.written_on, note.id


def test_texts_hold_no_long_dashes_and_no_links(notes: tuple[Note, ...]) -> None:
    """House style has no em-dashes, and links stand among the sources."""
    offending = [note.id for note in notes if re.search(r"[\u2013\u2014]|https?://", note.title + note.text)]
    assert offending == []


def test_subjects_are_ids(notes: tuple[Note, ...]) -> None:
    """Filters compare subjects letter by letter, so they have no capitals and no blanks."""
    malformed = [subject for note in notes for subject in note.subjects if not re.fullmatch(r"[a-z0-9.@-]+", subject)]
    assert malformed == []


def test_measures_named_as_subjects_exist(notes: tuple[Note, ...]) -> None:
    """A measure id in a regulation note leads to a row of the measures table."""
    rows = (NOTES_FOLDER.parent / "facts" / "measures.csv").read_text("utf-8").splitlines()
    known = {row.split(",", 1)[0] for row in rows}
    prefixes = ("us-fascsa", "us-ndaa", "us-1260h", "us-entity", "us-aa26", "eu-aia", "eu-art", "cn-", "pol-", "res-")
    named = {
        subject
        for note in notes
        if note.kind == "regulation"
        for subject in note.subjects
        if subject.startswith(prefixes)
    }
    assert named
    assert named <= known


def test_notes_hold_no_machine_paths() -> None:
    """A note is public: it names no folder of the machine it was written on."""
    found = [
        path.name for path in _files() if re.search(r"(?<![\w:/.])/(work|tmp|home|root)/", path.read_text("utf-8"))
    ]
    assert found == []


def _files() -> list[Path]:
    return sorted(NOTES_FOLDER.glob("*/*.md"))
