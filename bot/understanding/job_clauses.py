"""The clauses of a message that tell of work to be done, and those that are said of all of it."""

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

FEWEST = 50
"""Things from which on there are so many that they are work of their own."""
CUT = regex(
    r"[.;!?。；！？\n]+(?=\s|$|[^\x00-\x7f])|[:,](?!\d{3}(?!\d))\s?|、"
    r"|\s(?:and|plus|then|sowie|und|dann|et|puis|y|e|luego|и|а также|затем)\s|\s[&+]\s|(?<=[\u4e00-\u9fff])(?:和|以及)"
)
"""What stands between two clauses."""
_JOINT = regex(
    r"^[\s,;]*(?:(?:and|plus|then|also|to|und|dann|auch|sowie|et|puis|aussi|y|e|luego|también|também|и|затем|также)\s)+"
    r"|\s(?:and|plus|then|too|as well|und|dann|sowie|auch|et|puis|aussi|y|e|luego|también|também|и|затем|тоже)[\s,;]*$"
)
_SENTENCE_ENDS = frozenset(".;!?。；！？\n")
ONE_EACH = expression("jobs_one_each")
"""A model for each is wanted: "one model for each", "je ein Modell"."""
_FOR_ALL = expression("jobs_for_all")
"""Words on all jobs together: "in total", "each", "budget"."""
_OF_THEM = expression("count_shares_of_them")
_GENERAL = frozenset({"agentic", "reasoning", "vision", "medical", "legal", "finance", "education", "support"})
"""Tasks that tell of what kind another is, or whom it is for."""
_SIZES = frozenset({"pages", "words", "characters", "minutes", "tokens"})
_COUNTED = frozenset({"documents", "pages", "images", "messages", "minutes", "articles", "items", "requests", ""})
_OF_EACH = regex(r"\b(?:of|je|each|per|à|von|de|zu) (?:(?:about|around|etwa|ca\.?|some|up to) )?$")


class Work(Struct, frozen=True, kw_only=True):
    """A stretch of the text that tells of one job: the tasks in it, and the quantities that count things."""

    start: int
    end: int
    tasks: frozenset[str]
    counts: tuple[Quantity, ...]


def work_in(passage: Passage) -> list[Work]:
    """The stretches that tell of a job each, in order; what is said of all of them is in none."""
    found: list[Work] = []
    held = _held_by_all(passage)
    for clause in _clauses(passage):
        if not clause.tasks and _is_for_all(passage, clause, held):
            continue
        last = found[-1] if found else None
        if last is None or (clause.tasks and last.tasks) or (clause.counts and last.counts):
            if clause.tasks or clause.counts:
                found.append(clause)
        elif clause.tasks or clause.counts or not _begins_a_sentence(passage, clause.start):
            found[-1] = replace(
                last, end=clause.end, tasks=last.tasks | clause.tasks, counts=(*last.counts, *clause.counts)
            )
    return found


def _clauses(passage: Passage) -> Iterator[Work]:
    cuts = [0, *(place for cut in CUT.finditer(passage.text) for place in cut.span()), len(passage.text)]
    for left, right in pairs(cuts):
        if passage.text[left:right].strip():
            counts = tuple(
                each for each in passage.quantities if left <= each.start < right and counts_things(passage, each)
            )
            yield Work(start=left, end=right, tasks=tasks_in(passage, left, right), counts=counts)


def _begins_a_sentence(passage: Passage, start: int) -> bool:
    before = passage.text[:start].rstrip()
    return not before or before[-1] in _SENTENCE_ENDS


def _held_by_all(passage: Passage) -> list[int]:
    """Where the text names what all jobs may have to meet, cost or have, in order."""
    tables = ("nation", "place", "wish", "licence", "needs")
    places = [
        *(hit.start for table in tables for hit in passage.hits.of(table)),
        *(each.start for each in passage.quantities if each.money is not None),
        *(name.start for name in passage.named("provider", "developer", "model", "family")),
    ]
    return sorted(places)


def _is_for_all(passage: Passage, clause: Work, held: Sequence[int]) -> bool:
    """Whether a clause without a task holds one of those, or says that it is of all jobs."""
    span = clause.start, clause.end
    if _FOR_ALL.search(passage.text, *span) or ONE_EACH.search(passage.text, *span):
        return True
    return not clause.counts and bisect_left(held, clause.start) < bisect_left(held, clause.end)


def counts_things(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number tells how many things there are, not what they cost or how long each is."""
    is_length = bool(quantity.direction) and quantity.unit in {"", *_SIZES} and not _is_some(passage, quantity)
    bare = quantity.money is None and not is_length and quantity.unit in _COUNTED
    is_size = quantity.unit in _SIZES and _OF_EACH.search(passage.before(quantity.start, 20)) is not None
    return bare and not is_size and quantity.value >= FEWEST


def _is_some(passage: Passage, quantity: Quantity) -> bool:
    """Whether a bare number is that of some of those before: "write replies to 120k of them"."""
    return not quantity.unit and _OF_THEM.match(passage.text, quantity.number_end) is not None


def tasks_in(passage: Passage, start: int, end: int) -> frozenset[str]:
    """The tasks named within a stretch; those that only tell of what kind another is, where they stand alone."""
    found = frozenset(hit.label for hit in passage.hits.of("task") if start <= hit.start < end)
    return found - _GENERAL or found


def differ(tasks: Sequence[frozenset[str]]) -> bool:
    """Whether at least two have tasks, and no task is that of two of them."""
    told = [each for each in tasks if each]
    return len(told) > 1 and all(not one & other for one, other in itertools.combinations(told, 2))


def pairs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The places two by two."""
    return zip(places[::2], places[1::2], strict=True)


def sentence_end(text: str, start: int) -> int:
    """Where the sentence around `start` ends."""
    return next((cut.start() for cut in CUT.finditer(text, start) if text[cut.start()] in _SENTENCE_ENDS), len(text))


def bare(words: str) -> str:
    """Words without what joins them to those beside them."""
    return _JOINT.sub("", words).strip(" ,;:.-?!\n、。？！")
