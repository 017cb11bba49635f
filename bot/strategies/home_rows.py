"""Open weights on one's own hardware as rows of an answer: how they fit, how good they are."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from bot.answer import Recommendation
from bot.draft import Draft
from bot.quality.rank import Quality
from bot.selection.memory import Fit
from bot.selection.rows import Row
from bot.strategies.entries import evidence
from bot.strategies.named import model_source
from bot.strategies.own_memory import HEAVY_B, runs_on_cpu
from bot.wording import sections
from bot.wording.scores import THIN
from knowledge.entities import Model


class Runnable(Struct, frozen=True, kw_only=True):
    """Open weights that meet the wishes, with how they fit and how good they are."""

    model: Model
    row: Row
    fit: Fit
    quality: Quality | None

    @property
    def worth(self) -> float:
        """Quality for the task; nothing known counts as 0."""
        return self.quality.quality if self.quality else 0.0

    @property
    def is_heavy(self) -> bool:
        """Whether a processor would take long over each token: it reads all weights that are active."""
        active = self.model.params_active_b or self.model.params_total_b
        return active is not None and active > HEAVY_B


def home_row(draft: Draft, each: Runnable, role: str) -> Recommendation:
    """The model as the asker would run it, as `self_host`, `fallback` or `match`."""
    row, model = each.row, each.model
    mark = draft.cite(model_source(model), "model")
    draft.fact(
        subject=model.id,
        attribute=f"memory needed as {each.fit.quantisation}",
        value=each.fit.gb,
        unit="GB",
        citation=mark,
    )
    scores = evidence(draft, each.quality)
    proof = THIN if each.quality is None or each.quality.thin else "on the boards"
    measured = f"Among the best open weights that fit, {proof}."
    why = {
        "self_host": measured if each.quality else "Fits; no board on board measures it for this task.",
        "match": f"You named {model.name}.",
        "fallback": "Another maker, to switch to if the first pick goes away.",
    }[role]
    return Recommendation(
        role=role,
        model=model.id,
        model_name=model.name,
        developer=row.developer.name if row.developer else None,
        origin=row.developer.country if row.developer else None,
        provider=None,
        provider_hq=None,
        why=why,
        quantisation=each.fit.quantisation,
        licence=row.licence.name if row.licence else None,
        open_weights=True,
        context_window_tokens=row.offering.context_window_tokens,
        max_output_tokens=row.offering.max_output_tokens,
        benchmarks=scores,
        gpu_memory_gb=Decimal(0) if runs_on_cpu(draft.situation.asked) else each.fit.gb,
        citations=(mark, *(score.citation for score in scores)),
    )


def table(entries: Sequence[Recommendation], fits: Sequence[Fit]) -> str:
    """What fits, as a table."""
    rows = [
        f"| {sections.ROLE_WORDS[each.role]} | {each.model_name} | {fit.quantisation} | {fit.gb} GB | "
        f"{each.origin or 'unknown'} | {each.licence or 'unknown'} | {sections.marks(each.citations[:1])} |"
        for each, fit in zip(entries, fits, strict=True)
    ]
    return "\n".join(("| Role | Model | Precision | Memory | Made in | Licence | Source |", "|" + " --- |" * 7, *rows))
