"""Questions whose form alone tells the intent, whatever their words make likely."""

from bot.understanding.passage import Passage
from bot.understanding.price_list_sought import sellers_priced
from bot.understanding.what_ends import is_on_ends


def intent_outright(passage: Passage) -> str | None:
    """Cost for a price list of a maker or host, migration for what ends there in a span; else `None`."""
    if sellers_priced(passage):
        return "cost"
    return "migration" if is_on_ends(passage) else None
