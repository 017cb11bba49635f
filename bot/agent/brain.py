"""The agents: one reads a question into the contract's keys, one words an answer with tools at hand, one translates."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Any, cast

from langchain.agents import create_agent
from langchain.agents.structured_output import ToolStrategy
from langchain_core.messages import AIMessage, AIMessageChunk

from bot.agent.bounds import Bounds
from bot.agent.connecting import Connection
from bot.agent.middleware import around
from bot.agent.prompts import (
    TRANSLATE,
    UNDERSTAND,
    WORD,
    reading_request,
    translation_request,
    wording_request,
)
from bot.agent.run import Run
from bot.agent.schema import schema
from bot.agent.spending import OwnPrice
from bot.agent.tools import TOOLS
from bot.answer import Answer
from bot.understood import Understood

STEPS = 40
"""Steps of the graph, far above what the limits on calls allow."""


class Brain:
    """A model and its stand-in, ready to be asked. Raises what the clients raise; every fault is the caller's."""

    def __init__(
        self,
        first: Connection,
        second: Connection | None,
        prices: Mapping[str, OwnPrice | None],
        bounds: Bounds,
        *,
        redact: bool = False,
    ) -> None:
        """`prices` by the names of the connections."""
        self._connections = (first,) if second is None else (first, second)
        known = {id(each.chat): (str(each.name), prices.get(str(each.name))) for each in self._connections}
        self._reader = create_agent(
            first.chat,
            system_prompt=UNDERSTAND,
            middleware=around(bounds, known, self._connections, redact=redact, has_tools=False),
            context_schema=Run,
            response_format=ToolStrategy(schema(), handle_errors=False),
        )
        self._translator = create_agent(
            first.chat,
            system_prompt=TRANSLATE,
            middleware=around(bounds, known, self._connections, redact=redact, has_tools=False),
            context_schema=Run,
        )
        self._writer = create_agent(
            first.chat,
            tools=list(TOOLS),
            system_prompt=WORD,
            middleware=around(bounds, known, self._connections, redact=redact, has_tools=True),
            context_schema=Run,
        )

    @property
    def name(self) -> str:
        """What the first model is called."""
        return str(self._connections[0].name)

    async def understood(self, run: Run, before: Understood) -> Mapping[str, Any]:
        """What the model claims to have read: the contract's keys, unchecked."""
        asked = {"messages": [{"role": "user", "content": reading_request(run.question, before)}]}
        state = await self._reader.ainvoke(cast("Any", asked), context=run, config={"recursion_limit": STEPS})
        claim = state.get("structured_response")
        return cast("Mapping[str, Any]", claim) if isinstance(claim, dict) else {}

    def wording(self, run: Run, answer: Answer) -> AsyncGenerator[str, None]:
        """The wording so far, each time more of it is there. Words before a tool call are not part of it."""
        return _said(self._writer, wording_request(run.question, answer), run)

    def translation(self, run: Run, sentences: Sequence[str]) -> AsyncGenerator[str, None]:
        """The translation so far, one numbered line for each of `sentences`."""
        return _said(self._translator, translation_request(run.question, sentences), run)

    async def close(self) -> None:
        """Ends the clients' connections."""
        for each in self._connections:
            await each.close()


async def _said(agent: Any, request: str, run: Run) -> AsyncGenerator[str, None]:
    """What an agent says in the end, each time more of it is there."""
    asked = {"messages": [{"role": "user", "content": request}]}
    texts: dict[str | None, str] = {}
    async for chunk, _ in agent.astream(asked, context=run, stream_mode="messages", config={"recursion_limit": STEPS}):
        if not isinstance(chunk, AIMessage | AIMessageChunk):
            texts.clear()
            continue
        if chunk.tool_calls or getattr(chunk, "tool_call_chunks", None):
            texts.pop(chunk.id, None)
            continue
        texts[chunk.id] = texts.get(chunk.id, "") + chunk.text
        if chunk.text:
            yield texts[chunk.id]
