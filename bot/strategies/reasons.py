"""Why each pick is one, and how it stands beside the first: what it saves, what it gives up."""

from collections.abc import Sequence
from decimal import Decimal

from bot.answer import Recommendation
from bot.draft import Draft
from bot.quality.weights import KIND, relevance
from bot.selection.candidates import Candidate
from bot.selection.pool import Pool
from bot.selection.roles import Pick
from bot.selection.weights import BUDGET_FLOOR
from bot.strategies.benchmark_lines import mark_of
from bot.strategies.entries import cheaper_by
from bot.wording.figures import listed, per, percent, usd
from bot.wording.scores import ALIKE, THIN, score_words
from bot.wording.sections import place
from bot.wording.tasks import task_words
from knowledge.evidence import BenchmarkResult

WORTH_SAYING = Decimal("0.5")
"""A saving on the bill below this share needs no sentence of its own."""
_ROLE_NAMES = {"best": "best", "value": "best value", "budget": "cheapest that will do"}


def why(draft: Draft, pick: Pick, chosen: Sequence[Pick], pool: Pool) -> str:
    """The reason for a pick in a sentence or two."""
    task = task_words(pool.task)
    quality = pick.candidate.quality
    proof = THIN if quality is None or quality.thin else "on the boards"
    if pick.role == "budget" and (quality is None or quality.quality < BUDGET_FLOOR):
        measured = f"no board on board measures it for {task}" if quality is None else "its quality is low"
        newer = quality is None and not draft.situation.price_first
        which = "Cheapest of the newer ones that meet" if newer else "Cheapest that meets"
        return f"{which} your constraints; {measured}."
    reasons = {
        "best": f"Highest quality for {task} {proof}{' among what meets your constraints' if pool.is_limited else ''}.",
        "value": f"Most quality for {task} for the money, {proof}.",
        "budget": f"Cheapest with enough quality for {task}, {proof}.",
        "fallback": "To switch to if the first pick goes away: another maker "
        + ("in another country." if pick.jurisdiction_differs else "(no other country fits)."),
    }
    also = f" Also the {listed([_ROLE_NAMES[role] for role in pick.also])}." if pick.also else ""
    lower = _lower(draft, pick, chosen[0], pool.task) if pick.role == "fallback" else ""
    return reasons[pick.role] + also + lower


def _lower(draft: Draft, pick: Pick, first: Pick, task: str) -> str:
    """That the fallback is of lower quality than the first pick, with both figures where one board has both."""
    own, other = pick.candidate, first.candidate
    if other.quality is None or own.worth > other.worth - ALIKE:
        return ""
    name = other.row.model_name
    if own.quality is None:
        return f" No board measures it for {task_words(task)}."
    head = f" Lower quality than {name}"
    if own.worth < BUDGET_FLOOR <= other.worth:
        head += ", and below what a budget pick must reach"
    pair = _on_one_board(draft, own, other, task)
    if pair is None:
        return f"{head}, on the boards taken together."
    board = draft.situation.knowledge.facts.boards[pair[0].board]
    figures = [score_words(result.score, result.unit) for result in pair]
    better = "" if board.higher_is_better else ", lower being better"
    marks = "".join(dict.fromkeys(f"[{mark_of(draft, result, result.model)}]" for result in pair))
    return f"{head}: {figures[0]} against {figures[1]} on {board.name}{better} {marks}."


def _on_one_board(
    draft: Draft, first: Candidate, second: Candidate, task: str
) -> tuple[BenchmarkResult, BenchmarkResult] | None:
    """Results of both on one board and day, at their efforts where those were measured; the weightiest such pair."""
    facts = draft.situation.knowledge.facts
    models = [first.row.measured_as, second.row.measured_as]
    efforts = [first.effort, second.effort]
    found: dict[tuple[str, str], dict[str, BenchmarkResult]] = {}
    for result in facts.benchmarks:
        board = facts.boards[result.board]
        if result.model in models and result.metric == board.metric and task in board.tasks:
            day = found.setdefault((result.board, result.result_date), {})
            is_exact = result.effort == efforts[models.index(result.model)]
            if is_exact or result.model not in day:
                day[result.model] = result
    pairs = [
        (relevance(task, facts.boards[board].tasks) * KIND[day[models[0]].source_kind], date, board)
        for (board, date), day in found.items()
        if len(day) > 1
    ]
    if not pairs:
        return None
    _, date, weightiest = max(pairs)
    day = found[(weightiest, date)]
    return day[models[0]], day[models[1]]


def for_the_money(draft: Draft, made: Sequence[Recommendation]) -> str:
    """What a cheaper pick would cost where the first is not itself the cheapest; empty where it saves little."""
    first = made[0]
    other = next((each for role in ("value", "budget") for each in made[1:] if each.role == role), None)
    bills = [each.cost.total_usd if each.cost else None for each in (first, other) if each is not None]
    if other is None or other.cost is None or len(bills) < 2 or bills[0] is None or bills[1] is None:
        return ""
    share = cheaper_by(bills[1], bills[0])
    if share is None or share < WORTH_SAYING:
        return ""
    draft.fact(
        subject=other.model, attribute=f"cheaper than {first.model}", value=share, unit=None,
        citation=other.citations[0],
    )  # fmt: skip
    label = "Best for the money" if other.role == "value" else "Cheapest that will do"
    where = f"{other.model_name} at {place(other)}"
    return f"{label}: {where}, {usd(bills[1])}{per(other.cost.period)}, {percent(share)} less."
