"""An answer about law in the asker's language: translated sentence by sentence, each held against its source.

A sentence that cannot be held stays in the rules' English. The rules' whole text stays below, and is said to hold.
"""

import re
from collections.abc import Mapping, Sequence

from bot.agent.parity import says_the_same
from bot.agent.passages import Piece
from bot.agent.word_tables import written
from bot.understanding.lexicon import Lexicon
from bot.wording import sections

_LINE = re.compile(r"^\s*\[?(\d{1,2})\]?[.):]\s*(\S.*)$")


class Translation:
    """What of a model's translation may be shown."""

    def __init__(self, pieces: Sequence[Piece], tongue: str, lexicon: Lexicon) -> None:
        self.pieces = pieces
        self._tongue = tongue
        self._lexicon = lexicon
        self._wanted = tuple(number for number, piece in enumerate(pieces) if not piece.is_title)
        self._judged: dict[tuple[int, str], bool] = {}

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is to be translated, in the order of its numbers."""
        return tuple(self.pieces[number].text for number in self._wanted)

    def judged(self, wording: str) -> tuple[Mapping[int, str], int]:
        """Number of a sentence to its translation that stands, and how many do not."""
        stands: dict[int, str] = {}
        refused = 0
        for line in wording.splitlines():
            found = _LINE.match(line)
            if found is None or not 0 < int(found[1]) <= len(self._wanted):
                continue
            number = self._wanted[int(found[1]) - 1]
            if number in stands:
                continue
            if self._is_held(number, found[2].strip()):
                stands[number] = found[2].strip()
            else:
                refused += 1
        return stands, refused

    def _is_held(self, number: int, target: str) -> bool:
        if (number, target) not in self._judged:
            source = self.pieces[number]
            self._judged[number, target] = says_the_same(source.text, target, self._tongue, self._lexicon)
        return self._judged[number, target]

    def is_worth_showing(self, stands: Mapping[int, str]) -> bool:
        """Whether the headline and at least half of what can be translated are."""
        headline = [number for number in self._wanted if self.pieces[number].kind == "headline"]
        return all(number in stands for number in headline) and 2 * len(stands) >= len(self._wanted)

    def lines(self, stands: Mapping[int, str]) -> tuple[str, ...]:
        """The translation as lines of Markdown: what could not be held in English, in its place."""
        by_line: dict[int, list[tuple[Piece, str]]] = {}
        for number, piece in enumerate(self.pieces):
            if piece.must_stand or number in stands:
                by_line.setdefault(piece.line, []).append((piece, stands.get(number, piece.text)))
        return (f"*{own_words('holds', self._tongue)}*", *(self._line(parts) for parts in by_line.values()))

    def _line(self, parts: Sequence[tuple[Piece, str]]) -> str:
        text = ""
        for piece, said in parts:
            is_joined = self._tongue in {"zh", "ja"} and said != piece.text and text.endswith(("。", "！", "？"))
            text += ("" if is_joined or not text else " ") + f"{said} {sections.marks(piece.marks)}".rstrip()
        kind = parts[0][0].kind
        return f"- {own_words(kind, self._tongue)}: {text}" if kind in {"blocks", "warns"} else text


def own_words(label: str, tongue: str) -> str:
    """The rules' own words for a label in a language."""
    return written("law.tsv", label, tongue) or ""
