"""`sextant models`: what is on sale, filtered."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from adapters import wiring
from adapters.cli.options import Country, day_option, policy_option
from adapters.cli.workload_options import amount
from bot.listing import TASKS, Listed, listing
from bot.policy import LICENCES
from bot.understood import Understood
from bot.wording.figures import count, rate

EPILOG = """\b
Examples:
  sextant models --task coding --not-origin CN --max-out 5
  sextant models --region EU --open-weights --context 200k
  sextant models --provider groq --provider cerebras
  sextant models --task embedding --limit 10 --json
"""
HEADS = ("Model", "Made in", "Host", "In per 1M", "Out per 1M", "Context", "Quality")


@click.command(epilog=EPILOG)
@click.option("--task", type=click.Choice(sorted(TASKS)), metavar="TASK", help="Best first for coding, rag, vision, …")
@click.option("--provider", multiple=True, metavar="HOST", help="At this host; may be given again.")
@click.option("--developer", multiple=True, metavar="MAKER", help="Made by; may be given again.")
@click.option("--origin", type=Country(), multiple=True, help="Made in, bases included: US, CN, EU.")
@click.option("--not-origin", type=Country(), multiple=True, help="Not made in.")
@click.option("--region", multiple=True, metavar="PLACE", help="Can be processed in: EU, DE, eu-west-1.")
@click.option("--max-in", metavar="USD", help="At most this much per 1M input tokens.")
@click.option("--max-out", metavar="USD", help="At most this much per 1M output tokens.")
@click.option("--context", metavar="TOKENS", help="Context window, at least: 200k, 1M.")
@click.option("--open-weights", is_flag=True, help="Open weights only.")
@click.option("--licence", type=click.Choice(sorted(LICENCES)), help="What the licence must allow.")
@click.option("--limit", type=click.IntRange(min=1), default=25, show_default=True, help="Rows shown.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on a line for each model.")
@policy_option
@day_option
def command(*, limit: int, as_json: bool, policy: Path | None, today: date | None, **filters: Any) -> int:
    """List models on sale, each at its cheapest host that fits: best first with --task, else cheapest first.

    Cheapest is by three parts input to one part output. Routers and resellers are shown only when named.
    """
    knowledge = wiring.knowledge()
    rules = wiring.policy(policy or wiring.settings().policy)
    found = listing(knowledge, _wishes(**filters), rules, today or wiring.today())
    if as_json:
        for each in found[:limit]:
            click.echo(json.dumps(each.to_json()))
        return 0
    if not found:
        click.echo("Nothing on sale meets all of that; drop a filter.")
        return 0
    from adapters.cli.rendering import show_table  # noqa: PLC0415  (Rich is for people's eyes only)

    shown = [_cells(each) for each in found[:limit]]
    title = f"{len(found)} models, {len(shown)} shown; prices of {knowledge.catalogue.as_of}, in USD"
    show_table(title, HEADS, shown, numbers=(3, 4, 5, 6))
    return 0


def _wishes(**filters: Any) -> Understood:
    return Understood(
        task=filters["task"],
        providers=tuple(filters["provider"]),
        require_developers=tuple(filters["developer"]),
        require_origin=tuple(filters["origin"]),
        exclude_origin=tuple(filters["not_origin"]),
        host_region=tuple(place.upper() if len(place) == 2 else place for place in filters["region"]),
        max_price_in_per_mtok=_dollars("--max-in", filters["max_in"]),
        max_price_out_per_mtok=_dollars("--max-out", filters["max_out"]),
        min_context_tokens=int(amount("--context", filters["context"])) if filters["context"] else None,
        open_weights=filters["open_weights"] or None,
        licence=filters["licence"],
    )


def _dollars(option: str, text: str | None) -> Decimal | None:
    return None if text is None else amount(option, text.removeprefix("$"))


def _cells(each: Listed) -> tuple[str, ...]:
    row = each.row
    region = f" ({row.offering.region})" if row.offering.region else ""
    context = row.offering.context_window_tokens
    return (
        row.model_id,
        "+".join(sorted(row.origins)) or "unknown",
        f"{row.provider_id}{region}",
        _rate(row.input_rate),
        _rate(row.output_rate),
        count(context) if context else "",
        "" if each.quality is None else f"{each.quality.quality:.2f}{'?' if each.quality.thin else ''}",
    )


def _rate(value: float | None) -> str:
    return "" if value is None else rate(Decimal(str(value)))
