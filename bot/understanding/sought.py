"""Which models of a family, or of all, a message wants listed: the newest, the cheapest, those with a long context."""

import re
from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from bot.understanding.bare_messages import masked
from bot.understanding.expressions import expression
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage
from bot.understanding.token_counts import whole_tokens

USUAL, MOST = 5, 10
SMALLEST = "smallest"
BEST = "best"
_SMALLEST = expression("sought_smallest")
_NEWEST, _NEWER = expression("sought_newest"), expression("sought_newer")
_NEWEST_OF, _WEIGHED = expression("sought_newest_of"), expression("sought_weighed")
_COUNT = rf"(?P<many>[2-9]|10|{'|'.join(word for word, value in WORDS.items() if 2 <= value <= MOST)})"
_WHICH = expression("sought_which").pattern
"""What stands between two that were named and the question for one of them: "which of the two | is | cheapest"."""
_LONG = expression("sought_long")
"""Models with so long a context, and no more: "models with 2M context"."""
_WRITES = expression("sought_writes")
"""Models that put out so much at once."""


class Sought(Struct, frozen=True, kw_only=True):
    """A list that is asked for.

    `what`: best, newest, newer, cheapest, dearest, smallest, context window or output limit.
    """

    what: str
    names: tuple[str, ...] = ()
    """Ids of the families, makers or models that it is about; empty for all."""
    number: int = USUAL
    tokens: int | None = None
    """The least context or output."""
    skip: int = 0
    """Models of the list that were told before."""
    beyond: bool = False
    """Whether the picks told before are left out too."""
    against: str | None = None
    """The model or family that the newest one is weighed against."""


def sought(passage: Passage) -> Sought | None:
    """The list that a message asks for; `None` for all other messages."""
    text = masked(passage, "model", "family", "developer", "provider")
    names = tuple(name.id for name in passage.named("model", "family", "developer", "provider"))
    if len(names) == 2 and _NEWER.fullmatch(text):
        return Sought(what="newer", names=names)
    if len(names) < 2 and not passage.named("product", "card") and _SMALLEST.search(text):
        return Sought(what=SMALLEST, names=names)
    if names and (found := _newest_of(passage, text, names)):
        return found
    if len(names) == 1:
        return _of_a_family(text, names)
    if names or passage.named("product"):
        return None
    return _by_length(passage, text) or _of_all(text)


def _newest_of(passage: Passage, text: str, names: tuple[str, ...]) -> Sought | None:
    """The newest of the one named first, alone or against the model named behind it."""
    found = _NEWEST_OF.match(text)
    if found is None or found[0].count("X") != 1:
        return None
    if len(names) == 1 and not text[found.end() :].strip(" ?!.,;:？！。"):
        return Sought(what="newest", names=names)
    weighed = len(names) == 2 and _WEIGHED.search(text, found.end()) is not None
    if not weighed or passage.named("model", "family")[-1].id != names[1]:
        return None
    return Sought(what="newest", names=names[:1], number=1, against=names[1])


def _of_a_family(text: str, names: tuple[str, ...]) -> Sought | None:
    """The newest, cheapest or dearest of a family or maker, where nothing more is said."""
    if _NEWEST.fullmatch(text):
        return Sought(what="newest", names=names)
    found = (what for what, (of_a_family, *_) in _sorts().items() if of_a_family.fullmatch(text))
    what = next(found, None)
    return None if what is None else Sought(what=what, names=names)


def _of_all(text: str) -> Sought | None:
    """So many of the cheapest or dearest, or a list of them; the dearest in any number."""
    for what, (_, counted, told) in _sorts().items():
        if many := counted.search(text):
            return Sought(what=what, number=_number(many["many"] or many["too"]))
        if told.search(text):
            return Sought(what=what)
    if best := _best().search(text):
        return Sought(what=BEST, number=_number(best["many"] or best["too"]))
    return None


@cache
def _best() -> re.Pattern[str]:
    """So many of the best models."""
    models = expression("sought_models").pattern
    most = "(?:top|best|besten?|mejores|meilleure?s?|melhores|migliori)"
    return re.compile(
        rf"\b(?:{most}[ -]?{_COUNT}|{_COUNT.replace('many', 'too')} {most}) (?:(?!of\b)[\w-]+ ){{0,3}}?(?:{models})"
    )


@cache
def _sorts() -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]:
    """For the cheapest and the dearest: that of a family, so many of all, and all of them."""
    found = {}
    of_a_family, models = expression("sought_of_a_family").pattern, expression("sought_models").pattern
    for what in ("cheapest", "dearest"):
        most = f"(?:{expression(f'sought_{what}').pattern})"
        led = rf"\b{_COUNT} (?:(?!(?:{_WHICH})\b)[\w-]+ ){{0,3}}{most}"
        counted = rf"{led}|{most} (?:[\w-]+ )?{_COUNT.replace('many', 'too')}\b"
        told = rf"\b(?:list|rank|name|show|what are|which are)\b[^.?!]{{0,12}}{most} (?:[\w-]+ ){{0,3}}(?:{models})\b"
        if what == "dearest":
            told = rf"{most} ?(?:[\w-]+ ){{0,2}}(?:{models})(?!\w)"
        family = of_a_family.replace("MOST", most).replace("MODELS", models)
        found[what] = (re.compile(family), re.compile(counted), re.compile(told))
    return found


def _number(word: str) -> int:
    return int(word) if word.isdigit() else int(WORDS[word])


def _by_length(passage: Passage, text: str) -> Sought | None:
    """Models that take in, or put out, so many tokens."""
    for what, words in (("context window", _LONG), ("output limit", _WRITES)):
        if words.fullmatch(text) and (told := [each for each in passage.quantities if each.value >= 1000]):
            return Sought(what=what, tokens=whole_tokens(told[0].value))
    return None
