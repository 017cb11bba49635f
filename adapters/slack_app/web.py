"""Slack over HTTP: what is not from Slack never reaches Bolt, and is refused without an error."""

import hashlib
import hmac
import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.request.async_request import AsyncBoltRequest

from adapters.slack_app.app import SlackApp
from adapters.store.errors import StoreError

logger = logging.getLogger(__name__)

EVENTS = "/slack/events"
LONGEST_BODY = 1024**2
"""Bytes; Slack's largest payloads stay well below."""
OLDEST_SECONDS = 300


class Web:
    """The routes of the app."""

    def __init__(self, app: SlackApp, signing_secret: str | None, clock: Callable[[], datetime]) -> None:
        """Without a `signing_secret` nothing is received here: it comes over the socket."""
        self._app = app
        self._secret = signing_secret.encode() if signing_secret else None
        self._clock = clock
        self.is_open = True

    def add_to(self, site: web.Application) -> None:
        """Adds the route for what Slack sends, and those for installing where many workspaces may."""
        if self._secret is not None:
            site.router.add_post(EVENTS, partial(self.receive, self._secret))
        flow = self._app.bolt.oauth_flow
        if flow is not None:
            site.router.add_get(flow.install_path, partial(_install, flow))
            site.router.add_get(flow.redirect_uri_path, partial(_installed, flow))

    async def receive(self, secret: bytes, request: web.Request) -> web.Response:
        """One delivery: 413 where it is too long, 401 where it is not signed by Slack, 503 while stopping."""
        if not self.is_open:
            return web.Response(status=503, text="stopping")
        if (request.content_length or 0) > LONGEST_BODY:
            return web.Response(status=413, text="too long")
        body = await request.content.read(LONGEST_BODY + 1)
        while len(body) <= LONGEST_BODY and not request.content.at_eof():
            body += await request.content.read(LONGEST_BODY + 1 - len(body))
        if len(body) > LONGEST_BODY:
            return web.Response(status=413, text="too long")
        if not self._is_signed(request, body, secret):
            return web.Response(status=401, text="not signed by Slack")
        delivery = _delivery(request, body)
        if delivery is None:
            return web.Response(status=400, text="not readable")
        return await to_aiohttp_response(await self._app.bolt.async_dispatch(delivery))

    def _is_signed(self, request: web.Request, body: bytes, secret: bytes) -> bool:
        """Whether Slack signed the body within the last minutes. Odd headers are no error, only no signature."""
        ts = request.headers.get("X-Slack-Request-Timestamp", "")
        signature = request.headers.get("X-Slack-Signature", "").encode("utf-8", "surrogateescape")
        if not ts.isascii() or not ts.isdecimal() or len(ts) > 12:
            return False
        if abs(self._clock().timestamp() - int(ts)) > OLDEST_SECONDS:
            return False
        mac = hmac.new(secret, b"v0:" + ts.encode() + b":" + body, hashlib.sha256).hexdigest()
        return hmac.compare_digest(b"v0=" + mac.encode(), signature)


def _delivery(request: web.Request, body: bytes) -> AsyncBoltRequest | None:
    """A body as Bolt takes it; `None` where it is nothing that Slack sends."""
    try:
        delivery = AsyncBoltRequest(
            body=body.decode("utf-8"), query=request.query_string, headers=dict(request.headers)
        )
    except (ValueError, TypeError, AttributeError):
        # Bolt looks into the body while it reads it, and trips over what is not a JSON object.
        return None
    return delivery if isinstance(delivery.body, dict) else None


async def _install(flow: AsyncOAuthFlow, request: web.Request) -> web.Response:
    """Begins an install: sends the browser to Slack."""
    try:
        return await to_aiohttp_response(await flow.handle_installation(await to_bolt_request(request)))
    except StoreError as error:
        logger.warning("an install could not begin: %s", error)
        return web.Response(status=503, text="Installing is not possible just now; please try again in a minute.")


async def _installed(flow: AsyncOAuthFlow, request: web.Request) -> web.Response:
    """Slack's answer to an install."""
    try:
        return await to_aiohttp_response(await flow.handle_callback(await to_bolt_request(request)))
    except StoreError as error:
        logger.warning("an install could not be finished: %s", error)
        return web.Response(status=503, text="The install could not be kept; please try again in a minute.")
