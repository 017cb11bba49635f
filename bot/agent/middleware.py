"""What stands around each call of a model: caps on money and tokens, limits on calls, a second model, redaction."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from langchain.agents.middleware import (
    AgentMiddleware,
    ModelCallLimitMiddleware,
    ModelFallbackMiddleware,
    ModelRequest,
    ModelResponse,
    PIIMiddleware,
    ToolCallLimitMiddleware,
    ToolErrorMiddleware,
)
from langchain_core.messages import AIMessage

from bot.agent.bounds import Bounds
from bot.agent.connecting import Connection
from bot.agent.redaction import REDACTED
from bot.agent.retrying import RetryingMiddleware
from bot.agent.run import Run
from bot.agent.spending import OwnPrice, Used

CHARACTERS_PER_TOKEN = 4
"""For servers that do not say how many tokens they counted."""


class PayingMiddleware(AgentMiddleware[Any, Run, Any]):
    """Asks the purse before a call and pays after it; inside the fallback, so that each model is paid for itself."""

    def __init__(self, prices: Mapping[int, tuple[str, OwnPrice | None]]) -> None:
        """`prices`: what a model is called and costs, by the identity of its client."""
        super().__init__()
        self._prices = prices

    async def awrap_model_call(
        self, request: ModelRequest[Run], handler: Callable[[ModelRequest[Run]], Awaitable[ModelResponse[Any]]]
    ) -> ModelResponse[Any]:
        """The response, paid for. Raises `SpentError`."""
        purse = request.runtime.context.purse
        prompt = sum(len(str(message.content)) for message in request.messages)
        prompt += len(str(request.system_message.content)) if request.system_message else 0
        await purse.ask(prompt // CHARACTERS_PER_TOKEN)
        response = await handler(request)
        name, price = self._prices.get(id(request.model), ("unknown", None))
        await purse.pay(name, price, _used(response, prompt))
        return response


def _used(response: ModelResponse[Any], prompt_characters: int) -> Used:
    messages = [message for message in response.result if isinstance(message, AIMessage)]
    counted = [message.usage_metadata for message in messages if message.usage_metadata]
    if not counted:
        written = sum(len(str(message.content)) for message in messages)
        return Used(
            input_tokens=prompt_characters // CHARACTERS_PER_TOKEN, output_tokens=written // CHARACTERS_PER_TOKEN
        )
    return Used(
        input_tokens=sum(each["input_tokens"] for each in counted),
        output_tokens=sum(each["output_tokens"] for each in counted),
        cached_tokens=sum(each.get("input_token_details", {}).get("cache_read", 0) or 0 for each in counted),
    )


def around(
    bounds: Bounds,
    prices: Mapping[int, tuple[str, OwnPrice | None]],
    connections: Sequence[Connection],
    *,
    redact: bool,
    has_tools: bool,
) -> Sequence[AgentMiddleware[Any, Any, Any]]:
    """The middleware of an agent, the outermost first; `connections` are the model and its stand-in.

    One without tools makes one call, which needs no limit.
    """
    found: list[AgentMiddleware[Any, Any, Any]] = []
    if redact:
        found += [
            PIIMiddleware(kind, strategy="redact", detector=pattern, apply_to_input=True) for kind, pattern in REDACTED
        ]
    if has_tools:
        found.append(ModelCallLimitMiddleware(run_limit=bounds.model_calls or None, exit_behavior="end"))
        if bounds.tool_calls:
            found.append(ToolCallLimitMiddleware(run_limit=bounds.tool_calls, exit_behavior="continue"))
        # What a fault says may hold secrets; the model learns its kind only.
        found.append(ToolErrorMiddleware(on_error=lambda error, _: f"The tool failed ({type(error).__name__})."))
    found += [ModelFallbackMiddleware(each.chat) for each in connections[1:]]
    if any(each.retries for each in connections):
        found.append(RetryingMiddleware({id(each.chat): each.retries for each in connections}))
    found.append(PayingMiddleware(prices))
    return found
