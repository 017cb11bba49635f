"""Options that several verbs share."""

from datetime import date
from pathlib import Path
from typing import Any

import click


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; fails with the form that is expected."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; write YYYY-MM-DD", param, ctx)


class Country(click.ParamType[str]):
    """A country as its two letters, or EU."""

    name = "country"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The country in upper case; fails with the form that is expected."""
        text = str(value).strip().upper()
        if len(text) != 2 or not text.isascii() or not text.isalpha():
            self.fail(f"{value!r} is not a country; write its two letters, such as US or CN, or EU", param, ctx)
        return text


policy_option = click.option(
    "--policy", type=click.Path(path_type=Path), help="Policy file instead of SEXTANT_POLICY or ./sextant.toml."
)
day_option = click.option("--today", type=Day(), help="Answer as if it were this day (YYYY-MM-DD).")
