"""The one place that constructs the long-running programs' parts: store, desk, and what they count."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from adapters import wiring
from adapters.desk.answering import Answering
from adapters.desk.completion import Names
from adapters.desk.desk import Desk, Parts
from adapters.desk.ledger import Ledger
from adapters.desk.limits import Meter
from adapters.desk.mind import Mind
from adapters.desk.reach import Reach
from adapters.desk.rulebook import Rulebook
from adapters.desk.tally import Tally
from adapters.service.run import Platform
from adapters.service.settings import ServiceSettings
from adapters.store.sealing import Seal
from adapters.store.store import Store


def service_settings() -> ServiceSettings:
    """The settings of the long-running programs. Raises `SettingsError`."""
    return ServiceSettings.from_environ(os.environ, home=wiring.settings().home)


async def open_store(url: str, secret_key: str | None) -> Store:
    """The store at `url`, its tables made where it is a SQLite file. Raises `StoreError`."""
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    return await Store.open(url, Seal(secret_key) if secret_key else None)


def build_desk(found: ServiceSettings, kept: Store, mind: Mind, *, clock: Callable[[], datetime] = wiring.now) -> Desk:
    """The desk of this process, over `kept`."""
    reach = Reach()
    ledger = Ledger(kept.turns, reach=reach, clock=clock)
    parts = Parts(
        ledger=ledger,
        meter=Meter(kept.workspaces, found.limits, reach=reach, clock=clock),
        rulebook=Rulebook(kept, reach=reach, clock=clock),
        answering=Answering(mind, ledger),
        models=Names(mind.known.models),
        providers=Names(mind.known.providers),
        about=mind.known.about,
        tally=Tally(),
    )
    return Desk(parts, clock=clock, is_alone=kept.database.is_sqlite)


def slack_platform(found: ServiceSettings, desk: Desk, kept: Store) -> Platform:
    """Slack over `desk`. Raises `SettingsError` naming what is missing."""
    from adapters.slack_app.serving import SlackPlatform  # noqa: PLC0415  (a process without Slack does not pay)

    return SlackPlatform(found.for_slack(), desk, vault=kept.installations, clock=wiring.now)


def discord_platform(found: ServiceSettings, desk: Desk, kept: Store) -> Platform:
    """Discord over `desk`. Raises `SettingsError` naming what is missing."""
    from adapters.discord_bot.serving import DiscordPlatform  # noqa: PLC0415  (likewise)

    return DiscordPlatform(found.for_discord(), desk, clock=wiring.now, reads_threads=found.discord_reads_threads)
