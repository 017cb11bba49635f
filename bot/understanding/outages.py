"""Questions whether a service is up at this moment, which nothing on board can tell."""

from bot.patterns import regex
from bot.understanding.api_errors import api_error
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.supposed_losses import supposes_outage, tells_of_outage

LONGEST = 110
"""Characters of a message that is on nothing but an outage."""
_MEANS = expression("outage_asked")
_PLANS = expression("outage_planned_for")
_SEEKS = regex(
    r"\b(?:up (?:or|and) down|alternatives?|alternativ\w+|instead|what else"
    r"|which (?:other|else)|(?:any|some)thing (?:else|faster)"
    r"|recommend\w*|was (?:gibt es |nehme ich )?(?:sonst|stattdessen)|etwas anderes|algo (?:más|mejor|diferente)"
    r"|quoi d'autre|autre chose)\b|换|代わり|대신|другое"
)
"""What asks for another model, so that slowness is a lasting one; and prices that go up or down."""
_NAMED = ("model", "family", "provider", "developer", "product")


def asks_whether_it_is_up(passage: Passage) -> bool:
    """Whether a named model or host is said or asked to be down, slow or broken now; not what to do for such a day."""
    text = passage.text
    if api_error(passage) == "busy":
        return True
    if len(text) > LONGEST or not passage.named(*_NAMED) or not _MEANS.search(text):
        return False
    seeks = _PLANS.search(text) or _SEEKS.search(text) or supposes_outage(passage) or tells_of_outage(passage)
    return not seeks and not passage.quantities
