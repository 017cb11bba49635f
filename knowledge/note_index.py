"""Search over notes: filters first, then vectors, concepts and words, fused. Owns when an index is built and opened.

Nothing happens before the first search: it opens the live version, or builds one when the notes have changed.
"""

import hashlib
import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.errors import IndexBusyError, IndexUnavailableError
from knowledge.index_folder import SCHEMA, IndexFolder, Version
from knowledge.note import Hit, Note

if TYPE_CHECKING:
    from knowledge.open_index import OpenIndex

logger = logging.getLogger(__name__)

_PATIENCE_SECONDS = 60.0


def stamp_of(paths: Iterable[Path]) -> str:
    """A digest of files' names and bytes: while it stays, so do the notes made from them."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        content = path.read_bytes()
        digest.update(f"\n{path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


class NoteIndex:
    """The index in one folder; safe to use from several threads.

    `notes` and `stamp` are called when they are needed: `stamp` must change whenever `notes` may.
    """

    def __init__(
        self,
        folder: Path,
        *,
        notes: Callable[[], Sequence[Note]],
        stamp: Callable[[], str],
        server_url: str | None = None,
    ) -> None:
        self._folder = IndexFolder(folder)
        self._notes = notes
        self._stamp_of_notes = stamp
        self._server_url = server_url
        self._opened: OpenIndex | None = None
        self._mark: int | None = None
        self._lock = threading.RLock()

    def search(
        self,
        query: str,
        *,
        kinds: Iterable[str] = (),
        subjects: Iterable[str] = (),
        jurisdictions: Iterable[str] = (),
        limit: int = 5,
    ) -> tuple[Hit, ...]:
        """The best notes for `query`, best first, each once. Raises `IndexUnavailableError`."""
        with self._lock:
            return self._current().search(
                query,
                kinds=tuple(kinds),
                subjects=tuple(subjects),
                jurisdictions=tuple(jurisdictions),
                limit=limit,
            )

    def build(self) -> str:
        """Builds the index anew and makes it live; returns its content version. Raises `IndexUnavailableError`."""
        with self._lock:
            return self._build(self._stamp(), self._sorted_notes()).content

    def check(self) -> tuple[str, ...]:
        """What is wrong with the index, in sentences with a cure; nothing when it answers for the current notes."""
        from knowledge.open_index import OpenIndex, content_version  # noqa: PLC0415  (loads numpy)

        live = self._folder.live()
        if live is None:
            return (f"{self._folder}: no index; run `sextant index build`",)
        stale = live.content != content_version(self._sorted_notes())
        problems = ("the notes have changed since it was built; run `sextant index build`",) if stale else ()
        try:
            opened = OpenIndex(self._folder.path_of(live), live.content, self._server_url)
        except IndexUnavailableError as error:
            return (*problems, str(error))
        try:
            return (*problems, *opened.check())
        except IndexUnavailableError as error:
            return (*problems, str(error))
        finally:
            opened.close()

    def close(self) -> None:
        """Frees files and memory; a later search opens the index again."""
        with self._lock:
            if self._opened is not None:
                self._opened.close()
            self._opened = self._mark = None

    def _current(self) -> "OpenIndex":
        if self._opened is None:
            self._start()
        elif self._mark != self._folder.mark():
            self._open(self._folder.live())
        if self._opened is None:
            raise IndexUnavailableError(f"{self._folder}: no index; run `sextant index build`")
        return self._opened

    def _start(self) -> None:
        live = self._folder.live()
        stamp = self._stamp()
        if live is not None and live.stamp == stamp:
            try:
                self._open(live)
            except IndexUnavailableError as error:
                logger.warning("%s. Building it anew.", error)
            else:
                return
        self._renew(live, stamp)

    def _renew(self, live: Version | None, stamp: str) -> None:
        """Opens what answers for the current notes, or failing that the version that is live."""
        from knowledge.open_index import content_version  # noqa: PLC0415  (loads numpy)

        notes = self._sorted_notes()
        try:
            if live is not None and live.stamp != stamp and live.content == content_version(notes):
                self._open(self._folder.restamp(live, stamp))
            else:
                self._build(stamp, notes)
        except IndexBusyError as error:
            logger.info("%s", error)
            self._open_while_built(live, error)
        except IndexUnavailableError as error:
            if live is None:
                raise
            logger.warning("%s. Answering from the version that is there.", error)
            self._open(live)

    def _open_while_built(self, live: Version | None, busy: IndexBusyError) -> None:
        """Opens the live version while another process builds; where it cannot be used, the one that is built."""
        if live is not None:
            try:
                self._open(live)
            except IndexUnavailableError as error:  # of an earlier way of indexing, or damaged
                logger.info("%s", error)
            else:
                return
        self._open(self._awaited(live, busy))

    def _awaited(self, old: Version | None, busy: IndexBusyError) -> Version:
        """The version that another process is building."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while time.monotonic() < until:
            live = self._folder.live()
            if live is not None and live != old:
                return live
            time.sleep(0.1)
        raise busy

    def _build(self, stamp: str, notes: Sequence[Note]) -> Version:
        from knowledge.open_index import content_version, write_version  # noqa: PLC0415  (loads numpy)

        started = time.monotonic()
        content = content_version(notes)
        with self._folder.building() as fresh:
            write_version(fresh, notes, content, self._server_url)
            version = self._folder.publish(fresh, content=content, stamp=stamp)
        self._open(version)
        logger.info("Indexed %d notes in %.1f s.", len(notes), time.monotonic() - started)
        return version

    def _open(self, version: Version | None) -> None:
        from knowledge.open_index import OpenIndex  # noqa: PLC0415  (loads numpy)

        if version is None:
            raise IndexUnavailableError(f"{self._folder}: the pointer is damaged; run `sextant index build`")
        mark = self._folder.mark()
        opened = OpenIndex(self._folder.path_of(version), version.content, self._server_url)
        self.close()
        self._opened, self._mark = opened, mark

    def _stamp(self) -> str:
        """What the live version must be made from: these notes, indexed in this way."""
        return f"{SCHEMA} {self._stamp_of_notes()}"

    def _sorted_notes(self) -> list[Note]:
        return sorted(self._notes(), key=lambda note: note.id)
