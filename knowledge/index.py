"""Vectors of notes in Chroma: embedded in this process, or on a Chroma server.

One collection holds the vectors of one kind of note in one version of the index. The title, each `asks` line and the
text of a note are vectors of their own. Importing chromadb takes 740 ms, so only using a store does.
"""

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from knowledge.errors import IndexUnavailableError
from knowledge.note import Note

if TYPE_CHECKING:
    from chromadb import Collection
    from chromadb.api import ClientAPI

    from knowledge.embedding import Vectors

_BATCH = 1000
_NEAREST = 100
"""Vectors looked at per collection: several of them may belong to one note."""

_OPENING_CHARACTERS = 400

_CLIENTS = threading.Lock()
"""Chroma counts the clients of a folder in a table of the process that it does not lock."""

_CURE = "run `sextant index build`"


def texts_of(note: Note) -> tuple[str, ...]:
    """The texts of a note that become vectors: its text begins with what follows, the rest only blurs that."""
    return (note.title, *note.asks, note.text[:_OPENING_CHARACTERS])


class VectorStore:
    """The collections of one version. `folder` is where an embedded Chroma keeps its files.

    `counts` says how many vectors there are of each kind. That every kind is there is seen at once, that it is whole
    when it is first searched: counting reads it, and most questions need half of the kinds.
    """

    def __init__(
        self, *, folder: Path, version: str, server_url: str | None = None, counts: Mapping[str, int] | None = None
    ) -> None:
        """Raises `IndexUnavailableError` when the folder or the server cannot be used, or lacks a kind."""
        self._version = version
        self._counts = counts or {}
        self._place = server_url or str(folder)
        self._cure = f"check CHROMA_URL and that the server runs, then {_CURE}" if server_url else _CURE
        self._collections: dict[str, Collection] = {}
        with self._faults(), _CLIENTS:
            self._client = _server(server_url) if server_url else _embedded(folder)
        if absent := self._absent():
            self.close()
            raise self._lacking(absent)

    def close(self) -> None:
        """Frees the files: without it every version that was open costs 10 MB and 12 handles."""
        with _CLIENTS:
            self._client.close()  # type: ignore[attr-defined]  # of the class, not of the interface it is typed as
        for client in (self._client, getattr(self._client, "_admin_client", None)):
            _end_connections(client)

    def add(self, kind: str, notes: Mapping[int, Note], vectors: "Vectors") -> None:
        """Adds a kind's notes by number; `vectors` has the rows of `texts_of` each note, in order."""
        ids = [f"{number}.{part}" for number, note in notes.items() for part in range(len(texts_of(note)))]
        about: list[Mapping[str, Any]] = [_metadata(note) for note in notes.values() for _ in texts_of(note)]
        with self._faults():
            collection = self._client.get_or_create_collection(
                self._name(kind),
                embedding_function=None,
                # Only with `ef_search` at the number of vectors are answers exact, and so the same in every build;
                # below `sync_threshold` Chroma writes no index file and replays its log at each start.
                configuration={"hnsw": {"space": "cosine", "ef_search": len(ids), "sync_threshold": 100}},
            )
            for start in range(0, len(ids), _BATCH):
                part = slice(start, start + _BATCH)
                collection.upsert(ids=ids[part], embeddings=vectors[part], metadatas=about[part])

    def nearest(
        self, vector: "Vectors", kind: str, *, subjects: Sequence[str], jurisdictions: Sequence[str]
    ) -> Iterator[tuple[int, float]]:
        """Note numbers and cosines of the vectors nearest to `vector`; a note may occur more than once.

        Raises `IndexUnavailableError` when vectors of the kind are missing.
        """
        with self._faults():
            found = self._collection(kind).query(
                query_embeddings=vector.reshape(1, -1),
                n_results=_NEAREST,
                where=_where(subjects, jurisdictions),
                include=["distances"],
            )
        distances = found["distances"] or [[]]
        for name, distance in zip(found["ids"][0], distances[0], strict=True):
            yield int(name.partition(".")[0]), 1 - distance

    def _collection(self, kind: str) -> "Collection":
        if kind not in self._collections:
            found = self._client.get_collection(self._name(kind), embedding_function=None)
            if found.count() != self._counts[kind]:
                raise self._lacking([kind])
            self._collections[kind] = found
        return self._collections[kind]

    def _absent(self) -> list[str]:
        with self._faults():
            names = {collection.name for collection in self._client.list_collections(limit=1000)}
        return [kind for kind in self._counts if self._name(kind) not in names]

    def _lacking(self, kinds: Sequence[str]) -> IndexUnavailableError:
        return IndexUnavailableError(f"{self._place}: vectors of {', '.join(kinds)} are missing; {_CURE}")

    def _name(self, kind: str) -> str:
        return f"notes-{self._version}-{kind}"

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except IndexUnavailableError:
            raise
        # Chroma raises its own errors, ValueError, OSError, and on a server those of its HTTP client.
        except Exception as error:
            raise IndexUnavailableError(f"{self._place}: {error}; {self._cure}") from error


def _embedded(folder: Path) -> "ClientAPI":
    import chromadb  # noqa: PLC0415
    from chromadb.config import Settings  # noqa: PLC0415

    return chromadb.PersistentClient(folder, settings=Settings(anonymized_telemetry=False))


def _end_connections(client: Any) -> None:
    """Ends what Chroma 1.5 leaves open to a server: each of its clients has an HTTP session of its own."""
    session = getattr(getattr(client, "_server", None), "_session", None)
    if session is not None:
        session.close()


def _server(url: str) -> "ClientAPI":
    import chromadb  # noqa: PLC0415
    from chromadb.config import Settings  # noqa: PLC0415

    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("not a URL such as http://chroma:8000")
    secure = parts.scheme == "https"
    return chromadb.HttpClient(
        host=parts.hostname,
        port=parts.port or (443 if secure else 8000),
        ssl=secure,
        settings=Settings(anonymized_telemetry=False),
    )


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
