"""Numbers in a text, as people write them: 1.5M, 1,500,000, 2,00,000, 10.000, 1,5 Mio., 5 万, two million, 20-30k."""

import re
from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from bot.patterns import NOTHING, regex
from bot.understanding.number_words import SCALES, SCALES_OF_SOME, SOME, WORDS, chinese, scale_pattern, word_pattern
from bot.understanding.scripts import UNPARTED

_SPACES = "[ \u202f\u2009']"
_GROUPED = (
    r"(?<![\d.,])\d{1,3}(?: \d{3})?(?: 000){1,3}(?!\d|[.,]\d)|"
    r"(?<![\d.,])\d{1,2}(?:,\d{2}){1,3},\d{3}(?![\d,])(?:\.\d{1,2}(?!\d))?"
    r"|(?<![\d.,])\d{1,3}(?:,\d{3}(?!\d)){1,5}(?:\.\d{1,6})?"
    r"|(?<![\d.,])\d{1,3}(?:\.\d{3}(?!\d)){1,5}(?:,\d{1,6})?"
    r"|(?<![\d.,'])\d{1,3}(?:'\d{3}(?!\d)){1,5}(?:[.,]\d{1,2}(?!\d))?"
)
_SPACED = rf"|(?<![\d.,])\d{{1,3}}(?:{_SPACES}\d{{3}}(?!\d)){{1,5}}(?:[.,]\d{{1,2}}(?!\d))?"
_PLAIN = (
    r"|(?<![\d.,^])\d{1,2}(?:\.\d)?(?:e\+?|\^)\d{1,2}(?![\d\w])"
    r"|(?<![\d.,])\d{1,18}(?:[.,]\d{1,9}(?![.,]?\d))?|(?<![\w.,])\.\d{1,9}|(?<!\d)\d{1,18}"
)
_DIGITS = regex(_GROUPED + _PLAIN)
_DIGITS_SPACED = regex(_GROUPED + _SPACED + _PLAIN)
_SCALE = regex(rf"\s?(?:{scale_pattern()})(?:(?<=[{UNPARTED}])|(?![^\W\d_{UNPARTED}]))")
"""Latin letters behind a scale make it a word of its own ("5 mails"), unless its script parts no words: "5万token"."""
_NAMED_SO = regex(r" [a-z]-\d")
"""Behind a number no scale, but a thing's name: "15 W-2 forms"."""
_YEAR_DIGITS = 4
_YEAR = regex(r"20[12]\d(?!\s?(?:tok|in\b|out\b|input|output|req|call|word|char|page|doc|token|user|usd|euro|[$€£%]))")
_DATED = regex(
    r"\b(?:an?|in|since|from|until|before|after|early|late|mid|summer|spring|autumn|eine?|ein|un|une|uma?|seit"
    r"|desde|depuis) ?$"
)
_LETTER = regex(r"[a-z_]", re.IGNORECASE)
_DESIGNATION = regex(r"(?<![^\W_])[a-z]-$")
"""What makes a number a part of a name: "an F-35 contract", "W-2 forms"."""
_TIED = regex(r"(?<![^\W_])(?:vram|ram|ctx|hbm)$")
"""What a number may be tied to: "vram12gb"."""
_PLUS = regex(r"\s?\+")
_WORDS = regex(rf"(?<![^\W_])(?:{word_pattern()})(?![^\W_])")
_CHINESE = regex(
    "[一二两三四五六七八九十百千万亿半几]{1,8}(?=[万亿千百])[万亿千百]|[一二两三四五六七八九]?十[一二三四五六七八九]?(?=[万亿个张份页条篇次])",
    in_ascii=NOTHING,
)
_TO = regex(r"\s?(?:-|~|to|bis|à|a|до|到|至|から|and|и|und|y|et|e)\s?[$€£]?")


class Number(Struct, frozen=True, kw_only=True):
    """A number at `start:end`, its scale word included. Of a range `value` is the upper end, `low` the lower."""

    value: Decimal
    start: int
    end: int
    low: Decimal | None = None
    scale: str = ""
    negative: bool = False


def find_numbers(
    text: str, language: str, taken: tuple[tuple[int, int], ...], also: Iterable[Number] = ()
) -> tuple[Number, ...]:
    """The numbers in `text` and those known `also`, outside the `taken` spans, in order; ranges joined."""
    single = [*_written(text, language), *_spelled(text, language), *also]
    covered = {place for left, right in taken for place in range(left, right)}
    free = [number for number in single if number.start not in covered]
    return _ranges(text, sorted(free, key=lambda number: number.start))


def _written(text: str, language: str) -> list[Number]:
    numbers = []
    digits = _DIGITS if language in {"en", "zh", "ja", "ko"} else _DIGITS_SPACED
    for match in digits.finditer(text):
        start = match.start()
        if start and _LETTER.match(text, start - 1) and not _TIED.search(text[max(0, start - 6) : start]):
            continue
        if _DESIGNATION.search(text[max(0, start - 3) : start]):
            continue
        if (
            len(match[0]) == _YEAR_DIGITS
            and _YEAR.match(text, start)
            and _DATED.search(text[max(0, start - 16) : start])
        ):
            continue
        value = _value(match[0], text, start, language)
        scale = None if _NAMED_SO.match(text, match.end()) else _SCALE.match(text, match.end())
        word = scale[0].strip() if scale else ""
        end = scale.end() if scale else match.end()
        value *= SCALES.get(word, Decimal(1)) if word != "mil" else _mil(language, text, start, end)
        value, end = _stacked(text, end, value)
        plus = _PLUS.match(text, end)
        negative = text[max(0, start - 2) : start] in {" -", "-"} and not text[max(0, start - 3) : start - 2].isdigit()
        negative |= text[:start].endswith("minus ")
        numbers.append(Number(value=value, start=start, end=plus.end() if plus else end, scale=word, negative=negative))
    return numbers


def _stacked(text: str, end: int, value: Decimal) -> tuple[Decimal, int]:
    """A second scale word: "100 thousand million" is rare, "3 百 万" and "5 百万" are not."""
    if end and text[end - 1 : end] in {"百", "千", "十"} and text[end : end + 1] in {"万", "萬", "亿", "億"}:
        return value * SCALES[text[end]], end + 1
    return value, end


_ROMANCE = frozenset({"es", "pt", "it"})
_POINTED = _ROMANCE | {"de", "fr"}
"""Languages in which a dot parts thousands."""
_NO_ENGLISH = regex(r"\s(?:de\b|d[eo]s\b|[^\W\d_]*[ãõçñáíóúâê])")
"""What shows behind "mil" that it is no English."""


def _mil(language: str, text: str, start: int, end: int) -> Decimal:
    """Spanish and Portuguese for thousand, English slang for million."""
    foreign = text[max(0, start - 3) : start].strip() == "r$" or _NO_ENGLISH.match(text, end)
    return Decimal(1000) if language in _ROMANCE or foreign else Decimal(1_000_000)


_THINGS = regex(r" (?!veces\b|vezes\b|gracias|desculpas|perdones|maneras)[^\W\d_]{3,}s\b")


def _is_a_thousand(text: str, end: int, language: str) -> bool:
    """Whether a bare "mil" counts the things behind it: "mil facturas al mes"."""
    return language in {"es", "pt"} and _THINGS.match(text, end) is not None


def _value(written: str, text: str, start: int, language: str) -> Decimal:
    """The value of digits with separators; one dot before three digits parts thousands, except behind 0 or a dollar."""
    plain = re.sub(_SPACES, "", written)
    if power := re.fullmatch(r"([\d.]+)(e\+?|\^)(\d+)", plain):
        base, _, exponent = power.groups()
        return Decimal(base) ** int(exponent) if "^" in plain else Decimal(base).scaleb(int(exponent))
    if re.fullmatch(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?", plain) and not plain.startswith("0,"):
        return Decimal(plain.replace(",", ""))
    if (
        re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain)
        and not plain.startswith("0.")
        and not _priced(text, start, plain, language)
    ):
        return Decimal(plain.replace(".", "").replace(",", "."))
    return Decimal(("0" if plain[0] in ".," else "") + plain.replace(",", "."))


_FOR_MANY = regex(r"[\s)]*(?:usd\s?)?(?:/|por|par|pro|per|je|de|o|il)\s?(?:1\s?)?m")
"""What stands behind a price for a million."""


def _priced(text: str, start: int, plain: str, language: str) -> bool:
    """Whether a dot behind a dollar begins its cents; where a dot parts thousands, only of a price for a million."""
    lead = text[max(0, start - 3) : start].strip()
    if plain.count(".") > 1 or plain.endswith(".000") or not lead.endswith("$") or lead.endswith("r$"):
        return False
    return language not in _POINTED or _FOR_MANY.match(text, start + len(plain)) is not None


def _spelled(text: str, language: str) -> list[Number]:
    """Number words with a scale ("two million") and Chinese numerals."""
    numbers = []
    for match in _WORDS.finditer(text):
        words = match[0].replace("-", " ").split()
        scales = [_ALL_SCALES[word] for word in words if word in _ALL_SCALES and word != "mil"]
        scales += [_mil(language, text, match.start(), match.end()) for word in words if word == "mil"]
        counts = [_COUNTS[word] for word in words if word in _COUNTS]
        asked = not counts and _HOW_MANY.search(text[max(0, match.start() - 14) : match.start()])
        if scales and not asked and (words != ["mil"] or _is_a_thousand(text, match.end(), language)):
            value = _counted(counts)
            for scale in scales:
                value *= scale
            numbers.append(Number(value=value, start=match.start(), end=match.end(), scale=words[-1]))
    for match in _CHINESE.finditer(text):
        amount = chinese(match[0])
        if amount is not None:
            numbers.append(Number(value=amount, start=match.start(), end=match.end(), scale=match[0][-1]))
    return numbers


_ALL_SCALES = {**SCALES, **SCALES_OF_SOME}
_COUNTS = {**WORDS, **SOME}
_HOW_MANY = regex(r"\b(?:how many|wie viele|combien de|cuánt[ao]s|quant[ao]s|quanti)\s$|сколько\s$")
"""Before a scale alone it asks for the number of them: "how many million tokens"."""


def _counted(counts: list[Decimal]) -> Decimal:
    """The two of "two hundred", the half of "half a million"; one where none is said."""
    larger = [count for count in counts if count != 1]
    return larger[0] if larger else Decimal(1)


def _ranges(text: str, numbers: list[Number]) -> tuple[Number, ...]:
    joined: list[Number] = []
    for number in numbers:
        before = joined[-1] if joined else None
        if before and number.start < before.end:
            continue
        gap = _TO.fullmatch(text, before.end, number.start) if before else None
        if before and gap and before.low is None and _is_range(text, before, number, gap[0].strip()):
            low = before.value * (SCALES.get(number.scale, Decimal(1)) if not before.scale else Decimal(1))
            if low < number.value:
                joined[-1] = Number(value=number.value, low=low, start=before.start, end=number.end, scale=number.scale)
                continue
        joined.append(number)
    return tuple(joined)


def _is_range(text: str, before: Number, number: Number, word: str) -> bool:
    """Whether two numbers make a range: "and" only behind "between"."""
    if word.rstrip("$€£ ") in {"and", "и", "und", "y", "et", "e", "a"}:
        lead = text[max(0, before.start - 12) : before.start]
        return re.search(r"(between|zwischen|entre|между|from|von|de|від)\s?[$€£~]?$", lead) is not None
    return number.value > before.value or not before.scale
