"""A price held against that of a model named: "half the price of sonnet", "cheaper than opus", "50% off"."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.questions import marked

LESS = Decimal(1)
"""The share of "cheaper than": any price below that of the model."""
FRACTIONS = {"half": Decimal("0.5"), "third": Decimal(1) / 3, "quarter": Decimal("0.25"), "fifth": Decimal("0.2"),
              "tenth": Decimal("0.1")}  # fmt: skip
_HUNDRED = Decimal(100)
_BEFORE = 40
"""Characters in front of a share in which its model may stand."""
_OPENING = 12
"""Characters at most in front of a price that the message opens with."""
_SHORT = 60
"""Characters of a message in a thread that names no model and only says what share it wants."""
_OF_SOMETHING_ELSE = frozenset({"providers", "self_host", "gpu_memory_gb", "batch", "cached_share"})
"""What else may be half the price: a host, one's own cards, a batch."""


def hold_against_a_price(slots: dict[str, Any], passage: Passage) -> None:
    """Puts the share of a price into `slots`; a model that is only to be undercut is the standard."""
    slots |= _price_share(passage, slots)
    if "price_share" in slots and "quality_floor" in slots and waives_quality(passage):
        slots.setdefault("models", slots.pop("quality_floor"))
    if "price_share" in slots and slots.get("models") == slots.get("quality_floor"):
        slots.pop("models", None)


def _price_share(passage: Passage, slots: Mapping[str, Any]) -> dict[str, Any]:
    """The slots of a share: `price_share`, and the model as the standard where "less than" holds it against that.

    Empty where no model is looked for, or where what is dearer is no model named.
    """
    models, floor = slots.get("models", ()), slots.get("quality_floor", ())
    is_short = not passage.names and len(passage.text) <= _SHORT
    if not (floor or len(models) == 1 or is_short) or not expression("price_shares_gist").search(passage.text):
        return {}
    if not floor and not slots.keys().isdisjoint(_OF_SOMETHING_ELSE):
        return {}
    text = marked(passage, "model", "family")
    if is_short and expression("price_shares_alone").match(text):
        return {"price_share": LESS}
    if _asks(passage, text):
        return {}
    share, start, end = _share(text)
    lower = LESS if share is None and _is_cheaper(text) else share
    if floor or (lower is not None and waives_quality(passage)):
        return {} if lower is None else {"price_share": lower}
    if is_short:
        return {"price_share": share} if share is not None and _seeks(text, start) else {}
    if share is not None and expression("price_shares_like").search(text):
        return {"price_share": share, "quality_floor": models}
    if share is None and expression("price_shares_below").search(text):
        return {"price_share": LESS}
    than = expression("price_shares_than").search(text)
    of_it = share is not None and _is_of_the_name(text, start, end)
    if share is not None and (_is_left(text) or (passage.hits.has("bound", "spend") and _seeks(text, start))):
        return {"price_share": share}
    if not (of_it or than) or not _seeks(text, start if of_it else than.start() if than else 0):
        return {}
    if than:
        return {"price_share": LESS if share is None else share, "quality_floor": models}
    return {"price_share": share}


def waives_quality(passage: Passage) -> bool:
    """Whether what is cheaper may be worse: "quality can be meh", "needn't be as good"."""
    return expression("quality_waived").search(passage.text) is not None


def _is_cheaper(text: str) -> bool:
    return expression("price_shares_cheaper").search(text) is not None


def _is_left(text: str) -> bool:
    """Whether the model named is to be given up for another: "get off §"."""
    return expression("price_shares_left").search(text) is not None


def _asks(passage: Passage, text: str) -> bool:
    """Whether it is asked if, why or by how much something is cheaper, and no model is looked for."""
    if any(hit.weight >= 4 for hit in passage.hits.of("intent", "recommend")):
        return False
    return bool(passage.sold_by_the_seat()) or expression("price_shares_asks").search(text) is not None


def _seeks(text: str, start: int) -> bool:
    """Whether the message opens with the price, or has words of who looks for a model."""
    return start <= _OPENING or expression("price_shares_seeks").search(text) is not None


def _share(text: str) -> tuple[Decimal | None, int, int]:
    """The share, and where it is said."""
    for name, share in FRACTIONS.items():
        if found := expression(f"price_shares_{name}").search(text):
            return share, found.start(), found.end()
    if found := expression("price_shares_costs").search(text):
        name = next(name for name, said in found.groupdict().items() if said).partition("_")[0]
        return FRACTIONS[name], found.start(), found.end()
    for name in ("times", "less", "of"):
        found = expression(f"price_shares_{name}").search(text)
        number = Decimal(next(filter(None, found.groups())).replace(",", ".")) if found else Decimal(0)
        if found and number > 0:
            shares = {"times": 1 / number, "less": 1 - number / _HUNDRED, "of": number / _HUNDRED}
            return shares[name], found.start(), found.end()
    return None, 0, 0


def _is_of_the_name(text: str, start: int, end: int) -> bool:
    """Whether the share is said of a name: "half the price of §", "比§便宜一半"."""
    if "§" in text[start:end] or expression("price_shares_behind").match(text, end):
        return True
    return expression("price_shares_before").search(text[max(0, start - _BEFORE) : start]) is not None


def share_unheld(slots: Mapping[str, Any]) -> tuple[str, ...]:
    """That a share of a price was not applied, for want of a model to hold it against; empty where there is one."""
    share = slots.get("price_share")
    if share is None or share == LESS or slots.get("quality_floor") or slots.get("models"):
        return ()
    told = (
        "The share of a price was **not applied**: name the model whose price it is a share of, or the most you would "
        "pay per 1M tokens."
    )
    return (told,)
