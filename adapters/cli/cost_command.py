"""`sextant cost`: what a model costs for an amount of use, or a file of usage reports."""

import json
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

import click

from adapters import wiring
from adapters.cli.options import day_option, policy_option

EPILOG = """\b
Examples:
  sextant cost claude-sonnet-5-5 --input 2M --output 500k --cached 80%
  sextant cost gpt-6-luna --input 2k --output 300 --requests 20k/day --batch
  sextant cost --json --batch usage.jsonl
"""


@click.command(epilog=EPILOG)
@click.argument("arguments", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
@click.option("--batch", is_flag=True, help="Batch prices; with --json and a FILE, a file of usage reports.")
@click.option("--input", "input_tokens", help="Input tokens, such as 2M; per request where --requests is given.")
@click.option("--output", "output_tokens", help="Output tokens, likewise.")
@click.option("--requests", help="Requests, such as 20k/day.")
@click.option("--cached", help="Share of the input read from cache, such as 80%.")
@click.option("--region", help="Where it must run, such as eu.")
@click.option("--provider", help="At which host.")
@policy_option
@day_option
def command(
    *,
    arguments: tuple[str, ...],
    as_json: bool,
    batch: bool,
    input_tokens: str | None,
    output_tokens: str | None,
    requests: str | None,
    cached: str | None,
    region: str | None,
    provider: str | None,
    policy: Path | None,
    today: date | None,
) -> int:
    """Price MODEL for an amount of use, line by line."""
    if len(arguments) != 1:
        raise click.UsageError("name one MODEL, or with --json --batch one FILE (- is standard input)")
    if as_json and batch and input_tokens is None and output_tokens is None:
        return _cases(arguments[0], today or wiring.today())
    raise click.UsageError("not yet")


def _cases(place: str, day: date) -> int:
    from bot.costs.case import price_case  # noqa: PLC0415

    catalogue = wiring.catalogue()
    noon = datetime.combine(day, time(12), UTC)
    lines = sys.stdin if place == "-" else Path(place).open(encoding="utf-8")
    with lines:
        for line in lines:
            if line.strip():
                click.echo(json.dumps(price_case(json.loads(line), catalogue, noon), ensure_ascii=False))
                sys.stdout.flush()
    return 0
