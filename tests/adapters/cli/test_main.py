"""The process that a shell starts: it ends at once, but not before everything is said."""

import subprocess
import sys
from pathlib import Path

import pytest

SEXTANT = Path(sys.executable).parent / "sextant"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("cost", "kimi-k3", "--input", "1M", "--today", "2026-11-25"), 0),
        (("cost", "no-such-model-at-all"), 1),
        (("cost",), 2),
        (("models", "--limit", "zero"), 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_the_exit_code_is_the_verbs_own(words: tuple[str, ...], code: int, home: Path, tmp_path: Path) -> None:
    """Done, a fault, wrong usage: with what was printed, whole, on the right side."""
    run = subprocess.run(
        [SEXTANT, *words], env={"SEXTANT_HOME": str(home)}, cwd=tmp_path, capture_output=True, check=False
    )

    assert run.returncode == code
    assert (run.stdout if code == 0 else run.stderr).endswith(b"\n")
    assert bool(run.stdout) is (code == 0)


@pytest.mark.parametrize("verb", ["ask", "chat"])
def test_what_is_registered_for_the_end_still_runs(verb: str, home: Path, tmp_path: Path) -> None:
    """Whether the verb ends at once or not."""
    script = (
        "import atexit, sys; atexit.register(print, 'the end'); sys.argv = ['sextant', *sys.argv[1:]]\n"
        "from adapters.cli.main import main; main()"
    )

    run = subprocess.run(
        [sys.executable, "-c", script, verb, "--help"],
        env={"SEXTANT_HOME": str(home)}, cwd=tmp_path, capture_output=True, check=True,
    )  # fmt: skip

    assert run.stdout.endswith(b"the end\n")
