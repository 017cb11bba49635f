"""The answer before in a thread: its rows, which of them a question means, and how they come onto a new sheet."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from msgspec.structs import replace

from bot.answer import Answer, Citation, Recommendation
from bot.draft import Draft
from bot.numbering import with_marks
from bot.understanding.asides import ALL
from bot.understanding.on_the_list import CHEAPEST, WITHOUT
from knowledge.facts import Facts
from knowledge.source import Source

Item = TypeVar("Item")
SECOND_RANK = frozenset({"match", "near_miss"})


def rows_of(before: Answer) -> tuple[Recommendation, ...]:
    """What the answer recommends, in its order; models that were only asked about where it recommends none."""
    picks = tuple(each for each in before.recommendations if each.role not in SECOND_RANK)
    return picks or before.recommendations


def meant(rows: Sequence[Recommendation], pointers: Sequence[str]) -> tuple[Recommendation, ...]:
    """The rows that words like "the second one" mean, the first where none is pointed at; empty where there is none."""
    found = [row for pointer in pointers for row in _by(rows, pointer)]
    pointed = any(":" in pointer for pointer in pointers)
    if not pointed:
        found = [*rows] if ALL.intersection(pointers) else [*rows[:1]]
    return tuple(dict.fromkeys(found))


def models_told(before: Answer, facts: Facts) -> tuple[str, ...]:
    """Ids of the models that the answer states facts of, in their order; for an answer that holds no row."""
    return tuple(dict.fromkeys(fact.subject for fact in before.facts if facts.model(fact.subject) is not None))


def pointed_at(found: Sequence[Item], pointers: Sequence[str]) -> Sequence[Item]:
    """Of things in order those that ordinals mean; all for "these", else the first."""
    places = [int(pointer.removeprefix("nth:")) for pointer in pointers if pointer.startswith("nth:")]
    if places:
        return [each for place in places for each in (found[place - 1 : place] if place > 0 else found[-1:])]
    return [*found] if ALL.intersection(pointers) else [*found[:1]]


def _by(rows: Sequence[Recommendation], pointer: str) -> Sequence[Recommendation]:
    kind, _, word = pointer.partition(":")
    if pointer.startswith(WITHOUT):
        left_out = pointed_at(rows, (f"nth:{word}",))
        return [row for row in rows if row not in left_out]
    if kind != "role":
        return pointed_at(rows, (pointer,)) if kind == "nth" else ()
    if pointer == CHEAPEST:
        return [min(rows, key=_price_of)] if rows else ()
    # Who asks for "the best" of rows that are only named or run at home means the one that leads.
    return [row for row in rows if row.role == word] or (rows[:1] if word == "best" else ())


def _price_of(row: Recommendation) -> Decimal:
    """Its bill, else three parts of its input rate and one of its output; what has neither comes last."""
    if row.cost is not None and row.cost.total_usd is not None:
        return row.cost.total_usd
    price = row.price
    if price is None or price.input_usd_per_mtok is None:
        return Decimal("Infinity")
    return 3 * price.input_usd_per_mtok + (price.output_usd_per_mtok or 0)


def carried(draft: Draft, before: Answer, entry: Recommendation) -> Recommendation:
    """`entry` with its sources and the figures of its reason on this sheet; caveats and bills stay where they stood."""
    wanted = {*entry.citations, *(score.citation for score in entry.benchmarks)}
    wanted |= {*(entry.cost.citations if entry.cost else ())}
    new = {each.id: cite_again(draft, each) for each in before.citations if each.id in wanted}
    found = replace(with_marks(entry, new), caveats=())
    draft.recommendations.append(found)
    for fact in before.facts:
        if fact.subject == entry.model and fact.citation in new and isinstance(fact.value, Decimal):
            draft.fact(
                subject=fact.subject, attribute=fact.attribute, value=fact.value, unit=fact.unit, as_of=fact.as_of,
                citation=new[fact.citation],
            )  # fmt: skip
    return found


def cite_again(draft: Draft, citation: Citation) -> str:
    """The id under which a source of the answer before is cited on this sheet."""
    source = Source(url=citation.url, checked_on=citation.checked_on, title=citation.title)
    return draft.cite(source, citation.kind)
