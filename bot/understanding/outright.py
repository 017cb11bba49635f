"""Questions whose form alone tells the intent, whatever their words make likely."""

from bot.understanding.passage import Passage
from bot.understanding.price_list_sought import sellers_priced
from bot.understanding.saving import seeks_to_save
from bot.understanding.what_ends import is_on_ends


def intent_outright(passage: Passage) -> str | None:
    """Cost for a price list of a maker or host, or to spend less; migration for what ends there in a span."""
    if sellers_priced(passage) or seeks_to_save(passage):
        return "cost"
    return "migration" if is_on_ends(passage) else None
