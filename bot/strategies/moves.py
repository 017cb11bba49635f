"""What to move to from a model: the successor or the nearest of its line, the most for the money, another maker."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.quality.rank import task_quality
from bot.selection.candidates import Candidate
from bot.selection.market import Row, blended_rate, usual_place
from bot.selection.pool import billing, task_of
from bot.selection.roles import Pick, fallback, value, worth_for_money
from bot.situation import Situation
from bot.strategies.kinds import as_kind_of
from bot.strategies.named import Named, rows_of
from knowledge.entities import Model

DEARER_AT_MOST = 1.0
"""A share of the old price: what is more than twice as dear is no near alternative while there are others."""
LASTS_DAYS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Old:
    """The model to be replaced: where it was bought, what it cost, how good it is for the task."""

    named: Named
    row: Row | None
    situation: Situation
    """The question, with the task of the model where none was named: an embedder is replaced by an embedder."""
    workload: Workload
    usd: float | None
    """The bill of the workload at `row`."""

    @property
    def task(self) -> str:
        """The task whose quality counts."""
        return task_of(self.situation.asked)

    @property
    def level(self) -> float | None:
        """Its quality for the task at its best effort; `None` where no board measures it."""
        ranked = task_quality(self.situation.knowledge.facts, self.task)
        return next((each.quality for each in ranked if each.model == self.named.model_id), None)


def old_model(draft: Draft, named: Named) -> Old:
    """What is replaced, with all that its successors are measured against."""
    situation = draft.situation
    row = usual_place(rows_of(situation, named))
    asked = as_kind_of(situation.asked, [named])
    if asked is not None:
        situation = situation.asking(asked)
    workload = workload_of(situation.asked)
    return Old(
        named=named, row=row, situation=situation, workload=workload,
        usd=billing(situation, workload)(row, None) if row is not None else None,
    )  # fmt: skip


def moves(draft: Draft, old: Old, successor: str | None, candidates: Sequence[Candidate]) -> list[Pick]:
    """The nearest first, then the most for the money that is not dearer than the old one, then a fallback."""
    found: dict[str, Candidate] = {}
    level = old.level
    for each in sorted(candidates, key=lambda each: (level is not None and each.worth < level, -worth_for_money(each))):
        found.setdefault(each.row.model_id, each)
    found.pop(str(old.named.model_id), None)
    stay = [each for each in found.values() if each.row.model is None or not leaves_on(draft, each.row.model)]
    newer = [each for each in stay if not _is_older(each, old.named)]
    good = [each for each in newer if level is None or each.worth >= level] or newer
    if not good:
        return []
    named_by_maker = next((each for each in stay if each.row.model_id == successor), None)
    first = named_by_maker or min(good, key=lambda each: _distance(each, old))
    chosen = [Pick(role="best", candidate=first)]
    priced = gap_per_token(first, old) is not None
    cheaper = [
        each for each in good
        if each is not first and (_gap(each, old) <= 0 if priced else each.rough_usd < first.rough_usd)
    ]  # fmt: skip
    if cheaper:
        chosen.append(Pick(role="value", candidate=value(cheaper)))
    near = [each for each in good if _gap(each, old) <= DEARER_AT_MOST] or good
    return [*chosen, *fallback(near, chosen)]


def gap_per_token(each: Candidate, old: Old) -> Decimal | None:
    """How much dearer it is per token, as a share of the old price; `None` where that is not known or not alike."""
    before, now = _rate(old.row) if old.row else None, _rate(each.row)
    alike = old.row is not None and bool(old.row.output_rate) == bool(each.row.output_rate)
    return (now - before) / before if alike and before and now is not None else None


def _rate(row: Row) -> Decimal | None:
    """The rate of both directions together; of the input where there is no output, as with embeddings."""
    if row.output_rate or row.input_rate is None:
        return blended_rate(row)
    return Decimal(str(row.input_rate))


def _gap(each: Candidate, old: Old) -> float:
    """How much dearer it is, per token or for the workload, as a share of the old price; 0 where that is not known."""
    per_token = float(gap_per_token(each, old) or 0)
    return max(per_token, each.rough_usd / old.usd - 1) if old.usd else per_token


def _distance(each: Candidate, old: Old) -> tuple[int, bool, int, float, str]:
    """The newest of the family that is not dearer, then of the maker; the nearest in price where it is much dearer."""
    model, replaced, gap = each.row.model, old.named.model, _gap(each, old)
    kin = model is not None and replaced is not None and model.developer == replaced.developer
    if model is None or replaced is None or not kin or gap > DEARER_AT_MOST:
        return (2, False, 0, abs(gap), each.row.model_id)
    return (int(model.family != replaced.family), gap > 0, -_day(model.released), abs(gap), each.row.model_id)


def leaves_on(draft: Draft, model: Model) -> date | None:
    """The day on which a model's own maker drops it, where that is within the months that a move should last."""
    own = [each for each in draft.situation.knowledge.catalogue.of_model(model.id) if each.provider == model.developer]
    days = [each.deprecation_date for each in own if each.deprecation_date is not None]
    soon = draft.situation.today + timedelta(days=LASTS_DAYS)
    return max(days) if own and len(days) == len(own) and max(days) <= soon else None


def _is_older(each: Candidate, named: Named) -> bool:
    """Whether it is a model of the same maker from before the one to be replaced."""
    model = each.row.model
    if model is None or named.model is None or model.developer != named.model.developer:
        return False
    return bool(model.released) and _day(model.released) < _day(named.model.released)


def _day(released: str | None) -> int:
    """A release as a number to sort by, however precise its date is; 0 where none is known."""
    return int((released or "0").replace("-", "").ljust(8, "0"))
