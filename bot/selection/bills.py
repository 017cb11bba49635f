"""What a workload comes to at a row: the figure that rows are chosen by."""

from collections.abc import Callable
from datetime import date

from bot.costs.estimate import estimate
from bot.costs.rough import rough_bill
from bot.costs.uplift import uplifts_in
from bot.costs.workload import Workload
from bot.selection.rows import Row
from knowledge.facts import Facts
from knowledge.offering import Component

RoughBill = Callable[[Row, str | None], float | None]
"""USD of the asker's workload at a row and effort; `None` where a needed rate is not stated."""
PICTURE_RATES = frozenset({Component.IMAGE_OUT, Component.PIXEL_OUT, Component.OUTPUT_IMAGE})
"""What pictures are sold by; a plain token price of a picture model is one that its catalogue has in another unit."""


def bills(workload: Workload, charged: tuple[str, ...], facts: Facts, today: date) -> RoughBill:
    """The bill of a row, uplift included: rough by tokens, exact for what is billed by the piece, second or page.

    Exact too for what is heard: its rate is often another one than that of text.

    `charged`: the places whose surcharges count.
    """
    usd, by_sound = rough_bill(workload), bool(workload.audio_seconds)
    uplift_of = uplifts_in(charged, facts)

    def of_row(row: Row, effort: str | None) -> float | None:
        if row.offering.mode != "chat" or by_sound:
            if row.offering.mode == "image" and not PICTURE_RATES & row.offering.prices[0].rates.keys():
                return None
            found = estimate(row.offering, workload, today, facts, effort=effort, places=charged)
            total = found.cost.total_usd if found.cost else None
            return float(total) if total or (total is not None and row.is_free) else None
        bare = usd(row, effort)
        uplift = uplift_of(row.offering) if charged and bare else None
        return bare if bare is None or uplift is None else bare * float(uplift.factor)

    return of_row
