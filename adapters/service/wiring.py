"""The one place that constructs the long-running programs' parts: store, desk, and what they count."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from adapters import wiring
from adapters.desk.answering import Answering
from adapters.desk.completion import Names
from adapters.desk.desk import Desk
from adapters.desk.helping import Helping
from adapters.desk.improving import Improving
from adapters.desk.ledger import Ledger
from adapters.desk.limits import Meter
from adapters.desk.line import Patience
from adapters.desk.mind import Mind
from adapters.desk.model_counts import ModelCounts
from adapters.desk.parts import Parts
from adapters.desk.reach import Reach
from adapters.desk.rulebook import Rulebook
from adapters.desk.tally import Tally
from adapters.desk.threads import Threads
from adapters.service.run import Platform
from adapters.service.settings import ServiceSettings
from adapters.store.sealing import Seal
from adapters.store.store import Store

if TYPE_CHECKING:
    from bot.agent.conversationalist import Conversationalist


WAITING = 2
"""Questions made ready beside those that are being computed, so that no worker waits for the store."""


def service_settings() -> ServiceSettings:
    """The settings of the long-running programs. Raises `SettingsError`."""
    return ServiceSettings.from_environ(os.environ, home=wiring.settings().home)


async def open_store(url: str, secret_key: str | None) -> Store:
    """The store at `url`, its tables made where it is a SQLite file. Raises `StoreError`."""
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    return await Store.open(url, Seal(secret_key) if secret_key else None)


def build_desk(
    found: ServiceSettings,
    kept: Store,
    mind: Mind,
    *,
    clock: Callable[[], datetime] = wiring.now,
    reach: Reach | None = None,
    patience: Patience | None = None,
    improving: Improving | None = None,
    brain: str | None = None,
) -> Desk:
    """The desk of this process, over `kept`; `improving` is a language model's part, `brain` who makes the answers."""
    reach = reach or Reach()
    ledger, tally = Ledger(kept.turns, reach=reach, clock=clock), Tally()
    rulebook = Rulebook(kept, reach=reach, clock=clock)
    parts = Parts(
        ledger=ledger,
        meter=Meter(kept.workspaces, found.limits, reach=reach, clock=clock),
        rulebook=rulebook,
        answering=Answering(mind, ledger),
        models=Names(mind.known.models),
        providers=Names(mind.known.providers),
        about=replace(mind.known.about, brain=brain or mind.known.about.brain),
        tally=tally,
        threads=Threads(kept.marks, ledger, reach=reach, clock=clock),
        helping=Helping(rulebook, kept.marks, tally, reach=reach),
        improving=improving,
        patience=patience or Patience(),
    )
    return Desk(parts, clock=clock, is_alone=kept.database.is_sqlite, at_once=found.workers + WAITING)


def model_part(kept: Store, reach: Reach) -> "tuple[Improving, Conversationalist] | None":
    """The language model that takes part, its use counted in the store; `None` where none is set.

    Raises `SettingsError` where it cannot be used.
    """
    if wiring.settings().model is None:
        return None
    from bot.agent.spending import Spender  # noqa: PLC0415  (LangChain is for those who set a model)

    rules = wiring.warm_assistant(wiring.today())
    model = wiring.conversationalist(rules, ModelCounts(kept.workspaces, reach=reach))
    return None if model is None else (Improving(model, rules, Spender), model)


def slack_platform(found: ServiceSettings, desk: Desk, kept: Store) -> Platform:
    """Slack over `desk`. Raises `SettingsError` naming what is missing."""
    from adapters.slack_app.serving import SlackPlatform  # noqa: PLC0415  (a process without Slack does not pay)

    return SlackPlatform(found.for_slack(), desk, vault=kept.installations, clock=wiring.now)


def discord_platform(found: ServiceSettings, desk: Desk, kept: Store) -> Platform:
    """Discord over `desk`. Raises `SettingsError` naming what is missing."""
    from adapters.discord_bot.serving import DiscordPlatform  # noqa: PLC0415  (likewise)

    return DiscordPlatform(found.for_discord(), desk, clock=wiring.now, reads_threads=found.discord_reads_threads)
