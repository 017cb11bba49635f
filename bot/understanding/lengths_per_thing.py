"""Lengths told of each of some things that are counted elsewhere: "14 pages per patient, 2,200 patients a month"."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.calls_each import begins_a_word, stem
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_PER = regex(
    r"(?: (?:of|de|von|di|à|from) (?:[^\W\d_]+ ){0,2}?[^\W\d_]+)?,? ?"
    r"(?:(?:for )?(?:per|each|every)|/|pro|je|por|par|cada|chaque|на) ?(?:an? )?(?P<noun>[^\W\d_]{4,})"
)
_NEXT_NOUN = regex(r" [^\W\d_]+(?: [^\W\d_]+)?")
_LENGTHS = frozenset({"pages", "words", "characters"})
_THINGS = frozenset({"users", "items", "requests", ""})
_FEWEST = 10


def with_lengths_per_thing(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; things that have a length each are documents, and the length is that of one."""
    found = list(quantities)
    for at, size in enumerate(quantities):
        behind = _PER.match(passage.text, size.end) if size.unit in _LENGTHS else None
        if behind is None:
            continue
        noun = stem(behind["noun"])
        things = next((to for to, each in enumerate(found) if to != at and _are(passage, each, noun)), None)
        if things is not None:
            found[at] = replace(size, period="request", end=behind.end())
            found[things] = replace(found[things], unit="documents")
    return tuple(found)


def _are(passage: Passage, each: Quantity, noun: str) -> bool:
    plain = each.unit in _THINGS and each.money is None and not each.direction and each.value >= _FEWEST
    if not plain:
        return False
    named = _NEXT_NOUN.match(passage.text, each.number_end)
    return begins_a_word(noun, passage.text[each.number_end : max(each.end, named.end() if named else 0)])
