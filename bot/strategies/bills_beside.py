"""Bills of models side by side, held against the budget, by the year, and at prices to come."""

from collections.abc import Iterator, Sequence

from bot.answer import Recommendation
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.strategies.budgets import against_budget
from bot.strategies.price_ahead import bill_ahead
from bot.wording import sections


def names_of(entries: Sequence[Recommendation]) -> list[str]:
    """The models by name, with their hosts where one model stands at several."""
    models = [each.model for each in entries]
    return [
        f"{each.model_name} at {sections.place(each)}" if models.count(each.model) > 1 else each.model_name
        for each in entries
    ]


def within_budget(draft: Draft, entries: Sequence[Recommendation]) -> str:
    """Whether each keeps within the budget, its bill of a year, and what a price to come makes of it."""
    told, names = [], names_of(entries)
    for name, each in zip(names, entries, strict=True):
        said = against_budget(draft, each.cost, steady=False) if each.cost is not None and len(entries) > 1 else ""
        if said:
            told.append(f"{name}: {said.removeprefix(', ')}.")
    return " ".join((*told, *filter(None, _ahead(draft, entries, names))))


def _ahead(draft: Draft, entries: Sequence[Recommendation], names: Sequence[str]) -> Iterator[str]:
    """Bills of a year where they are asked for, and what a bill becomes when a change of price lies ahead."""
    workload = workload_of(draft.situation.asked)
    for name, each in zip(names, entries, strict=True):
        rows = draft.situation.market.on_sale(each.model, draft.situation.today)
        at = [row for row in rows if row.provider and row.provider.name == each.provider]
        row = next((row for row in at if row.offering.region == each.region), None)
        said = bill_ahead(draft, row, workload, each.effort) if row is not None else ""
        if said:
            yield f"{name}: {said[0].lower()}{said[1:]}"
        elif each.cost is not None and len(entries) > 1 and draft.situation.asked.budget_usd is None:
            year = against_budget(draft, each.cost).removeprefix(", ")
            yield f"{name}: {year}." if year else ""
