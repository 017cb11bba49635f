"""Things that no table knows, counted: so many of them with so many tokens each, or those that somebody has."""

from dataclasses import replace

from bot.patterns import regex
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.sizes import is_of_one

_FEWEST = 10
_NAMED = regex(
    r"(?: (?!(?:of|tokens?|tok|tk|in|out|input|output|and|per|to|x)\b)[^\W\d_][\w'\-]{1,19}){1,3}?"
    r"(?P<size>[,:;(]? ?\(?(?:(?:of|with|at|averaging|avg\.?|average|each|every one|about|around|roughly|some"
    r"|maybe|approx\.?|circa|ca\.?"
    r"|je|jeweils|mit|von|etwa|rund|de|con|unos|unas|à|avec|environ|com|uns|cerca|по|около|~|≈) ?)*)"
)
"""What stands between how many things there are and how many tokens one has: "recipes, ~250 tokens a pop"."""
_OF_THAT_MANY = regex(r",? ?(?:of|with|at|averaging|mit je|von je|je|de|con|à|avec|com|по)\b")


_MANY = 100
_OWN = regex(
    r"\b(?:my|our|his|her|their|unsere[rn]?|meine[rn]?|mis|nuestr[oa]s|mes|nos|noss[oa]s|meus|minhas|наши|мои)"
    r"(?: (?:own|whole|entire|all|about|around|roughly|some|etwa|rund))?[ ~≈]?$"
)
_NAMED_IN_PLURAL = regex(
    r" (?:[^\W\d_]{3,14} )?(?!(?:stores?|shops|branches|offices|locations|sites|servers|machines|countries"
    r"|members|clients"
    r"|partners|schools|hours|days|years|tiendas|clientes|filialen|kunden)\b)[^\W\d_]{3,}(?:s|en)\b"
)
"""What somebody has so many of: "my 40k bookmarks"."""
_WORKED_ON = ("embedding", "rag", "rerank", "classification", "extraction", "summarization", "translation")
"""Tasks that are done to things one has."""


def with_own_things(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; a bare number of things that are somebody's counts items, where they are to be worked on."""
    if not passage.hits.has("task", *_WORKED_ON):
        return quantities
    return tuple(replace(each, unit="items") if _are_owned(passage, each) else each for each in quantities)


def _are_owned(passage: Passage, quantity: Quantity) -> bool:
    bare = not quantity.unit and not quantity.direction and quantity.money is None and quantity.value >= _MANY
    return bool(
        bare
        and _OWN.search(passage.before(quantity.start, 24))
        and _NAMED_IN_PLURAL.match(passage.text, quantity.number_end)
    )


def with_things_of_tokens(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; a bare number of things that have so many tokens each counts items."""
    found = list(quantities)
    for index in range(1, len(found)):
        things, size = found[index - 1 : index + 1]
        bare = not things.unit and not things.direction and things.money is None and things.value >= _FEWEST
        if not bare or size.unit != "tokens" or size.direction == "output":
            continue
        named = _NAMED.fullmatch(passage.text, things.number_end, size.start)
        if named and (_OF_THAT_MANY.match(named["size"]) or is_of_one(passage, size, [])):
            found[index - 1] = replace(things, unit="items")
    return tuple(found)
