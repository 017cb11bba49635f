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


policy_option = click.option(
    "--policy", type=click.Path(path_type=Path), help="Policy file instead of SEXTANT_POLICY or ./sextant.toml."
)
day_option = click.option("--today", type=Day(), help="Answer as if it were this day (YYYY-MM-DD).")
