"""A running Sextant: starts its platforms, sweeps up, and on SIGTERM lets accepted questions be answered first."""

import asyncio
import contextlib
import gc
import logging
import signal
from collections.abc import Sequence
from datetime import timedelta
from typing import Protocol

import aiohttp
from aiohttp import web

from adapters import wiring
from adapters.desk.desk import Desk
from adapters.service.errors import ServiceError
from adapters.service.settings import ServiceSettings
from adapters.service.web import with_health
from adapters.store.errors import StoreError
from adapters.store.store import Store

logger = logging.getLogger(__name__)

PATIENCE = timedelta(seconds=25)
"""What accepted questions have after SIGTERM; platforms that host processes kill after thirty seconds."""
SWEEP_SECONDS = 30.0
PURGE_SECONDS = 3600.0


class Platform(Protocol):
    """A chat platform while it runs."""

    name: str

    async def start(self, app: web.Application) -> None:
        """Connects, or adds its routes to `app`. Raises `SettingsError` where a token is refused."""

    async def sweep(self) -> None:
        """Answers, or tells about, what processes that died have left."""

    async def stop(self) -> None:
        """Takes nothing new on; what was taken on goes on."""

    async def close(self) -> None:
        """Ends every connection."""

    @property
    def trouble(self) -> str | None:
        """Why no question arrives now; `None` where all is well."""


async def run(
    platforms: Sequence[Platform], desk: Desk, store: Store, settings: ServiceSettings, *, listens: bool
) -> None:
    """Runs until SIGTERM or Ctrl-C, then drains; `listens` on the port of the settings.

    Raises `SettingsError` where a token is refused, `ServiceError` where a platform or the port cannot be had.
    """
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopping.set)
    app = web.Application(client_max_size=1024**2)
    started: list[Platform] = []
    jobs: list[asyncio.Task[None]] = []
    runner: web.AppRunner | None = None
    try:
        for platform in platforms:
            started.append(platform)
            await _start(platform, app)
            logger.info("%s is connected", platform.name)
        if listens:
            runner = await _listen(with_health(app, desk, not_ready=lambda: _trouble(started, stopping)), settings)
        jobs = [asyncio.create_task(_sweep(started)), asyncio.create_task(_purge(store, settings.retention))]
        # What is loaded by now is for good; looking for garbage in it would hold up acknowledgements.
        gc.collect()
        gc.freeze()
        await stopping.wait()
        logger.info("stopping: nothing new is taken on")
    finally:
        for platform in started:
            await platform.stop()
        left = await desk.drain(PATIENCE)
        if left:
            logger.warning("%d questions are left to the next start", left)
        for job in jobs:
            job.cancel()
        await asyncio.gather(*jobs, return_exceptions=True)
        for platform in started:
            await platform.close()
        if runner is not None:
            await runner.cleanup()


async def _start(platform: Platform, app: web.Application) -> None:
    try:
        await platform.start(app)
    except (OSError, aiohttp.ClientError, TimeoutError) as error:
        raise ServiceError(
            f"{platform.name} cannot be reached ({str(error) or type(error).__name__}); check the network and try again"
        ) from error


async def _listen(app: web.Application, settings: ServiceSettings) -> web.AppRunner:
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError as error:
        await runner.cleanup()
        raise ServiceError(
            f"port {settings.port} on {settings.host} cannot be listened on ({error.strerror}); set PORT to a free one"
        ) from error
    logger.info("listening on %s port %d", settings.host, settings.port)
    return runner


def _trouble(platforms: Sequence[Platform], stopping: asyncio.Event) -> str | None:
    if stopping.is_set():
        return "stopping"
    found = (platform.trouble for platform in platforms)
    return "; ".join(each for each in found if each) or None


async def _sweep(platforms: Sequence[Platform]) -> None:
    while True:
        for platform in platforms:
            try:
                await platform.sweep()
            except Exception:
                logger.exception("sweeping up for %s failed; it is tried again", platform.name)
        await asyncio.sleep(SWEEP_SECONDS)


async def _purge(store: Store, retention: timedelta) -> None:
    while True:
        with contextlib.suppress(StoreError, TimeoutError):
            gone = await store.purge(wiring.now(), retention)
            if gone:
                logger.info("%d questions were older than %d days and are deleted", gone, retention.days)
        await asyncio.sleep(PURGE_SECONDS)
