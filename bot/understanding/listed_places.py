"""A place that is mentioned, and places listed with each other, of which one tells what is said of the others."""

import itertools

from msgspec import Struct
from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.negation import denies, is_within
from bot.understanding.passage import Passage

LISTED = regex(
    r"\s*(?P<link>,? or else|,|/|&|or|and|nor|noch|oder|und|ni|nem|ни|ou|et|o|y|e|и|или|或|和|、|か|や)?\s*"
    r"(?P<not>(?:not|non-?|no|noch|nor|nicht|kein\w*|ni|nem|ни|не)[\s-]*)?(?:auch\s)?(?:from\s|aus\s|de\s|из\s)?"
    r"(?:the\s|in\s|der\s|den\s|la\s|les\s)?"
)
_IS_A_NEW_WISH = regex(r"\s*,\s*in (?:the )?")
"""After what is ruled out, a comma and "in" say where to run instead: "not from China, in Germany"."""
_INSTEAD = regex(
    r"(?: (?:gehostet|betrieben|verarbeitet|gespeichert|hosted|run|processed|stored))?"
    r",? (?:but|rather|sondern|sino|mais|mas|ma|а|но)(?: (?:rather|only|instead|hosted|nur|solo|sólo|seulement|só))*"
    r" (?:in|inside|within|en|em|no|nos|na|dans|aux|nel\w*|in der|in den|в)"
    r"(?: (?:the|der|den|la|los|les|las|el))? ?"
)
"""What turns from a place that is ruled out to one that is wanted: "not hosted in China but in the US"."""
_FALLBACK = expression("places_fallback")
"""What stands between the place that is wanted first and the one that will do: "Germany, or at least the EU"."""


class Mention(Struct, frozen=True, kw_only=True):
    """A place at `start:end`, and what is said of it: origin, host, people, law, tongue, said (stated), or nothing."""

    code: str
    start: int
    end: int
    role: str
    excluded: bool = False


def is_adjective(passage: Passage, start: int, end: int) -> bool:
    """Whether the place at `start:end` is a word like "European", which says of a thing whose it is."""
    nations = any(hit.start == start for hit in passage.hits.of("nation"))
    return nations and passage.text[start:end] not in {"eu", "usa", "u.s.", "prc"}


def with_neighbours(passage: Passage, found: list[Mention]) -> tuple[Mention, ...]:
    """Gives a place without a role that of the place it is listed with ("EU or US based")."""
    settled = _with_second_choices(passage, found)
    for step, order in ((1, range(len(settled) - 2, -1, -1)), (-1, range(1, len(settled)))):
        for index in order:
            here, other = settled[index], settled[index + step]
            if here.role in {"", "tongue"} and other.role in {"origin", "host"}:
                settled[index] = _beside(passage, here, other)
    for index, (left, right) in enumerate(itertools.pairwise(settled), start=1):
        listed = LISTED.fullmatch(passage.text, left.end, right.start)
        if left.excluded and right.role == left.role and listed and listed["link"] in _OR:
            settled[index] = replace(right, excluded=True)
    return tuple(settled)


_OR = frozenset({"or", "nor", "oder", "ni", "ou", "o", "или"})
"""What carries a denial on to the next place: "not made in the US or China"."""


def _with_second_choices(passage: Passage, found: list[Mention]) -> list[Mention]:
    """The places; one that will do in the place of another is meant as that is: where to run, or whose the model is."""
    settled = list(found)
    for index, (first, second) in enumerate(itertools.pairwise(found)):
        if {first.role, second.role} <= _OPEN and _FALLBACK.fullmatch(passage.text, first.end, second.start):
            role = "origin" if "origin" in {first.role, second.role} else "host"
            settled[index : index + 2] = [replace(each, role=role, excluded=False) for each in (first, second)]
    return settled


_OPEN = frozenset({"", "said", "host", "origin"})


def _beside(passage: Passage, here: Mention, other: Mention) -> Mention:
    """`here` with what is said of `other` where the two are listed; a "not" between them holds for what follows it."""
    left, right = sorted((here, other), key=lambda mention: mention.start)
    gap = passage.text[left.end : right.start]
    if other is left and other.excluded and _INSTEAD.fullmatch(gap):
        return replace(here, role=other.role)
    listed = LISTED.fullmatch(gap)
    if listed is None:
        return here
    if other is left and other.excluded and _IS_A_NEW_WISH.fullmatch(listed[0]):
        return replace(here, role="host")
    if listed["not"] and not is_within(passage, right.start):
        also = here is right or (other.excluded and denies(passage, here.start, here.end, reach=12))
        return replace(here, role=other.role, excluded=True) if also else here
    alike = is_adjective(passage, left.start, left.end) == is_adjective(passage, right.start, right.end)
    if other.excluded and not alike and listed["link"] in {None, ","}:
        return here
    return replace(here, role=other.role, excluded=other.excluded)
