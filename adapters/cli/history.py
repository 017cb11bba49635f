"""What the arrow keys recall in `sextant chat`, kept in a file of this person's folder."""

from pathlib import Path
from types import ModuleType

KEPT_LINES = 1000


class History:
    """Readline's history in a file; without readline, or where the file cannot be written, only in memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._readline = _readline()
        self._kept = False

    def recall(self) -> str | None:
        """Loads earlier lines; returns a notice where they will not be kept."""
        if self._readline is None:
            return "this Python has no readline, so the arrow keys recall nothing"
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.touch(mode=0o600)
            self._readline.read_history_file(self._path)
        except OSError as error:
            return f"this chat's history is not kept: {self._path} ({error.strerror}); set SEXTANT_HOME to change that"
        self._kept = True
        return None

    def keep(self) -> None:
        """Saves the newest lines, as far as that is possible."""
        if self._readline is None or not self._kept:
            return
        self._readline.set_history_length(KEPT_LINES)
        try:
            self._readline.write_history_file(self._path)
        except OSError:
            self._kept = False

    def typed(self) -> str:
        """What stands on the line that was not sent."""
        return str(self._readline.get_line_buffer()) if self._readline is not None else ""


def _readline() -> ModuleType | None:
    try:
        import readline  # noqa: PLC0415  (some builds of Python come without)
    except ImportError:
        return None
    return readline
