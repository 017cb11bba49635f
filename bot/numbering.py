"""Citation numbers as a reader meets them: 1, 2, 3 in the order of their marks, the same in every field."""

from collections.abc import Mapping

from msgspec.structs import replace

from bot.answer import Answer, Caveat, Citation, Cost, Fact, Recommendation
from bot.patterns import regex

_MARK = regex(r"\[(\d+)\](?!\()")


def marks_in(text: str) -> tuple[str, ...]:
    """The ids that `text` marks, in order, each once."""
    return tuple(dict.fromkeys(_MARK.findall(text)))


def numbered_by_use(answer: Answer) -> Answer:
    """`answer` with its citations numbered anew: first those that the text marks, in that order, then the others."""
    cited = {citation.id: citation for citation in answer.citations}
    order = dict.fromkeys((*(mark for mark in marks_in(answer.text) if mark in cited), *cited))
    new = {old: str(number) for number, old in enumerate(order, 1)}
    return renumbered(replace(answer, citations=tuple(cited[old] for old in order)), new)


def renumbered(answer: Answer, new: Mapping[str, str]) -> Answer:
    """`answer` with each citation under the id that `new` has for it."""
    return replace(
        answer,
        text=_MARK.sub(lambda mark: f"[{new.get(mark[1], mark[1])}]", answer.text),
        citations=tuple(_citation(each, new) for each in answer.citations),
        recommendations=tuple(with_marks(each, new) for each in answer.recommendations),
        costs=tuple(_cost(each, new) for each in answer.costs),
        caveats=tuple(_caveat(each, new) for each in answer.caveats),
        facts=tuple(_fact(each, new) for each in answer.facts),
    )


def _citation(citation: Citation, new: Mapping[str, str]) -> Citation:
    return replace(citation, id=new[citation.id])


def with_marks(entry: Recommendation, new: Mapping[str, str]) -> Recommendation:
    """`entry` with its citations under other ids."""
    return replace(
        entry,
        citations=_marks(entry.citations, new),
        cost=_cost(entry.cost, new) if entry.cost is not None else None,
        benchmarks=tuple(
            replace(score, citation=new.get(score.citation, score.citation)) for score in entry.benchmarks
        ),
    )


def _cost(cost: Cost, new: Mapping[str, str]) -> Cost:
    return replace(cost, citations=_marks(cost.citations, new))


def _caveat(caveat: Caveat, new: Mapping[str, str]) -> Caveat:
    return replace(caveat, citations=_marks(caveat.citations, new))


def _fact(fact: Fact, new: Mapping[str, str]) -> Fact:
    return replace(fact, citation=new.get(fact.citation, fact.citation))


def _marks(ids: tuple[str, ...], new: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(new.get(mark, mark) for mark in ids)
