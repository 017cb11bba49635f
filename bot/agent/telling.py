"""What the sentences of an answer tell: its figures and days with whom they are said of, and its clauses."""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from bot.agent.grounds import NOBODY, Ground, Grounds, Keys, Sentence
from bot.agent.said import day_said, said
from bot.agent.sentences import paragraphs_of, plain
from bot.agent.statements import NO_TITLES, Mention, Statement, statement_of
from bot.answer import Answer
from bot.understanding.lexicon import Lexicon

OF_LAW = frozenset({"origin_risk", "licence", "residency"})
"""Answers about law, licences and where data goes are not worded, only translated, sentence by sentence."""
KEPT_STATEMENTS = 5000
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MARK = re.compile(r"\[(\d+)\](?!\()")
_HEADING = re.compile(r"\*\*(Caveats|Assumptions|Not known|Evidence|Sources)\*\*$")
_NOT_OF_MODELS = frozenset({"Caveats", "Evidence"})
"""Parts of an answer that tell of laws and boards: what they say of those is no model's."""
_TABLE_OR_SOURCE = re.compile(r"^\s*\||^\[\d+\] \[")


class Prose:
    """Reads sentences into grounds. Keeps those it took apart: caveats and notes come again with other answers."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[tuple[str, frozenset[str]], Statement] = {}

    def of_answer(self, answer: Answer, grounds: Grounds, marks: dict[str, str]) -> None:
        """The text, whose sentences go on about a model: of the line, or in a list of the lines before it."""
        about: Mention | None = None
        is_told = answer.intent not in OF_LAW
        for line in answer.text.splitlines():
            if heading := _HEADING.match(line):
                about, is_told = None, answer.intent not in OF_LAW and heading[1] not in _NOT_OF_MODELS
            goes_on = line.startswith(("- ", "Other hosts"))
            told = self.add(line, grounds, marks, about=about if goes_on else None)
            for each in told if goes_on else ():
                _serves(grounds, each)
            named = [each for statement in told for each in statement.models]
            about = named[0] if named else about
            grounds.told += told if is_told else ()

    def add(
        self, text: str, grounds: Grounds, marks: dict[str, str], held: tuple[str, ...] = (),
        about: Mention | None = None,
    ) -> list[Statement]:  # fmt: skip
        """Adds what stands in `text`; its sentences that were new, each with the model that the one before named."""
        told: list[Statement] = []
        for line in text.splitlines():
            grounds.words.update(word.lower() for word in WORD.findall(line))
            if _TABLE_OR_SOURCE.match(line) or all(
                plain(each).lower() in grounds.verbatim for _, parts in paragraphs_of(line) for each in parts
            ):
                continue
            found = held or tuple(marks[mark] for mark in _MARK.findall(line) if mark in marks)
            for sentence, alone in self.statements(line, grounds.titles):
                statement = replace(alone, carried=about)
                _repeatable(grounds, sentence, statement, found)
                models = {each.keys for each in statement.models}
                about = (statement.models[0] if len(models) == 1 else None) if models else about
                told.append(statement)
                grounds.know(statement)
                grounds.figures += _beside_rows(said(statement, found), grounds)
                grounds.days += [day_said(statement, day, place, found) for day, place in statement.days]
        return told

    def statements(self, text: str, titles: Mapping[str, Keys] = NO_TITLES) -> Iterator[tuple[str, Statement]]:
        """The sentences of `text` with what they are taken apart into."""
        for _, sentences in paragraphs_of(text):
            for sentence in sentences:
                low = sentence.lower()
                named = {title: keys for title, keys in titles.items() if title in low}
                key = (sentence, frozenset(named))
                found = self._known.get(key) or statement_of(sentence, self._lexicon, named)
                if len(self._known) >= KEPT_STATEMENTS:
                    self._known.clear()
                self._known[key] = found
                yield sentence, found


def _repeatable(grounds: Grounds, sentence: str, statement: Statement, marks: tuple[str, ...]) -> None:
    """Lets `sentence` be said again as it is, of any model that it was said of."""
    about = statement.carried.keys if statement.carried and not statement.models else NOBODY
    known = grounds.verbatim.get(plain(sentence).lower())
    also = known.about | about if known and known.about and about else about
    grounds.verbatim[plain(sentence).lower()] = Sentence(marks=marks, about=also)


def _beside_rows(figures: Iterable[Ground], grounds: Grounds) -> Iterator[Ground]:
    """Figures of sentences. Money of a model that has a row counts only with a host named: else the row says it."""
    rows = frozenset(key for keys in grounds.titles.values() for key in keys)
    for each in figures:
        if each.unit != "usd" or not each.subject & rows:
            yield each
        elif any(key.startswith("provider:") for key in each.beside):
            yield replace(each, only_beside=True)


def _serves(grounds: Grounds, statement: Statement) -> None:
    """Takes the hosts of a list of hosts as those of the model that the list is about."""
    about = statement.carried
    if about is not None and not statement.models:
        hosts = {key for each in statement.mentions for key in each.keys if key.startswith("provider:")}
        for key in about.keys & grounds.hosts.keys():
            grounds.hosts[key] |= hosts
            grounds.servers.setdefault(key, set()).update(hosts)
