"""Versions of an index on disk: each in a folder of its own, a pointer file that names the live one, one builder.

A version is written beside the live one and becomes live by replacing the pointer, which is atomic. So a reader never
sees half an index, and a build that is killed leaves the old version live.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from knowledge.errors import IndexBusyError, IndexUnavailableError

SCHEMA = 13
"""Part of every version: raise it when the same notes must be indexed in another way, by another embedding too."""

_POINTER = "current.json"
_LOCK = "building.lock"


class Version(Struct, frozen=True, kw_only=True):
    """What the pointer says. `content` identifies the indexed notes, `stamp` the files they were made from."""

    folder: str
    content: str
    stamp: str
    previous: str | None = None


class IndexFolder:
    """A folder with versions of one index."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __str__(self) -> str:
        return str(self._path)

    def path_of(self, version: Version) -> Path:
        """Where the files of `version` are."""
        return self._path / version.folder

    def mark(self) -> int | None:
        """A value that changes when another version becomes live; `None` when none is."""
        try:
            return (self._path / _POINTER).stat().st_mtime_ns
        except OSError:
            return None

    def live(self) -> Version | None:
        """The live version; `None` when there is none or the pointer is damaged, which a build cures."""
        try:
            return Version(**json.loads((self._path / _POINTER).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    @contextmanager
    def building(self) -> Iterator[Path]:
        """A new folder to build in, while no other process builds. Raises `IndexBusyError` when one does."""
        try:
            self._path.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self._path / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise self._unwritable(error) from error
        try:
            self._take(descriptor)
            yield self._fresh()
            self._prune()
        finally:
            os.close(descriptor)

    def publish(self, folder: Path, *, content: str, stamp: str) -> Version:
        """Makes the version in `folder` the live one."""
        live = self.live()
        previous = live.folder if live is not None and live.folder != folder.name else None
        version = Version(folder=folder.name, content=content, stamp=stamp, previous=previous)
        self._point(version)
        return version

    def restamp(self, version: Version, stamp: str) -> Version:
        """The live version with the stamp of files that were found to hold the same notes."""
        renewed = Version(folder=version.folder, content=version.content, stamp=stamp, previous=version.previous)
        self._point(renewed)
        return renewed

    def _point(self, version: Version) -> None:
        try:
            descriptor, name = tempfile.mkstemp(prefix="pointer-", dir=self._path)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(asdict(version), file)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._path / _POINTER)
        except OSError as error:
            raise self._unwritable(error) from error

    def _take(self, descriptor: int) -> None:
        import fcntl  # noqa: PLC0415  (the kernel frees this lock when a builder dies, so it is never stale)

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            builder = os.read(descriptor, 20).decode("ascii", "replace").strip() or "unknown"
            raise IndexBusyError(
                f"{self._path}: process {builder} is building this index; wait until it is done and ask again"
            ) from error
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)

    def _fresh(self) -> Path:
        self._prune()
        try:
            return Path(tempfile.mkdtemp(prefix="version-", dir=self._path))
        except OSError as error:
            raise self._unwritable(error) from error

    def _prune(self) -> None:
        # The previous version stays for readers that have not yet looked at the pointer.
        live = self.live()
        kept = {live.folder, live.previous} if live is not None else set()
        for folder in self._path.glob("version-*"):
            if folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)
        for left in self._path.glob("pointer-*"):
            left.unlink(missing_ok=True)

    def _unwritable(self, error: OSError) -> IndexUnavailableError:
        reason = error.strerror or type(error).__name__
        return IndexUnavailableError(
            f"{self._path}: the index cannot be written ({reason}); name a folder that can be in SEXTANT_HOME"
        )
