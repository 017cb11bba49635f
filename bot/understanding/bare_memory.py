"""Gigabytes with no word beside them where a model is looked for: what it has to run on ("24gb, which model?")."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.short_wishes import is_bare_memory, short_wish

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
        return is_bare_memory(quantity) and (short_wish(passage) is not None or _is_beside_a_name(passage, quantity))
    if _OF_OTHERS.search(passage.text) or is_size_of(passage, quantity):
        return False
    opens = _OPENS.search(passage.before(quantity.start, 24))
    return opens is not None and _CLOSES.match(passage.text, quantity.end) is not None


_LONGEST = 48
_BINDS = expression("short_wish_binds")


def _is_beside_a_name(passage: Passage, quantity: Quantity) -> bool:
    """Whether a message is a model's or a family's name and the memory it must run in: "qwen 24gb?"."""
    if len(passage.text) > _LONGEST or not passage.names or len(passage.quantities) > 1:
        return False
    if any(name.kind not in {"model", "family"} for name in passage.names):
        return False
    rest, end = "", 0
    for start, until in sorted((*((name.start, name.end) for name in passage.names), (quantity.start, quantity.end))):
        rest += passage.text[end:start]
        end = until
    return _BINDS.fullmatch(rest + passage.text[end:]) is not None
