"""Ways into Chroma: its client, embedded or on a server, and the engine of an embedded one for reading.

Importing Chroma's client takes 0.7 to 1 s and 80 MB, most of it for embedding functions, telemetry and servers that
are not used here. Whoever asks one question would wait longer for that than for the answer. So an embedded index is
written by the client, which is what keeps its format right, and read by the compiled engine that the client itself
calls. Chroma does not promise the engine's interface: chromadb is pinned, and a test reads the same index both ways.
"""

import json
import resource
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from chromadb.api import ClientAPI

    from knowledge.embedding import Vectors

Filter = Mapping[str, Any]
"""A condition on metadata, in Chroma's own terms."""

_MOST_COLLECTIONS = 1000
_TENANT, _DATABASE = "default_tenant", "default_database"
_FILES_OF_A_COLLECTION = 5

_CLIENTS = threading.Lock()
"""Chroma counts the clients of a folder in a table of the process that it does not lock."""


class Collections(Protocol):
    """Collections of vectors, by name, for reading. Whatever goes wrong is an exception of Chroma's."""

    def names(self) -> set[str]:
        """Of all collections there are."""

    def count(self, name: str) -> int:
        """How many vectors a collection has."""

    def nearest(
        self, name: str, vector: "Vectors", *, limit: int, where: Filter | None
    ) -> tuple[Sequence[str], Sequence[float]]:
        """Ids and cosine distances of the `limit` vectors nearest to one, nearest first."""

    def close(self) -> None:
        """Frees files and connections."""


class ClientCollections:
    """Collections read by Chroma's client."""

    def __init__(self, client: "ClientAPI") -> None:
        self._client = client
        self._collection = cache(self._found)

    def names(self) -> set[str]:
        """Of all collections there are."""
        return {collection.name for collection in self._client.list_collections(limit=_MOST_COLLECTIONS)}

    def count(self, name: str) -> int:
        """How many vectors a collection has."""
        found: int = self._collection(name).count()
        return found

    def nearest(
        self, name: str, vector: "Vectors", *, limit: int, where: Filter | None
    ) -> tuple[Sequence[str], Sequence[float]]:
        """Ids and cosine distances of the `limit` vectors nearest to one, nearest first."""
        found = self._collection(name).query(
            query_embeddings=vector.reshape(1, -1), n_results=limit, where=where, include=["distances"]
        )
        return found["ids"][0], found["distances"][0]

    def close(self) -> None:
        """Frees files and connections."""
        end(self._client)

    def _found(self, name: str) -> Any:
        return self._client.get_collection(name, embedding_function=None)


class EngineCollections:
    """Collections of an embedded Chroma, read by its engine. Nothing is written, not even a migration of its tables."""

    def __init__(self, folder: Path) -> None:
        import chromadb_rust_bindings as engine  # type: ignore[import-untyped]  # noqa: PLC0415  (30 ms)

        most_files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
        self._engine = engine.Bindings(
            allow_reset=False,
            sqlite_db_config=engine.SqliteDBConfig(
                hash_type=engine.MigrationHash.MD5,
                migration_mode=engine.MigrationMode.Validate,
                url=str(folder / "chroma.sqlite3"),
            ),
            persist_path=str(folder),
            hnsw_cache_size=most_files // _FILES_OF_A_COLLECTION,
        )
        self._ids = {each.name: str(each.id) for each in self._listed()}

    def names(self) -> set[str]:
        """Of all collections there were when the folder was opened: a version is never written again."""
        return set(self._ids)

    def count(self, name: str) -> int:
        """How many vectors a collection has."""
        found: int = self._engine.count(self._ids[name], _TENANT, _DATABASE)
        return found

    def nearest(
        self, name: str, vector: "Vectors", *, limit: int, where: Filter | None
    ) -> tuple[Sequence[str], Sequence[float]]:
        """Ids and cosine distances of the `limit` vectors nearest to one, nearest first."""
        condition = json.dumps(where) if where else None
        found = self._engine.query(
            self._ids[name], None, [vector.tolist()], limit, condition, None, ["distances"], _TENANT, _DATABASE
        )
        return found.ids[0], found.distances[0]

    def close(self) -> None:
        """Frees files."""
        del self._engine

    def _listed(self) -> Sequence[Any]:
        found: Sequence[Any] = self._engine.list_collections(_MOST_COLLECTIONS, 0, _TENANT, _DATABASE)
        return found


def collections_of(folder: Path, server_url: str | None) -> Collections:
    """The collections on a server if one is named, else those in `folder`, for reading."""
    return ClientCollections(_server(server_url)) if server_url else EngineCollections(folder)


def client_of(folder: Path, server_url: str | None) -> "ClientAPI":
    """A client of the server if one is named, else of the Chroma embedded in `folder`; for writing."""
    return _server(server_url) if server_url else _embedded(folder)


def end(client: "ClientAPI") -> None:
    """Frees what a client holds: files, and what Chroma 1.5 leaves open to a server, an HTTP session each."""
    with _CLIENTS:
        client.close()  # type: ignore[attr-defined]  # of the class, not of the interface it is typed as
    for each in (client, getattr(client, "_admin_client", None)):
        session = getattr(getattr(each, "_server", None), "_session", None)
        if session is not None:
            session.close()


def _embedded(folder: Path) -> "ClientAPI":
    import chromadb  # noqa: PLC0415
    from chromadb.config import Settings  # noqa: PLC0415

    with _CLIENTS:
        return chromadb.PersistentClient(folder, settings=Settings(anonymized_telemetry=False))


def _server(url: str) -> "ClientAPI":
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("not a URL such as http://chroma:8000")
    secure = parts.scheme == "https"
    import chromadb  # noqa: PLC0415
    from chromadb.config import Settings  # noqa: PLC0415

    with _CLIENTS:
        return chromadb.HttpClient(
            host=parts.hostname,
            port=parts.port or (443 if secure else 8000),
            ssl=secure,
            settings=Settings(anonymized_telemetry=False),
        )
