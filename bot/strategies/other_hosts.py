"""The other places that sell a model: who runs them and from where; hosts first, resellers and routers said so."""

from collections.abc import Sequence
from decimal import Context, Decimal

from bot.draft import Draft
from bot.selection.rows import MIDDLEMEN, Row
from bot.strategies.ways_asked import asks_where_to_buy
from bot.wording.figures import rate

_FOUR_DIGITS = Context(prec=4)
SHOWN = 5
SHOWN_WHERE_ASKED = 12


def say(draft: Draft, title: str, rows: Sequence[Row], shown: Row) -> str:
    """Each place but that of `shown`, cheapest first; empty where there is none."""
    best: dict[str, Row] = {}
    for row in sorted((row for row in rows if row.provider is not None), key=_by_rate):
        best.setdefault(row.provider_id, row)
    others = [row for row in best.values() if row.provider_id != shown.provider_id and row.input_rate is not None]
    if not others:
        return ""
    shown_most = SHOWN_WHERE_ASKED if asks_where_to_buy(draft.situation.question.text) else SHOWN
    lines = [_line(draft, row) for row in others[:shown_most]]
    left = len(others) - len(lines)
    more = f"\n{left} more {'host is' if left == 1 else 'hosts are'} on board." if left > 0 else ""
    if left > 0:
        draft.fact(
            subject=title, attribute="further hosts", value=left, unit=None,
            citation=draft.cite_price(shown.offering),
        )  # fmt: skip
    return "\n".join(("Other hosts, in / out per 1M tokens:", *lines)) + more


def _by_rate(row: Row) -> tuple[bool, bool, float, str]:
    blended = 3 * (row.input_rate or 0) + (row.output_rate or 0)
    return (row.input_rate is None, row.is_middleman, blended, row.provider_id)


def _line(draft: Draft, row: Row) -> str:
    mark = draft.cite_price(row.offering)
    name = row.host_name
    role = f", {row.provider.role}" if row.provider and row.provider.role in MIDDLEMEN else ""
    seat = f", based in {row.provider.hq_country}" if row.provider and row.provider.hq_country else ""
    region = f", region {row.offering.region}" if row.offering.region else ""
    figures = []
    for part, value in (("input", row.input_rate), ("output", row.output_rate)):
        if value is not None:
            exact = Decimal(str(value))
            draft.fact(
                subject=f"{row.model_id} at {row.provider_id}", attribute=f"{part} price", value=exact,
                unit="USD per MTok", citation=mark,
            )  # fmt: skip
            # A price converted from a unit of its host's own misses the round one by some millionths.
            figures.append(rate(_FOUR_DIGITS.plus(exact)))
    return f"- {name}: {' / '.join(figures)}{role}{seat}{region} [{mark}]"
