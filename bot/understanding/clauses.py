"""Wishes told by how a clause is built: on whose machines, for no money, without learning from the asker, for sale."""

from bot.understanding.expressions import expression
from bot.understanding.negation import is_excluded
from bot.understanding.passage import Passage
from bot.understanding.questions import marked

_OWN_MACHINES = expression("clauses_own_machines")
_PAYS_NOTHING = expression("clauses_pays_nothing")
_LEARNS_FROM_US = expression("clauses_learns_from_us")
_KEEPS_NOTHING = expression("clauses_keeps_nothing")
_SOLD = expression("clauses_sold")
_PERMISSION = expression("clauses_permission")


def runs_on_own_machines(passage: Passage) -> bool:
    """Whether a model is to run on machines of the asker: "on our own racks", "en nuestros servidores"."""
    return any(
        not is_excluded(passage.text, found.start(), found.end(), reach=14)
        for found in _OWN_MACHINES.finditer(passage.text)
    )


def pays_nothing(passage: Passage) -> bool:
    """Whether the asker will not pay: "not paying a cent"."""
    return _PAYS_NOTHING.search(passage.text) is not None


def learns_from_us(passage: Passage) -> bool:
    """Whether it is asked or forbidden that a service learns from what it is sent: "does X train on inputs"."""
    return _LEARNS_FROM_US.search(marked(passage)) is not None


def keeps_nothing(passage: Passage) -> bool:
    """Whether nothing of what is sent may be stored: "prompts mustn't be kept"."""
    return _KEEPS_NOTHING.search(passage.text) is not None


def is_sold(passage: Passage) -> bool:
    """Whether it is asked if a named model may go into what is sold: "can it go into an app we sell"."""
    return _PERMISSION.search(passage.text) is not None and _SOLD.search(marked(passage)) is not None
