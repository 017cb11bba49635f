"""What the tables of evidence promise: measures, boards, benchmark results and traffic."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from knowledge.facts import Facts
from knowledge.model_names import canonical_model
from knowledge.tables import read_facts

FOLDER = Path(__file__).parents[2] / "knowledge" / "facts"
STATUSES = {
    "in_force", "partly_in_force", "adopted", "proposed", "advisory", "allegation", "litigation", "policy", "ended",
    "unknown",
}  # fmt: skip
CONTEXTS = {
    "us_federal_civilian", "us_defense", "us_state", "us_contractor", "eu_personal_data", "health", "finance",
    "government", "china_user", "minors", "everyone", "provider",
}  # fmt: skip
TASKS = {
    "coding", "agentic", "reasoning", "math", "writing", "roleplay", "summarization", "translation", "classification",
    "extraction", "rag", "chat", "support", "vision", "document", "speech", "image_generation", "video", "embedding",
    "rerank", "data_analysis", "research", "autocomplete", "medical", "legal", "finance", "education", "other",
}  # fmt: skip
NOT_TO_BE_STATED = [
    "eu-cz", "ca-deepseek", "us-fl-oh-2026", "us-caisi-ds-2025", "us-decoupling-act", "uk-deepseek", "jp-deepseek",
    "eu-be", "eu-dk", "eu-ie-dpc", "eu-fr-cnil", "us-entity-other-labs", "us-icts-ai", "us-caisi-k3",
    *(f"us-{state}-list" for state in ("ia", "nd", "sd", "nc", "ne", "ok", "ga", "pa", "or", "nv")),
]  # fmt: skip


@pytest.fixture(scope="module")
def facts() -> Facts:
    """The facts on board."""
    return read_facts(FOLDER)


@pytest.mark.parametrize("measure", NOT_TO_BE_STATED)
def test_weak_and_unverified_measures_are_never_stated(facts: Facts, measure: str) -> None:
    """Rows without evidence that carries them stay known, and unsaid."""
    assert not facts.measures[measure].can_be_stated


def test_evidence_notes_that_say_weak_or_unverified_are_heeded(facts: Facts) -> None:
    """The label agrees with the note beside it."""
    doubtful = [
        each.id
        for each in facts.measures.values()
        if re.search(r"unverified|\bweak\b|absence of evidence", each.evidence_note) and each.can_be_stated
    ]

    assert doubtful == []


_DETAIL = (
    r"us_state:[A-Z]{2}|government:[A-Z]{2}|school:[A-Z]{2}(?:-[A-Z]{2})?|state_firm:[A-Z]{2}|us_defense:navy"
    r"|us_federal_civilian:(?:nasa|commerce|house)|china_owned|sensitive_data:US"
)
"""Words of `bot/asker_details.py` and `bot/understanding/personal_data.py`, by which rules for few bind."""


def test_every_measure_uses_known_words(facts: Facts) -> None:
    """Status, bound contexts and severity are words that rules understand."""
    strays = [
        each.id
        for each in facts.measures.values()
        if each.status not in STATUSES
        or each.severity not in {"blocks", "warns", "informs"}
        or any(word not in CONTEXTS and not re.fullmatch(_DETAIL, word) for word in each.binds)
    ]

    assert len(facts.measures) == 125
    assert strays == []


def test_only_rules_in_force_do_more_than_inform(facts: Facts) -> None:
    """A proposal, an advisory, an allegation and what has ended never warn or block."""
    grave = [each.id for each in facts.measures.values() if each.severity != "informs"]

    assert {facts.measures[each].status for each in grave} <= {"in_force", "partly_in_force", "policy"}


def test_blocking_measures_are_prohibitions_that_sources_support(facts: Facts) -> None:
    """What blocks can be stated as fact."""
    assert all(each.can_be_stated for each in facts.measures.values() if each.severity == "blocks")


def test_measures_speak_of_every_country_in_the_same_words(facts: Facts) -> None:
    """US directives stand beside Chinese rules, and no row is worded to alarm."""
    words = " ".join(f"{each.title} {each.meaning}" for each in facts.measures.values()).lower()

    assert facts.measures["us-fable-directive"].developers == ("anthropic",)
    assert not re.search(r"dangerous|threat to|hostile regime|spy\b|spyware|must avoid at", words)


def test_every_result_is_of_a_canonical_model(facts: Facts) -> None:
    """Results are found by the id that price lists use."""
    strays = {each.model for each in facts.benchmarks if each.model not in facts.models}
    unlike = {each.model for each in facts.benchmarks if canonical_model(each.model) != each.model}

    assert strays == set()
    assert unlike == set()


def test_every_result_stands_on_a_board_with_tasks_of_the_contract(facts: Facts) -> None:
    """A board says what it is evidence for, in the contract's words."""
    assert {each.board for each in facts.benchmarks} <= set(facts.boards)
    assert {task for board in facts.boards.values() for task in board.tasks} <= TASKS


def test_versions_and_runners_of_a_benchmark_are_different_boards(facts: Facts) -> None:
    """Terminal-Bench 2.1 and 4.0, and the maker's own run and the author's, are never one list."""
    boards = {each.board for each in facts.benchmarks if each.benchmark.startswith("Terminal-Bench")}

    assert {"terminal-bench-2.1", "terminal-bench-4.0", "terminal-bench-4.0@makers"} <= boards
    assert all(len({each.runner for each in facts.boards.values() if each.id == board}) == 1 for board in boards)


def test_a_board_ranks_by_one_metric_in_one_direction(facts: Facts) -> None:
    """Results under the ranking metric agree with the board about what is better."""
    odd = [
        each.board
        for each in facts.benchmarks
        if each.metric == facts.boards[each.board].metric
        and each.higher_is_better != facts.boards[each.board].higher_is_better
    ]

    assert odd == []


def test_an_effort_is_one_of_the_known_words(facts: Facts) -> None:
    """Harness names and thinking budgets are conditions, not efforts."""
    efforts = {each.effort for each in facts.benchmarks}

    assert efforts == {None, "none", "minimal", "low", "medium", "high", "xhigh", "max", "thinking"}


def test_no_result_comes_from_artificial_analysis(facts: Facts) -> None:
    """Their terms do not allow it, not even through pages that show their figures."""
    odd = [
        each.benchmark
        for each in facts.benchmarks
        if "artificialanalysis.ai" in each.source_url or "openrouter.ai" in (each.conditions or "")
    ]

    assert odd == []
    assert not any(each.benchmark == "Terminal-Bench Hard" for each in facts.benchmarks)


def test_every_result_says_what_its_publisher_allows(facts: Facts) -> None:
    """Attribution can be given because the licence stands in the row."""
    assert all(each.reuse and each.source_url.startswith("https://") for each in facts.benchmarks)


def test_every_share_of_traffic_has_its_denominator(facts: Facts) -> None:
    """No figure about use without the scope it was measured over."""
    assert len(facts.traffic) == 671
    assert all(each.scope and each.source_url for each in facts.traffic)


def test_the_share_of_the_top_ten_is_not_the_share_of_all(facts: Facts) -> None:
    """The often quoted 61 % and the 44.8 % of all public tokens are told apart by their scope."""
    scopes = {
        str(each.value): each.scope
        for each in facts.traffic
        if each.group == "China" and each.metric == "token_share" and str(each.value) in {"61", "44.8"}
    }

    assert "44.8" in scopes
    assert scopes["44.8"].startswith("ALL_PUBLIC")
    assert not scopes["61"].startswith("ALL_PUBLIC")


@pytest.mark.parametrize("name", ["benchmarks.csv", "traffic.csv"])
def test_tables_stay_small_and_without_doubles(name: str) -> None:
    """A file stays under 1.5 MB and no row stands twice."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    rows = Counter(tuple(row) for row in csv.reader(text.splitlines()))

    assert len(text) < 1_500_000
    assert max(rows.values()) == 1
