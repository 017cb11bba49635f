"""Who stands highest on a board, as far as its results carry an order: how many there are, whose, and how old."""

from collections.abc import Collection
from datetime import date, timedelta

from bot.draft import Draft
from bot.strategies.benchmark_lines import UNCHECKED, line
from bot.strategies.named import model_source, name_of
from knowledge.evidence import BenchmarkResult, Board

LEADERS_SHOWN = 5
FEWEST = 3
"""Results from which on the highest of them is called so."""
_OLD = timedelta(days=150)
_MONTH = len("2026-10")


def leaders(draft: Draft, board: Board) -> str:
    """The highest results on the board, each model's newest one, among the models asked about."""
    found = _newest(draft, board)
    ordered = sorted(found.values(), key=lambda each: each.score, reverse=board.higher_is_better)
    names = {each.model: name_of(draft, each.model) for each in ordered[:LEADERS_SHOWN]}
    lines = [
        line(draft, each, each.model).replace("- ", f"- {names[each.model]} on ", 1) for each in ordered[:LEADERS_SHOWN]
    ]
    if not lines:
        return f"**No result of a model asked about on {board.name} is on board.**"
    return "\n".join((_headline(draft, board, ordered, names[ordered[0].model]), *lines))


def _headline(draft: Draft, board: Board, ordered: list[BenchmarkResult], first: str) -> str:
    which = " among open weights" if draft.situation.asked.open_weights else ""
    if len(ordered) < FEWEST:
        few = "one result" if len(ordered) == 1 else f"{len(ordered)} results"
        return f"**Only {few} on {board.name}{which} {'is' if len(ordered) == 1 else 'are'} on board: no ranking.**"
    if all(each.source_kind in UNCHECKED for each in ordered):
        return (
            f"**On {board.name}{which} only figures that nobody else checked are on board; {first} has the highest.**"
        )
    best = "Highest" if board.higher_is_better else "Lowest, which is best,"
    return f"**{best} on {board.name}{which}: {first}.** {_how_old(draft, [each.model for each in ordered])}".strip()


def _how_old(draft: Draft, models: Collection[str]) -> str:
    """That the board ended before the models of today, where it did; each model's newest result is meant."""
    facts = draft.situation.knowledge.facts
    known = [model for each in models if (model := facts.model(each)) is not None and model.released]
    newest = max(known, key=lambda each: each.released or "", default=None)
    if newest is None or newest.released is None:
        return "Each model's newest result:"
    month = newest.released[:_MONTH]
    if date.fromisoformat(f"{month}-01") > draft.situation.today - _OLD:
        return "Each model's newest result:"
    mark = draft.cite(model_source(newest), "model")
    draft.fact(subject=newest.id, attribute="released", value=newest.released, citation=mark)
    return f"The newest of the models measured there is {newest.name}, of {month} [{mark}]; later ones are not on it."


def _newest(draft: Draft, board: Board) -> dict[str, BenchmarkResult]:
    found: dict[str, BenchmarkResult] = {}
    for each in draft.situation.knowledge.facts.benchmarks:
        known = found.get(each.model)
        on_board = each.board == board.id and each.metric == board.metric and is_asked_about(draft, each.model)
        if on_board and (known is None or each.result_date > known.result_date):
            found[each.model] = each
    return found


def is_asked_about(draft: Draft, model_id: str) -> bool:
    """Whether a model meets what the question says of weights and origin."""
    asked, facts = draft.situation.asked, draft.situation.knowledge.facts
    if not (asked.open_weights or asked.exclude_origin or asked.require_origin):
        return True
    model = facts.model(model_id)
    maker = facts.developers.get(model.developer) if model else None
    if model is None or (asked.open_weights and not model.open_weights):
        return False
    country = maker.country if maker else None
    return country not in asked.exclude_origin and (not asked.require_origin or country in asked.require_origin)
