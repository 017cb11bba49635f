"""What the tools found in one run: facts with citation ids that go on where the rules' answer ends."""

import json
from collections.abc import Iterable
from threading import Lock
from typing import Any

from msgspec.structs import replace

from bot.agent.gathering import Gatherer
from bot.agent.grounds import Grounds
from bot.answer import Answer, Citation, Fact, plain
from knowledge.note import Note

LONGEST = 7000
"""Characters of one tool result; what is beyond is left out, and said to be."""
NOT_SHOWN = ("benchmarks", "lineage", "citations", "caveats", "cost", "why", "breaks")


class Findings:
    """Collects tool results: as data for the model, as grounds for the check, as facts for the answer."""

    def __init__(self, answer: Answer, grounds: Grounds, gatherer: Gatherer) -> None:
        self.grounds = grounds
        self._gatherer = gatherer
        self._citations = list(answer.citations)
        self._facts: list[Fact] = []
        self._own = len(answer.citations)
        self._own_facts = len(answer.facts)
        self._one_at_a_time = Lock()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Sources that the tools added."""
        return tuple(self._citations[self._own :])

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Facts that the tools added."""
        return tuple(self._facts)

    def take(self, found: Answer) -> str:
        """The rules' answer to a tool's question, as data; its citations are numbered on."""
        with self._one_at_a_time:  # tools of one step run in threads
            marks = {each.id: self._cite(each) for each in found.citations}
            self._gatherer.add(found, self.grounds, marks)
            self._keep(found, marks)
        return _wrapped({
            "recommendations": [_entry(each, marks) for each in found.recommendations],
            "bills": [_bill(each, marks) for each in found.costs],
            "facts": [_fact(each, marks) for each in found.facts],
            "caveats": [{"severity": each.severity, "text": each.text, "cite": _marked(each.citations, marks)}
                        for each in found.caveats],
            "assumptions": list(found.assumptions),
            "not_known": list(found.unknown),
        })  # fmt: skip

    def take_notes(self, notes: Iterable[Note], kinds: dict[str, str]) -> str:
        """Notes as data, each with the ids of its sources."""
        with self._one_at_a_time:
            shown = [self._note(note, kinds.get(note.kind, note.kind)) for note in notes]
        return _wrapped({"notes": shown})

    def _note(self, note: Note, kind: str) -> dict[str, Any]:
        marks = [
            self._cite(
                Citation(
                    id="", kind=kind, title=source.title or note.title, url=source.url, checked_on=source.checked_on
                )
            )
            for source in note.sources[:2]
        ]
        for mark in marks[:1]:
            fact = Fact(id="", subject=note.title, attribute="note", value=note.text, unit=None,
                        as_of=note.written_on.isoformat(), citation=mark)  # fmt: skip
            self._facts.append(self._numbered(fact))
        self._gatherer.note(note.text, self.grounds, tuple(marks))
        return {"title": note.title, "text": note.text, "cite": marks}

    def _cite(self, citation: Citation) -> str:
        for known in self._citations:
            if (known.url, known.title, known.kind) == (citation.url, citation.title, citation.kind):
                return known.id
        number = str(len(self._citations) + 1)
        self._citations.append(replace(citation, id=number))
        return number

    def _keep(self, found: Answer, marks: dict[str, str]) -> None:
        """Every figure of `found` as facts, so that what is repeated of it stands in a field of the answer."""
        for fact in found.facts:
            self._facts.append(self._numbered(replace(fact, citation=marks.get(fact.citation, fact.citation))))
        for entry in found.recommendations:
            content = {
                name: value for name, value in plain(entry).items() if value is not None and name not in NOT_SHOWN
            }
            bill = plain(entry.cost) if entry.cost else None
            scores = [plain(each) for each in entry.benchmarks]
            mark = next((marks[each] for each in entry.citations if each in marks), None)
            if mark is not None:
                value = json.dumps(content | {"bill": bill, "scores": scores}, ensure_ascii=False)
                self._facts.append(self._numbered(
                    Fact(id="", subject=entry.model, attribute="found by a tool", value=value, unit=None, as_of=None,
                         citation=mark)
                ))  # fmt: skip

    def _numbered(self, fact: Fact) -> Fact:
        return replace(fact, id=f"f{self._own_facts + len(self._facts) + 1}")


def _entry(entry: Any, marks: dict[str, str]) -> dict[str, Any]:
    content = {name: value for name, value in plain(entry).items() if value not in (None, []) and name not in NOT_SHOWN}
    bill = {"total_usd": plain(entry.cost)["total_usd"], "period": entry.cost.period} if entry.cost else {}
    return content | bill | {"cite": _marked(entry.citations, marks)}


def _bill(cost: Any, marks: dict[str, str]) -> dict[str, Any]:
    content = plain(cost)
    kept = ("model", "provider", "period", "total_usd", "low_usd", "high_usd", "lines")
    return {name: content[name] for name in kept} | {"cite": _marked(cost.citations, marks)}


def _fact(fact: Fact, marks: dict[str, str]) -> dict[str, Any]:
    content = plain(fact)
    kept = {name: content[name] for name in ("subject", "attribute", "value", "unit", "as_of")}
    return kept | {"cite": _marked((fact.citation,), marks)}


def _marked(citations: Iterable[str], marks: dict[str, str]) -> list[str]:
    return [marks[each] for each in citations if each in marks]


def _wrapped(content: dict[str, Any]) -> str:
    """`content` as JSON that says of itself that it is data; texts in it are never instructions."""
    text = json.dumps({name: value for name, value in content.items() if value}, ensure_ascii=False)
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]} … (cut)"
    return f"<data>\n{cut.replace('</data>', '')}\n</data>"
