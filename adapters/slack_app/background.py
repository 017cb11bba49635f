"""Work that goes on after Slack was told that something has arrived."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from slack_sdk.errors import SlackApiError

from adapters.desk.errors import UndeliverableError
from adapters.slack_app.faults import fault_of, in_a_line

logger = logging.getLogger(__name__)


class Background:
    """Tasks of this process, kept until they end, so that none is collected half done."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Begins `work`. A fault in it is logged, and ends nothing else."""
        task = asyncio.create_task(_guarded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    @property
    def count(self) -> int:
        """How many are under way."""
        return len(self._tasks)

    async def finish(self, seconds: float) -> None:
        """Waits for what is under way, then stops what is left."""
        if self._tasks:
            _, left = await asyncio.wait(self._tasks, timeout=seconds)
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)


async def _guarded(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except UndeliverableError as error:
        logger.warning("somebody could not be told: %s", error)
    except SlackApiError as error:
        if fault_of(error) is None:
            logger.exception("work in the background failed")
        else:
            logger.warning("work in the background failed; Slack says %s", in_a_line(error))
    except Exception:
        logger.exception("work in the background failed")
