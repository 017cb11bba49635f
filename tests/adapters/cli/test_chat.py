"""A conversation: follow-ups build on what was said, commands act, nothing is lost."""

import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from adapters.cli.history import History

Sextant = Callable[..., Any]


def test_a_follow_up_changes_one_thing(sextant: Sextant) -> None:
    """The second line keeps the constraint of the first and adds its own."""
    run = sextant("chat", stdin="cheapest model with 1M context\nand not made in China\n")

    assert run.code == 0
    assert "Constraints: not made in CN, context of 1M or more." in run.out


def test_a_new_thread_forgets(sextant: Sextant) -> None:
    """After `/new` nothing said before counts."""
    run = sextant("chat", stdin="cheapest model with 1M context\n/new\ncheapest model for coding, not made in China\n")

    assert "A new thread." in run.out
    assert "Constraints: not made in CN." in run.out


def test_sums_shows_the_last_bill(sextant: Sextant) -> None:
    """`/sums` shows the lines of the last answer's bill, and says when there is none."""
    run = sextant("chat", stdin="/sums\nkimi-k3 for 1M in and 1M out\n/sums\n")

    first, *_, last = run.out.strip().split("\n\n")
    assert first.startswith("No answer yet.")
    assert last.startswith("| Component | Quantity | Rate | USD |")


def test_commands_that_are_none_are_listed(sextant: Sextant) -> None:
    """An unknown command is not asked as a question; the known ones are named."""
    run = sextant("chat", stdin="/foo\n/quit\nprice of kimi-k3\n")

    assert run.out.startswith("/foo is no command.\n/sums")
    assert "Kimi" not in run.out


def test_history_is_kept_for_its_owner_only(tmp_path: Path) -> None:
    """The file is made with its folder and cannot be read by others."""
    path = tmp_path / "new" / "chat_history"
    history = History(path)

    assert history.recall() is None
    history.keep()

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("place", ["file/chat_history", "file"])
def test_history_that_cannot_be_kept_is_said_once(tmp_path: Path, place: str) -> None:
    """Where no file can be written, a notice names the place and the cure, and the chat goes on without."""
    (tmp_path / "file").touch()
    path = tmp_path / place / "chat_history"

    notice = History(path).recall()

    assert notice is not None
    assert str(path) in notice
    assert "SEXTANT_HOME" in notice
