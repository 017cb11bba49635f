"""`sextant models`: what is on sale, filtered."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import click

from adapters import wiring
from adapters.cli.options import day_option
from bot.selection.constraints import eligible
from bot.selection.market import Market, Row
from bot.understood import Understood
from bot.wording.figures import count, rate
from knowledge.base import Knowledge

EPILOG = """\b
Examples:
  sextant models --not-origin CN --region EU --max-out 2
  sextant models --provider groq
  sextant models --mode embedding --limit 10 --json
"""
SHOWN = 40


@click.command(epilog=EPILOG)
@click.option("--provider", multiple=True, metavar="HOST", help="At this host; may be given again.")
@click.option("--developer", multiple=True, metavar="MAKER", help="Made by.")
@click.option("--origin", multiple=True, metavar="COUNTRY", help="Made in, bases included: US, CN, EU.")
@click.option("--not-origin", multiple=True, metavar="COUNTRY", help="Not made in.")
@click.option("--region", multiple=True, metavar="PLACE", help="Runs in: EU, DE, eu-west-1.")
@click.option("--max-in", type=click.FloatRange(min=0), help="At most this many USD per 1M input tokens.")
@click.option("--max-out", type=click.FloatRange(min=0), help="At most this many USD per 1M output tokens.")
@click.option("--context", type=click.IntRange(min=1), help="Context window in tokens, at least.")
@click.option("--open-weights", is_flag=True, help="Open weights only.")
@click.option("--mode", default="chat", show_default=True, help="chat, embedding, rerank, image, video, speech, ...")
@click.option("--limit", type=click.IntRange(min=1), default=SHOWN, show_default=True, help="Rows shown.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@day_option
def command(*, mode: str, limit: int, as_json: bool, today: date | None, **filters: Any) -> int:
    """List models on sale, cheapest first (three parts input, one part output)."""
    knowledge = Knowledge(facts=wiring.facts(), catalogue=wiring.catalogue(), notes=wiring.notes())
    rows = eligible(Market(knowledge).rows(mode, today or wiring.today()), (_wishes(**filters),))
    rows.sort(key=_by_rate)
    shown = [_columns(row) for row in rows[:limit]]
    if as_json:
        for columns in shown:
            click.echo(json.dumps(dict(zip(HEADS, columns, strict=True)), ensure_ascii=False))
        return 0
    from adapters.cli.rendering import show_table  # noqa: PLC0415  (Rich is for people's eyes only)

    if not shown:
        click.echo("Nothing on sale meets all of that; drop a filter.")
        return 0
    show_table(f"{len(rows)} on sale, {len(shown)} shown", HEADS, shown, numbers=(3, 4, 5))
    return 0


HEADS = ("model", "host", "made in", "in per 1M", "out per 1M", "context", "region")


def _wishes(**filters: Any) -> Understood:
    def upper(name: str) -> tuple[str, ...]:
        return tuple(place.upper() if len(place) == 2 else place for place in filters[name])

    return Understood(
        providers=tuple(filters["provider"]),
        require_developers=tuple(filters["developer"]),
        require_origin=upper("origin"),
        exclude_origin=upper("not_origin"),
        host_region=upper("region"),
        max_price_in_per_mtok=_amount(filters["max_in"]),
        max_price_out_per_mtok=_amount(filters["max_out"]),
        min_context_tokens=filters["context"],
        open_weights=filters["open_weights"] or None,
    )


def _amount(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _by_rate(row: Row) -> tuple[bool, float, str, str]:
    price = 3 * (row.input_rate or 0) + (row.output_rate or 0)
    return (row.input_rate is None, price, row.model_id, row.provider_id)


def _columns(row: Row) -> tuple[str, ...]:
    context = row.offering.context_window_tokens
    return (
        row.model_id,
        row.provider_id,
        "+".join(sorted(row.origins)) or "unknown",
        _rate(row.input_rate),
        _rate(row.output_rate),
        count(context) if context else "",
        row.offering.region or "",
    )


def _rate(value: float | None) -> str:
    return "" if value is None else rate(Decimal(str(value)))
