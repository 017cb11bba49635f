"""A collection that requests search, as against what each of them holds: 500 questions a day over 20,000 pages."""

from decimal import Decimal

from bot.costs.assumed import IMAGE_TOKENS_ELSEWHERE, TOKENS_PER, WIDEST_WINDOW_TOKENS
from bot.costs.request_count import tokens_of_one
from bot.understood import Understood
from bot.wording.figures import count

_SEARCHING = frozenset({"rag", "embedding", "support", "research"})
"""Tasks in which a request holds only what was found for it."""
_FOUND_TOKENS = 20_000
"""The most that a search is taken to find for one request. Assumed."""


def set_apart(understood: Understood) -> tuple[Understood, tuple[str, ...]]:
    """The workload without the collection that its requests search, and a note on that.

    Where vectors are made, the collection is the workload: it is read once, and the searches are few words each.
    """
    tokens = _held(understood)
    if tokens is None or tokens <= (_FOUND_TOKENS if understood.task in _SEARCHING else WIDEST_WINDOW_TOKENS):
        return understood, ()
    many = f"{count(understood.units or 0)} {understood.unit_kind}"
    if understood.task == "embedding":
        note = f"The bill is for turning the {many} into vectors once; the searches on top are only a few words each."
        return understood.but(requests=None, requests_period="once"), (note,)
    note = (
        f"The {many} are taken as the collection that is searched, not as part of each request. Turning them into "
        f"vectors once, about {count(tokens)} tokens at the price of an embedding model, is not in the bill."
    )
    return understood.but(units=None, unit_kind=None, spread_over=None), (note,)


def _held(understood: Understood) -> Decimal | None:
    """Tokens of all units together, where they stand beside requests; `None` elsewhere."""
    kind, units = understood.unit_kind or "", understood.units
    sized = understood.task == "rerank" or kind == "minutes"
    if understood.requests is None or units is None or sized:
        return None
    one = (
        Decimal(IMAGE_TOKENS_ELSEWHERE[1])
        if kind == "images"
        else tokens_of_one(understood, kind)
        if kind in TOKENS_PER
        else None
    )
    return None if one is None else one * units
