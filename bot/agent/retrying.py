"""A second try for clients that make none: after what the server asks for, and never after a fault of one's own."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from langchain.agents.middleware import AgentMiddleware, ModelRequest, ModelResponse

from bot.agent.faults import status_of
from bot.agent.run import Run

PASSING = frozenset({408, 429, 500, 502, 503, 504, 529})
"""HTTP statuses that a second try may not meet again."""
PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 20.0
"""A server that asks for more is not waited for: the answer's deadline is shorter."""


class RetryingMiddleware(AgentMiddleware[Any, Run, Any]):
    """Tries a call again for the clients in `retries`, by their identity."""

    def __init__(self, retries: Mapping[int, int]) -> None:
        super().__init__()
        self._retries = retries

    async def awrap_model_call(
        self, request: ModelRequest[Run], handler: Callable[[ModelRequest[Run]], Awaitable[ModelResponse[Any]]]
    ) -> ModelResponse[Any]:
        """The response. Raises what the last try raises."""
        for _ in range(self._retries.get(id(request.model), 0)):
            try:
                return await handler(request)
            except Exception as error:
                pause = pause_after(error)
                if pause is None:
                    raise
                await asyncio.sleep(pause)
        return await handler(request)


def pause_after(error: Exception) -> float | None:
    """Seconds to wait before a second try; `None` where one is of no use."""
    if status_of(error) not in PASSING:
        return None
    asked = (getattr(getattr(error, "response", None), "headers", None) or {}).get("retry-after", "")
    try:
        seconds = float(asked or PAUSE_SECONDS)
    except ValueError:
        return PAUSE_SECONDS  # a date instead of seconds
    return seconds if seconds <= LONGEST_PAUSE_SECONDS else None
