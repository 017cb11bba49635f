"""Runs the command in this process, as a shell would: words in, output and exit code out."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from adapters.cli.main import main


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a run left behind."""

    code: int
    out: str
    err: str


Sextant = Callable[..., Run]


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all runs of a session, so that the index is built once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def sextant(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Sextant:
    """The command; `stdin` is what is piped into it. It runs in an empty folder, without the shell's variables."""
    for variable in ("SEXTANT_POLICY", "CHROMA_URL"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("SEXTANT_HOME", str(home))
    monkeypatch.chdir(tmp_path)

    def run(*words: str, stdin: str | bytes = b"") -> Run:
        piped = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "argv", ["sextant", *words])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped), encoding="utf-8"))
        with pytest.raises(SystemExit) as end:
            main()
        out, err = capsys.readouterr()
        return Run(code=int(end.value.code or 0), out=out, err=err)

    return run
