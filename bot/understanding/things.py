"""Things that no table knows, counted: so many of them with so many tokens each, or those that somebody has."""

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
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


_GLUED = expression("sizes_glued")
_MEASURED = frozenset({"words", "characters", "pages", "minutes", "tokens", "kb"})
_NAMED_GOODS = frozenset({"documents", "messages", "items", "articles"})
_MONEY = regex(r"\b(?:spend\w*|spent|pay\w*|paid|cost\w*|bills?|budget|max|under|below|over|than)\b[^\d]{0,12}$")


def with_counted_sizes(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; a bare number right before a size counts what was named: "descriptions, 60k of 120 words"."""
    found = list(quantities)
    for index in range(1, len(found)):
        things, size = found[index - 1 : index + 1]
        bare = not things.unit and not things.direction and things.money is None and things.value >= _FEWEST
        glued = bare and size.unit in _MEASURED and _GLUED.fullmatch(passage.text, things.number_end, size.start)
        if glued and not _MONEY.search(passage.before(things.start, 30)):
            named = (hit.label for hit in reversed(passage.hits.of("unit")) if hit.end <= things.start)
            found[index - 1] = replace(things, unit=next((each for each in named if each in _NAMED_GOODS), "items"))
        elif (things.unit == "requests" and _is_bare_size(passage, things, size)) or _is_of_each(passage, things, size):
            found[index] = replace(size, unit="tokens", direction="input", period="request")
    return tuple(found)


_OF = regex(r" (?:of|at|with|von|mit|à|de|con|com|по) (?:about |around |roughly |~)?")
_BEHIND_A_SIZE = regex(r"\s?(?:$|[,.;:?!+)]|(?:and|und|y|et|e|on|in|auf|for|to)\b)")
_A_PROMPT = 500
_SHORTEST = 50
_TO_A_SIZE = regex(r"[ ,(]*(?:(?:of|at|with|about|around|roughly|à|de|mit|je|jeweils|con|com|по) )*[~≈]?")
_EACH = regex(r" ?(?:each|apiece|a piece|jeweils|cada un[oa]|cada um|chacune?|ciascun\w*)\b(?! of)")
_EACH_AHEAD = regex(r"\b(?:je|jeweils|à) [~≈]?$")


def _is_of_each(passage: Passage, things: Quantity, size: Quantity) -> bool:
    """Whether a bare number is the length of each of the things before it: "10k docs, 3k each"."""
    bare = not size.unit and not size.direction and size.money is None and size.period in {"", "request"}
    many = things.unit in _NAMED_GOODS | {"requests"} and things.money is None and things.value >= _FEWEST
    if not bare or not many or size.value < _SHORTEST:
        return False
    end = max(things.end, *(hit.end for hit in passage.hits.of("period") if hit.start == things.period_start), 0)
    if not _TO_A_SIZE.fullmatch(passage.text, end, size.start):
        return False
    ahead = _EACH_AHEAD.search(passage.before(size.start, 12)) and _BEHIND_A_SIZE.match(passage.text, size.number_end)
    return bool(ahead) or _EACH.match(passage.text, size.number_end) is not None


def _is_bare_size(passage: Passage, calls: Quantity, size: Quantity) -> bool:
    """Whether a bare number is the length of each call: "500 requests of 300k and 2k out"."""
    bare = not size.unit and not size.direction and size.money is None and size.period in {"", "request"}
    glued = bare and size.value >= _A_PROMPT and _OF.fullmatch(passage.text, calls.end, size.start)
    return bool(glued) and _BEHIND_A_SIZE.match(passage.text, size.number_end) is not None


_TOTAL = 1_000_000
_TOKENS_FIRST = regex(
    r"[\s\-]tokens? (?!(?:in|out|input|output|per|a|each|for|and|on|at|max|limit|window|prompt)\b)[^\W\d_]{3,}"
)
"""Behind a number it makes it the length of what follows: "400 token items"."""
_THINGS_OF = regex(r"\b(?:in|as|of|into) [^\W\d_]{3,}s (?:of|with|at|à|mit|de|con|com) (?:about |around |~|ca\.? )?$")
"""Before a number it makes it the length of one of the things before: "in items of 400 tokens"."""


def with_total_in_things(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; tokens in all that come so often, beside those of one thing, are so many requests."""
    sizes = [each for each in quantities if each.unit == "tokens" and each.direction in {"", "input"}]
    total = next((each for each in sizes if each.value >= _TOTAL and each.period not in {"", "request", "head"}), None)
    size = next((each for each in sizes if each is not total and _is_of_a_thing(passage, each)), None)
    counts = any(each.unit and each.unit != "tokens" and each.money is None for each in quantities)
    if total is None or size is None or counts or size.value * _FEWEST > total.value:
        return quantities
    value = (total.value / size.value).to_integral_value()
    many = replace(total, value=value, low=None, unit="requests", direction="")
    one = replace(size, direction="input", period="request")
    return tuple(many if each is total else one if each is size else each for each in quantities)


def _is_of_a_thing(passage: Passage, size: Quantity) -> bool:
    if size.period not in {"", "request"} or size.value < _FEWEST:
        return False
    first = _TOKENS_FIRST.match(passage.text, size.number_end) or _THINGS_OF.search(passage.before(size.start, 40))
    return bool(first) or is_of_one(passage, size, [])


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


def without_sizes(passage: Passage, quantities: tuple[Quantity, ...], start: int, end: int) -> str:
    """The text between, without the lengths told there: "posts of 1,200 words, 30 a month"."""
    gap = passage.text[start:end]
    for size in quantities:
        if start <= size.start < end and size.unit in _SIZED:
            gap = gap.replace(passage.text[size.start : size.end], "")
    return gap


_SIZED = frozenset({"words", "characters", "pages", "tokens", "minutes"})
