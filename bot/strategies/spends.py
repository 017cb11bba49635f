"""Spend by model as a message states it: sums of money, shares of a total, shares of the traffic."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from bot.costs.periods import per_period
from bot.patterns import regex
from bot.situation import Situation
from bot.strategies.what_if import supposed
from bot.understanding.beside import Named, beside
from bot.understanding.normalise import tidy
from bot.understanding.passage import Passage, look_at
from bot.understanding.quantities import Quantity
from bot.understanding.splits import is_rest, pair_of

A_SUM = 100
"""From here on a bare number beside a model may be what it costs a month."""
_HALF = regex(r"\bhalf\b|\bla moitié\b|\bla mitad\b|\bdie hälfte\b|一半", re.IGNORECASE)
_TRAFFIC = regex(
    r"\b(?:traffic|calls|requests|queries|volume|tokens|rout(?:e|es|ing)|appels|requêtes|anfragen|llamadas|chamadas)\b|调用|流量",
    re.IGNORECASE,
)
_OF_TRAFFIC = regex(
    r"(?:\d\s?%|\bhalf) (?:of )?(?:all )?(?:our |the |my )?(?:traffic|calls|requests|queries|volume|tokens)\b"
    r"|\bby (?:traffic|volume|calls)\b",
    re.IGNORECASE,
)
_SPENT = regex(
    r"\b(?:spend|spending|spent|pay|paying|paid|bill|costs?|budget|kosten|ausgaben|zahlen|dépens|gasto|gastos)\b",
    re.IGNORECASE,
)
_IN_AND_OUT = regex(r"\d\s?[kmb]?\s?/\s?\d+\s?[kmb]\b", re.IGNORECASE)
"""Tokens in and out: "opus 40M/8M a month"."""
_MONEY = regex(r"\b(?:by|of (?:our|the|my)|our|the) (?:llm |ai )?(?:spend|bill|cost|budget)", re.IGNORECASE)


class Shares(NamedTuple):
    """Each name's part of one; `of_traffic` where it is a part of the calls rather than of the money."""

    parts: dict[str, Decimal]
    of_traffic: bool


class Sums(NamedTuple):
    """USD a month by name, and what was taken for granted in reading them."""

    by_name: dict[str, Decimal]
    assumed: tuple[str, ...] = ()


def sums_of(
    text: str,
    names: Sequence[Named],
    situation: Situation,
    *,
    bare: bool = False,
    sure: bool = False,
    more: bool = False,
) -> Sums | None:
    """USD a month for each name that a sum of money stands beside; `None` where a sum has no name or a name none.

    With `bare`, numbers without a currency count in a message about spend: "12k anthropic, 3k openai". With `sure`, the
    message is about what is in use, and large numbers beside each of several names count that say nothing else; with
    `more`, it goes on about sums that were told before, and one such number counts: "sonnet is 3k actually".
    """
    passage = look_at(tidy(text), situation.lexicon)
    told = [each for each in _said(passage, situation) if each.money is not None and each.per_tokens is None]
    is_bare = len(told) < len({name.key for name in names}) and (
        (bare and _SPENT.search(passage.text) is not None)
        or (sure and _are_sums(passage, names, situation, least=1 if more else 2))
    )
    if is_bare:
        plain = (each for each in _said(passage, situation) if not each.unit and not each.direction)
        told = sorted((*told, *plain), key=lambda each: each.start)
    usual = _usual_period(passage, told)
    sums = [
        (each.start, each.end, month)
        for each in told
        if (month := per_period(_amount(each), each.period or usual or "month", "month")) is not None
    ]
    found = beside(passage.text, names, sums)
    if not found or len(sums) < len({name.key for name in names}) or _is_one_left(sums, found):
        return None
    no_currency = ("No currency was stated: the sums are taken as US dollars.",) if is_bare else ()
    no_period = ("No period was stated: the sums are taken as a month's.",) if usual is None else ()
    return Sums(found, (*no_currency, *no_period))


def _amount(quantity: Quantity) -> Decimal:
    return quantity.money.usd if quantity.money else quantity.value


def _are_sums(passage: Passage, names: Sequence[Named], situation: Situation, *, least: int) -> bool:
    """Whether each of at least so many names has a large number without a unit, in a message that counts no calls."""
    plain = [each for each in _said(passage, situation) if not each.unit and not each.direction]
    several = len({name.key for name in names}) >= least
    tokens = _TRAFFIC.search(passage.text) or _IN_AND_OUT.search(passage.text)
    return several and bool(plain) and all(each.value >= A_SUM for each in plain) and not tokens


def _usual_period(passage: Passage, told: Sequence[Quantity]) -> str | None:
    """The period of the sums that have none of their own: the one said of the others, else the month spoken of."""
    said = {each.period for each in told if each.period}
    if len(said) == 1:
        return next(iter(said))
    return "month" if any(hit.label == "month" for hit in passage.hits.of("period")) else None


def _is_one_left(sums: Sequence[tuple[int, int, Decimal]], found: Mapping[str, Decimal]) -> bool:
    """Whether a sum went to no name, unless it is the total of those that did."""
    values = [value for _, _, value in sums]
    whole = sum(found.values(), Decimal(0))
    if len(values) == len(found) + 1 and sum(values, Decimal(0)) == 2 * whole and whole in values:
        return False
    return len(found) < len(values)


def total_of(text: str, situation: Situation) -> Decimal | None:
    """The one sum a month that the message tells; `None` where there is none or more than one."""
    told = [
        month
        for each in _said(look_at(tidy(text), situation.lexicon), situation)
        if each.money is not None and each.per_tokens is None
        if (month := per_period(each.money.usd, each.period, "month")) is not None
    ]
    return told[0] if len(told) == 1 else None


def _said(passage: Passage, situation: Situation) -> list[Quantity]:
    """The quantities that tell of what is used now, not of what is supposed."""
    apart = supposed(passage.text, situation)
    return [
        each
        for each in passage.quantities
        if not each.negative
        and not any(start < each.end and each.start < end for start, end in apart)
        and not (each.unit == "percent" and _CHANGED_BY.search(passage.before(each.start)))
    ]


_CHANGED_BY = regex(
    r"\b(?:up|down|rose|risen|grew|grown|jumped|climbed|spiked|increased?|dropped|fell|fallen|gestiegen|subió|aumentó"
    r"|augmenté|subiu|aumentou)(?: (?:by|um|about|around|roughly|another|some|un|de|em))*[ ~≈]*$"
)
"""Before a percentage it tells how much a spend rose or fell, and no part of it: "went up 40%"."""


def shares_of(text: str, names: Sequence[Named], situation: Situation) -> Shares | None:
    """The names' shares, of the spend or of the traffic; `None` where the message states none for any of them."""
    passage = look_at(tidy(text), situation.lexicon)
    once = list({name.key: name for name in reversed(names)}.values())[::-1]
    found = pair_of(passage.text, once)[0] or beside(passage.text, names, _percents(passage, situation))
    found = found or pair_of(passage.text, once, supposed=True)[0]
    rest = list({name.key for name in names if name.key not in found and is_rest(passage.text, names, name)})
    left = Decimal(1) - sum(found.values(), Decimal(0))
    if found and len(rest) == 1 and left > 0:
        found[rest[0]] = left
    if not found or sum(found.values()) > Decimal("1.001"):
        return None
    of_traffic = bool(_OF_TRAFFIC.search(passage.text)) or (
        bool(_TRAFFIC.search(passage.text)) and not _MONEY.search(passage.text)
    )
    return Shares(parts=found, of_traffic=of_traffic)


def _percents(passage: Passage, situation: Situation) -> list[tuple[int, int, Decimal]]:
    apart = supposed(passage.text, situation)
    found = [(each.start, each.end, each.value / 100) for each in _said(passage, situation) if each.unit == "percent"]
    found += [
        (hit.start(), hit.end(), Decimal("0.5"))
        for hit in _HALF.finditer(passage.text)
        if not any(start <= hit.start() < end for start, end in apart)
    ]
    return sorted(found)
