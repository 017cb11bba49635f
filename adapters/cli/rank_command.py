"""`sextant rank`: the quality ranking behind recommendations, cost left out."""

import json

import click

from adapters import wiring
from bot.quality.rank_json import rank_json


@click.command(epilog='\b\nExample:\n  sextant rank coding --json --without "LMArena Text: Coding"')
@click.argument("task")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object on one line.")
@click.option("--without", metavar="BOARD", help="Leave one benchmark board out.")
def command(*, task: str, as_json: bool, without: str | None) -> int:
    """Rank models for TASK by benchmark evidence, best first."""
    ranking = rank_json(wiring.facts(), task, without)
    if as_json:
        click.echo(json.dumps(ranking, ensure_ascii=False))
        return 0
    from adapters.cli.rendering import show_table  # noqa: PLC0415  (Rich is for people's eyes only)

    rows = [
        (str(place), entry["model"], entry["effort"] or "", f"{entry['quality']:.3f}", "thin" if entry["thin"] else "")
        for place, entry in enumerate(ranking["models"], start=1)
    ]
    show_table(f"Quality for {task}, as of {ranking['as_of']}", ("#", "Model", "Effort", "Quality", "Evidence"), rows)
    return 0
