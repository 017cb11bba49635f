"""Notes in an answer: explanations with a title of their own, which stand folded beside what was asked."""

import re
from collections.abc import Iterator, Sequence

from adapters.cards.card import Folded, Prose
from adapters.cards.sections import Section
from bot.answer import Answer

_EXPLAINED = frozenset({"note", "what it measures"})
"""What facts are called whose subject is the title of an explanation."""
_TITLED = re.compile(r"\*\*(?P<title>[^*]+?)(?P<stop>[.?!]?)\*\* (?P<rest>.+)", re.DOTALL)
_ENDS_MARKED = re.compile(r"(?:\s?\[\d+\])+\.?\s*$")


def with_notes_folded(sections: Sequence[Section], answer: Answer) -> Iterator[Section | Folded]:
    """The sections, each note as one folded part; the first of an answer on the law stays open.

    A note begins with its title, which a fact of the answer holds, and ends with its marks.
    """
    titles = frozenset(fact.subject for fact in answer.facts if fact.attribute in _EXPLAINED)
    open_left = answer.intent == "origin_risk"
    place = 0
    while place < len(sections):
        note = _note_at(sections, place, titles)
        if not note:
            yield sections[place]
            place += 1
            continue
        place += len(note)
        if open_left:
            open_left = False
            yield from note
        else:
            yield _folded(note)


def _note_at(sections: Sequence[Section], place: int, titles: frozenset[str]) -> Sequence[Section]:
    """The sections of the note that begins at `place`; empty where none does."""
    found = _TITLED.match(_text(sections[place]))
    if found is None or titles.isdisjoint({found["title"], f"{found['title']}{found['stop']}"}):
        return ()
    for end in range(place, len(sections)):
        if end > place and (not _text(sections[end]) or _TITLED.match(_text(sections[end]))):
            break
        if _ENDS_MARKED.search(_text(sections[end])):
            return sections[place : end + 1]
    return sections[place : place + 1]


def _text(section: Section) -> str:
    """The paragraph that a section without a title is; empty for any other."""
    part = section.parts[0] if len(section.parts) == 1 and section.title is None else None
    return part.text if isinstance(part, Prose) else ""


def _folded(note: Sequence[Section]) -> Folded:
    found = _TITLED.match(_text(note[0]))
    first = found["rest"] if found else ""
    title = f"{found['title']}{found['stop'].strip('.')}" if found else "Note"
    return Folded(title=title, parts=tuple(Prose(text=text) for text in (first, *(_text(each) for each in note[1:]))))
