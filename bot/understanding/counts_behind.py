"""Numbers behind a family's name that count things: "haiku 500 Dokumente", "deepseek 100万token", "opus 50ページ"."""

import re
from functools import lru_cache

from bot.patterns import regex
from bot.understanding.curated import listed
from bot.understanding.known_ids import known_id, newest_version, sloppy_id
from bot.understanding.lexicon import Lexicon
from bot.understanding.name_parts import VARIANTS, Word, as_written
from bot.understanding.number_words import scale_pattern
from bot.understanding.phrases import LONGEST_KEY, phrases
from bot.understanding.scripts import UNPARTED

_LOWEST = 10
"""No family on board has so high a version, but for those written without their point."""
_LOWEST_OF_THINGS = 20
"""From here on whatever stands behind a number is counted by it; below, only what is known to be counted."""
_SCALE = regex(rf"\s?(?![bkmw]\b)(?:{scale_pattern()})(?:(?<=[{UNPARTED}])|(?![^\W\d_{UNPARTED}]))")
_THING = regex(
    rf"\s?(?![美元块刀円ドル달원])[{UNPARTED}]"
    rf"| (?:pro (?P<each>[^\W\d_{UNPARTED}]{{3,}})|(?P<word>[^\W\d_{UNPARTED}]{{4,}}))",
    in_ascii=r" (?:pro (?P<each>[a-z]{3,})|(?P<word>[a-z]{4,}))",
)
_A_TIME = regex(
    r"\s?(?:个?小时|個?小時|分钟|時間|分|시간|분)|\s(?:hours?|hrs?|h|mins?|minutes?|stunden?|horas?|heures?|ore|minuten|minutos?"
    r"|часа?|часов|минут\w*)(?![^\W_])"
)
"""What follows a number that is no version, however low: "gpt-realtime 1小时"."""
_NO_THINGS = VARIANTS | listed("plain.txt") | listed("stoppers.txt")
_OF_NAMES = frozenset({"params", "parts", "gb", "vram", "ram"})
"""Kinds of units that may stand behind a size or a machine's memory: "qwen 32 b"."""


def before_a_count(text: str, words: list[Word], span: tuple[int, int], family: str, lexicon: Lexicon) -> int:
    """The word behind a name: a number of things in the `span` behind its family, else the end of that."""
    stop, end = span
    for index in range(stop, end):
        parted = text[words[index - 1].end : words[index].start] == " "
        is_number = parted and words[index].text.isdigit()
        if is_number and _A_TIME.match(text, words[index].end):
            return index
        high = is_number and int(words[index].text) >= _LOWEST
        if high and _counts(text, words[stop - 1 : index + 1], family, lexicon):
            return index
    return end


def _counts(text: str, words: list[Word], family: str, lexicon: Lexicon) -> bool:
    """Whether the last of the `words` behind a family's name counts what follows it."""
    number, end = int(words[-1].text), words[-1].end
    identifier = family + as_written(text, words)[len(words[0].text) :]
    if known_id(identifier, lexicon):
        return False
    pointless = sloppy_id(identifier, lexicon) is not None
    unit = _unit_behind(text, end)
    if unit:
        return unit not in VARIANTS and (not pointless or not unit.isascii() or unit.endswith("s"))
    if pointless:
        return False
    if _SCALE.match(text, end):
        return True
    thing = _THING.match(text, end) if number >= _LOWEST_OF_THINGS and number not in _sizes(family, lexicon) else None
    return thing is not None and (thing["each"] or thing["word"]) not in _NO_THINGS


def _unit_behind(text: str, end: int) -> str:
    """The word of a unit right behind a number, "" where none stands there."""
    start = end + (text[end : end + 1] == " ")
    flat = text[start : start + 60].replace("-", " ")
    index = phrases()
    near = (phrase for length in range(LONGEST_KEY, 0, -1) for phrase in index.get(flat[:length], ()))
    units = (phrase for phrase in near if phrase.table == "unit" and phrase.label not in _OF_NAMES)
    return next((flat[:stop] for phrase in units if (stop := phrase.end_in(flat, flat, 0)) > 0), "")


@lru_cache(maxsize=256)
def _sizes(family: str, lexicon: Lexicon) -> frozenset[int]:
    """The billions of parameters that models of a family are named with."""
    size = re.compile(rf"{re.escape(family)}.*?[^\d.](\d+)b(?![a-z0-9])")
    return frozenset(int(match[1]) for name in lexicon.models if (match := size.match(name)))


def is_too_high(text: str, words: list[Word], stop: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a plain word is followed by a number beyond any version of the model so called: "falcon 9", "seed 42"."""
    if end != stop + 1 or not words[stop].text.isdigit() or text[words[stop - 1].end : words[stop].start] != " ":
        return False
    return int(words[stop].text) > newest_version(words[stop - 1].text, lexicon) + 1
