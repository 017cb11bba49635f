import gc
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import chromadb
import pytest

from knowledge.errors import IndexBusyError, IndexUnavailableError
from knowledge.index_folder import IndexFolder
from knowledge.note import Note
from knowledge.note_index import NoteIndex, stamp_of
from knowledge.note_store import note_to_json
from knowledge.open_index import content_version, write_version
from knowledge.source import Source

ROOT = Path(__file__).parents[2]


def note(name: str, *, kind: str = "pricing", text: str = "", **others: tuple[str, ...]) -> Note:
    return Note(
        id=name,
        title=others.get("title", (name.replace("-", " "),))[0],
        kind=kind,
        subjects=others.get("subjects", ()),
        jurisdictions=others.get("jurisdictions", ()),
        asks=others.get("asks", ()),
        text=text or name,
        sources=(Source(url="https://example.com", checked_on=date(2026, 11, 23), title="Example"),),
        written_on=date(2026, 11, 25),
    )


NOTES = (
    note(
        "cache-reads", text="Repeated prompt prefixes cost a tenth.", asks=("what if I send the same preamble often",)
    ),
    note("batch-discount", text="Asynchronous jobs cost half.", subjects=("batch", "openai")),
    note("eu-ai-act", kind="regulation", text="Obligations for general-purpose models.", jurisdictions=("EU",)),
    note("us-order", kind="regulation", text="Agencies may not buy it.", jurisdictions=("US",), subjects=("deepseek",)),
    note("gpu-rent", kind="hosting", text="Renting a graphics card by the hour.", jurisdictions=("US", "EU")),
)


def index(folder: Path, notes: tuple[Note, ...] = NOTES, **others: str) -> NoteIndex:
    stamp = others.get("stamp", str(hash(notes)))
    return NoteIndex(folder, notes=lambda: notes, stamp=lambda: stamp, server_url=others.get("server_url"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NoteIndex]:
    shared = index(tmp_path_factory.mktemp("index"))
    yield shared
    shared.close()


def ids(found: NoteIndex, query: str, **filters: tuple[str, ...]) -> list[str]:
    return [hit.note.id for hit in found.search(query, **filters)]  # type: ignore[arg-type]


def versions(folder: Path) -> list[Path]:
    return sorted(folder.glob("version-*"))


def test_a_note_is_found_by_its_title_its_asks_and_its_text(built: NoteIndex) -> None:
    """Each is a vector of its own; the note comes back whole, and once."""
    for query in ("cache reads", "I send the same preamble often", "repeated prompt prefixes"):
        hits = built.search(query)

        assert hits[0].note == NOTES[0]
        assert len({hit.note.id for hit in hits}) == len(hits) == len(NOTES)


def test_hits_come_best_first(built: NoteIndex) -> None:
    """Scores fall."""
    scores = [hit.score for hit in built.search("what do repeated prefixes cost")]

    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"kinds": ("regulation",)}, {"eu-ai-act", "us-order"}),
        ({"kinds": ("regulation", "hosting")}, {"eu-ai-act", "us-order", "gpu-rent"}),
        ({"subjects": ("deepseek",)}, {"us-order"}),
        ({"subjects": ("deepseek", "batch")}, {"us-order", "batch-discount"}),
        ({"jurisdictions": ("EU",)}, {"eu-ai-act", "gpu-rent"}),
        ({"kinds": ("regulation",), "jurisdictions": ("EU",)}, {"eu-ai-act"}),
        ({"subjects": ("deepseek",), "jurisdictions": ("US", "EU")}, {"us-order"}),
        ({"kinds": ("regulation",), "subjects": ("batch",)}, set()),
        ({"kinds": ("no-such-kind",)}, set()),
    ],
)
def test_filters_apply_before_ranking(
    built: NoteIndex, filters: dict[str, tuple[str, ...]], expected: set[str]
) -> None:
    """All that passes is found, however far from the question; nothing else is."""
    assert set(ids(built, "repeated prompt prefixes cost a tenth", **filters)) == expected


def test_the_limit_is_kept_after_filtering(built: NoteIndex) -> None:
    """Two notes would pass, one is asked for."""
    assert len(built.search("order", kinds=("regulation",), limit=1)) == 1


@pytest.mark.parametrize("query", ["", "   \n", "\0", "?!", "的", "x" * 100_000, "'; drop table note; --"])
def test_any_text_is_a_query(built: NoteIndex, query: str) -> None:
    """Nothing that people can paste is a fault."""
    assert len(built.search(query)) <= 5


def test_two_builds_of_the_same_notes_answer_alike(tmp_path: Path) -> None:
    """Neither the order of the notes nor chance matters."""
    answers = []
    for name, notes in (("one", NOTES), ("other", tuple(reversed(NOTES)))):
        found = index(tmp_path / name, notes)
        answers.append([(hit.note.id, hit.score) for hit in found.search("who may not buy what")])
        found.close()

    assert answers[0] == answers[1]


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
        from dataclasses import replace
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


def test_nothing_heavy_is_loaded_before_a_search() -> None:
    """A question that does not search pays nothing for the index."""
    code = (
        "import sys; from pathlib import Path; from knowledge.note_index import NoteIndex;"
        "NoteIndex(Path('x'), notes=tuple, stamp=str);"
        "assert not {'chromadb', 'numpy', 'tokenizers', 'sqlite3'} & set(sys.modules), sys.modules.keys()"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_a_stamp_follows_the_bytes_of_files(tmp_path: Path) -> None:
    """Touching a file changes nothing, a byte does."""
    path = tmp_path / "a.csv"
    path.write_bytes(b"1")
    before = stamp_of([path])
    os.utime(path, (1, 1))
    touched = stamp_of([path])
    path.write_bytes(b"2")

    assert before == touched != stamp_of([path])


@pytest.fixture
def server_url(tmp_path: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["chroma", "run", "--path", str(tmp_path / "server"), "--host", "127.0.0.1", "--port", str(port)]
    server = subprocess.Popen(
        [str(Path(sys.executable).parent / command[0]), *command[1:]],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + 30
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(timeout=10)


def test_a_chroma_server_holds_the_vectors(tmp_path: Path, server_url: str) -> None:
    """Two processes' folders share one server and answer as an embedded index does."""
    embedded = index(tmp_path / "embedded")
    one = index(tmp_path / "one", server_url=server_url)
    other = index(tmp_path / "other", server_url=server_url)
    expected = [(hit.note.id, pytest.approx(hit.score, abs=1e-4)) for hit in embedded.search("who may not buy what")]

    for served in (one, other):
        assert [(hit.note.id, hit.score) for hit in served.search("who may not buy what")] == expected
        assert ids(served, "order", subjects=("deepseek",)) == ["us-order"]
        assert served.check() == ()
        served.close()
    embedded.close()
    gc.collect()


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "chroma:8000", "ftp://chroma"])
def test_a_server_that_cannot_be_reached_is_named(tmp_path: Path, url: str) -> None:
    """The message has the address, the reason and the cure."""
    with pytest.raises(IndexUnavailableError, match="CHROMA_URL") as caught:
        index(tmp_path, server_url=url).search("cost")

    assert url in str(caught.value)
