"""How many there are of what the price of one is asked for: "30 offices, total and per office"."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.calls_each import begins_a_word, calls_of_one, stem
from bot.understanding.one_priced import Priced, is_a_head, ones_priced
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understood import Understood

_UNTIMED = frozenset({"", "request", "head"})
_NEAR = 30
"""Characters behind a number within which the word that it counts stands."""
_COUNTS = regex(r"(?:(?!\b(?:an?|per|each|every|pro|je|por|cada|par|chaque|al|à|в|на)\b)[^,\d/])*")
"""How far a number counts: "1,500 words a term" are no terms."""


class Counted(Struct, frozen=True, kw_only=True):
    """One of the things that a bill is for."""

    word: str
    plural: str
    kind: str
    """The kind of unit it is, such as users or pages; empty for any other thing."""
    number: Decimal | None
    """How many there are; `None` where the bill itself counts them."""
    period: str
    recurs: bool
    """Whether each costs so much every period: a user or an office, and not a ticket."""
    calls: Decimal = Decimal(1)
    """Requests that each of them takes, where the bill counts those."""


def ones_counted(passage: Passage, asked: Understood) -> Iterator[Counted]:
    """Each one whose price is asked beside a workload, with how many of them are told."""
    for one in ones_priced(passage.text):
        head = is_a_head(passage.text, one)
        kinds = [hit.label for hit in passage.hits.of("unit") if hit.start == one.start]
        kind = "users" if head or "users" in kinds else next(iter(kinds), "")
        many = _named_so(passage, one) or (_heads(passage) if kind == "users" else None)
        if many is not None and many.period in _UNTIMED:
            recurs = asked.requests_period not in {None, "once"}
            word, plural = _in_words(passage, one, many, kind)
            yield Counted(word=word, plural=plural, kind=kind, number=many.value, period=one.period, recurs=recurs)
        elif kind == "users" and asked.unit_kind == "users":
            word = one.word if passage.language == "en" else "head"
            yield Counted(word=word, plural="users", kind=kind, number=asked.units, period=one.period, recurs=True)
        elif one.singly or many is not None or kind not in {"", "users"}:
            calls = calls_of_one(passage, one.word)
            yield Counted(
                word=one.word, plural="", kind=kind, number=None, period="", recurs=False,
                calls=calls.value if calls else Decimal(1),
            )  # fmt: skip


def _in_words(passage: Passage, one: Priced, many: Quantity, kind: str) -> tuple[str, str]:
    """What one of them is called, and what all; people in English."""
    counted = passage.text[many.number_end : many.end].split()[-1:]
    if kind != "users":
        return one.word, f"{one.word.removesuffix('s')}s"
    if passage.language != "en":
        return "head", "people"
    return one.word, counted[0] if counted and counted[0].endswith(("s", "people", "staff")) else "people"


def _named_so(passage: Passage, one: Priced) -> Quantity | None:
    """The number that counts what is called as the one is."""
    for each in passage.quantities:
        behind = passage.text[each.number_end : max(each.end, each.number_end + _NEAR)]
        own = _COUNTS.match(behind)
        if own and each.value > 1 and each.money is None and begins_a_word(stem(one.word.split()[-1]), own[0]):
            return each
    return None


def _heads(passage: Passage) -> Quantity | None:
    return next((each for each in passage.quantities if each.unit == "users" and each.value > 1), None)
