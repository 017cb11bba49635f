"""No fault leaves a listener: Bolt would lose the acknowledgement, and the person would see Slack's own error."""

import functools
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from slack_sdk.errors import SlackApiError

from adapters.desk.sentences import SORRY
from adapters.slack_app.connection import UNREACHABLE
from adapters.slack_app.faults import fault_of

logger = logging.getLogger(__name__)
Listener = Callable[..., Awaitable[None]]


def guarded(listener: Listener) -> Listener:
    """`listener` so that a fault in it is logged and told to the person, and Slack is always answered.

    Bolt reads the names of the listener's parameters; `ack`, `body` and `client` must be among them.
    """

    @functools.wraps(listener)
    async def safe(**given: Any) -> None:
        try:
            await listener(**given)
        except Exception as error:  # noqa: BLE001  (the adapter's one place: the log has the fault, the person a sentence)
            sentence = _logged(listener.__name__, error)
            if given["ack"].response is None:
                await given["ack"]()
            await _apologise(given["body"], given["client"], sentence)

    return safe


def _logged(name: str, error: Exception) -> str:
    """Logs a fault; the sentence for the person. What Slack refuses for good has a cure instead of a traceback."""
    fault = fault_of(error) if isinstance(error, SlackApiError) else None
    if fault is None:
        logger.error("the listener %s failed", name, exc_info=error)
        return SORRY
    logger.warning("the listener %s failed; Slack says %s: %s", name, fault.code, fault.sentence)
    return f"That did not work: {fault.sentence}"


async def _apologise(body: dict[str, Any], client: Any, sentence: str) -> None:
    user = (body.get("user") or {}).get("id") or body.get("user_id")
    channel = (body.get("channel") or {}).get("id") or body.get("channel_id") or user
    if not user:
        return
    try:
        if channel == user or str(channel).startswith("D"):
            await client.chat_postMessage(channel=channel, text=sentence)
        else:
            await client.chat_postEphemeral(channel=channel, user=user, text=sentence)
    except UNREACHABLE as error:
        logger.warning("nobody could be told of it: %s", type(error).__name__)
