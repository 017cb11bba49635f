"""The model in the terminal: one event loop for a whole chat or batch, and the rules' answer where it fails."""

import asyncio
import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from adapters import wiring
from adapters.service.wiring import open_store
from tests.adapters.conftest import Sextant
from tests.fakes.language_model import FakeModels, Script, says, serving

WORDING = "For your 2M tickets a month I would pick Claude Sonnet 5.5. It comes to $1,980 a month."
TICKETS = "Summarise 2M tickets a month, 300 tokens in and 30 out, EU-hosted, under $3k"


@contextmanager
def beside(script: Script) -> Iterator[FakeModels]:
    """The server in a thread of its own, since the command runs its own event loop."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def wait(work: Callable[[], object]) -> object:
        return asyncio.run_coroutine_threadsafe(work(), loop).result(10)  # type: ignore[arg-type]

    server = serving(script)
    fake = wait(server.__aenter__)
    assert isinstance(fake, FakeModels)
    try:
        yield fake
    finally:
        wait(lambda: server.__aexit__(None, None, None))
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeModels]:
    """A model that words well, set as the one that takes part."""
    with beside(says(WORDING)) as fake:
        monkeypatch.setenv("SEXTANT_MODEL", "openai:mine")
        monkeypatch.setenv("SEXTANT_MODEL_BASE_URL", fake.openai_url)
        monkeypatch.setenv("SEXTANT_MODEL_DEADLINE_SECONDS", "30")
        yield fake


def test_ask_shows_the_models_wording(sextant: Sextant, model: FakeModels) -> None:
    """The wording that stands is shown, and the answer says who took part."""
    run = sextant("ask", "--json", TICKETS)

    answer = json.loads(run.out)
    assert run.code == 0
    assert answer["brain"] == "openai:mine"
    assert re.search(r"It comes to \$1,980 a month\. \[\d\]", answer["text"])


def test_a_chat_and_a_batch_use_one_event_loop(sextant: Sextant, model: FakeModels) -> None:
    """Several questions in one command all reach the model."""
    chat = sextant("chat", stdin=f"{TICKETS}\n/new\n{TICKETS}!\n")
    lines = "".join(json.dumps({"id": each, "question": f"{TICKETS} {each}", "today": "2026-11-25"}) + "\n"
                    for each in "ab")  # fmt: skip
    batch = sextant("ask", "--json", "--batch", "-", stdin=lines)

    assert chat.out.count("It comes to $1,980 a month.") == 2
    assert [json.loads(line)["brain"] for line in batch.out.splitlines()] == ["openai:mine"] * 2


def test_doctor_names_the_model_and_calls_nobody(sextant: Sextant, model: FakeModels) -> None:
    """Name, address, maker and limits; nothing is sent."""
    run = sextant("doctor")

    assert "openai:mine" in run.out
    assert "a country no table knows" in " ".join(run.out.split())
    assert model.asked == []


def test_doctor_tells_what_was_spent(
    sextant: Sextant, model: FakeModels, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """From the store: today and the last thirty days, in all and by workspace; nothing where there is no store."""
    before = " ".join(sextant("doctor").out.split())
    url = f"sqlite:///{tmp_path / 'spent.db'}"
    monkeypatch.setenv("DATABASE_URL", url)
    today = datetime.combine(wiring.today(), time(), UTC)

    async def spend() -> None:
        store = await open_store(url, None)
        for days, micro in ((0, 250_000), (20, 1_000_000), (40, 9_000_000)):
            start = today - timedelta(days=days)
            uses = {("model:usd:all", start): micro, ("model:usd:workspace:slack:T1", start): micro,
                    ("model:tokens:all", start): 1000}  # fmt: skip
            await store.workspaces.count(uses)
        await store.workspaces.purge(before=today - timedelta(days=2))
        await store.close()

    asyncio.run(spend())
    after = " ".join(sextant("doctor").out.split())

    assert "nothing is counted yet" in before
    assert "$0.25 (1,000 tokens) today, $1.25 (2,000 tokens) in the last 30 days" in after
    assert "of which slack:T1: $1.25 in the last 30 days, $0.25 today" in after
