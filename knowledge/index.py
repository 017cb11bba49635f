"""Vectors of notes in Chroma: in a folder of this machine, or on a Chroma server.

One collection holds the vectors of one kind of note in one version of the index. The title, each `asks` line and the
text of a note are vectors of their own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.chroma import client_of, collections_of, end
from knowledge.errors import IndexUnavailableError
from knowledge.note import Note

if TYPE_CHECKING:
    from chromadb.api import ClientAPI

    from knowledge.embedding import Vectors

_BATCH = 1000
_NEAREST = 100
"""Vectors looked at per collection: several of them may belong to one note."""

_OPENING_CHARACTERS = 400

_CURE = "run `sextant index build`"


def texts_of(note: Note) -> tuple[str, ...]:
    """The texts of a note that become vectors: its text begins with what follows, the rest only blurs that."""
    return (note.title, *note.asks, note.text[:_OPENING_CHARACTERS])


@contextmanager
def writing_vectors(folder: Path, *, version: str, server_url: str | None) -> Iterator["VectorWriter"]:
    """What adds the vectors of a version, in `folder` or on the server.

    Raises `IndexUnavailableError` when that cannot be used.
    """
    with _faults(folder, server_url):
        client = client_of(folder, server_url)
        try:
            yield VectorWriter(client, version)
        finally:
            # Without it every version that was open costs 10 MB and 12 handles.
            end(client)


class VectorWriter:
    """Adds vectors to the collections of one version."""

    def __init__(self, client: "ClientAPI", version: str) -> None:
        self._client = client
        self._version = version

    def add(self, kind: str, notes: Mapping[int, Note], vectors: "Vectors") -> None:
        """Adds a kind's notes by number; `vectors` has the rows of `texts_of` each note, in order."""
        ids = [f"{number}.{part}" for number, note in notes.items() for part in range(len(texts_of(note)))]
        about: list[Mapping[str, Any]] = [_metadata(note) for note in notes.values() for _ in texts_of(note)]
        collection = self._client.get_or_create_collection(
            _name(self._version, kind),
            embedding_function=None,
            # Only with `ef_search` at the number of vectors are answers exact, and so the same in every build;
            # below `sync_threshold` Chroma writes no index file and replays its log at each start.
            configuration={"hnsw": {"space": "cosine", "ef_search": len(ids), "sync_threshold": 100}},
        )
        for start in range(0, len(ids), _BATCH):
            part = slice(start, start + _BATCH)
            collection.upsert(ids=ids[part], embeddings=vectors[part], metadatas=about[part])


class VectorStore:
    """The collections of one version, for reading. `folder` is where an embedded Chroma keeps its files.

    `counts` says how many vectors there are of each kind. That every kind is there is seen at once, that it is whole
    when it is first searched: counting reads it, and most questions need half of the kinds.
    """

    def __init__(self, *, folder: Path, version: str, server_url: str | None, counts: Mapping[str, int]) -> None:
        """Raises `IndexUnavailableError` when the folder or the server cannot be used, or lacks a kind."""
        self._version = version
        self._counts = counts
        self._folder = folder
        self._server_url = server_url
        self._whole: set[str] = set()
        with _faults(folder, server_url):
            self._collections = collections_of(folder, server_url)
            try:
                self._see_to_it_that_all_there()
            except Exception:
                self.close()
                raise

    def close(self) -> None:
        """Frees the files: without it every version that was open costs 10 MB and 12 handles."""
        self._collections.close()

    def nearest(
        self, vector: "Vectors", kind: str, *, subjects: Sequence[str], jurisdictions: Sequence[str]
    ) -> Iterator[tuple[int, float]]:
        """Note numbers and cosines of the vectors nearest to `vector`; a note may occur more than once.

        Raises `IndexUnavailableError` when vectors of the kind are missing.
        """
        name = _name(self._version, kind)
        with _faults(self._folder, self._server_url):
            self._see_to_it_that_whole(kind, name)
            where = _where(subjects, jurisdictions)
            ids, distances = self._collections.nearest(name, vector, limit=_NEAREST, where=where)
        for found, distance in zip(ids, distances, strict=True):
            yield int(found.partition(".")[0]), 1 - distance

    def _see_to_it_that_all_there(self) -> None:
        names = self._collections.names()
        if absent := [kind for kind in self._counts if _name(self._version, kind) not in names]:
            raise self._lacking(absent)

    def _see_to_it_that_whole(self, kind: str, name: str) -> None:
        if kind in self._whole:
            return
        if self._collections.count(name) != self._counts[kind]:
            raise self._lacking([kind])
        self._whole.add(kind)

    def _lacking(self, kinds: Sequence[str]) -> IndexUnavailableError:
        place = self._server_url or self._folder
        return IndexUnavailableError(f"{place}: vectors of {', '.join(kinds)} are missing; {_CURE}")


@contextmanager
def _faults(folder: Path, server_url: str | None) -> Iterator[None]:
    try:
        yield
    except IndexUnavailableError:
        raise
    # Chroma raises its own errors, ValueError, OSError, and on a server those of its HTTP client.
    except Exception as error:
        cure = f"check CHROMA_URL and that the server runs, then {_CURE}" if server_url else _CURE
        raise IndexUnavailableError(f"{server_url or folder}: {error}; {cure}") from error


def _name(version: str, kind: str) -> str:
    return f"notes-{version}-{kind}"


def _metadata(note: Note) -> dict[str, Any]:
    # Chroma refuses empty lists.
    lists = {"subjects": list(note.subjects), "jurisdictions": list(note.jurisdictions)}
    return {"note": note.id} | {name: values for name, values in lists.items() if values}


def _where(subjects: Iterable[str], jurisdictions: Iterable[str]) -> dict[str, Any] | None:
    groups = [
        [{name: {"$contains": value}} for value in values]
        for name, values in (("subjects", subjects), ("jurisdictions", jurisdictions))
        if values
    ]
    wanted = [group[0] if len(group) == 1 else {"$or": group} for group in groups]
    return {"$and": wanted} if len(wanted) == 2 else (wanted[0] if wanted else None)
