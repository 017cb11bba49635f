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
_MADE = (
    r"(?:made|built|developed|trained|created|designed|produced|entwickelt\w*|hergestellt\w*|hech[oa]s?|desarrollad[oa]s?"
    r"|fait\w*|conçu\w*|développé\w*|entraîné\w*|feit[oa]s?|desenvolvid[oa]s?|treinad[oa]s?|sviluppat[oaie]"
    r"|разработан\w*|сделан\w*)"
)
_RUN = (
    r"(?:hosted|run|running|served|processed|operated|deployed|gehostet\w*|betrieben\w*|alojad[oa]s?|hébergé\w*"
    r"|hospedad[oa]s?|ospitat[oaie]|размещ\w*)"
)
_AND = r"(?: ?[&/+] ?|,? (?:(?P<or{0}>or|nor|oder|ou|o|или)|and|und|y|et|e|и) )(?:is |are |be |gets )?"
_DONE_THERE = regex(
    rf"\b(?:{_MADE}{_AND.format(1)}{_RUN}|{_RUN}{_AND.format(2)}{_MADE})"
    r" (?:only |entirely |fully |both )?(?:in|within|inside|en|em|n[oa]s?|dans|au|aux|в)(?: the| der| la| el)? $"
)
_DONE_BEHIND = regex(rf" (?:{_MADE}{_AND.format(1)}{_RUN}|{_RUN}{_AND.format(2)}{_MADE})\b")
_INSIDE = regex(r"\bin(?: der| den)? $")
_OUR_OWN = regex(
    r"\b(?:our|my|unsere?|nuestr[oa]|notre) (?:\w+ )?(?:app|product|service|platform|software|saas|tool|site|company)\b"
)
"""Whose making and running a place is told of: "our app is developed and hosted in Poland" asks for no model's."""
_OTHER = {"host": ("host", "origin"), "origin": ("origin", "host"), "": ("origin", "host")}


def of_maker_and_host(passage: Passage, found: Iterable[Mention]) -> Iterator[Mention]:
    """The places; one that binds maker and host, "maker and host must be European", stands there for each of them."""
    pair = _PAIR.search(passage.text)
    first, last = _sentence(passage.text, pair.start(), pair.end()) if pair else (0, 0)
    both = pair is not None and _BOUND.search(passage.text, first, last) is not None
    for place in found:
        bound = (both and first <= place.start < last) or _is_made_and_run_there(passage, place)
        roles = _OTHER.get(place.role, ()) if bound else ()
        yield from (replace(place, role=role) for role in roles) if roles else (place,)


def _is_made_and_run_there(passage: Passage, place: Mention) -> bool:
    """Whether one word says of a place that a model is made there and the next that it runs there, or neither."""
    lead = passage.before(place.start, 70)
    done = _DONE_THERE.search(lead)
    if done is not None and _stands_behind_a_place(passage, place.start - len(lead) + done.start()):
        return False
    if done is None and _INSIDE.search(lead):
        done = _DONE_BEHIND.match(passage.text, place.end)
    if done is None or _OUR_OWN.search(lead):
        return False
    return place.excluded or not (done["or1"] or done["or2"])


def _stands_behind_a_place(passage: Passage, start: int) -> bool:
    """Whether the first word has a place of its own: "EU hosted and made in the US"."""
    return any(start - 1 <= hit.end <= start for table in ("nation", "place") for hit in passage.hits.of(table))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around `start:end` begins and ends."""
    first = max(text.rfind(mark, 0, start) for mark in ".?!;") + 1
    ends = (text.find(mark, end) for mark in ".?!;")
    return first, min((place for place in ends if place >= 0), default=len(text))
