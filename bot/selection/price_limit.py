"""The most that a choice may cost where it is held against the price of a model: "half the price of sonnet"."""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from bot.costs.schedule import changes_ahead
from bot.selection.bills import RoughBill
from bot.selection.rows import Row, usual_place
from bot.situation import Situation
from bot.understanding.price_shares import LESS
from bot.understanding.resolving import resolve_model

_FLOATS = 1e-9
"""What floats lose."""
_NOTICED = 0.99
"""The part of a bill from which on down another is cheaper: the same list price in other units is not."""


class PriceLimit(Struct, frozen=True, kw_only=True):
    """The share of the rough bill `usd` of `row` that is the most; all below it where the share is one."""

    row: Row
    share: Decimal
    usd: float

    @property
    def below_usd(self) -> float:
        """What a rough bill must be below to keep within it."""
        return self.usd * _NOTICED if self.share == LESS else self.usd * float(self.share) * (1 + _FLOATS)

    def lasts(self, row: Row, usd: float, today: date) -> bool:
        """Whether the rough bill of a row stays below it at a dearer price that begins within weeks."""
        rises = [
            float(new / old)
            for change in changes_ahead(row.offering, today)
            for part, new in change.after.rates.items()
            if (old := change.before.rates.get(part)) and new > old
        ]
        return usd * max(rises, default=1.0) < self.below_usd


def price_limit(situation: Situation, bill: RoughBill) -> PriceLimit | None:
    """The limit asked for, by the cheapest of the models it is held against; `None` without one or without a price."""
    asked = situation.asked
    if asked.price_share is None:
        return None
    found = [
        (usd, row)
        for name in asked.quality_floor or asked.models
        if (row := _usual(situation, name)) is not None and (usd := bill(row, None))
    ]
    if not found:
        return None
    usd, row = min(found, key=lambda each: each[0])
    return PriceLimit(row=row, share=asked.price_share, usd=usd)


def _usual(situation: Situation, name: str) -> Row | None:
    """Where the newest model of that name on sale is usually bought."""
    for model in resolve_model(name, situation.lexicon):
        if place := usual_place(situation.market.on_sale(model, situation.today)):
            return place
    return None
