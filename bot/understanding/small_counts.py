"""Small numbers in words: the two of "two frames a minute", the one of "within a second", "half a second"."""

import re
from decimal import Decimal

from bot.patterns import regex
from bot.understanding.cues import Hit, Hits
from bot.understanding.directions import is_result
from bot.understanding.expressions import expression
from bot.understanding.number_words import WORDS
from bot.understanding.numbers import Number
from bot.understanding.scripts import UNPARTED

_ARTICLES = frozenset({"a", "an", "ein", "eine", "einer", "un", "una", "uno", "une", "um", "uma", "half"})
_COUNTS = {word: value for word, value in WORDS.items() if word not in _ARTICLES}
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_SPELLED = regex(
    rf"(?<![^\W_])(?:(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s\-](?P<ones>{_ONES})"
    rf"|(?P<word>{'|'.join(sorted(_COUNTS, key=len, reverse=True))}))[\s\-](?:[^\W\d_]{{3,14}}[\s\-])?$"
)
"""A number right before what it counts, or with one word between: "thirty warehouse pickers"."""
_REACH = 34
_HAN = {digit: value for value, digit in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "兩": 2}
_HAN_COUNT = regex(r"(?<![一二三四五六七八九十百千万亿第几])[二两兩三四五六七八九十]$")
_KOREAN = {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "열": 10, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50}
_KOREAN_COUNT = regex(rf"(?<![{UNPARTED}])(?:{'|'.join(_KOREAN)})\s?$")
_KOREAN_SCALES = {"백": Decimal(100), "천": Decimal(1000), "만": Decimal(10_000)}
_KOREAN_LARGE = regex(rf"(?<![\d{UNPARTED}])(?<!\d )(?P<word>[백천만])\s?$")
_ABOUT_RUSSIAN = regex(
    r" (?P<word>пять|шесть|семь|восемь|десять|двенадцать|пятнадцать|двадцать|тридцать|сорок|пятьдесят|шестьдесят)"
    r"(?![^\W\d_])(?! (?:тыс|млн|миллион))"
)
"""A number behind what it counts is about so many: "человек тридцать"."""
_OFTEN = regex(r"\s?(?:an? |per |each |every |/|pro |por |par |в )")
_SECONDS = frozenset({"seconds", "milliseconds"})
_COUNTED = frozenset({"requests", "documents", "pages", "images", "messages", "articles", "users", "items", "minutes",
                      *_SECONDS})  # fmt: skip
_HALF = regex(
    r"(?<![^\W_])(?:half an? |half of a |(?:einer |eine )?halben? |(?:un )?medio |meio |(?:d'une|une) demi[- ])$|半$"
)
_HALF_A_PAGE = regex(
    r"(?<![^\W_])(?:half an? |half |(?:einer |eine )?halben? |(?:una )?media |meia |(?:d'une|une) demi[- ]|demi-"
    r"|mezza )$|半$"
)
_ONE_PAGE = regex(r"(?<![^\W_])(?:(?:an?|one|einer?|d'une|une|una|uma|одн(?:у|ой|а))[ -])$|(?:一|1)$")
_OF_A_SUMMARY = regex(r"[ \-](?:executive )?(?:summar(?:y|ies)|synops[ie]s|abstracts?|briefs?|recaps?)\b")
"""Before a page it is a number where the page is what comes out: "résumé d'une page"."""
_ONE_AT_MOST = expression("delays_one_at_most")


def small_counts(text: str, hits: Hits) -> list[Number]:
    """The numbers in words that stand right before a unit."""
    found = [_before(text, hit) for hit in hits.of("unit") if hit.label in _COUNTED]
    found += [_of_money(text, hit) for hit in hits.of("currency")]
    hours = (_hour(each) for each in _HOURS_EACH.finditer(text) if each["many"] or _OF_SOUND.search(text))
    people = (
        _number(_COUNTS[each[name]], each.start(name), each.end(name))
        for each in _PEOPLE.finditer(text) for name in ("many", "ours") if each[name]
    )  # fmt: skip
    return [*hours, *people, *(number for number in found if number is not None)]


_MANY = "|".join(sorted((word for word, many in _COUNTS.items() if many > 1), key=len, reverse=True))
_PEOPLE = regex(
    r"\b(?:(?:team|crew|staff|squad|group|office|department|company|firm|start-?up) of|team (?:von|aus)|equipo de"
    rf"|équipe de|equipe de|equipe com|time de|squadra di|команд\w+ из) (?P<many>{_MANY})(?![^\W_])"
    rf"(?! (?:hundred|thousand|million|people|persons?|devs?|developers?|engineers?|users?|personas?|personnes?))"
    rf"|(?<![^\W_])(?P<ours>{_MANY}) of us\b"
)
"""People whose number alone is told: "a team of nine", "nine of us"."""
_HOURS_EACH = regex(
    r"(?<![^\W_])(?P<many>half an|an|one)(?= hour (?:each|long|apiece|on average|(?:of|with|on|in) )\b)"
    r"|(?<![^\W_])(?P<one>per|each|every|pro|por|par)(?= (?:hour|stunde|hora|heure)\b)"
)
"""The length of a recording rather than how often something comes: "60 interviews, an hour each"."""


_OF_SOUND = regex(
    r"realtime|\bvoice\b|\blive\b|transcri|whisper|\bspeech\b|\b(?:tts|stt|asr)\b|voxtral|deepgram|scribe"
)
"""Beside it "per hour" is a length that is paid."""


def _hour(found: re.Match[str]) -> Number:
    return _number(Decimal("0.5") if found["many"] == "half an" else Decimal(1), found.start(), found.end())


_NO_SUM = regex(r" (?:more|less|extra|over)\b")
_FRENCH = frozenset({"deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"})
"""Words that make hundreds with "cents"."""
_FRENCH_HUNDREDS = regex(rf"(?<![^\W_])(?:(?P<word>{'|'.join(sorted(_FRENCH))}) cents|cent) $")
_ONE_SUM = regex(r"(?<![^\W_])(?:half an?|an?|eine[nm]?|ein|une?|uma?)[ \-]$")


def _of_money(text: str, hit: Hit) -> Number | None:
    """The number in words before a currency in words: "a dollar", "fifty bucks", "half a grand"."""
    word = text[hit.start : hit.end]
    if not word.isalpha() or _NO_SUM.match(text, hit.end):
        return None
    lead = text[max(0, hit.start - _REACH) : hit.start]
    spelled = _SPELLED.search(lead)
    if spelled and word in {"cent", "cents"} and spelled["word"] in _FRENCH:
        return None
    if spelled and not lead[spelled.end("ones" if spelled["ones"] else "word") :].strip(" -"):
        return _said(hit, lead, spelled)
    article = _ONE_SUM.search(lead)
    if article is None:
        return None
    start = hit.start - len(lead) + article.start()
    return _number(Decimal("0.5") if "half" in article[0] else Decimal(1), start, hit.start - 1)


def _before(text: str, hit: Hit) -> Number | None:
    lead = text[max(0, hit.start - _REACH) : hit.start]
    if hit.label in _SECONDS and (part := _HALF.search(lead)):
        return _number(Decimal("0.5"), hit.start - len(part[0]), hit.start)
    if hit.label == "pages" and (part := _HALF_A_PAGE.search(lead)):
        return _number(Decimal("0.5"), hit.start - len(part[0]), hit.start)
    page = _ONE_PAGE.search(lead) if hit.label == "pages" else None
    if page and (is_result(lead[: page.start()]) or _OF_A_SUMMARY.match(text, hit.end)):
        return _number(Decimal(1), hit.start - len(page[0]), hit.start)
    if hit.label in _SECONDS and (one := _ONE_AT_MOST.search(lead)):
        return _number(Decimal(1), hit.start - len(lead) + one.start("one"), hit.start)
    if han := _HAN_COUNT.search(lead):
        return _number(Decimal(_HAN[han[0]]), hit.start - 1, hit.start)
    if korean := _KOREAN_COUNT.search(lead):
        word = korean[0].strip()
        return _number(Decimal(_KOREAN[word]), hit.start - len(korean[0]), hit.start)
    if large := _KOREAN_LARGE.search(lead):
        return _number(_KOREAN_SCALES[large["word"]], hit.start - len(lead) + large.start("word"), hit.start)
    if hundreds := _FRENCH_HUNDREDS.search(lead):
        many = WORDS.get(hundreds["word"] or "un", Decimal(1)) * 100
        return _number(many, hit.start - len(hundreds[0]), hit.start)
    spelled = _SPELLED.search(lead)
    if spelled is None:
        behind = _ABOUT_RUSSIAN.match(text, hit.end)
        return _number(WORDS[behind["word"]], hit.start, hit.start) if behind else None
    number = _said(hit, lead, spelled)
    if number.value == 1 and hit.label not in _SECONDS and not _OFTEN.match(text, hit.end):
        return None
    return number


def _said(hit: Hit, lead: str, spelled: re.Match[str]) -> Number:
    """The number that stands before a unit or a currency in the text that leads to it."""
    word = "word" if spelled["word"] else "ones"
    value = _COUNTS[spelled["word"]] if spelled["word"] else _COUNTS[spelled["tens"]] + _COUNTS[spelled["ones"]]
    first = hit.start - len(lead)
    return _number(value, first + spelled.start(), first + spelled.end(word))


def _number(value: Decimal, start: int, end: int) -> Number:
    return Number(value=value, start=start, end=end)
