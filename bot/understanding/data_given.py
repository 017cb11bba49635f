"""Whether it is asked if people of a firm may give its data to a model: "may our staff paste code into ChatGPT"."""

from functools import lru_cache

from bot.understanding.expressions import expression
from bot.understanding.home import homes
from bot.understanding.passage import Passage
from bot.understanding.served_places import names_chinese

_GIVEN, _MAY = expression("data_given"), expression("data_may")
_CHATS = ("model", "family", "developer", "provider", "product")
_LONGEST = 500
"""Characters of a message that asks for no more than that."""
_SOUGHT = 4
"""The weight of a search for a model, or for a price."""
_OF_LAW = ("eu_personal_data", "health", "minors")
"""Data that law of its own holds for, whose answers come first."""


@lru_cache(maxsize=4)
def asks_to_give_data(passage: Passage) -> bool:
    """Whether what a service does with data that somebody would give it is asked about, in those words."""
    if len(passage.text) > _LONGEST or not passage.named(*_CHATS) or _MAY.search(passage.text) is None:
        return False
    if names_chinese(passage) or homes(passage) or passage.quantities:
        return False
    if any(hit.weight >= _SOUGHT for hit in passage.hits.of("intent", "recommend", "cost", "compare")):
        return False
    return _GIVEN.search(passage.text) is not None and not passage.hits.has("situation", *_OF_LAW)
