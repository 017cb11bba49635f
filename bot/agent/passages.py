"""The sentences of an answer about law that are put before a model to be translated: what matters most, in order.

The headline, what explains it, and every caveat that blocks or warns. Titles of laws stay as they are: they are names.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from bot.agent.sentences import plain, sentences_of
from bot.answer import Answer
from bot.caveats.measures import STATUS_WORDS

MOST_EXPLAINING = 5
"""Sentences behind the headline."""
_MARK = re.compile(r"\[(\d+)\](?!\()")
_UNFINISHED = re.compile(
    r"(?:\b(?:sec|art|no|vs|incl|approx|inc|ltd|corp|co|st|cf|ca|e\.g|i\.e|[a-z]\.[a-z]|[a-z])\.)$", re.IGNORECASE
)
_TITLE = re.compile(rf"\((?:{'|'.join(map(re.escape, STATUS_WORDS.values()))})(?:; newest source [\d-]+)?\)\.$")
_HEADING = re.compile(r"^\*\*(Caveats|Assumptions|Not known|Sources)\*\*")


class Piece(Struct, frozen=True, kw_only=True):
    """One sentence with the citations behind it. `line`: sentences of one line have the same number."""

    text: str
    line: int
    kind: str
    """headline, explains, blocks or warns."""
    marks: tuple[str, ...] = ()
    is_title: bool = False
    """Whether it is the name of a law with what it is and how fresh its source: never translated."""

    @property
    def must_stand(self) -> bool:
        """Whether a translation without it would mislead."""
        return self.kind != "explains"


def pieces_of(answer: Answer) -> tuple[Piece, ...]:
    """What is to be translated, at most `MOST` sentences: little of the explanation, so that the caveats have room."""
    blocks = answer.text.split("\n\n")
    found = [*_of_line(blocks[0], 0, "headline")]
    line = 1
    explaining: list[Piece] = []
    for block in blocks[1:]:
        if _HEADING.match(block):
            break
        for text in block.splitlines():
            if not text.startswith(("|", "**", "- ")) or text.startswith("**"):
                explaining += _of_line(text, line, "explains")
                line += 1
    kept = explaining[:MOST_EXPLAINING]
    if kept and not any(each.marks for each in kept):
        # The sources of a note stand behind its last sentence, which may be left out.
        kept[-1] = replace(kept[-1], marks=next((each.marks for each in explaining if each.marks), ()))
    found += kept
    for caveat in answer.caveats:
        if caveat.severity in {"blocks", "warns"}:
            found += _of_line(caveat.text, line, caveat.severity, caveat.citations)
            line += 1
    return tuple(found)


def _of_line(text: str, line: int, kind: str, marks: Iterable[str] = ()) -> Iterator[Piece]:
    """The sentences of one line; its citations stand behind the last one."""
    sentences = whole_sentences(plain(text))
    held = tuple(marks) or tuple(_MARK.findall(text))
    for number, sentence in enumerate(sentences):
        yield Piece(
            text=sentence, line=line, kind=kind, marks=held if number == len(sentences) - 1 else (),
            is_title=_TITLE.search(sentence) is not None,
        )  # fmt: skip


def whole_sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`; one that ends in an abbreviation goes on."""
    found: list[str] = []
    for part in sentences_of(text):
        if found and _UNFINISHED.search(found[-1]):
            found[-1] += f" {part}"
        else:
            found.append(part)
    return tuple(found)
