"""The real command as the shell starts it: what it loads, how wide it prints, how it stops."""

import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SEXTANT = Path(sys.executable).with_name("sextant")
HEAVY = ("rich", "chromadb", "pydantic", "rapidfuzz", "httpx", "numpy")
MARKS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\]8;[^\x1b]*\x1b\\")


@pytest.fixture
def environ(home: Path) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "SEXTANT_HOME": str(home), "COLUMNS": "80", "TERM": "xterm", "LANG": "C.UTF-8"}


def on_a_terminal(words: tuple[str, ...], environ: dict[str, str], folder: Path) -> str:
    """What a terminal of 80 columns shows, colours and links taken out."""
    leader, follower = pty.openpty()
    with subprocess.Popen([SEXTANT, *words], stdin=follower, stdout=follower, env=environ, cwd=folder):
        os.close(follower)
        shown = b""
        while chunk := _read(leader):
            shown += chunk
    os.close(leader)
    return MARKS.sub("", shown.decode())


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 65536)
    except OSError:
        return b""


@pytest.mark.parametrize(
    "words",
    [
        ("cost", "kimi-k3", "--input", "1M", "--output", "100k"),
        ("--help",),
        ("cost", "--help"),
    ],
    ids=" ".join,
)
def test_what_needs_no_table_loads_no_heavy_library(
    words: tuple[str, ...], environ: dict[str, str], tmp_path: Path
) -> None:
    """A bill and a help text load none of the libraries that answers and indexes need."""
    script = f"""
import sys
from adapters.cli.verbs import main
sys.argv = ["sextant", *{words!r}]
try:
    main()
except SystemExit:
    print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)
"""

    run = subprocess.run([sys.executable, "-c", script], env=environ, cwd=tmp_path, capture_output=True, check=True)

    assert run.stderr.decode().strip() == "[]"


@pytest.mark.parametrize(
    "words",
    [
        ("ask", "2M support tickets a month, 1,500 tokens in, 200 out, EU-hosted, not Chinese, under $3k"),
        ("cost", "kimi-k3", "--input", "40M", "--output", "8M", "--requests", "3/day"),
        ("compare", "kimi-k3", "glm-5.3", "deepseek-v4-flash", "--input", "2k", "--output", "300"),
        ("models", "--task", "coding"),
        ("rank", "coding"),
        ("facts", "conflicts"),
        ("facts", "sources"),
        ("doctor",),
        ("--help",),
        ("models", "--help"),
    ],
    ids=lambda words: " ".join(words)[:30],
)
def test_a_terminal_of_80_columns_is_not_overrun(
    words: tuple[str, ...], environ: dict[str, str], tmp_path: Path
) -> None:
    """No line that is made of words and cells is wider than 80; only a web address may be."""
    shown = on_a_terminal(words, environ, tmp_path)

    wide = [line for line in shown.splitlines() if len(line.rstrip()) > 80 and "://" not in line]
    assert shown.strip()
    assert wide == []


def test_a_pipe_gets_no_colours(environ: dict[str, str], tmp_path: Path) -> None:
    """Piped, an answer is plain Markdown and a table plain cells."""
    for words in (("ask", "price of kimi-k3?"), ("models", "--limit", "3"), ("cost", "kimi-k3")):
        run = subprocess.run([SEXTANT, *words], env=environ, cwd=tmp_path, capture_output=True, check=True)

        assert b"\x1b" not in run.stdout


def test_a_reader_that_leaves_is_no_fault(environ: dict[str, str], tmp_path: Path) -> None:
    """`sextant models | head -1` ends without a word of complaint."""
    with subprocess.Popen(
        [SEXTANT, "models", "--limit", "2000", "--json"], env=environ, cwd=tmp_path, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:  # fmt: skip
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.readline()
        run.stdout.close()
        complaint = run.stderr.read()

    assert complaint == b""


@pytest.fixture
def hears_ctrl_c() -> Iterator[None]:
    """Children listen to Ctrl-C, also where a shell started the tests in the background, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("hears_ctrl_c")
def test_ctrl_c_stops_a_batch_with_130(environ: dict[str, str], tmp_path: Path) -> None:
    """The interrupt is said in a word; lines already answered are whole."""
    with subprocess.Popen(
        [SEXTANT, "ask", "--json", "--batch", "-"], env=environ, cwd=tmp_path, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as run:  # fmt: skip
        assert run.stdin is not None
        assert run.stdout is not None
        run.stdin.write(b'{"id": "a", "question": "price of kimi-k3?"}\n')
        run.stdin.flush()
        answered = run.stdout.readline()
        run.send_signal(signal.SIGINT)
        _, complaint = run.communicate(timeout=20)

    assert answered.endswith(b"}\n")
    assert run.returncode == 130
    assert complaint.strip() == b"Stopped."
