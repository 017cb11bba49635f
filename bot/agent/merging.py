"""What a model claims to have read, merged with what the rules read. The words decide, not the model.

In a language that the rules read, they are right in more than nine of ten items, and a model's guesses would cost more
than they bring: it adds only names of models, with their version, that stand in the text. In any other language the
model reads, and is held to what can be checked: numbers must stand in the text, names must resolve, values must be the
contract's, and whatever the rules read as well stays as they read it.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bot.agent.schema import AMOUNTS, COUNTED, FLAGS, INTENTS, LISTS, NAMES, ONE_OF, PLACES, fits
from bot.agent.tongues import is_read_by_rules
from bot.question import Question
from bot.understanding.lexicon import Lexicon, words_of
from bot.understanding.reading import Reading
from bot.understanding.resolving import resolve_model
from bot.understood import Understood
from knowledge.facts import Facts

MOST_ITEMS = 8
"""Items of a list that are looked at."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_TELLING = 5
"""Characters of a name that is no chip, size or plain version."""
_REFUSED = frozenset({"injection", "spam"})
_SCALES = (Decimal(1), Decimal(1000), Decimal(10**4), Decimal(10**6), Decimal(10**8), Decimal(10**9), Decimal("0.01"))


class Merged(Struct, frozen=True, kw_only=True):
    """The reading to answer, and the keys of what was claimed and not taken."""

    reading: Reading
    dropped: tuple[str, ...] = ()


def merged(claim: Mapping[str, Any], question: Question, reading: Reading, lexicon: Lexicon, facts: Facts) -> Merged:
    """`reading` with what `claim` (the contract's keys) adds and the words support."""
    if reading.flags & _REFUSED:
        return Merged(reading=reading)
    text = " ".join((*question.history, question.text))
    reads = is_read_by_rules(question.text)
    said = reading.understood.said()
    added: dict[str, Any] = {}
    dropped = []
    for key, value in claim.items():
        if key == "intents" or key in said or value in (None, [], "", {}):
            continue
        proven = not reads or (key == "models" and not NAMES & said.keys() and _are_named(_texts(value), text))
        found = _taken(key, value, text, lexicon, facts) if proven else None
        if found is None:
            dropped.append(key)
        else:
            added[key] = found
    added = _together(added, said)
    intents = reading.intents if reads else _intents(claim, reading)
    if reads and reading.intents == ("off_topic",):
        return Merged(reading=reading, dropped=tuple(dropped))
    if not reads and intents == ("off_topic",):
        return Merged(reading=reading, dropped=tuple(dropped))
    if not reads and added.get("units") == reading.understood.requests:
        added["requests"] = None  # one number, of which the rules knew the digits alone
    understood = reading.understood.but(**added) if reads else _settled(reading.understood.but(**added))
    if understood == reading.understood and intents == reading.intents:
        return Merged(reading=reading, dropped=tuple(dropped))
    clarify = reading.clarify if not added else None
    fresh = replace(reading, understood=understood, intents=intents, clarify=clarify)
    return Merged(reading=fresh, dropped=tuple(dropped))


def checked(claim: Mapping[str, Any], lexicon: Lexicon, facts: Facts) -> dict[str, Any]:
    """The claimed values that are the contract's, for a tool's arguments, which need not stand in any text."""
    values = {key: _taken(key, value, str(value), lexicon, facts) for key, value in claim.items()}
    return {key: value for key, value in values.items() if value is not None}


def _taken(key: str, value: Any, text: str, lexicon: Lexicon, facts: Facts) -> Any:
    """The claimed value as the contract's, where the words support it; `None` where they do not."""
    if key in AMOUNTS:
        return _amount(key, value, text)
    if key in NAMES:
        return _names(key, value, lexicon, facts) or None
    if key in PLACES:
        return tuple(each.upper() for each in _texts(value) if fits("place", each)) or None
    if key in LISTS:
        return tuple(dict.fromkeys(each for each in _texts(value) if each in LISTS[key])) or None
    if key == "language":
        return tuple(each.lower() for each in _texts(value) if re.fullmatch(r"[a-zA-Z]{2}", each)) or None
    if key in ONE_OF:
        return value if isinstance(value, str) and value in ONE_OF[key] else None
    return True if key in FLAGS and value is True else None


def _amount(key: str, value: Any, text: str) -> Decimal | int | None:
    """A number that stands in the text, in digits, at some scale."""
    if isinstance(value, bool):
        return None
    try:
        number = Decimal(str(value))
    except (InvalidOperation, ValueError):
        return None
    if not number.is_finite() or number <= 0 or number > Decimal(10**15):
        return None
    if key == "cached_share" and number > 1:
        return None
    stated = {form for match in _NUMBER.findall(text) for form in _forms(match)}
    if not any(number == each * scale for each in stated for scale in _SCALES):
        return None
    return int(number) if key in COUNTED else number


def _forms(digits: str) -> Iterator[Decimal]:
    """What digits may mean: `1.500` is fifteen hundred in one country and one and a half in another."""
    for plain in {digits.replace(",", ""), digits.replace(".", "").replace(",", ".")}:
        try:
            yield Decimal(plain)
        except InvalidOperation:
            continue


def _names(key: str, value: Any, lexicon: Lexicon, facts: Facts) -> tuple[str, ...]:
    table = facts.providers if "provider" in key else facts.developers if "developer" in key else None
    found = []
    for each in _texts(value):
        if table is None:
            models = resolve_model(each, lexicon)
            found += [each.lower() if len(models) > 1 else models[0]] if models else []
            continue
        wanted = each.strip().lower()
        found += [row.id for row in table.values()
                  if wanted in {row.id, row.name.lower(), *(alias.lower() for alias in row.aliases)}][:1]  # fmt: skip
    return tuple(dict.fromkeys(found))


def _are_named(names: tuple[str, ...], text: str) -> bool:
    """Whether every name, its version included, stands in the text word by word."""
    words = f" {' '.join(words_of(text))} "
    return all(
        len(name) >= _TELLING and any(letter.isdigit() for letter in name) and f" {' '.join(words_of(name))} " in words
        for name in names
    )


def _together(added: dict[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """Keys that mean nothing alone go with their partner or not at all."""
    for key, partner in (("budget_period", "budget_usd"), ("requests_period", "requests"), ("unit_kind", "units"),
                         ("units", "unit_kind")):  # fmt: skip
        if key in added and partner not in added and partner not in said and key != "requests_period":
            del added[key]
    for left, right in (("exclude_origin", "require_origin"), ("host_region", "exclude_host_region")):
        if set(added.get(left, ())) & set(added.get(right, ())):
            added.pop(left), added.pop(right)
    return added


def _settled(understood: Understood) -> Understood:
    """A machine's memory means that one's own machine is meant."""
    has_memory = understood.gpu_memory_gb is not None or understood.ram_gb is not None
    return understood.but(self_host=True) if has_memory and understood.self_host is None else understood


def _intents(claim: Mapping[str, Any], reading: Reading) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(each for each in _texts(claim.get("intents")) if each in INTENTS))
    if "off_topic" in found:
        found = ("off_topic",) if found[0] == "off_topic" else tuple(each for each in found if each != "off_topic")
    return found or reading.intents


def _texts(value: Any) -> tuple[str, ...]:
    given = value if isinstance(value, list | tuple) else [value]
    return tuple(each for each in given if isinstance(each, str) and 0 < len(each) <= 80)[:MOST_ITEMS]
