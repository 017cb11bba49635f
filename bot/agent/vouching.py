"""What the rules say in prose, clause by clause: a wording may say a clause again, of the same model, in its own order.

A clause is said again where its telling words are the same and none is left out, so that no denial, limit or direction
gets lost. What else stands between them are words that claim nothing.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from bot.agent.grounds import NOBODY, Grounds, Keys
from bot.agent.statements import Mention, Statement
from bot.agent.tongues import WORD
from bot.agent.vocabulary import is_telling

_BETWEEN = re.compile(r"[,;()]| and | but | while | whereas | which | though | although ")
_WHOLE = re.compile(
    r"^(?:with|at|below|above|under|after|before|from)\b|n['’]t\b"
    r"|\b(?:no|not|none|nor|never|neither|without|cannot|only|except|or|than)\b"
)
"""What reaches across clauses: a sentence that holds it is parted only where another subject follows."""
_APART = re.compile(r";|[.:](?=\s)|, (?:and|but) (?=(?:the|it|its|there|they)\b)")
_UNSURE = re.compile(r"\b(?:if|unless|when|where|may|might|could|as assumed)\b")
"""What makes a sentence hold on a condition, which nobody can say again in other words."""


class Run(Struct, frozen=True, kw_only=True):
    """Clauses of one sentence, one after another."""

    statement: Statement
    start: int
    end: int
    told: tuple[tuple[str, int], ...]
    """The telling words with their places."""

    @property
    def words(self) -> frozenset[str]:
        """The telling words."""
        return frozenset(word for word, _ in self.told)

    @property
    def others(self) -> tuple[Mention, ...]:
        """Companies and places named in it."""
        return tuple(each for each in self.statement.mentions
                     if not each.is_model and self.start <= each.start < self.end)  # fmt: skip


class Vouching:
    """The rules' clauses, to hold a wording's against."""

    def __init__(self, grounds: Grounds, tongue: str) -> None:
        self._grounds = grounds
        self._tongue = tongue
        self._telling: dict[str, bool] = {}
        self._seen = 0
        self._runs: dict[frozenset[str], list[Run]] = {}

    def without_vouched(self, statement: Statement) -> str:
        """The sentence in lower case with the telling words blanked out that the rules' prose vouches for."""
        self._look_at_what_is_new()
        letters = list(statement.text)
        for run in self._runs_of(statement):
            if run.told and any(self._says(known, run) for known in self._runs.get(run.words, ())):
                for word, place in run.told:
                    letters[place : place + len(word)] = " " * len(word)
        return "".join(letters)

    def _look_at_what_is_new(self) -> None:
        """Takes in sentences of the rules, those that tools found included."""
        for statement in self._grounds.told[self._seen :]:
            if not _UNSURE.search(statement.text):
                for run in self._runs_of(statement):
                    self._runs.setdefault(run.words, []).append(run)
        self._seen = len(self._grounds.told)

    def _runs_of(self, statement: Statement) -> Iterator[Run]:
        text = statement.text
        between = _APART if _WHOLE.search(text) else _BETWEEN
        bounds = [0, *(match.end() for match in between.finditer(text)), len(text)]
        spans = [(each.start, each.end) for each in statement.mentions]
        spans += [(each.start, each.end) for each in statement.amounts or ()]
        told = tuple(
            (match[0], match.start())
            for match in WORD.finditer(text)
            if not any(start <= match.start() < end for start, end in spans) and self._tells(match[0])
        )
        for first, start in enumerate(bounds[:-1]):
            for end in bounds[first + 1 :]:
                inside = tuple(each for each in told if start <= each[1] < end)
                yield Run(statement=statement, start=start, end=end, told=inside)

    def _tells(self, word: str) -> bool:
        if word not in self._telling:
            self._telling[word] = is_telling(word, self._tongue)
        return self._telling[word]

    def _says(self, known: Run, run: Run) -> bool:
        """Whether `run` says what `known` says: of the same model word by word, with the same companies and places."""
        places = dict(run.told)
        if not all(self._is_of_the_same(known, place, run, places[word]) for word, place in known.told):
            return False
        named = frozenset(key for each in known.statement.mentions for key in each.keys)
        said = frozenset(key for each in run.statement.mentions for key in each.keys)
        carried = known.statement.carried.keys if known.statement.carried else NOBODY
        return (
            all(each.keys & said for each in known.others)
            and all(each.keys & named for each in run.others)
            and all(each.keys & (named | carried) for each in run.statement.models if run.start <= each.start < run.end)
        )

    def _is_of_the_same(self, known: Run, there: int, run: Run, here: int) -> bool:
        about, said = known.statement.subject(there), run.statement.subject(here)
        if about is None:
            return said is None
        goes_before = known.statement.goes_before(there)
        if goes_before and known.statement.carried:
            return False  # of the model carried on or of the one named behind: nobody can tell
        if goes_before != run.statement.goes_before(here):
            return False
        return bool(self._meant(about) & self._meant(said))

    def _meant(self, mention: Mention | None) -> Keys:
        return self._grounds.meant(mention) or (mention.keys if mention else NOBODY)
