"""Things that a number counts because something is done to them, whatever they are called: "tag 12k recipes"."""

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.quantities import Quantity

_VERB = expression("worked_on_verb")
_THINGS = expression("worked_on_things")
_DONE = expression("worked_on_done")
_PICTURES = regex(
    r"(?:tiles|slides|x-?rays|scans|frames|maps|paintings|posters|mris|ultrasounds|selfies|memes|figures)$"
)
_FEWEST = 20


def with_things_worked_on(text: str, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """`quantities`; a bare number of things that a verb of work has for its object counts them."""
    return tuple(_counted(text, each) if _is_bare(each) else each for each in quantities)


def _is_bare(quantity: Quantity) -> bool:
    counts = quantity.value >= _FEWEST and not quantity.negative and not quantity.direction
    return counts and not quantity.unit and quantity.money is None and not quantity.currency


def _counted(text: str, quantity: Quantity) -> Quantity:
    things = _THINGS.match(text, quantity.number_end)
    if things is None:
        return quantity
    worked = _VERB.search(text, max(0, quantity.start - 40), quantity.start) or _DONE.match(text, things.end())
    if not worked:
        return quantity
    unit = "images" if _PICTURES.search(things["noun"]) else "items"
    return replace(quantity, unit=unit, end=max(quantity.end, things.end("noun")))
