"""Places told beside another role: those preferred after one is ruled out, and those of maker and host at once."""

import itertools
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.listed_places import Mention
from bot.understanding.passage import Passage

_BEFORE = expression("places_preferred_before")
_BEHIND = expression("places_preferred_behind")
_IN = regex(r"\b(?:in|on|within|inside|auf|en|dans|em|в|на)(?: the)? $")
_TOLD = frozenset({"host", "origin"})


def with_preferred(passage: Passage, found: list[Mention]) -> list[Mention]:
    """The places; one preferred after another that is ruled out is meant as that is: "not in China, ideally the EU"."""
    settled = list(found)
    for index, (first, second) in enumerate(itertools.pairwise(found)):
        if second.role or not (first.excluded and first.role in _TOLD) or not _is_preferred(passage, second):
            continue
        within = _IN.search(passage.before(second.start)) is not None
        settled[index + 1] = replace(second, role="host" if within else first.role, excluded=False)
    return settled


def _is_preferred(passage: Passage, place: Mention) -> bool:
    lead = passage.text[max(0, place.start - 44) : place.start]
    return _BEFORE.search(lead) is not None or _BEHIND.match(passage.text, place.end) is not None


_PAIR = expression("places_maker_and_host")
_BOUND = expression("places_bound_both")
_OTHER = {"host": ("host", "origin"), "origin": ("origin", "host"), "": ("origin", "host")}


def of_maker_and_host(passage: Passage, found: Iterable[Mention]) -> Iterator[Mention]:
    """The places; one that binds maker and host, "maker and host must be European", stands there for each of them."""
    pair = _PAIR.search(passage.text)
    first, last = _sentence(passage.text, pair.start(), pair.end()) if pair else (0, 0)
    both = pair is not None and _BOUND.search(passage.text, first, last) is not None
    for place in found:
        roles = _OTHER.get(place.role, ()) if both and first <= place.start < last else ()
        yield from (replace(place, role=role) for role in roles) if roles else (place,)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around `start:end` begins and ends."""
    first = max(text.rfind(mark, 0, start) for mark in ".?!;") + 1
    ends = (text.find(mark, end) for mark in ".?!;")
    return first, min((place for place in ends if place >= 0), default=len(text))
