"""Whose prices are asked for altogether: those of all that a maker or host sells."""

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_SOUGHT = expression("price_list_sought")


def sellers_priced(passage: Passage) -> tuple[str, ...]:
    """The makers and hosts whose price list is asked for; empty where a model is meant, or nobody is named."""
    if not _SOUGHT.search(passage.text):
        return ()
    models = [name.means("developer") for name in passage.named("family", "model")]
    sellers = [name.id for name in passage.named("provider", "developer")]
    return () if None in models else tuple(dict.fromkeys(filter(None, (*models, *sellers))))
