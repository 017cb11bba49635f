"""Building an index: once, by one process at a time, while others read."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest

from knowledge.errors import IndexBusyError, IndexUnavailableError
from knowledge.index_folder import IndexFolder
from knowledge.note_store import note_to_json
from knowledge.open_index import content_version, write_version
from tests.knowledge.index_of_notes import NOTES, ids, index, note, versions

ROOT = Path(__file__).parents[2]


def test_an_index_is_built_once(tmp_path: Path) -> None:
    """A second process with the same notes opens what is there."""
    first = index(tmp_path)
    first.search("cost")
    first.close()
    second = index(tmp_path)

    assert ids(second, "cache reads")[0] == "cache-reads"
    assert len(versions(tmp_path)) == 1
    second.close()


def test_an_index_is_built_anew_when_notes_change(tmp_path: Path) -> None:
    """The new notes answer, and only they."""
    first = index(tmp_path)
    first.search("cost")
    first.close()
    second = index(tmp_path, (*NOTES[1:], note("cache-writes")))

    assert "cache-writes" in ids(second, "cache")
    assert "cache-reads" not in ids(second, "cache")
    second.close()


def test_files_that_give_the_same_notes_cause_no_build(tmp_path: Path) -> None:
    """A touched file changes the stamp, not the content."""
    first = index(tmp_path, stamp="one")
    first.search("cost")
    first.close()
    second = index(tmp_path, stamp="two")
    second.search("cost")

    assert len(versions(tmp_path)) == 1
    live = IndexFolder(tmp_path).live()
    assert live is not None
    assert live.stamp.endswith("two")
    second.close()


def test_an_old_reader_goes_on_and_then_sees_the_new_version(tmp_path: Path) -> None:
    """Between two searches another process may swap the index."""
    reader = index(tmp_path)
    assert ids(reader, "cache reads")[0] == "cache-reads"
    writer = index(tmp_path, (*NOTES, note("cache-writes")))
    writer.build()

    assert "cache-writes" in ids(reader, "cache writes")
    assert "cache-writes" in ids(writer, "cache writes")
    reader.close()
    writer.close()


def test_readers_never_see_half_an_index_while_others_build(tmp_path: Path) -> None:
    """Every answer under repeated swaps is a whole answer of one version."""
    reader = index(tmp_path)
    reader.search("cost")
    grown = tuple(note(f"extra-{number}", text=f"cache read number {number}") for number in range(40))
    failures: list[object] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                found = len(reader.search("cache read number", limit=100))
            except IndexUnavailableError as error:
                failures.append(error)
            else:
                failures.extend([found] * (found not in {len(NOTES), len(NOTES) + len(grown)}))

    thread = threading.Thread(target=read)
    thread.start()
    try:
        for notes in ((*NOTES, *grown), NOTES, (*NOTES, *grown)):
            writer = index(tmp_path, notes)
            writer.build()
            writer.close()
    finally:
        done.set()
        thread.join()

    assert failures == []
    assert len(versions(tmp_path)) <= 2
    reader.close()


def test_a_build_that_is_killed_leaves_the_old_version(tmp_path: Path) -> None:
    """A new folder without a pointer is nothing; the next build sweeps it away."""
    first = index(tmp_path)
    first.search("cost")
    first.close()
    code = textwrap.dedent(
        f"""
        import sys, time
        from msgspec.structs import replace
        from pathlib import Path
        from knowledge.note_index import NoteIndex
        from knowledge.note_store import note_from_json
        base = note_from_json(sys.stdin.read())
        notes = [replace(base, id=f"n{{n}}", text=f"text {{n}} " * 50) for n in range(4000)]
        print("building", flush=True)
        NoteIndex(Path({str(tmp_path)!r}), notes=lambda: notes, stamp=lambda: "new").build()
        """
    )
    builder = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert builder.stdin is not None
    builder.stdin.write(note_to_json(NOTES[0]))
    builder.stdin.close()
    builder.stdin = None
    while len(versions(tmp_path)) < 2 and builder.poll() is None:
        time.sleep(0.01)
    half = versions(tmp_path)
    with pytest.raises(IndexBusyError, match=f"process {builder.pid} is building"):
        index(tmp_path, NOTES[1:]).build()
    builder.send_signal(signal.SIGKILL)
    builder.communicate()
    second = index(tmp_path)

    assert len(half) == 2
    assert ids(second, "cache reads")[0] == "cache-reads"
    assert second.check() == ()
    second.build()
    assert len(versions(tmp_path)) == 2
    assert set(versions(tmp_path)) != set(half)
    second.close()


def test_one_process_builds_at_a_time(tmp_path: Path) -> None:
    """Two writers on one folder would lose vectors without a word."""
    with IndexFolder(tmp_path).building(), pytest.raises(IndexBusyError, match=f"process {os.getpid()} is building"):
        index(tmp_path).build()


def test_a_reader_answers_from_the_old_version_while_another_process_builds(tmp_path: Path) -> None:
    """Waiting is only for those who have nothing."""
    first = index(tmp_path)
    first.search("cost")
    first.close()
    second = index(tmp_path, (*NOTES, note("cache-writes")))
    with IndexFolder(tmp_path).building():
        assert ids(second, "cache reads")[0] == "cache-reads"
    second.close()


def test_a_reader_of_an_old_layout_waits_for_the_new_one(tmp_path: Path) -> None:
    """After an upgrade the first process builds; the others cannot use what lies there, and wait for it."""
    index(tmp_path).build()
    with sqlite3.connect(versions(tmp_path)[0] / "notes.sqlite") as database:
        database.execute("drop table lexicon")
    database.close()
    later = (*NOTES, note("cache-writes"))
    second, found = index(tmp_path, later), []
    waiting = threading.Thread(target=lambda: found.extend(ids(second, "cache writes")))
    folder = IndexFolder(tmp_path)
    with folder.building() as fresh:
        waiting.start()
        time.sleep(0.5)
        assert found == []
        content = content_version(later)
        write_version(fresh, sorted(later, key=lambda each: each.id), content, None)
        folder.publish(fresh, content=content, stamp="later")
    waiting.join(timeout=30)

    assert found[0] == "cache-writes"
    second.close()
