"""Places of a thread that are wished for and no must: "ideally hosted in Germany", "EU if possible, else the US"."""

from collections.abc import Sequence

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.lexicon import Lexicon
from bot.understanding.listed_places import Mention
from bot.understanding.normalise import tidy
from bot.understanding.passage import Passage, look_at
from bot.understanding.places import mentions

_BEFORE = expression("places_wished_before")
_BEHIND = expression("places_wished_behind")
_A_MUST = regex(r"\b(?:must|required|mandatory|hard|zwingend|pflicht|obligatori\w+|obligatoire|obrigatóri\w+)\b")
_CLAUSE = regex(r"[.?!;,\n]")
_REACH = 56
"""Characters before a place in which it is called a wish."""


def wished_places(messages: Sequence[str], lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """(role, code) of the places that the newest of `messages` to name them wishes for; a bare "EU" makes it a must."""
    told: dict[tuple[str, str], bool] = {}
    for message in messages:
        passage = look_at(tidy(message), lexicon)
        here: dict[tuple[str, str], bool] = {}
        placed = {place.code for place in mentions(passage) if place.role == "host"}
        for place in mentions(passage):
            if not place.role and place.code in placed:
                continue  # "a Swiss canton, Swiss hosting ideally"
            named = (place.role or "host", place.code)
            here[named] = here.get(named, True) and is_wished(passage, place)
        told |= here
    return frozenset(named for named, wished in told.items() if wished)


def is_wished(passage: Passage, place: Mention) -> bool:
    """Whether the words right around a place make it a wish."""
    lead = _CLAUSE.split(passage.before(place.start, _REACH))[-1]
    if _A_MUST.search(lead):
        return False
    return _BEFORE.search(lead) is not None or _BEHIND.match(passage.text, place.end) is not None


def may_be_wished(message: str) -> bool:
    """Whether a message holds any word of a wish, so that it is worth a closer look."""
    return _WORDS.search(message.lower()) is not None


_WORDS = expression("places_wished_words")
