"""Where a fact comes from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A public page and the day someone (or an importer) read it."""

    url: str
    checked_on: date
    title: str = ""
