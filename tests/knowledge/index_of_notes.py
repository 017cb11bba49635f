"""A handful of notes and an index over them, for the tests of the index."""

from datetime import date
from pathlib import Path

from knowledge.note import Note
from knowledge.note_index import NoteIndex
from knowledge.source import Source


def note(name: str, *, kind: str = "pricing", text: str = "", **others: tuple[str, ...]) -> Note:
    """A note called `name`, with what `others` says of it."""
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
    """An index over `notes` in `folder`."""
    stamp = others.get("stamp", str(hash(notes)))
    return NoteIndex(folder, notes=lambda: notes, stamp=lambda: stamp, server_url=others.get("server_url"))


def ids(found: NoteIndex, query: str, **filters: tuple[str, ...]) -> list[str]:
    """The ids of what `found` has for `query`, best first."""
    return [hit.note.id for hit in found.search(query, **filters)]  # type: ignore[arg-type]


def versions(folder: Path) -> list[Path]:
    """The folders of the versions that lie in `folder`."""
    return sorted(folder.glob("version-*"))
