"""Sizes told with their count, "10k in 2k out x 50000", or twice: "400 page files, 350k tokens each"."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_TIMES_BEHIND = regex(
    r"\s?(?:tok(?:en)?s?)?\s?(?:(?:in|out|input|output|rein|raus|ein|aus|sortie|salida|saída|uscita|вых\w*|выход)\b)?\s?(?:tok(?:en)?s?)?"
    r"\s?[)\]]?,?\s?(?:(?:each|per (?:call|request)),? )?(?:[x×*]|times|mal|fois|veces|vezes|volte|раз по|乘以?)\s?"
)
"""What stands between the tokens of one request and how many there are."""
_TIMES_BEFORE = regex(
    r"\s?(?:(?:calls?|requests?|reqs?|aufrufe|appels|llamadas|chamadas|chiamate) )?"
    r"(?:[x×*]|times|mal|fois|veces|vezes)\s?[(\[]?\s?"
)
_SLASH = regex(r"\s?(?:tok(?:en)?s?)?\s?/\s?")
"""Between what goes in and what comes out: "1.5k/200 x 30000"."""
_FEWEST = 2


def with_times_of_sizes(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; a bare number that multiplies what one request takes counts the requests."""
    found = list(quantities)
    for at, each in enumerate(quantities):
        if not _is_bare(each):
            continue
        if at > 1 and _is_times(passage, found[at - 1], each) and _is_pair(passage, found[at - 2], found[at - 1]):
            found[at - 2] = replace(found[at - 2], direction="input")
            found[at - 1] = replace(found[at - 1], direction="output", unit="", end=found[at - 1].number_end)
        behind = at > 0 and _is_size(found[at - 1]) and _is_times(passage, found[at - 1], each)
        if behind or any(_is_size(size) and _is_before(passage, each, size) for size in quantities[at + 1 : at + 2]):
            found[at] = replace(each, unit="requests", direction="", end=each.number_end)
    return tuple(found)


def _is_times(passage: Passage, size: Quantity, each: Quantity) -> bool:
    return _TIMES_BEHIND.fullmatch(passage.text, size.number_end, each.start) is not None


def _is_before(passage: Passage, each: Quantity, size: Quantity) -> bool:
    return _TIMES_BEFORE.fullmatch(passage.text, each.number_end, size.start) is not None


def _is_pair(passage: Passage, first: Quantity, second: Quantity) -> bool:
    """Whether two bare sizes stand side by side, as tokens in and out do."""
    bare = all(
        each.unit in {"", "times", "tokens"} and not each.direction and not each.money for each in (first, second)
    )
    return bare and _SLASH.fullmatch(passage.text, first.number_end, second.start) is not None


def _is_bare(quantity: Quantity) -> bool:
    return (
        quantity.unit in {"", "times"} and not quantity.direction and not quantity.money and quantity.value >= _FEWEST
    )


def _is_size(quantity: Quantity) -> bool:
    """Whether so many tokens go in or come out."""
    return quantity.direction in {"input", "output"} and quantity.unit in {"", "tokens"} and quantity.money is None


_PAGE_OF = regex(r"[- ]page\b|[- ]seitig\w*")
_EACH = regex(r"[^\d.;?!]{0,12}\b(?:each|apiece|per (?:document|doc|file|one)|je(?:weils)?|pro stück|cada|chacune?)\b")


def without_pages_in_tokens(passage: Passage, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities, without pages of one document whose tokens are told too: "400 page files, 350k tokens each"."""
    if not any(each.unit == "tokens" and _EACH.match(passage.text, each.number_end) for each in quantities):
        return quantities
    return [each for each in quantities if each.unit != "pages" or not _PAGE_OF.match(passage.text, each.number_end)]
