import gc
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.chroma import ClientCollections, EngineCollections, client_of
from knowledge.embedding import shared
from knowledge.errors import IndexUnavailableError
from knowledge.note_index import NoteIndex, stamp_of
from tests.knowledge.index_of_notes import NOTES, ids, index, versions

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NoteIndex]:
    shared = index(tmp_path_factory.mktemp("index"))
    yield shared
    shared.close()


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


def test_the_engine_reads_what_the_client_reads(tmp_path: Path) -> None:
    """The engine's interface is none that Chroma promises: this fails when an upgrade changes it."""
    first = index(tmp_path)
    first.search("cost")
    first.close()
    folder = versions(tmp_path)[0]
    engine, client = EngineCollections(folder), ClientCollections(client_of(folder, None))
    vector = shared().embed(["who may not buy what"])[0][0]

    assert engine.names() == client.names()
    assert len(engine.names()) == 3
    for name in engine.names():
        assert engine.count(name) == client.count(name) > 0
        for where in (None, {"jurisdictions": {"$contains": "US"}}):
            assert engine.nearest(name, vector, limit=5, where=where) == client.nearest(
                name, vector, limit=5, where=where
            )
    engine.close()
    client.close()


def test_searching_does_without_chromas_client(tmp_path: Path) -> None:
    """Importing it takes longer than an answer."""
    index(tmp_path).search("cost")
    code = (
        "import sys; from pathlib import Path; from tests.knowledge.index_of_notes import NOTES, index;"
        f"assert index(Path({str(tmp_path)!r}), stamp={str(hash(NOTES))!r}).search('cost');"
        "assert 'chromadb' not in sys.modules"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


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
