"""The grounding check: which sentences of a model's wording may be shown, and by which sources."""

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from bot.agent.figures_in_words import has_figures_in_words
from bot.agent.grounds import Grounds
from bot.agent.relations import Relations
from bot.agent.sentences import is_prose, plain
from bot.agent.statements import Mention, Statement, statement_of
from bot.agent.tongues import ENGLISH, is_in, matcher, openers_of
from bot.agent.vocabulary import CASELESS, shape, strays
from bot.agent.vouching import Vouching
from bot.agent.words_like_names import COMMON_LATIN, name_like
from bot.understanding.lexicon import Lexicon

LONGEST_SENTENCE = 420
_UNDER_BUDGET = re.compile(r"(?<![^\W_])unter (?=(?:ihrem|deinem|eurem|dem|unserem) budget)")
_DEGREES = "più|plus|más|mais|most|сам\\w+|en|daha|meest|mest|najbardziej"


class Judged(Struct, frozen=True, kw_only=True):
    """A sentence and what came of it: `fault` is empty where it may be shown, with `marks` behind it."""

    text: str
    fault: str = ""
    marks: tuple[str, ...] = ()
    statement: Statement | None = None
    """What it says, where it was taken apart: repeated and overlong sentences are not."""


class Judge:
    """Holds sentences against grounds."""

    def __init__(self, grounds: Grounds, lexicon: Lexicon, tongue: str) -> None:
        self._grounds = grounds
        self._lexicon = lexicon
        self._tongue = tongue
        self._relations = Relations(grounds, tongue)
        # What the rules say is English, and so can only be said again in English.
        self._vouching = Vouching(grounds, tongue) if tongue == ENGLISH else None
        self._judged: dict[tuple[str, Mention | None, int], Judged] = {}

    def judge(self, sentence: str, before: Mention | None = None) -> Judged:
        """Whether `sentence` says nothing that its grounds do not. Judged once, until tools have found more.

        `before`: the model that the sentence before it was about, of which one that names none goes on.
        """
        key = (sentence, before, len(self._grounds.figures))
        if key not in self._judged:
            self._judged[key] = self._judge(plain(sentence), before)
        return self._judged[key]

    def _judge(self, text: str, before: Mention | None) -> Judged:
        known = self._grounds.verbatim.get(text.lower())
        about = before.keys if before else self._grounds.lead
        if known and (not known.about or known.about & about) and is_prose(text, frozenset(self._grounds.words)):
            return Judged(text=text, marks=known.marks)
        if len(text) > LONGEST_SENTENCE:
            return Judged(text=text, fault="markup")
        statement = replace(statement_of(text, self._lexicon, self._grounds.titles), carried=before)
        fault = next(self._faults(text, statement), "")
        marks = () if fault else self._marks(statement)
        return Judged(text=text, fault=fault, marks=marks, statement=statement)

    def _faults(self, text: str, statement: Statement) -> Iterator[str]:
        if not is_prose(text, self._dotted()):
            yield "markup"
        if not is_in(statement.bare(statement.amounts or ()), self._tongue):
            yield "language"
        yield from self._names(text, statement)
        yield from self._relations.faults(statement)
        yield from self._amounts(statement)
        left = replace(statement, text=self._vouching.without_vouched(statement)) if self._vouching else statement
        if has_figures_in_words(left.bare(), self._tongue):
            yield "figure in words"
        if self._has(left.text, "verdicts.tsv", "verdict"):
            yield "verdict"
        if left == statement and self._only_names_what_to_leave(statement):
            yield "limit"
        yield from self._comparisons(left.text, statement)
        if self._strays(left):
            yield "claim"

    def _only_names_what_to_leave(self, statement: Statement) -> bool:
        """Whether a sentence without a figure or a day is about a model that the answer is about leaving."""
        meant = self._grounds.spoken_of(statement)
        is_bare = bool(statement.models) and not statement.amounts and not statement.days
        return is_bare and all(each and each <= self._grounds.to_leave for each in meant)

    def _strays(self, statement: Statement) -> bool:
        """Whether a word is neither a name nor the asker's subject nor one that claims nothing."""
        rest = self._without_degrees(statement.bare(statement.amounts or ()))
        found = strays(
            rest, self._tongue, asked=self._grounds.asked_words, proper=self._grounds.proper,
            has_amount=bool(statement.amounts), has_day=bool(statement.days),
        )  # fmt: skip
        return bool(found)

    def _names(self, text: str, statement: Statement) -> Iterator[str]:
        """Names that nobody mentioned, and words that look like one."""
        grounds = self._grounds
        for each in statement.mentions:
            if not each.keys & grounds.names:
                yield "name"
        if any(self._runs_on(text, statement.text[each.start : each.end]) for each in statement.models):
            yield "name"
        named = {word for each in statement.mentions for word in _parts(statement.text[each.start : each.end])}
        known = grounds.words | named | (set() if statement.amounts or statement.days else grounds.asked_words)
        rest = statement.bare(statement.amounts or ())
        opening = _opening(text)
        for word in name_like(text, rest, self._tongue):
            # A capital that opens a sentence tells nothing: the word is held against the lists like any other.
            is_asked = word.lower() in grounds.asked_words
            if not _is_known(word, known) and (word != opening or is_asked):
                yield "unknown word"

    def _runs_on(self, text: str, name: str) -> bool:
        """Whether a capital behind a model's name makes it another model's: `Claude Sonnet 5.5 Max`."""
        if not any(letter.isdigit() for letter in name):
            return False
        following = re.search(rf"(?i:{re.escape(name)})[ -]([A-Z][^\W_]*)", text)
        return following is not None and following[1].lower() not in openers_of(self._tongue)

    def _amounts(self, statement: Statement) -> Iterator[str]:
        if statement.amounts is None:
            yield "unreadable figure"
            return
        for amount in statement.amounts:
            if _is_dotted_thousand(amount.value) and self._tongue not in {"en", "zh", "ja", "ko"}:
                yield "unreadable figure"
            if self._grounds.figure(amount, statement) is None:
                yield "figure"
        for day, place in statement.days:
            if self._grounds.day(day, place, statement) is None:
                yield "day"

    def _comparisons(self, low: str, statement: Statement) -> Iterator[str]:
        """Cheap is said of the cheapest only, best of the first pick only, and nothing else is compared."""
        meant = self._grounds.spoken_of(statement)
        if self._has(_without_prepositions(self._without_degrees(low), statement), "compared.tsv other", "other"):
            yield "comparison"
        for label, holds in (("cheap", self._grounds.cheapest), ("best", self._grounds.lead)):
            if self._has(low, f"compared.tsv {label}", label) and not all(each and each <= holds for each in meant):
                yield "comparison"

    def _without_degrees(self, low: str) -> str:
        """`più economico` as `economico`: the word before is no comparison of its own."""
        if self._tongue in CASELESS:
            kinds = "|".join(shape(label, self._tongue).pattern for label in ("cheap", "best"))
            return re.sub(rf"(?:最|最も|가장 )(?={kinds})", "", re.sub("最便宜|最实惠|最划算|最安", "", low))
        kinds = "|".join(matcher(f"compared.tsv {label}", self._tongue).pattern for label in ("cheap", "best"))
        return re.sub(rf"(?<![^\W_])(?:{_DEGREES})\s+(?={kinds})", "", low)

    def _has(self, low: str, file: str, label: str) -> bool:
        if self._tongue in CASELESS:
            return shape(label, self._tongue).search(low) is not None
        return matcher(file, self._tongue).search(low) is not None

    def _dotted(self) -> frozenset[str]:
        return frozenset(word for word in self._grounds.words if "." in word)

    def _marks(self, statement: Statement) -> tuple[str, ...]:
        figures = [self._grounds.figure(amount, statement) for amount in statement.amounts or ()]
        days = [self._grounds.day(day, place, statement) for day, place in statement.days]
        return tuple(dict.fromkeys(mark for each in (*figures, *days) if each for mark in each.marks[:1]))


def _without_prepositions(low: str, statement: Statement) -> str:
    """`über Amazon Bedrock` and `unter Ihrem Budget` compare nothing."""
    for each in statement.mentions:
        if not each.is_model and low[: each.start].endswith("über "):
            low = low[: each.start - 5] + "     " + low[each.start :]
    return _UNDER_BUDGET.sub(" ", low)


def _opening(text: str) -> str:
    """The first word, where only its first letter is a capital."""
    found = re.match(r"\W*([^\W\d_]+(?:['’-][^\W\d_]+)*)", text)
    return found[1] if found and not any(letter.isupper() for letter in found[1][1:]) else ""


def _parts(word: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", word.lower()))


def _is_known(word: str, words: set[str]) -> bool:
    return all(part in words or part in COMMON_LATIN or part.removesuffix("s") in words for part in _parts(word))


def _is_dotted_thousand(value: Decimal) -> bool:
    """`1.980`, which reads as two or as two thousand, by country."""
    return re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", f"{value}") is not None
