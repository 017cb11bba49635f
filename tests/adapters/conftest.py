"""What tests of adapters share: the command run in this process, as a shell would, and databases."""

import asyncio
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from adapters.cli.verbs import main
from adapters.desk.mind import Known, Mind
from adapters.store.store import Store
from bot.answer import Answer
from bot.assistant import Assistant
from bot.policy import Policy
from bot.question import Question
from tests.fakes import postgres
from tests.fakes.mind import MindHere


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a run left behind."""

    code: int
    out: str
    err: str


Sextant = Callable[..., Run]


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


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server of this session's own. Skipped where it is not installed, unless CI insists."""
    programs = postgres.folder_of_programs()
    if programs is None:
        if os.environ.get("CI") == "true":
            pytest.fail("PostgreSQL is not installed, and CI insists on it; .ci/run installs it")
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    with tempfile.TemporaryDirectory() as folder:
        # Its own user must reach the cluster, and pytest's folders are closed to others.
        Path(folder).chmod(0o755)
        with postgres.server(Path(folder) / "postgres", programs) as url:
            yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'sextant.db'}"
    server: str = request.getfixturevalue("postgres_url")
    return postgres.empty_database(server)


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite store with its tables and nothing in it, to be copied: making the tables takes longest of a test."""
    path = tmp_path_factory.mktemp("store") / "empty.db"

    async def make() -> None:
        await (await Store.open(f"sqlite:///{path}")).close()

    asyncio.run(make())
    return path


@pytest.fixture
def sqlite_url(empty_store: Path, tmp_path: Path) -> str:
    """The address of an empty SQLite store of this test's own."""
    return f"sqlite:///{shutil.copy(empty_store, tmp_path / 'sextant.db')}"


@pytest.fixture(scope="session")
def mind(assistant: Assistant) -> Iterator[Mind]:
    """Who answers, in a thread of the tests' own process."""
    with ThreadPoolExecutor(max_workers=1) as workers:
        yield MindHere(assistant, workers)


class HeldMind:
    """A mind that answers when it is let, so that questions wait."""

    def __init__(self, mind: Mind) -> None:
        self._mind = mind
        self.gate = asyncio.Event()

    @property
    def known(self) -> Known:
        """As the mind behind it."""
        return self._mind.known

    async def answer(self, question: Question, policies: tuple[Policy, ...]) -> Answer:
        """Likewise, once the test lets it."""
        await self.gate.wait()
        return await self._mind.answer(question, policies)

    async def chart(self, question: Question, answer: Answer, policies: tuple[Policy, ...]) -> None:
        """No picture."""


@pytest.fixture
def held_mind(mind: Mind) -> HeldMind:
    return HeldMind(mind)
