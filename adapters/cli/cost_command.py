"""`sextant cost`: what a model costs for an amount of use, or a file of usage reports."""

import json
import sys
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, TextIO

import click

from adapters import wiring
from adapters.cli.options import day_option
from adapters.cli.workload_options import understood_from, workload_options

EPILOG = """\b
Examples:
  sextant cost claude-sonnet-5-5 --input 2M --output 500k --cached 80%
  sextant cost gpt-6-luna --input 2k --output 300 --requests 20k/day --batch
  sextant cost glm-5.3 --input 40M --output 8M --provider fireworks
  sextant cost --json --batch usage.jsonl
"""


@click.command(epilog=EPILOG)
@click.argument("model")
@workload_options
@click.option("--provider", metavar="HOST", help="At which host; else the maker's own API, or the cheapest.")
@click.option("--batch", is_flag=True, help="At batch prices. With --json, MODEL is a file of usage reports.")
@click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
@day_option
def command(*, model: str, batch: bool, as_json: bool, provider: str | None, today: date | None, **amounts: Any) -> int:
    """Price MODEL for an amount of use, line by line. Without amounts: its rates, and an example.

    With --json --batch, MODEL is a file of JSON lines {id, provider, model, usage, at, context?}; - is standard input.
    """
    day = today or wiring.today()
    if as_json and batch and not any(amounts.values()):
        return _cases(model, day)
    from adapters.cli.bill import price, show  # noqa: PLC0415  (a file of cases needs none of it)

    priced = price(model, provider, understood_from(models=(model,), batch=batch, **amounts), day)
    if as_json:
        click.echo(json.dumps(priced.to_json(), ensure_ascii=False))
    else:
        show(priced)
    return 0


def _cases(place: str, day: date) -> int:
    """One answer line for each case line, in order; a line that is no case is answered with an error."""
    from bot.costs.case import price_case  # noqa: PLC0415

    catalogue = wiring.catalogue()
    noon = datetime.combine(day, time(12), UTC)
    with _lines(place) as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                click.echo(json.dumps(_case(line, number, catalogue, noon, price_case), ensure_ascii=False))
                sys.stdout.flush()
    return 0


def _case(line: str, number: int, catalogue: Any, noon: datetime, price_case: Any) -> dict[str, Any]:
    try:
        case = json.loads(line)
    except json.JSONDecodeError as error:
        return {
            "id": f"line-{number}",
            "error": {"code": "bad_usage", "message": f"line {number} is not JSON: {error}"},
        }
    if not isinstance(case, dict):
        return {"id": f"line-{number}", "error": {"code": "bad_usage", "message": f"line {number} is not an object"}}
    priced: dict[str, Any] = price_case(case, catalogue, noon)
    return priced


def _refused(number: int, problem: str) -> dict[str, Any]:
    return {"id": f"line-{number}", "error": {"code": "bad_usage", "message": f"line {number} {problem}"}}


def _lines(place: str) -> AbstractContextManager[TextIO]:
    return nullcontext(sys.stdin) if place == "-" else Path(place).open(encoding="utf-8", errors="replace")
