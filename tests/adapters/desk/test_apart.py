"""Answers computed in a process of their own: the same answers, errors that can be read, a process that may die."""

import os
import signal
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from adapters import wiring
from adapters.desk.apart import MindApart
from adapters.desk.mind import known_to
from bot.assistant import Assistant
from bot.errors import AnswerError
from bot.policy import Policy
from bot.question import Question

DAY = date(2026, 11, 25)
QUESTION = Question(id="1", text="Which model for summarising 2M tickets a month, EU-hosted, under $3k?", today=DAY)


def cold_assistant(day: date) -> Assistant:
    """What a process of the pool loads here: it need not be warm for any day."""
    return wiring.assistant()


@pytest.fixture
async def apart(home: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[MindApart]:
    monkeypatch.setenv("SEXTANT_HOME", str(home))
    mind = await MindApart.ready(cold_assistant, DAY, 1)
    yield mind
    mind.close()


async def test_it_answers_as_this_process_would(apart: MindApart, assistant: Assistant) -> None:
    """The answer, the picture and what is on board cross over unchanged, under the workspace's policy."""
    policy = Policy(block_origins=("US",))

    answer = await apart.answer(QUESTION, (policy,))
    chart = await apart.chart(QUESTION, answer, (policy,))

    assert answer == assistant.under(policy).answer(QUESTION)
    assert chart is not None
    assert chart.png.startswith(b"\x89PNG")
    assert apart.known == known_to(assistant)


async def test_a_process_that_dies_is_replaced(apart: MindApart) -> None:
    """The next question is answered all the same."""
    (worker,) = apart.processes
    os.kill(worker, signal.SIGKILL)

    answer = await apart.answer(QUESTION, ())

    assert answer.recommendations
    assert apart.processes != (worker,)


async def test_why_it_cannot_start_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason and its cure, not that a process broke."""
    monkeypatch.setenv("SEXTANT_HOME", str(tmp_path))
    monkeypatch.setenv("CHROMA_URL", "http://127.0.0.1:9")

    with pytest.raises(AnswerError, match="CHROMA_URL"):
        await MindApart.ready(wiring.warm_assistant, DAY, 1)
