"""What holds across the facts tables: the words a column may use, and the rows that other rows point to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from knowledge.facts import Facts

if TYPE_CHECKING:
    from knowledge.evidence import BenchmarkResult

ALLOWED: Mapping[str, Mapping[str, frozenset[str]]] = {
    "Provider": {
        "role": frozenset({"developer", "cloud", "host", "router", "reseller"}),
        "zero_retention": frozenset({"yes", "on_request", "no"}),
        "trains_on_inputs": frozenset({"no", "opt_out", "yes"}),
        "evidence": frozenset({"primary", "docs", "secondary", "single_secondary", "weak", "conflict", "unverified"}),
    },
    "Licence": {
        "kind": frozenset({"permissive", "copyleft", "community", "non_commercial", "proprietary"}),
        "commercial_use": frozenset({"yes", "conditional", "no"}),
        "revenue_cap_for": frozenset({"hosting", "hosting_or_assistant", "display"}),
        "user_cap_for": frozenset({"hosting", "display"}),
    },
    "Measure": {
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
    "BenchmarkResult": {
        "source_kind": frozenset({
            "benchmark-author", "independent", "crowd", "vendor", "vendor-on-competitor", "secondary",
        }),
    },
}  # fmt: skip
"""For each class, by name, the columns that hold words of a list."""


Fault = tuple[str, int, str, str]
"""File, line, column, problem."""


def broken_references(facts: Facts) -> Iterator[Fault]:
    """Every row that points to a row that is not there, but for benchmark results: `unknown_boards` has those."""
    for line, model in enumerate(facts.models.values(), start=2):
        yield from _dangling("models.csv", line, "developer", (model.developer,), facts.developers)
        yield from _dangling("models.csv", line, "licence", (model.licence,), facts.licences)
        yield from _dangling("models.csv", line, "bases", model.bases, facts.models)
        yield from _dangling("models.csv", line, "successor", (model.successor,), facts.models)
    # A company's own policy may be a host's, which trains nothing, and a plan may be a maker's that hosts nothing.
    makers_and_hosts = {**facts.developers, **facts.providers}
    for line, measure in enumerate(facts.measures.values(), start=2):
        yield from _dangling("measures.csv", line, "developers", measure.developers, makers_and_hosts)
    for line, plan in enumerate(facts.plans.values(), start=2):
        yield from _dangling("plans.csv", line, "provider", (plan.provider,), makers_and_hosts)
    for line, uplift in enumerate(facts.uplifts, start=2):
        yield from _dangling("uplifts.csv", line, "provider", (uplift.provider,), facts.providers)


def unknown_boards(results: "Iterable[BenchmarkResult]", boards: Mapping[str, Any]) -> Iterator[Fault]:
    """Every benchmark result on a board that is not there."""
    for line, result in enumerate(results, start=2):
        yield from _dangling("benchmarks.csv", line, "board", (result.board,), boards)


def _dangling(
    file: str, line: int, column: str, names: Iterable[str | None], known: Mapping[str, Any]
) -> Iterator[Fault]:
    home = f"{column.removesuffix('s')}s.csv" if column not in {"bases", "successor"} else "models.csv"
    for name in names:
        if name is not None and name not in known:
            yield file, line, column, f"{name!r} has no row in {home}; add one or correct the name"
