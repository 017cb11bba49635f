"""What holds across the facts tables: the words a column may use, and the rows that other rows point to."""

from collections.abc import Iterator, Mapping
from typing import Any

from knowledge.entities import BenchmarkResult, Developer, Licence, Measure, Provider
from knowledge.facts import Facts

ALLOWED: Mapping[type[Any], Mapping[str, frozenset[str]]] = {
    Developer: {},
    Provider: {
        "role": frozenset({"developer", "cloud", "host", "router", "reseller"}),
        "zero_retention": frozenset({"yes", "on_request", "no"}),
        "trains_on_inputs": frozenset({"no", "opt_out", "yes"}),
        "evidence": frozenset({"primary", "docs", "secondary", "single_secondary", "weak", "conflict", "unverified"}),
    },
    Licence: {
        "kind": frozenset({"permissive", "copyleft", "community", "non_commercial", "proprietary"}),
        "commercial_use": frozenset({"yes", "conditional", "no"}),
    },
    Measure: {
        "status": frozenset({
            "in_force", "partly_in_force", "adopted", "proposed", "advisory", "allegation", "litigation", "policy",
            "ended", "unknown",
        }),
        "axes": frozenset({"origin", "hosting", "licence", "other"}),
        "severity": frozenset({"blocks", "warns", "informs"}),
        "evidence": frozenset({
            "primary", "docs", "secondary", "single_secondary", "weak", "conflict", "absence", "unverified",
        }),
    },
    BenchmarkResult: {
        "source_kind": frozenset({
            "benchmark-author", "independent", "crowd", "vendor", "vendor-on-competitor", "secondary",
        }),
    },
}  # fmt: skip


def broken_references(facts: Facts) -> Iterator[tuple[str, int, str, str]]:
    """(file, line, column, problem) for every row that points to a row that is not there."""
    for line, model in enumerate(facts.models.values(), start=2):
        if model.developer not in facts.developers:
            yield "models.csv", line, "developer", _absent(model.developer, "developers.csv")
        if model.licence is not None and model.licence not in facts.licences:
            yield "models.csv", line, "licence", _absent(model.licence, "licences.csv")
        for base in model.bases:
            if base not in facts.models:
                yield "models.csv", line, "bases", _absent(base, "models.csv")
        if model.successor is not None and model.successor not in facts.models:
            yield "models.csv", line, "successor", _absent(model.successor, "models.csv")
    for line, measure in enumerate(facts.measures.values(), start=2):
        for developer in measure.developers:
            if developer not in facts.developers:
                yield "measures.csv", line, "developers", _absent(developer, "developers.csv")
    for line, result in enumerate(facts.benchmarks, start=2):
        if result.board not in facts.boards:
            yield "benchmarks.csv", line, "board", _absent(result.board, "boards.csv")
    for line, uplift in enumerate(facts.uplifts, start=2):
        if uplift.provider not in facts.providers:
            yield "uplifts.csv", line, "provider", _absent(uplift.provider, "providers.csv")


def _absent(name: str, file: str) -> str:
    return f"{name!r} has no row in {file}; add one or correct the name"
