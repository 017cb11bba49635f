"""What `sextant slack`, `discord` and `serve` do: settings first, then facts, store and platforms, then run."""

import asyncio
import logging
import os
import sys
from collections.abc import Sequence

from adapters import wiring
from adapters.desk.apart import MindApart
from adapters.desk.reach import Reach
from adapters.service.run import Platform, run
from adapters.service.settings import ServiceSettings
from adapters.service.wiring import (
    build_desk,
    discord_platform,
    model_part,
    open_store,
    service_settings,
    slack_platform,
)
from adapters.settings import SettingsError
from adapters.store.errors import StoreError

OWN = ("adapters", "bot", "knowledge", "sextant")
"""Loggers that tell what happens; of the libraries only warnings are shown."""


def main(names: Sequence[str], *, verbose: bool) -> int:
    """Runs the platforms called `names` until SIGTERM. Raises what the command line turns into a sentence."""
    _log(verbose=verbose)
    settings = service_settings()
    chosen = tuple(names) or _those_with_tokens(settings)
    _check(settings, chosen)
    asyncio.run(_run(settings, chosen, listens=not names or "PORT" in os.environ or _needs_http(settings, chosen)))
    return 0


def _those_with_tokens(settings: ServiceSettings) -> tuple[str, ...]:
    """The platforms whose tokens are set. Raises `SettingsError` where there is none."""
    slack, found = settings.slack, []
    if slack.bot_token or slack.client_id or slack.app_token:
        found.append("slack")
    if settings.discord_token:
        found.append("discord")
    if not found:
        raise SettingsError(
            "neither Slack nor Discord has a token; docs/slack.md and docs/discord.md walk through getting one"
        )
    return tuple(found)


def _check(settings: ServiceSettings, names: Sequence[str]) -> None:
    if "slack" in names:
        settings.for_slack()
    if "discord" in names:
        settings.for_discord()


def _needs_http(settings: ServiceSettings, names: Sequence[str]) -> bool:
    return "slack" in names and (not settings.slack.is_socket or settings.slack.client_id is not None)


async def _run(settings: ServiceSettings, names: Sequence[str], *, listens: bool) -> None:
    store = await open_store(settings.database_url, settings.secret_key)
    try:
        if await store.is_behind():
            raise StoreError(f"the tables of {store.database.place} are not up to date; run `sextant migrate`")
        mind = await MindApart.ready(wiring.warm_assistant, wiring.today(), settings.workers)
        reach = Reach()
        part = model_part(store, reach)
        chosen = wiring.settings().model
        brain = f"rules, worded by {chosen.choice.model}" if part and chosen else None
        desk = build_desk(settings, store, mind, reach=reach, improving=part[0] if part else None, brain=brain)
        made = {"slack": slack_platform, "discord": discord_platform}
        platforms: list[Platform] = [made[name](settings, desk, store) for name in names]
        try:
            await run(platforms, desk, store, settings, listens=listens)
        finally:
            mind.close()
            if part:
                await part[1].close()
    finally:
        await store.close()


def _log(*, verbose: bool) -> None:
    """One line for each thing that happens, on standard error."""
    logging.basicConfig(
        level=logging.INFO if verbose else logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        stream=sys.stderr,
        force=True,
    )
    for name in OWN:
        logging.getLogger(name).setLevel(logging.INFO)
    if not verbose:
        # A fault at the start is one sentence.
        logging.getLogger("adapters.cli").setLevel(logging.WARNING)
    # Bolt reads SLACK_BOT_TOKEN by itself too, and remarks that it does not use it.
    logging.getLogger("slack_bolt.AsyncApp").addFilter(lambda record: "will be unused" not in record.getMessage())
