"""The one place that constructs the long-running programs' parts: store, desk, and what they count."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from adapters import wiring
from adapters.desk.about import About
from adapters.desk.answering import Answering
from adapters.desk.completion import Names
from adapters.desk.desk import Desk, Parts
from adapters.desk.ledger import Ledger
from adapters.desk.limits import Meter
from adapters.desk.reach import Reach
from adapters.desk.rulebook import Rulebook
from adapters.desk.tally import Tally
from adapters.service.run import Platform
from adapters.service.settings import ServiceSettings
from adapters.store.sealing import Seal
from adapters.store.store import Store
from bot.assistant import Assistant
from knowledge.base import Knowledge


def service_settings() -> ServiceSettings:
    """The settings of the long-running programs. Raises `SettingsError`."""
    return ServiceSettings.from_environ(os.environ, home=wiring.settings().home)


async def open_store(url: str, secret_key: str | None) -> Store:
    """The store at `url`, its tables made where it is a SQLite file. Raises `StoreError`."""
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    return await Store.open(url, Seal(secret_key) if secret_key else None)


def build_desk(
    found: ServiceSettings, kept: Store, assistant: Assistant, *, clock: Callable[[], datetime] = wiring.now
) -> Desk:
    """The desk of this process, over `kept`."""
    known = assistant.knowledge
    reach = Reach()
    ledger = Ledger(kept.turns, reach=reach, clock=clock)
    # One worker: answers are arithmetic under Python's lock, and more threads only take turns with the event loop.
    workers = ThreadPoolExecutor(max_workers=1, thread_name_prefix="answers")
    models, providers = completions(known)
    parts = Parts(
        ledger=ledger,
        meter=Meter(kept.workspaces, found.limits, reach=reach, clock=clock),
        rulebook=Rulebook(kept, reach=reach, clock=clock),
        answering=Answering(assistant, ledger, workers),
        models=models,
        providers=providers,
        about=about(known),
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

    return DiscordPlatform(found.for_discord(), desk, clock=wiring.now)


def completions(known: Knowledge) -> tuple[Names, Names]:
    """Names of models on sale, the newest first, and of their hosts."""
    sold = known.catalogue.models
    models = sorted(
        (model for model in known.facts.models.values() if model.id in sold),
        key=lambda model: (model.released or "", model.id),
        reverse=True,
    )
    hosts = sorted({offering.provider for offering in known.catalogue.all()})
    names = (known.facts.providers[host].name if host in known.facts.providers else host for host in hosts)
    return Names((*(model.id for model in models), *sorted(sold))), Names(names)


def about(known: Knowledge) -> About:
    """What is on board, counted."""
    offerings = known.catalogue.all()
    return About(
        as_of=known.catalogue.as_of,
        models=len(known.catalogue.models),
        offerings=len(offerings),
        providers=len({offering.provider for offering in offerings}),
        brain="rules",
    )
