"""What can go wrong with facts. Every message names the place and the cure."""


class KnowledgeError(Exception):
    """A fact, a snapshot or an index that cannot be used."""


class SourceError(KnowledgeError):
    """A price source whose payload is not what its documentation says."""

    def __init__(self, source: str, place: str, problem: str) -> None:
        super().__init__(f"{source}: {place}: {problem}")


class TableError(KnowledgeError):
    """A row of a facts table that breaks its schema."""

    def __init__(self, file: str, line: int, column: str, problem: str) -> None:
        super().__init__(f"{file}, line {line}, column {column}: {problem}")


class SnapshotError(KnowledgeError):
    """A price snapshot that is missing or damaged."""


class NoteError(KnowledgeError):
    """A note whose head or text breaks the schema."""


class IndexUnavailableError(KnowledgeError):
    """An index that is missing, half-built or unreadable."""


class IndexBusyError(IndexUnavailableError):
    """An index that another process is building at this moment."""
