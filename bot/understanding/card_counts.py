"""How many cards there are: "2x", "(6)", "two used", "x4" beside a card's name or beside the memory of one."""

from decimal import Decimal

from bot.understanding.expressions import expression
from bot.understanding.number_words import WORDS

_BEFORE = expression("cards_count_before")
_AFTER = expression("cards_count_after")
_BEFORE_MEMORY = expression("cards_before_memory")
_AFTER_MEMORY = expression("cards_after_memory")
_HAN = {"两": 2, "兩": 2, "双": 2, "두": 2, "세": 3, "네": 4}
_HAN |= {digit: value for value, digit in enumerate("一二三四五六七八", 1)}
_TWICE = {"dual": 2, "double": 2, "twin": 2, "pair": 2, "quad": 4, "single": 1, "both": 2, "deux": 2, "duas": 2,
          "couple": 2, "duo": 2, "trio": 3, "paar": 2, "par": 2, "paire": 2, "пара": 2, "пару": 2,
          "пары": 2}  # fmt: skip
_MOST = 128
_REACH = 40


def cards_named(text: str, start: int, end: int) -> int:
    """How many there are of the card named at `start:end`."""
    if after := _AFTER.match(text, end):
        return _value(after["times"] or after["many"] or "双")
    lead = text[max(0, start - _REACH) : start]
    if before := _BEFORE.search(lead):
        return next((_value(part) for part in before.groups() if part), 1)
    return next((2 for word in ("两", "双") if word in lead[-3:]), 1)


def cards_of_memory(text: str, start: int, end: int) -> int:
    """How many cards have the memory stated at `start:end`: "two cards with 24 GB", "24G显卡两张"."""
    found = _BEFORE_MEMORY.search(text[max(0, start - _REACH) : start]) or _AFTER_MEMORY.match(text, end)
    return next((_value(part) for part in found.groups() if part), 1) if found else 1


_ONLY_SOME = expression("cards_only_some")
_ONE = ("one", "ein", "un", "одн", "一")


def some_of(text: str, many: int) -> int:
    """How many of `many` cards may be used: "8x H100 but I can only use 2"; all where nothing says less."""
    if (found := _ONLY_SOME.search(text)) is None:
        return many
    written = next(part for part in found.groups() if part)
    some = 1 if written.startswith(_ONE) else _value(written)
    return min(many, some)


def _value(written: str) -> int:
    """A count written in digits or in words; one where the word is no number."""
    if written.isdecimal():
        return int(written) if 1 <= int(written) <= _MOST else 1
    return max(1, int(_HAN.get(written) or _TWICE.get(written) or WORDS.get(written, Decimal(1))))
