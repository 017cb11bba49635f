"""Reading hand-written notes: Markdown files with a small head, whose format `notes/README.md` fixes."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from knowledge.errors import NoteError
from knowledge.note import Note
from knowledge.source import Source

NOTES_FOLDER = Path(__file__).parent / "notes"
KINDS = ("pricing", "benchmark", "regulation", "market", "model", "hosting")

_FENCE = "---"
_LISTS = ("asks", "sources")
_MUST = ("id", "title", "kind", "subjects", "asks", "sources", "written")
_MAY = ("jurisdictions",)
_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_PLACE = re.compile(r"[A-Z]{2}")
_SOURCE = re.compile(r"(?P<url>https?://\S+) \((?P<day>\d{4}-\d{2}-\d{2})\)(?: (?P<title>\S.*))?")


def read_notes(folder: Path = NOTES_FOLDER) -> tuple[Note, ...]:
    """Every note below `folder`, ordered by id. Raises `NoteError` naming file, line and cure."""
    if not folder.is_dir():
        raise NoteError(f"{folder}: no such folder; name the one that holds the notes")
    read: dict[str, Note] = {}
    for path in sorted(folder.glob("*/*.md")):
        note = parse_note(path.read_bytes(), place=f"{path.parent.name}/{path.name}")
        if note.id in read:
            raise NoteError(
                f"{path.parent.name}/{path.name}: id {note.id} occurs twice; give one of the two another id"
            )
        read[note.id] = note
    return tuple(read[name] for name in sorted(read))


def parse_note(content: bytes, *, place: str) -> Note:
    """The note in `content`. `place` is `<kind>/<id>.md`, which the head must agree with."""
    try:
        lines = content.decode("utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise NoteError(f"{place}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    if not lines or lines[0] != _FENCE or _FENCE not in lines[1:]:
        raise NoteError(f"{place}, line 1: no head; begin the file with a head between two lines of ---")
    end = lines.index(_FENCE, 1)
    head = _Head(place, _entries(place, lines[1:end]))
    text = "\n".join(lines[end + 1 :]).strip()
    if not text:
        raise NoteError(f"{place}, line {end + 1}: no text; write it below the head")
    return Note(
        id=head.checked("id", _ID, "lower case letters and digits parted by - or .", equals=Path(place).stem),
        title=head.one("title"),
        kind=head.checked(
            "kind", re.compile("|".join(KINDS)), f"one of {', '.join(KINDS)}", equals=Path(place).parent.name
        ),
        subjects=head.parts("subjects"),
        jurisdictions=head.places(),
        asks=head.many("asks"),
        text=text,
        sources=head.sources(),
        written_on=head.day("written"),
    )


_Entry = tuple[int, list[tuple[int, str]]]
"""The line of a key, and its values with the line of each."""


def _entries(place: str, lines: list[str]) -> Mapping[str, _Entry]:
    found: dict[str, _Entry] = {}
    key = ""
    for number, line in enumerate(lines, start=2):
        if line.startswith("  - ") and key in _LISTS:
            found[key][1].append((number, line[4:].strip()))
            continue
        key, colon, value = line.partition(":")
        if not colon or key not in (*_MUST, *_MAY):
            raise NoteError(f"{place}, line {number}: not `key: value` with one of {', '.join((*_MUST, *_MAY))}")
        if key in found:
            raise NoteError(f"{place}, line {number}: {key} occurs twice; keep one")
        if value.strip() and key in _LISTS:
            raise NoteError(f"{place}, line {number}: {key} is a list; put each value on a line beginning with '  - '")
        found[key] = (number, [(number, value.strip())] if value.strip() else [])
    for key in _MUST:
        if key not in found or not found[key][1]:
            line_number = found[key][0] if key in found else 1
            raise NoteError(f"{place}, line {line_number}: {key} is missing; add it")
    return MappingProxyType(found)


class _Head:
    """The entries of one head, read as values of the right type."""

    def __init__(self, place: str, entries: Mapping[str, _Entry]) -> None:
        self._place = place
        self._entries = entries

    def one(self, key: str) -> str:
        return self._entries[key][1][0][1]

    def many(self, key: str) -> tuple[str, ...]:
        values = tuple(value for _, value in self._entries[key][1])
        if len(set(values)) < len(values) or "" in values:
            raise self._fault(
                self._entries[key][0], f"{key} has an empty line or one that occurs twice; keep each once"
            )
        return values

    def parts(self, key: str) -> tuple[str, ...]:
        parts = tuple(part.strip() for part in self.one(key).split(",")) if key in self._entries else ()
        if "" in parts or len(set(parts)) < len(parts):
            raise self._fault(self._entries[key][0], f"{key} has an empty or repeated part; separate by single commas")
        return parts

    def places(self) -> tuple[str, ...]:
        if "jurisdictions" not in self._entries or not self._entries["jurisdictions"][1]:
            return ()
        parts = self.parts("jurisdictions")
        if not all(_PLACE.fullmatch(part) for part in parts):
            raise self._fault(self._entries["jurisdictions"][0], "jurisdictions are ISO 3166 codes such as US, or EU")
        return parts

    def checked(self, key: str, shape: re.Pattern[str], words: str, *, equals: str) -> str:
        value = self.one(key)
        if not shape.fullmatch(value):
            raise self._fault(self._entries[key][0], f"{key} {value!r} is not {words}")
        if value != equals:
            raise self._fault(
                self._entries[key][0], f"{key} {value} differs from the file's place; it must be {equals}"
            )
        return value

    def day(self, key: str) -> date:
        number, value = self._entries[key][1][0]
        return self._day(number, value)

    def sources(self) -> tuple[Source, ...]:
        return tuple(self._sources())

    def _sources(self) -> Iterator[Source]:
        for number, value in self._entries["sources"][1]:
            match = _SOURCE.fullmatch(value)
            if match is None:
                raise self._fault(number, f"{value!r} is not `URL (YYYY-MM-DD) title`; write it so")
            yield Source(url=match["url"], checked_on=self._day(number, match["day"]), title=match["title"] or "")

    def _day(self, number: int, value: str) -> date:
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise self._fault(number, f"{value!r} is not a day; write YYYY-MM-DD") from error

    def _fault(self, number: int, problem: str) -> NoteError:
        return NoteError(f"{self._place}, line {number}: {problem}")
