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
    from bot.assistant import Assistant
    from bot.policy import Policy
    from knowledge.base import Knowledge
    from knowledge.catalogue import Catalogue
    from knowledge.facts import Facts

PACKAGE = Path(__file__).parents[1] / "knowledge"


def settings() -> Settings:
    """The settings of this process. Raises `SettingsError`."""
    import platformdirs

    return Settings.from_environ(
        os.environ, folder=Path.cwd(), default_home=platformdirs.user_data_path("sextant", appauthor=False)
    )


def today() -> date:
    """The day it is, in UTC, for everything that takes a date."""
    return datetime.now(UTC).date()


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
