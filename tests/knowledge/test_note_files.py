from datetime import date
from pathlib import Path

import pytest

from knowledge.errors import NoteError
from knowledge.note_files import NOTES_FOLDER, parse_note, read_notes

PLACE = "pricing/cache-reads.md"
GOOD = """---
id: cache-reads
title: What a cache read costs: and when it pays off
kind: pricing
subjects: prompt-caching, anthropic
jurisdictions: US, EU
asks:
  - how does caching change my bill
  - is it worth it?
sources:
  - https://example.com/a (2026-11-23)
  - https://example.com/b (2026-11-24) Pricing page
written: 2026-11-25
---
The text.

Its second paragraph.
"""


def test_a_head_and_a_text_become_a_note() -> None:
    """Every key of the head arrives in the note with its type."""
    note = parse_note(GOOD.encode(), place=PLACE)

    assert (note.id, note.kind, note.title) == (
        "cache-reads",
        "pricing",
        "What a cache read costs: and when it pays off",
    )
    assert note.subjects == ("prompt-caching", "anthropic")
    assert note.jurisdictions == ("US", "EU")
    assert note.asks == ("how does caching change my bill", "is it worth it?")
    assert [(one.url, one.checked_on, one.title) for one in note.sources] == [
        ("https://example.com/a", date(2026, 11, 23), ""),
        ("https://example.com/b", date(2026, 11, 24), "Pricing page"),
    ]
    assert note.written_on == date(2026, 11, 25)
    assert note.text == "The text.\n\nIts second paragraph."


def test_a_note_about_no_place_leaves_jurisdictions_out() -> None:
    """The only optional key."""
    note = parse_note(GOOD.replace("jurisdictions: US, EU\n", "").encode(), place=PLACE)

    assert note.jurisdictions == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("---\nid", "id", 1, "no head"),
        ("id: cache-reads", "id: Cache Reads", 2, "lower case"),
        ("id: cache-reads", "id: other", 2, "must be cache-reads"),
        ("kind: pricing", "kind: prices", 4, "one of pricing"),
        ("kind: pricing", "kind: market", 4, "must be pricing"),
        ("subjects: prompt-caching, anthropic", "subjects: a,, b", 5, "subjects"),
        ("jurisdictions: US, EU", "jurisdictions: Europe", 6, "ISO 3166"),
        ("asks:\n", "asks: why\n", 7, "a list"),
        ("  - is it worth it?", "  - how does caching change my bill", 7, "twice"),
        ("(2026-11-23)", "(23 Nov)", 11, "URL (YYYY-MM-DD)"),
        ("(2026-11-23)", "(2026-13-23)", 11, "not a day"),
        ("written: 2026-11-25", "written: soon", 13, "not a day"),
        ("written: 2026-11-25\n", "", 1, "written is missing"),
        ("written: 2026-11-25", "author: me", 13, "key: value"),
        ("title:", "title: a\ntitle:", 4, "title occurs twice"),
    ],
)
def test_a_head_that_breaks_the_format_is_named_by_line(old: str, new: str, line: int, words: str) -> None:
    """The message has the file, the line and what to do."""
    with pytest.raises(NoteError) as caught:
        parse_note(GOOD.replace(old, new, 1).encode(), place=PLACE)

    assert f"{PLACE}, line {line}: " in str(caught.value)
    assert words in str(caught.value)


def test_a_note_without_text_is_refused() -> None:
    """A head alone answers nothing."""
    with pytest.raises(NoteError, match="line 14: no text"):
        parse_note(GOOD.partition("The text")[0].encode(), place=PLACE)


def test_a_note_that_is_not_utf_8_is_refused() -> None:
    """The byte where it stops being UTF-8 is named."""
    with pytest.raises(NoteError, match="not UTF-8 at byte"):
        parse_note(GOOD.encode() + b"\xff", place=PLACE)


def test_notes_are_read_by_folder_and_ordered_by_id(tmp_path: Path) -> None:
    """Folders are kinds; a README beside them is not a note."""
    for kind, name in (("pricing", "b"), ("market", "c"), ("pricing", "a")):
        (tmp_path / kind).mkdir(exist_ok=True)
        head = GOOD.replace("kind: pricing", f"kind: {kind}").replace("id: cache-reads", f"id: {name}")
        (tmp_path / kind / f"{name}.md").write_text(head, encoding="utf-8")
    (tmp_path / "README.md").write_text("not a note", encoding="utf-8")

    assert [note.id for note in read_notes(tmp_path)] == ["a", "b", "c"]


def test_an_id_in_two_folders_is_refused(tmp_path: Path) -> None:
    """Ids are unique over all kinds."""
    for kind in ("pricing", "market"):
        (tmp_path / kind).mkdir()
        (tmp_path / kind / "cache-reads.md").write_text(
            GOOD.replace("kind: pricing", f"kind: {kind}"), encoding="utf-8"
        )

    with pytest.raises(NoteError, match="occurs twice"):
        read_notes(tmp_path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A wrong path is said, not read as no notes."""
    with pytest.raises(NoteError, match="no such folder"):
        read_notes(tmp_path / "none")


def test_the_notes_on_board_are_well_formed() -> None:
    """Every shipped note reads, and there are enough of every kind."""
    notes = read_notes(NOTES_FOLDER)

    assert len(notes) >= 80
    assert {note.kind for note in notes} == {"pricing", "benchmark", "regulation", "market", "model", "hosting"}
