"""`sextant compare`: two or more models side by side, for one workload."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from adapters import wiring
from adapters.cli.lines import to_line
from adapters.cli.options import day_option, policy_option
from adapters.cli.workload_options import understood_from, workload_options
from bot.answer import Answer
from bot.question import Question
from bot.understood import Understood

EPILOG = """\b
Examples:
  sextant compare gpt-6-luna claude-haiku-5-5
  sextant compare opus-5.5 gpt-6.1-sol deepseek-v4.1-flash --input 12k --output 1.5k --requests 30k/day
"""


@click.command(epilog=EPILOG)
@click.argument("models", nargs=-1, required=True)
@workload_options
@click.option("--batch", is_flag=True, help="At batch prices.")
@click.option("--json", "as_json", is_flag=True, help="The contract's answer as JSON.")
@policy_option
@day_option
def command(
    *, models: tuple[str, ...], batch: bool, as_json: bool, policy: Path | None, today: date | None, **amounts: Any
) -> int:
    """Compare MODELS: price, bill, evidence, origin and licence."""
    if len(models) < 2:
        raise click.UsageError("name two models or more")
    asked = understood_from(models=models, batch=batch, **amounts)
    answer = _answer(asked, policy, today or wiring.today())
    if as_json:
        click.echo(to_line(answer))
        return 0
    from adapters.cli.rendering import show_answer  # noqa: PLC0415  (Rich is for people's eyes only)

    show_answer(answer)
    return 0


def _answer(asked: Understood, policy: Path | None, day: date) -> Answer:
    text = f"compare {' and '.join(asked.models)}"
    return wiring.assistant(policy).compare(asked, Question(id="1", text=text, today=day))
