"""The span a bill is asked for where it is no month: a day, a week, a quarter, so many months or years in all."""

from decimal import Decimal

from msgspec import Struct

from bot.costs.assumed import DAYS_A_MONTH
from bot.understanding.expressions import expression
from bot.understanding.number_words import WORDS

_RATE = expression("bill_span_rate")
_RATE_ADJECTIVE = expression("bill_span_adjective")
_AT_THE_END = expression("bill_span_at_the_end")
_ALONE = expression("bill_span_alone")
_SO_LONG = expression("bill_span_so_long")
_HALF = expression("bill_span_half")
_BY_THE_QUARTER = expression("bill_span_by_the_quarter")
"""A volume that is told for a quarter has its bill for one."""
_PAST = expression("bill_span_past")
_HOURS = Decimal(24)
_DAYS = {
    "hour": 1 / _HOURS, "day": Decimal(1), "week": Decimal(7), "fortnight": Decimal(14),
    "month": Decimal(DAYS_A_MONTH),
    "quarter": Decimal(3 * DAYS_A_MONTH), "year": Decimal(12 * DAYS_A_MONTH),
}  # fmt: skip
"""A month as sums take it, a quarter three of them and a year twelve."""
_KINDS = (
    ("hour", ("hour", "hr", "stund", "stünd", "hora", "heure", "час", "小时", "每小时", "時間", "시간")),
    ("day", ("day", "dai", "tag", "täg", "día", "dia", "jour", "quotid", "день", "天", "日", "하루", "일")),
    ("week", ("week", "woch", "wöch", "seman", "sema", "hebdo", "недел", "周", "週", "주")),
    ("month", ("month", "monat", "mes", "mês", "mois", "mens", "месяц", "月", "월", "달")),
    ("fortnight", ("fortnight",)),
    ("quarter", ("quarter", "quartal", "trimest", "квартал", "季", "四半期", "분기")),
    ("year", ("year", "yr", "annual", "jahr", "jähr", "año", "anual", "an", "ano", "год", "年", "년")),
)


class BillSpan(Struct, frozen=True, kw_only=True):
    """How many days the bill is to cover, and the words for it: " a day", " for 18 months"."""

    days: Decimal
    words: str
    kind: str
    """The period itself, where it is one: hour, day, week, month, quarter, year; else empty."""


def bill_span(text: str, period: str | None) -> BillSpan | None:
    """The span asked for; `None` where none is, or only that of the volume, which is `period`."""
    lower = text.lower()
    if found := _SO_LONG.search(lower):
        if _PAST.search(lower[: found.start()]):
            return None
        told = next(group for key, group in found.groupdict().items() if group and key.startswith("n"))
        number = Decimal(told) if told.isdigit() else WORDS.get(told, Decimal(0))
        kind = _kind(next(group for key, group in found.groupdict().items() if group and key.startswith("u")))
        return _long(number, kind) if number else None
    if _HALF.search(lower):
        return _long(Decimal(6), "month")
    told_rate = _RATE.search(lower) or _RATE_ADJECTIVE.search(lower)
    if told_rate is not None:
        return _rate(_kind(next(filter(None, told_rate.groups()))))
    if (alone := _ALONE.fullmatch(lower)) and (kind := _kind(next(filter(None, alone.groups())))) != period:
        return _rate(kind)
    if (ends := _AT_THE_END.search(lower)) and (kind := _kind(next(filter(None, ends.groups())))) != period:
        return _rate(kind)
    return _rate("quarter") if period == "year" and _BY_THE_QUARTER.search(lower) else None


def _kind(words: str) -> str:
    return next((kind for kind, starts in _KINDS if words.strip().startswith(starts)), "month")


def _rate(kind: str) -> BillSpan:
    return BillSpan(days=_DAYS[kind], words=f" {'an' if kind == 'hour' else 'a'} {kind}", kind=kind)


def _long(number: Decimal, kind: str) -> BillSpan:
    if number == 1:
        return _rate(kind)
    return BillSpan(days=_DAYS[kind] * number, words=f" for {number.normalize():f} {kind}s", kind="")
