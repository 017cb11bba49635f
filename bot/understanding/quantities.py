"""Numbers with what they count: unit, direction, how often, money."""

import re
from decimal import Decimal

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.compounds import compound_unit
from bot.understanding.cues import Hit, Hits
from bot.understanding.directions import direction_of
from bot.understanding.expressions import expression
from bot.understanding.money import Money, is_money, money_of, without_a_rate
from bot.understanding.numbers import Number
from bot.understanding.scripts import UNPARTED

TIGHT = frozenset({"gb", "kb", "mb", "tb", "ram", "vram", "seconds", "milliseconds", "params", "percent", "times",
                   "rps", "rpm", "bits", "years", "vcpu", "speed"})  # fmt: skip
"""Units that follow their number at once; all others may have up to three words between ("10k scanned pages")."""
_MEMORY = frozenset({"gb", "vram", "ram"})
"""Units that nobody counts by the thousand: "16k vram" is a context."""

_WHOSE = frozenset({"customer", "user", "employee", "client", "agent"})
"""Words that say whose the things behind them are: "15k customer support chats"."""
_GOODS = frozenset({"documents", "pages", "images", "messages", "articles", "items"})

_RATE = expression("quantities_rate")
_PER = {"k": 1000, ",000": 1000, "000": 1000, "thousand": 1000, "mille": 1000, "tausend": 1000, "mil": 1000, "千": 1000,
        "тыс": 1000, "тыс.": 1000, "천": 1000, "万": 10_000}  # fmt: skip
_WORDY_GAP = expression("quantities_wordy_gap")
_UNPARTED = regex(rf"[{UNPARTED}\s]+")
"""Words of the languages that put how often before how many, "每天 2 万张"."""
_CALLING = regex(rf"[{UNPARTED}~\s]{{0,8}}(?:[a-z][a-z\d.\- ]{{2,24}}[{UNPARTED}]{{1,4}}\s?)?")
"""What may stand between how often and how many, a model's name among it: "每月在opus 5.5上花3000美元"."""
_PERIOD_AFTER = regex(
    r"[\s,\-()]*(?:(?!and\b|for\b|over\b|costs?\b|price\b|bill\b|total\b)[^\W\d_]+"
    rf"(?:[\s,]+|(?<![{UNPARTED}])/?$)){{0,3}}"
)
_PERIOD_BEFORE = expression("quantities_period_before")


_LENGTHS = frozenset({"words", "characters", "pages"})


class Quantity(Struct, frozen=True, kw_only=True):
    """A number and what it counts. `unit` is a label of `words/unit.tsv`, "money", or empty."""

    value: Decimal
    start: int
    end: int
    """Behind the unit."""
    number_end: int
    unit: str = ""
    low: Decimal | None = None
    scale: str = ""
    negative: bool = False
    direction: str = ""
    """input, output or cached."""
    parts: Decimal | None = None
    """The things that the value is in, where it was multiplied out: 300 contracts."""
    period: str = ""
    period_start: int = -1
    money: Money | None = None
    currency: str = ""
    """Of a sum that is in no dollars because there is no rate for its currency."""
    per_tokens: Decimal | None = None
    """For a quoted rate: the number of tokens it is for."""


def find_quantities(text: str, numbers: tuple[Number, ...], hits: Hits, language: str) -> tuple[Quantity, ...]:
    """One quantity per number, in order; the "1M" of "$3 / 1M tokens" belongs to the money before it."""
    found: list[Quantity] = []
    claimed: set[int] = set()
    for number in numbers:
        if found and number.start < found[-1].end:
            continue
        money = money_of(text, number, hits, language)
        rate = _rate(text, money) if money else None
        reach = rate.end("scale") if rate else number.end
        limit = next((other.start for other in numbers if other.start >= reach), len(text))
        free = Hits({**hits.by_table, "period": tuple(hit for hit in hits.of("period") if hit.start not in claimed)})
        quantity = (
            _sum(text, number, money, rate, limit=limit, hits=free, language=language)
            if money
            else _quantity(text, number, limit, free, without_a_rate(text, number, hits, language))
        )
        claimed.add(quantity.period_start)
        found.append(quantity)
    return tuple(found)


def _rate(text: str, money: Money) -> re.Match[str] | None:
    """What a price is for: "/ 1M tokens", "per 1k output tokens"."""
    rate = _RATE.match(text, money.end)
    return None if rate and rate["what"] and not _OF_TOKENS.match(rate["what"]) else rate


_OF_TOKENS = regex(
    r"(?:tok\w*|in|out|inp\w*|outp\w*|of|on|for|and|or|at|max\w*|is|the|to|tops?|with|de|en|d|von|aus\w*|ein\w*|ent\w*|sal\w*"
    r"|prompt\w*|complet\w*|cach\w*|price\w*|that|but|no|it|if|because|i|we|which|what|would|ok|or|less|as|too|a)$"
)
_MILLION_AHEAD = regex(
    r"(?:每|\bper |\bpro |\bpor |\bpar |\bза )(?:1 ?)?(?:百万|million\w*|mtok|m\b|mio\.?|millón|milhão|млн|миллион)"
    r"[^\d.?!,;，。]{0,24}$"
)
"""A million before the sum that it costs: "每百万不超过 10 元"."""


def _quantity(text: str, number: Number, limit: int, hits: Hits, unrated: tuple[str, int]) -> Quantity:
    currency, sum_end = unrated
    unit, end = ("money", sum_end) if is_money(text, number, hits) else _unit(text, number, limit, hits)
    value, low = number.value, number.low
    if unit == "params" and number.scale in {"b", "bn", *_BILLIONS}:
        value, low = value / 1_000_000_000, low and (low / 1_000_000_000 if low > 1_000_000 else low)
    if unit in {"requests", "times"}:
        hits = Hits({**hits.by_table, "period": tuple(hit for hit in hits.of("period") if hit.label != "request")})
    period, period_start = _period(text, number, end, limit, hits) if unit != "percent" else ("", -1)
    if unit in _LENGTHS and period_start > end and ")" in text[end:period_start] and "(" not in text[end:period_start]:
        period, period_start = "", -1  # "reviews (avg 45 words) every month": the reviews come so often
    return Quantity(
        value=value, low=low, start=number.start, end=end, number_end=number.end, unit=unit, scale=number.scale,
        negative=number.negative, direction=direction_of(text, number, end, limit, hits), period=period,
        period_start=period_start, currency=currency,
    )  # fmt: skip


def _is_minus(text: str, start: int) -> bool:
    """Whether what begins at `start` has a minus before it, and not the dash of a range."""
    return text[max(0, start - 2) : start] in {" -", "-"} and not text[max(0, start - 3) : max(0, start - 2)].isdigit()


def _sum(
    text: str, number: Number, money: Money, rate: re.Match[str] | None, *, limit: int, hits: Hits, language: str
) -> Quantity:
    ahead = _MILLION_AHEAD.search(text[max(0, money.start - 44) : money.start]) is not None
    per = Decimal(_PER.get(rate["scale"], 1_000_000)) if rate else Decimal(1_000_000) if ahead else None
    if rate and rate["scale"] == "mil" and language == "en":
        per = Decimal(1_000_000)
    end = rate.end("scale") if rate else None
    period, period_start = _period(text, number, money.end, limit, hits)
    return Quantity(
        value=number.value, low=number.low, start=money.start, end=end or money.end, number_end=number.end,
        unit="money", scale=number.scale, negative=number.negative or _is_minus(text, money.start), money=money,
        per_tokens=per, period=period, period_start=period_start,
        direction=direction_of(text, number, end or money.end, limit, hits),
    )  # fmt: skip


def _unit(text: str, number: Number, limit: int, hits: Hits) -> tuple[str, int]:
    """(unit, its end) of the nearest unit behind the number."""
    if number.scale in _BILLIONS and (of := _PARAMETERS.match(text, number.end)):
        return "params", of.end()
    if number.scale in {"b", "bn"} and not re.match(
        r"\s?(?:tok|word|req|\$|usd|in\b(?! 20\d\d)|out\b|input|output|/\s?\d{1,4}\s?m\b)", text[number.end :][:8]
    ):
        return "params", number.end
    if _IS_AN_ORDINAL.search(text[max(0, number.start - 14) : number.start]) and not number.scale:
        return "", number.end
    for hit in hits.of("unit"):
        if hit.start < number.end or hit.start > min(number.end + 40, limit):
            continue
        gap = text[number.end : hit.start]
        if hit.label == "parts" and number.value >= _MANY and _WORDY_GAP.fullmatch(gap):
            return "items", hit.end
        if hit.label in TIGHT:
            if gap.strip(" -") == "" and len(gap) <= 1 and not (number.scale and hit.label in _MEMORY):
                return hit.label, hit.end
        elif _WORDY_GAP.fullmatch(gap):
            return _head_of(text, hit, hits)
    if (compound := compound_unit(text, number.end)) is not None:
        return compound
    people = _PEOPLE.match(text, number.end)
    if people and (_OURS.search(text[max(0, number.start - 24) : number.start]) or _EACH.match(text, people.end())):
        return "users", people.end()
    lead = next((hit for hit in reversed(hits.of("unit")) if hit.end <= number.start), None)
    return (lead.label if lead and _tells(text, lead, number) else "", number.end)


_MANY = 1000
"""Labels, names or fields from which on they are things to work on, not kinds."""
_IS_AN_ORDINAL = regex(
    r"(?:\b(?:slide|page|chapter|section|figure|fig\.|line|row|annex|appendix|episode|season|floor|room|folie|seite|kapitel|página"
    r"|capítulo|sección|seção|diapositiva|chapitre|diapo|слайде?|страниц[аеы]|стр\.|глав[аеы])|第) ?$"
)
"""What a number behind it names rather than counts: "slide 14"."""
_PEOPLE = regex(
    r"[ \-](?:[a-z]{3,14}[ \-])?[a-z]{2,12}(?:ers|ists|istas|ians|ants|women|men|folks)\b"
    r"(?<!letters)(?<!papers)(?<!orders)(?<!numbers)(?<!servers)(?<!chapters)"
)
_EACH = regex(r",? (?:who |that )?each (?:\w+s|asks?|sends?|uses?|makes?|handles?|writes?)\b")
_OURS = regex(
    r"\b(?:each of (?:our|the|my|these|those)|our|we have|we are|we're|(?:team|staff|crew|group) of)(?: about| some)? $"
)
"""Whose the people are that no table knows: "each of our 340 warehouse pickers"."""
_BILLIONS = frozenset({"billion", "billions", "milliarden", "milliarde", "milliards", "milliard", "bilhões", "bilhão",
                       "млрд", "миллиардов", "миллиарда", "亿", "億", "억", "million", "millionen", "millones",
                       "m"})  # fmt: skip
_PARAMETERS = regex(
    r"[\s\-]?(?:de |d')?(?:(?:params?|parameters?|paramètres|parametern?|parametri|parâmetros|parámetros)\b"
    r"|параметр\w*|个?参数|パラメータ|파라미터)"
)


def _tells(text: str, lead: Hit, number: Number) -> bool:
    """Whether a unit before a number is what it counts: "words up to 200k", "MAU: 80M"."""
    if lead.label in _MEASURED:
        return _UP_TO.fullmatch(text, lead.end, number.start) is not None
    return number.start - lead.end <= _CLOSE and _ACTIVE.fullmatch(text, lead.start, lead.end) is not None


_ACTIVE = regex(r"[md]aus?|[月日]活(?:跃)?(?:用户)?|(?:月間)?アクティブユーザー|(?:monthly|daily) actives")
_CLOSE = 4
"""Characters between active users and how many there are: "MAU: 80M", "月活8千万"."""
_MEASURED = frozenset({"words", "characters", "pages"})
_UP_TO = regex(r"\s?(?:\(?(?:up to|max\.?|bis(?: zu)?|hasta|jusqu'à|até)|:)\s?")
"""What stands between a unit and the number behind it: "words up to 200k"."""


_OF_A_LENGTH = regex(r"(?:words?|characters?|chars?) (?!doc|file|template|table)[a-z]|자짜리")
"""A length before what has it, "800 word essays"; Word documents are none."""


def _head_of(text: str, hit: Hit, hits: Hits) -> tuple[str, int]:
    """The last of two units side by side ("product photos"), unless the first belongs to its number ("56-page")."""
    own = hit.label in {"tokens", "pages"} or _OF_A_LENGTH.match(text, hit.start)
    if own or text[hit.start - 1 : hit.start] == "-":
        return hit.label, hit.end
    if text[hit.start : hit.end] in _WHOSE:
        chats = next((other for other in hits.of("unit") if hit.end < other.start <= hit.end + 14), None)
        if chats and chats.label not in TIGHT and _WORDY_GAP.fullmatch(text[hit.end : chats.start]):
            return chats.label, chats.end
    second = next((other for other in hits.of("unit") if other.start == hit.end + 1 and text[hit.end] == " "), None)
    if second and second.label in _GOODS:
        return second.label, second.end
    return hit.label, hit.end


def _period(text: str, number: Number, end: int, limit: int, hits: Hits) -> tuple[str, int]:
    """(how often, where that stands): behind the quantity, else right before it."""
    starts = {period.start for period in hits.of("period")}
    periods = [period for period in hits.of("period") if period.label != "request" or period.end + 1 not in starts]
    for period in periods:
        if _UNPARTED.fullmatch(text[period.start : period.end]) and _CALLING.fullmatch(text, period.end, number.start):
            return period.label, period.start
    for period in periods:
        if not number.end <= period.start <= min(limit, end + 36) or _belongs_to_the_next(text, period, end, limit):
            continue
        if period.start < end or _PERIOD_AFTER.fullmatch(text[end : period.start]):
            return period.label, period.start
    for period in reversed(periods):
        near = period.end <= number.start and number.start - period.end <= 24
        if near and _PERIOD_BEFORE.fullmatch(text[period.end : number.start]):
            return period.label, period.start
    return "", -1


def _belongs_to_the_next(text: str, period: Hit, end: int, limit: int) -> bool:
    """Whether how often stands behind a comma and right before the next number: "120토큰, 하루에 만 번"."""
    unparted = _UNPARTED.fullmatch(text[period.start : period.end]) is not None
    comma = re.search(r"[,，、]", text[end : period.start]) is not None
    return unparted and comma and limit < len(text) and _CALLING.fullmatch(text, period.end, limit) is not None
