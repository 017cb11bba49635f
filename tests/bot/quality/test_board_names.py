"""Boards are found by the names people give them."""

from pathlib import Path

import pytest

from bot.errors import AnswerError
from bot.quality.board_names import boards_named
from knowledge.facts import Facts
from knowledge.tables import read_facts

FOLDER = Path(__file__).parents[3] / "knowledge" / "facts"


@pytest.fixture(scope="module")
def facts() -> Facts:
    """The facts on board."""
    return read_facts(FOLDER)


def test_every_benchmark_is_found_by_its_name(facts: Facts) -> None:
    """The names people see are the names that `--without` takes, for every party's run."""
    pairs = {(each.benchmark, each.board) for each in facts.benchmarks}

    missed = {name for name, board in pairs if board not in boards_named(facts, name)}

    assert missed == set()


@pytest.mark.parametrize(
    ("name", "board"),
    [
        ("LMArena Text: Coding", "lmarena-text-coding"),
        ("lmarena text coding", "lmarena-text-coding"),
        ("Arena Text Coding", "lmarena-text-coding"),
        ("terminal bench 4.0", "terminal-bench-4.0"),
        ("Terminal-Bench_4.0 ", "terminal-bench-4.0"),
        ("terminal-bench-4.0@makers", "terminal-bench-4.0@makers"),
        ("tau2 bench airline (pass^4)", "tau2-bench-airline"),
        ("SWE-bench Pro [public]", "swe-bench-pro-scale-seal-public"),
        ("Vectara", "vectara-hallucination-rate-summarisation"),
        ("bfcl v4", "bfcl-v4-overall"),
        ("aider poliglot", "aider-polyglot"),
        ("Terminal-Bench Hard", "terminal-bench-hard"),
    ],
)
def test_a_name_is_found_in_near_spellings(facts: Facts, name: str, board: str) -> None:
    """Case, punctuation, part of the name and small errors do not matter."""
    assert board in boards_named(facts, name)


def test_another_version_is_another_board(facts: Facts) -> None:
    """A version is never taken for its neighbour."""
    found = boards_named(facts, "Terminal-Bench 2.1")

    assert not any("2.0" in board or "4.0" in board for board in found)


@pytest.mark.parametrize("name", ["Terminal-Bench 9.0", "no such board at all", "", "!!"])
def test_an_unknown_board_is_named_with_the_nearest(facts: Facts, name: str) -> None:
    """A board that is not there is an error that helps, not a ranking that hides nothing."""
    with pytest.raises(AnswerError, match="no benchmark board is called"):
        boards_named(facts, name)
