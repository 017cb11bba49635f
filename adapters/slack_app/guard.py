"""No fault leaves a listener: Bolt would lose the acknowledgement, and the person would see Slack's own error."""

import functools
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from adapters.slack_app.connection import UNREACHABLE

logger = logging.getLogger(__name__)
Listener = Callable[..., Awaitable[None]]

SORRY = "Something went wrong on this side. The log has it; please try again."


def guarded(listener: Listener) -> Listener:
    """`listener` so that a fault in it is logged and told to the person, and Slack is always answered.

    Bolt reads the names of the listener's parameters; `ack`, `body` and `client` must be among them.
    """

    @functools.wraps(listener)
    async def safe(**given: Any) -> None:
        try:
            await listener(**given)
        except Exception:
            logger.exception("the listener %s failed", listener.__name__)
            if given["ack"].response is None:
                await given["ack"]()
            await _apologise(given["body"], given["client"])

    return safe


async def _apologise(body: dict[str, Any], client: Any) -> None:
    user = (body.get("user") or {}).get("id") or body.get("user_id")
    channel = (body.get("channel") or {}).get("id") or body.get("channel_id") or user
    if not user:
        return
    try:
        if channel == user or str(channel).startswith("D"):
            await client.chat_postMessage(channel=channel, text=SORRY)
        else:
            await client.chat_postEphemeral(channel=channel, user=user, text=SORRY)
    except UNREACHABLE as error:
        logger.warning("nobody could be told of it: %s", type(error).__name__)
