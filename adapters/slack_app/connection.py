"""The way to Slack: one session for all its clients, with retries for what passes."""

import logging
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

logger = logging.getLogger(__name__)

API = "https://slack.com/api/"
RETRIES = 3
CALL_SECONDS = 30.0
UNREACHABLE = (SlackClientError, aiohttp.ClientError, TimeoutError, OSError)
"""What a call to Slack raises when it did not do what was asked."""


def reason(error: SlackApiError) -> str:
    """Slack's short word for what went wrong; the HTTP status where the answer was none of Slack's."""
    response: Any = error.response
    data = getattr(response, "data", response)
    named = data.get("error") if isinstance(data, dict) else None
    status = getattr(response, "status_code", None) or getattr(response, "status", "unknown")
    return str(named or f"http_{status}")


class Connection:
    """Makes clients. They share one session, which `close` ends."""

    def __init__(self, api_url: str | None = None) -> None:
        """`api_url` is another address of the Web API, for tests and proxies. Needs a running event loop."""
        url = api_url or API
        self._url = url if url.endswith("/") else f"{url}/"
        # A client's own timeout does not reach a session that is shared.
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=CALL_SECONDS)
        )

    def client(self, token: str | None) -> AsyncWebClient:
        """A client that waits out rate limits and tries again after faults of the connection or of Slack."""
        return AsyncWebClient(
            token=token,
            base_url=self._url,
            session=self._session,
            retry_handlers=[
                AsyncConnectionErrorRetryHandler(max_retry_count=RETRIES),
                AsyncRateLimitErrorRetryHandler(max_retry_count=RETRIES),
                AsyncServerErrorRetryHandler(),
            ],
        )

    def quick_client(self, token: str | None) -> AsyncWebClient:
        """A client that tries once and does not wait, for what is only nice to have."""
        return AsyncWebClient(token=token, base_url=self._url, session=self._session, retry_handlers=[])

    async def respond(self, url: str, body: dict[str, Any]) -> bool:
        """Answers an interaction by its `response_url`; `False` where that has expired or refuses.

        Raises `aiohttp.ClientError` and `TimeoutError`.
        """
        retries = [AsyncConnectionErrorRetryHandler(), AsyncRateLimitErrorRetryHandler(max_retry_count=RETRIES),
                   AsyncServerErrorRetryHandler()]  # fmt: skip
        answer = await AsyncWebhookClient(url, session=self._session, retry_handlers=retries).send_dict(body)
        if answer.status_code != 200:
            logger.info("a response_url answered %d: %s", answer.status_code, answer.body[:80])
        return answer.status_code == 200

    async def close(self) -> None:
        """Ends the session."""
        await self._session.close()
