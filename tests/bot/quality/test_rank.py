"""The quality ranking: what counts, for whom, and that it says when evidence is thin."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.quality.rank import Quality, task_quality
from knowledge.entities import Model
from knowledge.evidence import BenchmarkResult, Board
from knowledge.facts import Facts
from knowledge.tables import read_facts

FOLDER = Path(__file__).parents[3] / "knowledge" / "facts"

DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def facts() -> Facts:
    """The facts on board."""
    return read_facts(FOLDER)


def board(name: str, *tasks: str, higher_is_better: bool = True) -> Board:
    return Board(
        id=name, name=name, runner="its author", tasks=tasks, metric="accuracy", measures="A test.",
        comparable_note="Within the board.", scale="%", higher_is_better=higher_is_better,
        source_url="https://example.org/board", checked_on=DAY,
    )  # fmt: skip


def result(model: str, on: str, score: str, **more: str | bool | None) -> BenchmarkResult:
    values: dict[str, object] = {
        "effort": None, "higher_is_better": True, "result_date": "2026-10-01", "source_kind": "independent", **more,
    }  # fmt: skip
    return BenchmarkResult(
        model=model, named_as=model, board=on, benchmark=on, metric="accuracy", score=Decimal(score), unit="%",
        conditions=None, source_url="https://example.org/board", reuse="cite", checked_on=DAY, **values,
    )  # type: ignore[arg-type]  # fmt: skip


def facts_of(boards: Iterable[Board], results: Iterable[BenchmarkResult], models: Iterable[Model] = ()) -> Facts:
    return Facts(
        developers={}, providers={}, models={each.id: each for each in models}, licences={}, measures={}, cards={},
        plans={}, benchmarks=tuple(results), traffic=(), uplifts=(), boards={each.id: each for each in boards},
    )  # fmt: skip


def order(ranking: Iterable[Quality]) -> list[str]:
    return [each.model for each in ranking]


def test_the_weakest_of_a_strong_board_outranks_the_best_of_a_weak_one() -> None:
    """Ranks count within a board; boards are laid side by side by the models they share."""
    boards = [board("all", "coding"), board("frontier", "coding"), board("old", "coding")]
    everyone = ["f1", "f2", "f3", "mid", "o1", "o2", "o3"]
    results = [result(name, "all", str(90 - 10 * place)) for place, name in enumerate(everyone)]
    results += [result(name, "frontier", score) for name, score in (("f1", "50"), ("f2", "40"), ("new", "10"))]
    results += [result(name, "old", score) for name, score in (("relic", "99"), ("o2", "80"), ("o3", "70"))]

    ranking = order(task_quality(facts_of(boards, results), "coding"))

    assert ranking.index("new") < ranking.index("relic")


def test_lower_scores_rank_higher_where_lower_is_better() -> None:
    """A hallucination rate is not an accuracy."""
    boards = [board("errors", "summarization", higher_is_better=False)]
    results = [result(name, "errors", score, higher_is_better=False) for name, score in (("good", "1"), ("bad", "20"))]

    assert order(task_quality(facts_of(boards, results), "summarization")) == ["good", "bad"]


def test_efforts_of_a_model_are_ranked_apart() -> None:
    """A result belongs to a model at an effort."""
    boards = [board("tests", "coding")]
    results = [result("m", "tests", "80", effort="max"), result("m", "tests", "40", effort="low"),
               result("n", "tests", "60")]  # fmt: skip

    ranking = task_quality(facts_of(boards, results), "coding")

    assert [(each.model, each.effort) for each in ranking] == [("m", "max"), ("n", None), ("m", "low")]


def test_a_missing_score_is_not_a_zero() -> None:
    """A model absent from a board is judged by the boards it is on."""
    boards = [board("one", "coding"), board("two", "coding")]
    results = [result(name, "one", score) for name, score in (("a", "90"), ("b", "50"), ("c", "10"))]
    results += [result(name, "two", score) for name, score in (("b", "50"), ("c", "10"))]

    assert order(task_quality(facts_of(boards, results), "coding"))[0] == "a"


def test_evidence_from_makers_or_from_other_tasks_alone_is_thin() -> None:
    """What nobody but the maker has measured, or only a distant task shows, is called thin."""
    boards = [board("one", "coding"), board("two", "coding"), board("far", "math")]
    results = [result(name, "one", score) for name, score in (("a", "90"), ("b", "50"))]
    results += [result(name, "two", score, source_kind="vendor") for name, score in (("c", "70"), ("d", "60"))]
    results += [result(name, "far", score) for name, score in (("e", "70"), ("f", "60"))]

    thin = {each.model: each.thin for each in task_quality(facts_of(boards, results), "coding")}

    assert thin == {"a": False, "b": False, "c": True, "d": True, "e": True, "f": True}


def test_thin_evidence_is_drawn_to_the_middle() -> None:
    """A maker's single figure moves a model less than an independent one."""
    boards = [board("one", "coding"), board("two", "coding")]
    results = [result(name, "one", score) for name, score in (("a", "90"), ("b", "50"), ("c", "10"))]
    told = [result(name, "two", score, source_kind="secondary") for name, score in (("d", "90"), ("e", "10"))]

    quality = {each.model: each.quality for each in task_quality(facts_of(boards, results + told), "coding")}

    assert quality["a"] > quality["d"] > 0.5 > quality["e"] > quality["c"]


def test_a_task_without_boards_has_no_ranking(facts: Facts) -> None:
    """Nothing is ranked where nothing was measured."""
    assert task_quality(facts, "image_generation") == ()


def test_embedding_models_and_chat_models_are_not_mixed(facts: Facts) -> None:
    """Evidence for embedding says nothing about writing, nor the other way round."""
    embedding = set(order(task_quality(facts, "embedding")))
    writing = set(order(task_quality(facts, "writing")))

    assert "qwen3-embedding-8b" in embedding
    assert embedding.isdisjoint(writing)


def test_a_new_version_borrows_from_the_older_one_without_its_scores(facts: Facts) -> None:
    """What is borrowed is thin, nearer the middle, and never a score of the new model."""
    borrowed = [each for each in task_quality(facts, "coding") if each.borrowed_from]
    own = {each.model: each for each in task_quality(facts, "coding") if each.effort is None and each.evidence}

    assert borrowed
    assert all(each.thin and each.evidence == () for each in borrowed)
    assert all(
        abs(each.quality - 0.5) <= abs(own[each.borrowed_from].quality - 0.5)
        for each in borrowed
        if each.borrowed_from in own
    )


def test_evidence_is_of_the_model_and_effort_it_stands_beside(facts: Facts) -> None:
    """A citation never lends one model the result of another."""
    assert all(
        (shown.model, shown.effort) == (each.model, each.effort)
        for each in task_quality(facts, "agentic")
        for shown in each.evidence
    )


@pytest.mark.parametrize(
    "name", ["Terminal-Bench 4.0", "terminal bench 4.0", "terminal-bench-4.0", "Terminal Bench 4.0 "]
)
def test_a_board_left_out_gives_no_evidence(facts: Facts, name: str) -> None:
    """Every party's run of the benchmark is left out, however its name is spelt."""
    ranking = task_quality(facts, "agentic", without=name)

    assert not any(shown.benchmark == "Terminal-Bench 4.0" for each in ranking for shown in each.evidence)
    assert any(shown.benchmark == "Terminal-Bench 2.1" for each in ranking for shown in each.evidence)


def test_the_ranking_is_the_same_every_time(facts: Facts) -> None:
    """Facts read again give the same figures in the same order."""
    assert task_quality(read_facts(FOLDER), "coding") == task_quality(facts, "coding")


def test_a_ranking_is_made_once_for_the_same_facts() -> None:
    """What was ranked before is given again; facts that were read anew are ranked anew."""
    fresh = read_facts(FOLDER)
    first = task_quality(fresh, "coding")

    assert task_quality(fresh, "coding") is first
    assert task_quality(read_facts(FOLDER), "coding") is not first
