"""Answers computed in processes of their own: Python's lock is then the event loop's alone, whatever is computed.

They run at a lower priority, so that a burst of messages is heard before it is answered, and end with their parent.
"""

import asyncio
import logging
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from multiprocessing import get_context, parent_process
from typing import Any, Self, TypeVar

from adapters.charts.chart import Chart
from adapters.desk.mind import Known, drawn, known_to
from bot.answer import Answer
from bot.assistant import Assistant
from bot.errors import AnswerError
from bot.policy import Policy
from bot.question import Question
from knowledge.errors import KnowledgeError

logger = logging.getLogger(__name__)
T = TypeVar("T")

LOWER_PRIORITY = 5
_assistants: list[Assistant] = []
"""The assistant of this process, where this process is one of a pool: a pool's functions share nothing else."""

_faults: list[str] = []
"""Why this process has no assistant, where it has none."""


class MindApart:
    """Computes in a pool of processes, which is made anew where one of them dies."""

    def __init__(self, make: Callable[[date], Assistant], day: date, count: int) -> None:
        """`make` loads an assistant that is warm for `day`; it must be a function that other processes can import."""
        self._start = (make, day)
        self._count = count
        self._pool = self._new_pool()
        self._known: Known | None = None

    @classmethod
    async def ready(cls, make: Callable[[date], Assistant], day: date, count: int) -> Self:
        """A mind whose first process has loaded everything. Raises `AnswerError` with the reason where it cannot."""
        mind = cls(make, day, count)
        try:
            mind._known = await mind._run(_known)
        except BaseException:
            mind.close()
            raise
        return mind

    @property
    def known(self) -> Known:
        """What is on board."""
        if self._known is None:
            raise LookupError("a mind knows what is on board once it is ready")
        return self._known

    @property
    def processes(self) -> tuple[int, ...]:
        """The ids of the processes of the pool."""
        return tuple(self._pool._processes or ())  # noqa: SLF001  (the pool does not tell, and an operator may ask)

    async def answer(self, question: Question, policies: tuple[Policy, ...]) -> Answer:
        """As `Mind.answer`."""
        return await self._run(_answer, question, policies)

    async def chart(self, question: Question, answer: Answer, policies: tuple[Policy, ...]) -> Chart | None:
        """As `Mind.chart`."""
        return await self._run(_chart, question, answer, policies)

    def close(self) -> None:
        """Ends the processes."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _run(self, work: Callable[..., T], *arguments: Any) -> T:
        pool = self._pool
        try:
            return await asyncio.get_running_loop().run_in_executor(pool, work, *arguments)
        except BrokenProcessPool:
            if self._pool is pool:
                logger.warning("a process that computes answers died; it is started again")
                self._pool = self._new_pool()
        return await asyncio.get_running_loop().run_in_executor(self._pool, work, *arguments)

    def _new_pool(self) -> ProcessPoolExecutor:
        level = logging.getLogger("bot").getEffectiveLevel()
        return ProcessPoolExecutor(
            self._count, mp_context=get_context("spawn"), initializer=_begin, initargs=(*self._start, level)
        )


def _begin(make: Callable[[date], Assistant], day: date, level: int) -> None:
    """Makes this process one of a pool."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides what ends when.
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in ("bot", "knowledge"):
        logging.getLogger(name).setLevel(level)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(LOWER_PRIORITY)
    try:
        _assistants[:] = [make(day)]
    except Exception as error:  # noqa: BLE001  (raised here it would reach nobody; whoever asks is told)
        _faults[:] = [str(error) or type(error).__name__]


def _end_with_parent() -> None:
    """A parent that was killed can end nobody: its children see to it themselves."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _assistant() -> Assistant:
    """This process's assistant. Raises `AnswerError` with the reason where it could not be loaded."""
    if _faults:
        raise AnswerError(_faults[0])
    return _assistants[0]


def _known() -> Known:
    return _said(lambda: known_to(_assistant()))


def _answer(question: Question, policies: tuple[Policy, ...]) -> Answer:
    return _said(lambda: _assistant().under(*policies).answer(question))


def _chart(question: Question, answer: Answer, policies: tuple[Policy, ...]) -> Chart | None:
    return _said(lambda: drawn(_assistant().under(*policies), question, answer))


def _said(work: Callable[[], T]) -> T:
    """`work`; what it raises leaves as an error that every process can read."""
    try:
        return work()
    except (AnswerError, KnowledgeError) as error:
        raise AnswerError(str(error)) from None
    except Exception as error:
        logger.exception("an answer failed")
        raise RuntimeError(f"{type(error).__name__} in a process that computes answers") from None
