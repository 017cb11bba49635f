"""One sentence taken apart: the models, makers, hosts and places it names, its amounts and its days.

What is said of whom follows one rule for sources and for a model's wording alike: an amount belongs to the model
named last before it, else to the one named first behind it.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from bot.agent.amounts import Amount, amounts_in
from bot.understanding.lexicon import Lexicon
from bot.understanding.name_parts import Name
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.places import mentions

_DAY = re.compile(r"(?<!\d)(?:19|20)\d{2}-\d{2}(?:-\d{2})?(?!\d)")
_NEAR = 40
_PART = re.compile(r"[;:。；$€\d]|, (?:and|while|but)")
"""What parts an amount from a name behind it."""
NO_TITLES: Mapping[str, frozenset[str]] = MappingProxyType({})
_RELATIVE = frozenset({"model", "family", "card"})


class Mention(Struct, frozen=True, kw_only=True):
    """Something named at `start:end`; `keys` holds its readings, as in `model:glm-5.3` or `place:CN`."""

    keys: frozenset[str]
    start: int
    end: int
    role: str = ""
    """Of a place: origin or host, where the words around it tell."""

    @property
    def is_model(self) -> bool:
        """Whether it is a model or a family of models."""
        return any(key.partition(":")[0] in _RELATIVE for key in self.keys)

    @property
    def is_place(self) -> bool:
        """Whether it is a country or region."""
        return any(key.startswith("place:") for key in self.keys)


class Statement(Struct, frozen=True, kw_only=True):
    """A sentence, taken apart. Positions are offsets into `text`, which is lower case."""

    text: str
    mentions: tuple[Mention, ...]
    amounts: tuple[Amount, ...] | None
    """`None` where a digit in the sentence could not be read."""
    days: tuple[tuple[str, int], ...]
    carried: Mention | None = None
    """The model that the sentence before was about."""

    @property
    def models(self) -> tuple[Mention, ...]:
        """The models named."""
        return tuple(each for each in self.mentions if each.is_model)

    def bare(self, also: Sequence[Amount] = ()) -> str:
        """The text with what it names, and `also`, blanked out."""
        letters = list(self.text)
        spans = [*((each.start, each.end) for each in self.mentions), *((each.start, each.end) for each in also)]
        for start, end in spans:
            letters[start:end] = " " * (end - start)
        return "".join(letters)

    def subject(self, place: int) -> Mention | None:
        """The model that what stands at `place` is said of: where the sentence names none, that of the one before."""
        before = [each for each in self.models if each.end <= place]
        behind = [each for each in self.models if each.start >= place]
        return before[-1] if before else behind[0] if behind else self.carried

    def goes_before(self, place: int) -> bool:
        """Whether what stands at `place` goes before the model named, which it may be said of or not."""
        return bool(self.models) and all(each.end > place for each in self.models)

    def beside(self, start: int, end: int) -> Mention | None:
        """The maker, host or place that what stands at `start:end` is said of.

        The one named last before it, and after its model; else the first one close behind it.
        """
        subject = self.subject(start)
        since = subject.end if subject and subject is not self.carried and subject.end <= start else 0
        others = [each for each in self.mentions if not each.is_model]
        before = [each for each in others if since <= each.start and each.end <= start]
        behind = [
            each
            for each in others
            if end <= each.start <= end + _NEAR and not _PART.search(self.text[end : each.start])
        ]
        return before[-1] if before else behind[0] if behind else None


def keys_of(name: Name) -> frozenset[str]:
    """The readings of a name. One with a version is itself only: no family, and where it is unknown no known model."""
    own = frozenset({f"{name.kind}:{name.id}"})
    if name.kind == "model" or not name.known or any(letter.isdigit() for letter in name.id):
        return own
    return own | {f"{entry.kind}:{entry.id}" for entry in name.entries}


def statement_of(sentence: str, lexicon: Lexicon, titles: Mapping[str, frozenset[str]] = NO_TITLES) -> Statement:
    """`sentence`, taken apart. `titles` are names as the answer writes them, in lower case, with their keys."""
    passage = look_at(tidy(sentence), lexicon)
    text = passage.text
    found = [
        Mention(keys=keys, start=match.start(), end=match.end())
        for title, keys in titles.items()
        for match in re.finditer(rf"(?<![\w-]){re.escape(title)}(?![\w-]|\.\d)", text)
        if not any(name.start < match.end() < name.end for name in passage.names)
    ]
    found = [each for each in found if not any(_holds(other, each) for other in found)]
    found += [
        Mention(keys=keys_of(name), start=name.start, end=name.end)
        for name in passage.names
        if not any(each.start <= name.start < each.end for each in found)
    ]
    spans = [(each.start, each.end) for each in found]
    found += [
        Mention(keys=frozenset({f"place:{place.code}"}), start=place.start, end=place.end, role=place.role)
        for place in mentions(passage)
        if not any(start <= place.start < end for start, end in spans)
    ]
    days = tuple((match[0], match.start()) for match in _DAY.finditer(text))
    taken = [*spans, *((start, start + len(day)) for day, start in days)]
    return Statement(
        text=text,
        mentions=tuple(sorted(found, key=lambda each: each.start)),
        amounts=amounts_in(text, taken),
        days=days,
    )


def _holds(larger: Mention, smaller: Mention) -> bool:
    return (larger.start, -larger.end) != (smaller.start, -smaller.end) and (
        larger.start <= smaller.start and smaller.end <= larger.end
    )
