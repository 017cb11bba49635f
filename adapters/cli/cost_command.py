"""`sextant cost`: what a model costs for an amount of use, or a file of usage reports."""

import gc
import json
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import click

from adapters import wiring
from adapters.cli.lines import error_line, open_lines, to_line
from adapters.cli.options import day_option, policy_option
from adapters.cli.workload_options import understood_from, workload_options
from bot.errors import AnswerError

EPILOG = """\b
Examples:
  sextant cost claude-sonnet-5-5 --input 2M --output 500k --cached 80%
  sextant cost gpt-6-luna --input 2k --output 300 --requests 20k/day --batch
  sextant cost glm-5.3 --input 40M --output 8M --provider fireworks
  sextant cost gemini-4-argon --input 1M --output 100k --region eu --json
  sextant cost gpt-6-luna 20k requests a day, 2k in 300 out
  sextant cost --json --batch usage.jsonl
"""


@click.command(epilog=EPILOG)
@click.argument("words", nargs=-1, required=True, metavar="MODEL")
@workload_options
@click.option("--provider", metavar="HOST", help="At which host; else the maker's own API, or the cheapest.")
@click.option("--batch", is_flag=True, help="At batch prices. With --json and no amounts, MODEL is a FILE.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on one line.")
@policy_option
@day_option
def command(
    *,
    words: tuple[str, ...],
    batch: bool,
    as_json: bool,
    provider: str | None,
    policy: Path | None,
    today: date | None,
    **amounts: Any,
) -> int:
    """Price MODEL for an amount of use, line by line. Without amounts: its rates, and an example.

    Amounts may also follow in words, as in the chats: sextant cost gpt-6-luna 2M in 500k out.

    With --json --batch and no amounts, MODEL is a file of JSON lines {id, provider, model, usage, at, context?}, each
    answered with one line; - is standard input.
    """
    day = today or wiring.today()
    model = " ".join(words)
    has_amounts = any((*amounts.values(), provider))
    if as_json and batch and not has_amounts:
        return _cases(model, day)
    from adapters.cli.bill import price  # noqa: PLC0415  (a file of cases needs none of it)

    try:
        answer = price(model, provider, understood_from(models=(model,), batch=batch, **amounts), day, policy)
    except AnswerError:
        if has_amounts or batch or " " not in model:
            raise
        return _in_words(model, policy, day, as_json=as_json)
    if as_json:
        click.echo(to_line(answer))
    else:
        from adapters.cli.plain_text import show_plain  # noqa: PLC0415  (programs do not need it)

        show_plain(answer.text)
    return 0


def _in_words(text: str, policy: Path | None, day: date, *, as_json: bool) -> int:
    """What is no model's name alone: a model and amounts, or several models."""
    from adapters.cli.in_words import answer_in_words  # noqa: PLC0415  (a bill by name needs none of it)
    from adapters.cli.rendering import show_answer  # noqa: PLC0415

    answer = answer_in_words(f"cost of {text}", policy, day)
    if as_json:
        click.echo(to_line(answer))
    else:
        show_answer(answer)
    return 0


def _cases(place: str, day: date) -> int:
    """One answer line for each case line, in order; a line that is no case is answered with an error."""
    from bot.costs.case import price_case  # noqa: PLC0415  (a bill by name needs none of it)

    catalogue = wiring.catalogue()
    gc.enable()  # a file may be long
    noon = datetime.combine(day, time(12), UTC)
    with open_lines(place) as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                click.echo(_priced(line, number, lambda case: price_case(case, catalogue, noon)))
                sys.stdout.flush()
    return 0


def _priced(line: str, number: int, price_case: Callable[[dict[str, Any]], dict[str, Any]]) -> str:
    try:
        case = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        return error_line(f"line-{number}", "bad_usage", f"line {number} is not JSON: {error}")
    if not isinstance(case, dict):
        return error_line(f"line-{number}", "bad_usage", f"line {number} is not a JSON object")
    return json.dumps(price_case(case))
