"""`sextant compare`: two or more models side by side, for one workload."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import click

from adapters import wiring
from adapters.cli.in_words import answer_in_words
from adapters.cli.lines import to_line
from adapters.cli.options import day_option, policy_option
from adapters.cli.workload_options import understood_from, workload_options
from bot.answer import Answer
from bot.question import Question
from bot.understood import Understood

EPILOG = """\b
Examples:
  sextant compare gpt-6-luna claude-haiku-5-5
  sextant compare opus vs sonnet, 2M in 500k out a day
  sextant compare opus-5.5 gpt-6.1-sol deepseek-v4.1-flash --input 12k --output 1.5k --requests 30k/day
"""

_IN_WORDS = re.compile(r"(?:^|\s)(?:(?:vs\.?|versus|or|and)(?=\s)|\d[\d.,]*[kmbt]?%?(?=[\s,]|$))", re.IGNORECASE)
"""A word between names, or an amount, among what would else be names alone."""


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
    """Compare MODELS: price, bill, evidence, origin and licence.

    Amounts may also follow in words, as in the chats: sextant compare opus or sonnet, 2M in 500k out.
    """
    if len(" ".join(models).split()) < 2:
        raise click.UsageError("name two models or more")
    asked = understood_from(models=models, batch=batch, **amounts)
    answer = _answer(asked, policy, today or wiring.today(), has_options=batch or any(amounts.values()))
    if as_json:
        click.echo(to_line(answer))
        return 0
    from adapters.cli.rendering import show_answer  # noqa: PLC0415  (Rich is for people's eyes only)

    show_answer(answer)
    return 0


def _answer(asked: Understood, policy: Path | None, day: date, *, has_options: bool) -> Answer:
    words = " ".join(asked.models)
    if not has_options and _IN_WORDS.search(words):
        return answer_in_words(f"compare {words}", policy, day)
    text = f"compare {' and '.join(asked.models)}"
    return wiring.assistant(policy).compare(asked, Question(id="1", text=text, today=day))
