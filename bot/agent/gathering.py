"""`Answer` → `Grounds`: its fields first, then the sentences of its text, its caveats and its facts."""

import re
from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import replace

from bot.agent.grounds import NOBODY, Day, Ground, Grounds, Keys
from bot.agent.rows import bill, cheapest, rates
from bot.agent.said import said
from bot.agent.statements import keys_of, statement_of
from bot.agent.telling import WORD, Prose
from bot.answer import Answer, Fact, Recommendation
from bot.places import EU_MEMBERS
from bot.understanding.lexicon import Lexicon
from bot.understanding.names import find_names

_LETTERS = re.compile(r"[^\W\d_]+")
_DAY = re.compile(r"(?:19|20)\d{2}-\d{2}(?:-\d{2})?")
_UNITS = {"usd per mtok": ("usd", "mtok"), "usd": ("usd", ""), "%": ("percent", ""), "percent": ("percent", ""),
          "tokens": ("tokens", ""), "gb": ("gb", ""), "b": ("params", "")}  # fmt: skip


_AT_A_HOST = re.compile(r" at ([\w.&-]+)$")
"""How strategies call what holds at one host only: `kimi-k3 at avian`."""
Kind = tuple[str, str, str | None]
"""What facts of one series share: subject, what is stated of it, and its unit."""


class Gatherer:
    """Turns answers into grounds, with the names that `lexicon` knows."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._prose = Prose(lexicon)

    def of_answer(self, answer: Answer, asked: Iterable[str]) -> Grounds:
        """The grounds of the rules' answer and of the asker's own words."""
        grounds = Grounds()
        if answer.recommendations:
            grounds.lead = frozenset({f"model:{answer.recommendations[0].model}"})
        self.add(answer, grounds)
        roles = {entry.role for entry in answer.recommendations}
        for entry in answer.recommendations:
            if entry.role == "match" and roles & {"best", "value"}:
                grounds.to_leave |= grounds.titles[entry.model_name.lower()]
        for entry in answer.recommendations[:1]:
            grounds.lead = grounds.titles[entry.model_name.lower()]
        grounds.cheapest = next(
            (keys for keys in grounds.titles.values() if keys & cheapest(answer.recommendations)), NOBODY
        )
        for text in asked:
            for _, statement in self._prose.statements(text):
                grounds.know(statement)
                grounds.figures += [replace(each, asked=True, subject=NOBODY, beside=NOBODY)
                                    for each in said(statement, ())]  # fmt: skip
            grounds.asked_words.update(word.lower() for word in WORD.findall(text))
        return grounds

    def add(self, answer: Answer, grounds: Grounds, marks: dict[str, str] | None = None) -> None:
        """Adds what `answer` holds; `marks` renames its citations."""
        renamed = marks or {citation.id: citation.id for citation in answer.citations}
        for entry in answer.recommendations:
            self._entry(entry, grounds, renamed)
        for cost in answer.costs:
            grounds.figures += bill(cost, self._keys(cost.model), self._keys(cost.provider or ""), renamed)
        newest: dict[Kind, str] = {}
        for fact in answer.facts:
            newest[_kind(fact)] = max(newest.get(_kind(fact), ""), fact.as_of or "")
        for fact in answer.facts:
            self._fact(fact, grounds, renamed, {key: day or None for key, day in newest.items()})
        self._prose.of_answer(answer, grounds, renamed)
        for text in (*(caveat.text for caveat in answer.caveats), *answer.assumptions, *answer.unknown):
            self._prose.add(text, grounds, renamed)
        for caveat in answer.caveats:
            marked = tuple(renamed[mark] for mark in caveat.citations if mark in renamed)
            self._prose.add(caveat.text, grounds, renamed, marked)
        grounds.words |= grounds.proper
        boards = (each.needs for each in grounds.figures if each.needs)
        grounds.proper.update(word for board in boards for word in _LETTERS.findall(board))
        for citation in answer.citations:
            grounds.words.update(word.lower() for word in WORD.findall(citation.title))

    def note(self, text: str, grounds: Grounds, marks: tuple[str, ...]) -> None:
        """Adds a text found by retrieval."""
        self._prose.add(text, grounds, {}, marks)

    def _keys(self, name: str) -> Keys:
        known = {key for each in find_names(name.lower(), self._lexicon) for key in keys_of(each)}
        return frozenset({*known, f"model:{name}"} if name in self._lexicon.models else known)

    def _entry(self, entry: Recommendation, grounds: Grounds, marks: dict[str, str]) -> None:
        model = f"model:{entry.model}"
        subject = frozenset({model}) | {key for key in self._keys(entry.model_name) if key.startswith("model:")}
        held = tuple(marks[mark] for mark in entry.citations if mark in marks)
        host = self._keys(entry.provider or "") | self._keys(entry.developer or "")
        known = self._lexicon.models.get(entry.model)
        family = {f"family:{known.family}"} if known and known.family else set()
        maker = {key.replace("developer:", "family:") for key in self._keys(entry.developer or "")} if family else set()
        for key in subject:
            grounds.hosts.setdefault(key, set()).update(host)
            grounds.families.setdefault(key, set()).update(family | maker)
            made = (entry.origin, *(ancestor.origin for ancestor in entry.lineage))
            grounds.origins.setdefault(key, set()).update(_places(made))
            runs = (*entry.host_regions, *((entry.region,) if entry.region else ()))
            grounds.regions.setdefault(key, set()).update(_places(code.upper() for code in runs))
            grounds.hosts[key].update(_places((entry.provider_hq,)))
        self._company(entry, subject, grounds)
        grounds.titles[entry.model_name.lower()] = subject
        grounds.names |= subject | host | grounds.families[model]
        grounds.names |= grounds.origins[model] | grounds.regions[model] | grounds.hosts[model]
        grounds.figures += [replace(each, subject=subject, beside=host, marks=held) for each in rates(entry)]
        grounds.figures += [
            Ground(value=score.score, unit="percent" if score.unit == "%" else "", subject=subject,
                   needs=score.benchmark.lower(), marks=(marks.get(score.citation, score.citation),))
            for score in entry.benchmarks
        ]  # fmt: skip
        if entry.cost is not None:
            grounds.figures += bill(entry.cost, subject, host, marks)
        if entry.deprecation_date is not None:
            hosts = frozenset(key for key in host if key.startswith("provider:"))
            day = entry.deprecation_date.isoformat()
            grounds.days.append(Day(day=day, subject=subject, beside=hosts, marks=held))
        for name in (entry.model, entry.model_name, entry.provider, entry.developer, entry.licence, entry.region):
            grounds.words.update(word.lower() for word in WORD.findall(name or ""))

    def _company(self, entry: Recommendation, subject: Keys, grounds: Grounds) -> None:
        """Who makes and who serves the model of a row, where they are based, and what the row is recommended for."""
        maker = frozenset(key for key in self._keys(entry.developer or "") if not key.startswith("provider:"))
        server = frozenset(key for key in self._keys(entry.provider or "") if key.startswith("provider:"))
        for key in subject:
            grounds.makers.setdefault(key, set()).update(maker)
            grounds.servers.setdefault(key, set()).update(server)
            (grounds.misses if entry.breaks else set()).add(key)
            (grounds.fallbacks if entry.role == "fallback" else set()).add(key)
        for keys, seat in ((maker, entry.origin), (server, entry.provider_hq)):
            for key in keys if seat else ():
                grounds.seats.setdefault(key, set()).update(_places((seat,)))
        named = (entry.model, entry.model_name, entry.provider, entry.developer, entry.region,
                 *(score.benchmark for score in entry.benchmarks))  # fmt: skip
        grounds.proper.update(word for name in named for word in _LETTERS.findall((name or "").lower()))
        grounds.words.update(name.lower() for name in named if name and "." in name)

    def _fact(self, fact: Fact, grounds: Grounds, marks: dict[str, str], newest: dict[Kind, str | None]) -> None:
        held = (marks.get(fact.citation, fact.citation),)
        about = statement_of(f"{fact.subject}: {fact.attribute}", self._lexicon)
        grounds.know(about)
        subject = about.models[0].keys if about.models else NOBODY
        ends = len(fact.subject)
        whom = [each for each in about.mentions if not each.is_model and each.start < ends] or about.mentions
        beside = frozenset(key for each in whom if not each.is_model for key in each.keys)
        host = _AT_A_HOST.search(fact.subject)
        beside |= frozenset({f"provider:{host[1]}"} if host else ())
        for key in subject:
            grounds.hosts.setdefault(key, set()).update(beside)
            grounds.families.setdefault(key, set())
            grounds.makers.setdefault(key, set()).update(each for each in beside if not each.startswith("provider:"))
            grounds.servers.setdefault(key, set()).update(each for each in beside if each.startswith("provider:"))
        grounds.words.update(word.lower() for word in WORD.findall(f"{fact.subject} {fact.attribute} {fact.value}"))
        stated = str(fact.value)
        if isinstance(fact.value, int | Decimal) and not isinstance(fact.value, bool):
            named = (fact.unit or "").lower()
            unit, per = _UNITS.get(named, ("percent", "") if named.startswith("percent") else ("", ""))
            way = next((name for name in ("cached", "input", "output") if name in fact.attribute), "")
            grounds.figures.append(
                Ground(
                    value=Decimal(fact.value),
                    unit=unit,
                    per=per,
                    direction=way if unit in {"usd", "tokens"} else "",
                    subject=subject,
                    beside=beside,
                    only_beside=host is not None,
                    needs=_needed(fact, unit) if subject or "token_share" in fact.attribute else "",
                    as_of=fact.as_of or "",
                    is_newest=newest.get(_kind(fact)) == fact.as_of,
                    marks=held,
                )
            )
        elif not _DAY.fullmatch(stated):
            self._prose.add(f"{fact.subject}: {stated}", grounds, marks, held)
        share = "token_share" in fact.attribute
        # An end is told with its host, which a fact does not name: the rows and the sentences do.
        dated = ("" if stated == fact.as_of else fact.as_of or "", fact.attribute if share else "")
        grounds.days += [Day(day=day, subject=subject, marks=held) for text in dated for day in _DAY.findall(text)]


def _needed(fact: Fact, unit: str) -> str:
    """What must be named beside a percentage: what it is a share of, or the board it was reached on."""
    if "token_share" in fact.attribute:
        return "token"
    return fact.attribute.partition(" (")[0].lower() if unit == "percent" and "share" not in fact.attribute else ""


def _places(codes: Iterable[str | None]) -> Keys:
    """Keys of places; a member of the EU is in the EU."""
    known = {code for code in codes if code}
    return frozenset(f"place:{code}" for code in known | ({"EU"} if known & EU_MEMBERS else set()))


def _kind(fact: Fact) -> Kind:
    return fact.subject, fact.attribute.partition(" ")[0], fact.unit
