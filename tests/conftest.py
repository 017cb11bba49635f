"""What holds for every test: nothing reaches beyond this machine. And what many share: one home, one assistant."""

import fcntl
import gc
import os
import shutil
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from adapters import wiring
from bot.assistant import Assistant

# Time is measured in `benchmarks/`: how long an example takes depends on what else runs.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
_connect = socket.socket.connect
HERE = ("127.0.0.1", "::1", "localhost")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to another machine fails the test that makes it."""

    def connect(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in HERE:
            raise AssertionError(f"a test connects to {address[0]}; give it a transport or a saved payload instead")
        _connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all runs of a session, so that the index is built once: by one of the processes of a session."""
    own = tmp_path_factory.mktemp("home")
    if "PYTEST_XDIST_WORKER" in os.environ:
        shutil.copytree(_built_once(tmp_path_factory.getbasetemp().parent), own, dirs_exist_ok=True)
    return own


def _built_once(base: Path) -> Path:
    """A home with its index, under the folder that all processes of a session share; the first to come builds it."""
    built = base / "built"
    with (base / "building").open("w") as lock, pytest.MonkeyPatch.context() as environment:
        fcntl.flock(lock, fcntl.LOCK_EX)
        environment.setenv("SEXTANT_HOME", str(built))
        environment.delenv("CHROMA_URL", raising=False)
        if not built.exists():
            wiring.notes().build()
    return built


@pytest.fixture(scope="session")
def assistant(home: Path) -> Assistant:
    """One assistant over the facts on board, for all tests; it holds no state of any conversation."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SEXTANT_HOME", str(home))
        for name in ("CHROMA_URL", "SEXTANT_POLICY", "SEXTANT_MODEL"):
            environment.delenv(name, raising=False)
        made = wiring.assistant()
    # What is loaded is for good; looking for garbage in it between all tests takes a tenth of their time.
    gc.collect()
    gc.freeze()
    return made
