"""Whether a message wants to spend less and says of nothing on what."""

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_SOUGHT = expression("saving_sought")


def seeks_to_save(passage: Passage) -> bool:
    """Whether spending is to fall, and neither a model, a host, a product, a task nor an amount is named."""
    if passage.names or passage.quantities or passage.hits.has("task"):
        return False
    return _SOUGHT.search(passage.text) is not None
