"""The one place that constructs things: settings, knowledge, assistant.

Imports are local to the functions, so that a command loads no more than it uses.
"""
# ruff: noqa: PLC0415

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.agent.conversationalist import Conversationalist
    from bot.agent.spending import Counts
    from bot.assistant import Assistant
    from bot.policy import Policy
    from bot.quote import Board
    from knowledge.base import Knowledge
    from knowledge.catalogue import Catalogue
    from knowledge.facts import Facts
    from knowledge.note_index import NoteIndex

PACKAGE = Path(__file__).parents[1] / "knowledge"
_OBJECTS_BETWEEN_LOOKS = 20_000
"""New objects after which a program that stays looks for garbage."""


def settings() -> Settings:
    """The settings of this process. Raises `SettingsError`."""
    return Settings.from_environ(os.environ, folder=Path.cwd(), default_home=_default_home)


def _default_home() -> Path:
    import platformdirs

    return platformdirs.user_data_path("sextant", appauthor=False)


def now() -> datetime:
    """The moment it is, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The day it is, in UTC, for everything that takes a date."""
    return now().date()


def policy(path: Path | None) -> "Policy":
    """The policy in `path`, or the empty one. Raises `PolicyError`."""
    from bot.errors import PolicyError
    from bot.policy import Policy, parse_policy

    if path is None:
        return Policy()
    try:
        payload = path.read_bytes()
    except OSError as error:
        raise PolicyError(f"{path}: cannot be read ({error.strerror}); correct the path or its permissions") from error
    return parse_policy(payload, str(path))


def facts() -> "Facts":
    """Every facts table. Raises `TableError`."""
    from knowledge.tables import read_facts

    return read_facts(PACKAGE / "facts")


def pricing_facts() -> "Facts":
    """The facts that prices rest on, and no other. Raises `TableError`."""
    from knowledge.pricing_facts import read_pricing_facts

    return read_pricing_facts(PACKAGE / "facts")


def catalogue() -> "Catalogue":
    """The prices on board: the refreshed ones where there are any, else those that ship. Raises `SnapshotError`."""
    from knowledge.catalogue import open_catalogue

    refreshed = settings().home / "prices.tsv"
    return open_catalogue(refreshed if refreshed.is_file() else PACKAGE / "snapshots" / "prices.tsv")


def knowledge() -> "Knowledge":
    """Facts, prices and notes. The index is opened, and built where it is missing, when it is first searched."""
    from knowledge.base import Knowledge

    return Knowledge(facts=facts(), catalogue=catalogue(), notes=notes())


def notes() -> "NoteIndex":
    """The index over the notes on board, in this person's own folder."""
    from knowledge.note_files import read_notes
    from knowledge.note_index import NoteIndex, stamp_of
    from knowledge.table_notes import TABLES, with_table_notes

    found = settings()
    folder = PACKAGE / "notes"
    tables = [PACKAGE / "facts" / name for name in TABLES]
    return NoteIndex(
        found.home / "index",
        notes=lambda: with_table_notes(read_notes(folder), facts()),
        stamp=lambda: stamp_of((*folder.rglob("*.md"), *tables)),
        server_url=found.chroma_url,
    )


def assistant(policy_file: Path | None = None) -> "Assistant":
    """The assistant under the policy in `policy_file`, else under the one that the settings name."""
    from bot.assistant import Assistant
    from bot.understanding.lexicon import build_lexicon

    known = knowledge()
    return Assistant(
        knowledge=known,
        lexicon=build_lexicon(known.facts, known.catalogue.models),
        policies=(policy(policy_file or settings().policy),),
    )


def warm_assistant(day: date, policy_file: Path | None = None) -> "Assistant":
    """As `assistant`, for a program that stays: what the first questions of `day` would wait for is done now.

    What is loaded by then is for good; looking for garbage in it again and again would hold up the start and answers.
    So would doing so after every 700 objects, as Python does: an answer makes thousands, and hardly any in rings.
    """
    import gc

    from bot.warming import warm
    from knowledge.freed_memory import return_freed_memory

    gc.disable()
    try:
        ready = assistant(policy_file)
        warm(ready, day)
        gc.collect()
        gc.freeze()
        return_freed_memory()
        gc.set_threshold(_OBJECTS_BETWEEN_LOOKS)
    finally:
        gc.enable()
    return ready


def conversationalist(rules: "Assistant", counts: "Counts | None" = None) -> "Conversationalist | None":
    """The language model that takes part beside `rules`; `None` where SEXTANT_MODEL is not set.

    `counts` keeps what it uses; without it this process does.

    Raises `SettingsError` where the model cannot be used, or may not by SEXTANT_MODEL_ALLOWED_ORIGINS. It belongs to
    the event loop it is first used in, and is to be closed there.
    """
    chosen = settings().model
    if chosen is None:
        return None
    from adapters.settings import SettingsError
    from bot.agent.building import build
    from bot.agent.errors import ModelError

    try:
        return build(chosen.choice, chosen.bounds, rules, today(), counts)
    except ModelError as error:
        raise SettingsError(str(error)) from error


def board(prices: "Catalogue", policy_file: Path | None, day: date) -> "Board":
    """What a bill rests on: `prices`, and only the facts that bills need. Under a policy, all of them."""
    from bot.quote import Board

    place = policy_file or settings().policy
    if place is None:
        return Board(facts=pricing_facts(), catalogue=prices, today=day)
    return Board(facts=facts(), catalogue=prices, today=day, policy=policy(place))


def newest_called(name: str, prices: "Catalogue", day: date) -> str:
    """The id of the model on sale that `name` may mean, the newest of a family.

    Raises `AnswerError` naming the nearest ids where no model is called so.
    """
    from bot.errors import AnswerError
    from bot.selection.sold_as import is_on_sale, offerings_of
    from bot.understanding.lexicon import build_lexicon
    from bot.understanding.resolving import nearest, resolve_model

    known = facts()
    lexicon = build_lexicon(known, prices.models)
    found = resolve_model(name, lexicon)
    if not found:
        near = nearest(name, lexicon)
        hint = f"; the nearest names on board are {', '.join(near)}" if near else "; `sextant models` lists them"
        raise AnswerError(f"no catalogue on board knows a model called {name!r}{hint}")
    sold = ((each, offerings_of(prices, known, each, day)) for each in found)
    return next((each for each, offers in sold if any(is_on_sale(offer, day) for offer in offers)), found[0])


def price_source(name: str) -> str:
    """Where the price catalogue called `name` is published."""
    from knowledge.sources import genai_prices, litellm, models_dev, openrouter

    urls = {"litellm": litellm.URL, "genai-prices": genai_prices.URL}
    return (urls | {openrouter.CATALOGUE: openrouter.URL, models_dev.CATALOGUE: models_dev.URL})[name]


def refresh_prices(also: "Collection[str]") -> "Catalogue":
    """Today's prices, put into this person's folder whole or not at all. Raises `SourceError` and `OSError`."""
    from knowledge.download import connected, download
    from knowledge.refresh import refresh

    with connected() as client:
        return refresh(settings().home / "prices.tsv", today(), lambda url: download(url, client), also=also)
