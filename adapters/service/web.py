"""The web side of a running Sextant: health, readiness, metrics, and under them what a platform brings."""

from collections.abc import Callable

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from adapters.desk.desk import Desk
from adapters.service.metrics import exposition


def with_health(app: web.Application, desk: Desk, *, not_ready: Callable[[], str | None]) -> web.Application:
    """`app` with `/healthz`, `/readyz` and `/metrics`; `not_ready` says why no question can be answered now."""

    async def healthz(_: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def readyz(_: web.Request) -> web.Response:
        why = not_ready()
        return web.json_response({"status": "ok"} if why is None else {"status": "not ready", "why": why},
                                 status=200 if why is None else 503)  # fmt: skip

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=exposition(desk), headers={"Content-Type": CONTENT_TYPE_LATEST})

    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    app.router.add_get("/metrics", metrics)
    return app
