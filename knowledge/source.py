"""Where a fact comes from."""

from datetime import date

from msgspec import Struct


class Source(Struct, frozen=True, kw_only=True):
    """A public page and the day someone (or an importer) read it."""

    url: str
    checked_on: date
    title: str = ""
