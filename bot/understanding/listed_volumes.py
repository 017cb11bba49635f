"""Token volumes listed beside models, their unit told once or not at all: "220M luna, 90M sonnet 5.5 a month"."""

from decimal import Decimal

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.cues import Hits
from bot.understanding.name_parts import Name
from bot.understanding.quantities import Quantity

_HEAD = regex(
    r"\(?\b(?:in )?(?P<scale>m|mio\.?|mn|mil|million\w*|b|bn|k)[ -]?tok(?:en)?s?\b"
    r"(?: ?(?:/|per|a|pro|par|al|por) ?(?:mo\b|month|monat|mois|mes|mês|day|tag|week|year))?[^\d:.?!;]{0,12}\)?:"
)
"""A list's head that says what its numbers are: "usage (M tok/mo): …"."""
_SCALES = {"k": Decimal(1000), "b": Decimal(1_000_000_000)}
_MILLION = Decimal(1_000_000)
_MONEY = regex(
    r"[$€£¥₹]|\b(?:usd|eur|gbp|dollars?|euros?|bucks|spend\w*|spent|pay\w*|paid|bills?|costs?|budget|invoice|rechnung\w*"
    r"|zahlen|ausgaben|kosten|gast\w+|pagamos|dépens\w*|facture|тратим|платим)\b"
)
"""Words beside which a bare number may be a sum."""
_BEFORE_NAME = regex(
    r"\s?(?:x |on |of |for |auf |mit |für |con |en |de |avec |sur |com |na |на |через |用|で)?(?:the )?"
)
_BEHIND_NAME = regex(r"[\s:=(]{1,3}(?:at |with |~|≈|about |ca\. ?)?")
_OFTEN = frozenset({"day", "week", "month", "year"})
_LEAST = 2
_SAID_ANEW = frozenset({"tokens", "requests", "items", "documents", "messages", "articles", "images", "pages"})


def with_listed_volumes(
    text: str, names: tuple[Name, ...], hits: Hits, quantities: tuple[Quantity, ...]
) -> tuple[Quantity, ...]:
    """`quantities`; those that stand each beside one of several models are tokens where the list tells no other thing.

    So where one of them has that unit, where the list's head has it, or where they go into millions without a word of
    money.
    """
    models = [name for name in names if name.kind in {"model", "family"}]
    if len(models) < _LEAST or len(quantities) < _LEAST:
        return quantities
    listed = [each for each in quantities if _is_beside(text, each, models)]
    bare = [each for each in listed if not each.unit and each.money is None and not each.direction]
    if len(listed) < _LEAST or not bare:
        return quantities
    if head := _HEAD.search(text, 0, bare[0].start):
        scale = _SCALES.get(head["scale"][0], _MILLION)
        bare = [each for each in bare if not each.scale]
        return _as_tokens(quantities, bare, scale, _period(hits, head.start(), head.end()))
    counted = [each for each in listed if each.unit == "tokens" and not each.direction]
    sure = all(each.scale for each in bare) and any(each.value >= _MILLION for each in bare)
    if not counted and (not sure or len(bare) < _LEAST or _MONEY.search(text)):
        return quantities
    if len(counted) + len(bare) != len(listed):
        return quantities
    period = next((each.period for each in (*counted, *bare) if each.period), "") or _period(hits, 0, len(text))
    return _as_tokens(quantities, [each for each in bare if each.scale], Decimal(1), period)


def _is_beside(text: str, quantity: Quantity, models: list[Name]) -> bool:
    """Whether a model stands right behind a quantity, or right before it."""
    return any(
        _BEFORE_NAME.fullmatch(text, quantity.end, name.start) or _BEHIND_NAME.fullmatch(text, name.end, quantity.start)
        for name in models
    )


def _period(hits: Hits, start: int, end: int) -> str:
    """How often the list's volumes come: what is told there alone."""
    told = {hit.label for hit in hits.of("period") if start <= hit.start < end} & _OFTEN
    return told.pop() if len(told) == 1 else ""


def _as_tokens(
    quantities: tuple[Quantity, ...], bare: list[Quantity], scale: Decimal, period: str
) -> tuple[Quantity, ...]:
    return tuple(
        replace(each, value=each.value * scale, unit="tokens", period=each.period or period)
        if each in bare
        else replace(each, period=period)
        if each.unit == "tokens" and not each.period
        else each
        for each in quantities
    )


def with_units_said(text: str, quantities: tuple[Quantity, ...]) -> str:
    """`text`, each volume of such a list with its unit: what a part of it says alone is then what it says there."""
    for each in reversed(quantities):
        if each.unit and each.unit in _SAID_ANEW and each.end == each.number_end:
            text = f"{text[: each.start]}{each.value.normalize():f} {each.unit}{text[each.end :]}"
    return text
