"""An index that is damaged, missing, out of date or in a folder that cannot be written."""

import os
import sqlite3
from pathlib import Path

import chromadb
import pytest

from knowledge.errors import IndexUnavailableError
from tests.knowledge.index_of_notes import NOTES, ids, index, versions


@pytest.mark.parametrize("damage", ["pointer", "store", "lexicon", "vectors", "gone"])
def test_a_damaged_index_is_reported_and_then_built_anew(tmp_path: Path, damage: str) -> None:
    """Whatever was damaged: `check` says so, the next search cures it."""
    first = index(tmp_path)
    first.search("cost")
    first.close()
    version = versions(tmp_path)[0]
    match damage:
        case "pointer":
            (tmp_path / "current.json").write_text('{"folder": ', encoding="utf-8")
        case "store":
            (version / "notes.sqlite").write_bytes(b"not a database" * 100)
        case "lexicon":
            with sqlite3.connect(version / "notes.sqlite") as database:
                database.execute("drop table lexicon")
            database.close()
        case "vectors":
            (version / "chroma.sqlite3").write_bytes(b"not a database" * 100)
        case _:
            for path in sorted(version.rglob("*"), reverse=True):
                path.unlink() if path.is_file() else path.rmdir()
    second = index(tmp_path)

    problems = second.check()
    assert problems
    assert all("sextant index build" in problem for problem in problems)
    assert ids(second, "cache reads")[0] == "cache-reads"
    assert second.check() == ()
    second.close()


@pytest.mark.parametrize(("taken", "is_cured"), [("all", True), ("one", False)])
def test_missing_vectors_are_noticed(tmp_path: Path, taken: str, *, is_cured: bool) -> None:
    """Of a whole kind when the index is opened, which builds it anew; of one note when its kind is searched."""
    first = index(tmp_path)
    first.search("cost")
    first.close()
    client = chromadb.PersistentClient(versions(tmp_path)[0])
    collection = next(each for each in client.list_collections() if each.name.endswith("-regulation"))
    if taken == "all":
        client.delete_collection(collection.name)
    else:
        collection.delete(ids=collection.get(limit=1)["ids"])
    client.close()
    second = index(tmp_path)

    assert "vectors of regulation are missing" in second.check()[0]
    assert ids(second, "cache reads", kinds=("pricing",))[0] == "cache-reads"
    if not is_cured:
        with pytest.raises(IndexUnavailableError, match="vectors of regulation are missing; run `sextant index build`"):
            second.search("order", kinds=("regulation",))
        second.build()
    assert second.check() == ()
    second.close()


def test_check_says_when_the_notes_have_changed(tmp_path: Path) -> None:
    """An index that is whole may still be old."""
    first = index(tmp_path)
    first.search("cost")
    first.close()

    assert index(tmp_path, NOTES[1:]).check() == (
        "the notes have changed since it was built; run `sextant index build`",
    )


def test_check_says_that_there_is_no_index(tmp_path: Path) -> None:
    """And does not build one."""
    assert index(tmp_path / "none").check() == (f"{tmp_path / 'none'}: no index; run `sextant index build`",)
    assert not (tmp_path / "none").exists()


def test_a_folder_that_cannot_be_written_is_named_with_a_cure(tmp_path: Path) -> None:
    """Root may write anywhere, but nobody below a file."""
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(IndexUnavailableError, match=r"cannot be written .* SEXTANT_HOME"):
        index(tmp_path / "file" / "index").search("cost")


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes to read-only folders")
def test_an_old_index_in_a_read_only_folder_still_answers(tmp_path: Path) -> None:
    """What is there is better than nothing."""
    first = index(tmp_path)
    first.search("cost")
    first.close()
    tmp_path.chmod(0o500)
    second = index(tmp_path, NOTES[1:])

    assert ids(second, "cache reads")[0] == "cache-reads"
    second.close()
    tmp_path.chmod(0o700)
