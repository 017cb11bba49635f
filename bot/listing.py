"""Models on sale that meet the wishes, one row for each: what `sextant models` lists."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import Struct

from bot.answer import money, plain
from bot.called import id_called
from bot.policy import Policy
from bot.quality.rank import Quality, task_quality
from bot.selection.bought_at import TIE
from bot.selection.eligible import eligible
from bot.selection.market import Market
from bot.selection.place_rules import regions_of
from bot.selection.pool import mode_of
from bot.selection.rows import MIDDLEMEN, Row, blended_rate, usual_place
from bot.selection.shelf import Shelf
from bot.understood import Understood
from knowledge.base import Knowledge

TASKS = frozenset({
    "coding", "agentic", "reasoning", "math", "writing", "roleplay", "summarization", "translation", "classification",
    "extraction", "rag", "chat", "support", "vision", "document", "speech", "image_generation", "video", "embedding",
    "rerank", "data_analysis", "research", "autocomplete", "medical", "legal", "finance", "education", "other",
})  # fmt: skip
"""The contract's words for a task."""


class Listed(Struct, frozen=True, kw_only=True):
    """A model at its cheapest place that fits. `quality` is for the task asked; `None` where nothing is measured."""

    row: Row
    quality: Quality | None

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; prices in USD per MTok as decimal strings, as in the contract."""
        row, source = self.row, self.row.offering.prices[0].source
        return {
            "model": row.model_id,
            "model_name": row.model_name,
            "developer": row.developer.name if row.developer else None,
            "origins": sorted(row.origins),
            "provider": row.provider_id,
            "host_regions": list(regions_of(row)),
            "region": row.offering.region,
            "input_usd_per_mtok": _text(row.input_rate),
            "output_usd_per_mtok": _text(row.output_rate),
            "context_window_tokens": row.offering.context_window_tokens,
            "open_weights": row.model.open_weights if row.model else None,
            "licence": row.licence.name if row.licence else None,
            "deprecation_date": plain(row.offering.deprecation_date),
            "quality": self.quality.quality if self.quality else None,
            "source": {"url": source.url, "checked_on": source.checked_on.isoformat()},
        }


def listing(knowledge: Knowledge, asked: Understood, policy: Policy, day: date) -> list[Listed]:
    """The models that meet `asked` and the policy: best first where a task is asked for, else cheapest first.

    Raises `AnswerError` for a host or a maker that no table knows.
    """
    facts = knowledge.facts
    wish = asked.but(
        providers=tuple(id_called(name, facts.providers, "host") for name in asked.providers),
        require_developers=tuple(id_called(name, facts.developers, "maker") for name in asked.require_developers),
    )
    rows = eligible(Shelf(Market(knowledge).rows(mode_of(wish), day)), (wish, policy.wishes()))
    rows = [row for row in rows if row.licence_id is None or row.licence_id not in policy.block_licences]
    if not wish.providers:
        rows = [row for row in rows if row.provider is not None and row.provider.role not in MIDDLEMEN]
    quality = _qualities(knowledge, asked.task)
    found = [Listed(row=row, quality=quality.get(row.model_id)) for row in _cheapest(rows)]
    return sorted(found, key=_order)


def _cheapest(rows: Iterable[Row]) -> list[Row]:
    """The cheapest row of each model, by three parts input to one part output; within a percent the usual place."""
    by_model: dict[str, list[Row]] = {}
    for row in rows:
        if row.input_rate is not None or row.output_rate is not None:
            by_model.setdefault(row.model_id, []).append(row)
    chosen = []
    for group in by_model.values():
        limit = min(_rate(row) for row in group) * TIE
        place = usual_place([row for row in group if _rate(row) <= limit])
        if place is not None:
            chosen.append(place)
    return chosen


def _text(rate: float | None) -> str | None:
    return None if rate is None else money(Decimal(str(rate)))


def _rate(row: Row) -> float:
    rate = blended_rate(row)
    return float(rate) if rate is not None else float(row.input_rate or row.output_rate or 0)


def _qualities(knowledge: Knowledge, task: str | None) -> dict[str, Quality]:
    found: dict[str, Quality] = {}
    for each in task_quality(knowledge.facts, task) if task else ():
        found.setdefault(each.model, each)
    return found


def _order(each: Listed) -> tuple[float, float, str]:
    return (-each.quality.quality if each.quality else 0.0, _rate(each.row), each.row.model_id)
