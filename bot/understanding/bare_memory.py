"""Gigabytes with no word beside them where a model is looked for: what it has to run on ("24gb, which model?")."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_OPENS = expression("memory_bare_opens")
_CLOSES = expression("memory_bare_closes")
_OF_SOMETHING = expression("memory_bare_of_something")
_OF_OTHERS = regex(r"\bapis?\b|\bbucket\b|\bs3\b|\bupload\w*|\battach\w*|\bstorage\b|\bbandwidth\b|\bazure\b|\baws\b")
_FEWEST, _MOST = 4, 1024


def is_size_of(passage: Passage, quantity: Quantity) -> bool:
    """Whether gigabytes are told of what is worked on, or of a model: "my repo is 8gb", "to index 100 GB"."""
    return _OF_SOMETHING.search(passage.before(quantity.start, 40)) is not None


def is_condition(passage: Passage, quantity: Quantity) -> bool:
    """Whether bare gigabytes are a condition of the model that is looked for: "best for coding, 24gb"."""
    # Who speaks of sizes of models speaks of running them.
    sought = passage.hits.has("intent", "recommend") or any(each.unit == "params" for each in passage.quantities)
    if not (_FEWEST <= quantity.value <= _MOST and sought):
        return False
    if _OF_OTHERS.search(passage.text) or is_size_of(passage, quantity):
        return False
    opens = _OPENS.search(passage.before(quantity.start, 24))
    return opens is not None and _CLOSES.match(passage.text, quantity.end) is not None
