"""The contract's `sextant rank TASK --json`: the quality ranking with its citations."""

from typing import Any

from bot.quality.rank import Quality, task_quality
from knowledge.evidence import BenchmarkResult
from knowledge.facts import Facts

SCHEMA = 1


def rank_json(facts: Facts, task: str, without: str | None = None) -> dict[str, Any]:
    """The ranking as plain JSON values, best first; models without results of their own are left out.

    `without` names a board to leave out. Raises `AnswerError` when no board is called so.
    """
    shown = [each for each in task_quality(facts, task, without) if each.evidence]
    ids: dict[tuple[str, str], str] = {}
    for result in (result for each in shown for result in each.evidence):
        ids.setdefault(_page(result), f"b{len(ids) + 1}")
    cited = {_page(result): result for each in shown for result in each.evidence}
    return {
        "schema": SCHEMA,
        "task": task,
        "as_of": facts.as_of.isoformat(),
        "models": [_model(each, ids) for each in shown],
        "citations": [_citation(ids[page], cited[page]) for page in ids],
    }


def _page(result: BenchmarkResult) -> tuple[str, str]:
    return result.benchmark, result.source_url


def _model(quality: Quality, ids: dict[tuple[str, str], str]) -> dict[str, Any]:
    return {
        "model": quality.model,
        "effort": quality.effort,
        "quality": quality.quality,
        "evidence": list(dict.fromkeys(ids[_page(result)] for result in quality.evidence)),
        "thin": quality.thin,
    }


def _citation(mark: str, result: BenchmarkResult) -> dict[str, Any]:
    return {
        "id": mark,
        "kind": "benchmark",
        "title": result.benchmark,
        "url": result.source_url,
        "checked_on": result.checked_on.isoformat(),
    }
