"""Sums of money to which no currency was put: prices beside each other, and what is called a budget."""

from decimal import Decimal

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.bound_sums import as_bound, supposed
from bot.understanding.expressions import expression
from bot.understanding.money import USD_PER_UNIT, Money
from bot.understanding.quantities import Quantity

_DEAREST = 1000
"""USD per MTok that no price exceeds."""
_OUT = regex(r"\s?(?:tokens? )?(?:out|output)\b")
_DEAREST_ALONE = 100
"""USD per MTok that a price alone hardly exceeds."""
_PER_MILLION = regex(r"\s?(?:in|out|input|output)?\s?(?:/|per)\s?(?:1\s?)?(?:m|mtok|mil|million|mln)\b")
_BUDGET_BEFORE = expression("sums_budget_before")
_BUDGET_BEHIND = regex(
    r"\s?(?:(?:/|per |a |pro |im |al |por |par |每)\s?[^\W\d_]{1,6}\s?|monthly |yearly |annual )?budget\b(?! of"
    r"| is|:)|\s?(?:[/每]?\s?[天日周月年]\s?)?的?(?:预算|予算|예산)(?![是为:はが이은])"
)
_SPENDS = regex(
    r"\b(?:(?:can|could|may|will|would|want to|willing to|able to|going to) (?:only )?(?:spend|pay)|spend at most)"
    r"(?: (?:up to|about|around|roughly|maybe|only|at most|max\.?))? ?$"
)
_TO_SPEND = expression("sums_to_spend_behind")
_PAYS = regex(
    r"\b(?:spend(?:s|ing)?|spent|pay(?:s|ing)?|paid|burn(?:s|ing)?|zahlen|bezahlen|ausgeben|pagamos|gastamos|payons"
    r"|dépensons|платим|тратим|(?:bill|spend|spending|invoice|rechnung|factura|facture|fatura|conta)"
    r"(?: (?:for|für|de|del|pour|do|da) [^?!,;]{2,20})?"
    r"(?: (?:is|was|runs(?: at)?|hits?|comes to|of|at|now|currently|already|ist|beträgt|es|est|é))+|costs? (?:us|me)"
    r"|(?:bill|spend|spending|invoice|rechnung|factura|facture|fatura)\b[^.?!;$]{2,24}\b(?:to|auf|à|para))"
    r"(?: (?:about|around|roughly|some|etwa|ca\.?|rund|unos|environ|cerca de|uns|около))? ?~?$"
)
_OF_A_TIME = regex(
    r"\s?(?:/|a |per |each |im |pro |al |por |par |в )\s?(?:mo(?:nth)?|week|day|year|yr|monat|woche|jahr|mes|semana|año"
    r"|mois|semaine|an|mês|ano|месяц|неделю|год)\b"
)
_LEAST_SPENT = 50
"""What is paid by the month without a currency is at least so much; less counts something else."""
_GOES_ON = regex(r"\s?(?:more|less|%|x\b|times|(?:min|hour|day|week|month|year|gb|token|second)s?\b)")
_SMALLEST = 5
_IS_A_YEAR = regex(r"20[2-4]\d(?!\d)")


def with_bare_sums(text: str, quantities: tuple[Quantity, ...], language: str) -> tuple[Quantity, ...]:
    """`quantities`, those that are sums without saying so made into sums."""
    monthly = [_as_monthly(text, _as_named_behind(text, each)) for each in quantities]
    priced = _with_bare_prices(text, monthly)
    bound = [as_bound(text, each, priced, language) for each in priced]
    found = [_as_price_of_one(text, _as_ceiling(text, _as_budget(text, each, language))) for each in bound]
    found = [_beside_a_price(text, each, found[index - 1] if index else None) for index, each in enumerate(found)]
    found = [_as_aim(text, each, found[:index]) for index, each in enumerate(found)]
    spent = (_as_spend(text, each, found[:index]) for index, each in enumerate(found))
    return tuple(each for each in spent if not _is_for_approval(text, each))


_APPROVED_BEHIND = expression("for_approval_behind")
_APPROVED_BEFORE = expression("for_approval_before")


def _is_for_approval(text: str, quantity: Quantity) -> bool:
    """Whether a bare number is a sum from which on somebody is to be asked: ">2k needs sign-off"; it limits nothing."""
    if quantity.unit or quantity.direction or quantity.money is not None:
        return False
    if _APPROVED_BEHIND.match(text, quantity.number_end):
        return True
    return _APPROVED_BEFORE.search(text[max(0, quantity.start - 40) : quantity.start]) is not None


_AIM_BEFORE = expression("sums_aim_before")


def _as_aim(text: str, quantity: Quantity, before: list[Quantity]) -> Quantity:
    """The quantity, as a sum where a bare number is what a recurring sum before it is to come down to: "under 100"."""
    bare = quantity.unit == "" and quantity.money is None and not quantity.direction and quantity.value >= _SMALLEST
    if not bare or quantity.period:
        return quantity
    paid = [each for each in before if each.money is not None and each.per_tokens is None and each.period]
    if not paid or paid[-1].money is None or paid[-1].value <= quantity.value:
        return quantity
    if not _AIM_BEFORE.search(text[max(0, quantity.start - 60) : quantity.start]):
        return quantity
    now = paid[-1].money
    usd = quantity.value * now.usd / paid[-1].value
    money = Money(usd=usd, currency=now.currency, start=quantity.start, end=quantity.number_end, supposed=True)
    return replace(quantity, unit="money", money=money, period=paid[-1].period)


def _beside_a_price(text: str, quantity: Quantity, before: Quantity | None) -> Quantity:
    """The quantity, as a price in dollars where that of the other way stands before it: "0.50/M in and 2/M out"."""
    if before is None or before.per_tokens is None or quantity.unit or quantity.value > _DEAREST_ALONE:
        return quantity
    rate = _PER_MILLION.match(text, quantity.number_end)
    side = "output" if rate and _OUT.match(text, rate.end()) else quantity.direction
    if rate is None or {before.direction or "input", side or "input"} != {"input", "output"}:
        return quantity
    return _priced(replace(quantity, direction=side))


_A_MONTH = regex(r" ?(?:pm|p\.m\.|pcm|p\.c\.m\.)(?![\w])")
"""Behind a sum or what is counted: "1.5k eur pm"; behind a bare number it is the afternoon."""
_NAMED_BEHIND = regex(
    r"\s?(?:/|per |a |pro |im |al |par )\s?(?P<often>mo|month|monat|mes|mois|week|wk|woche|day|tag|year|yr|jahr)\.? ?"
    r"(?P<money>usd|\$|dollars?|eur|€|euros?|gbp|£|pounds?)(?![^\W\d_])"
)
"""The currency behind how often: "80/mo usd"."""
_OFTEN = {"mo": "month", "mes": "month", "wk": "week", "woche": "week", "tag": "day", "yr": "year", "jahr": "year"}
_SIGNS = {"eur": "EUR", "€": "EUR", "gbp": "GBP", "£": "GBP", "pou": "GBP"}


def _as_monthly(text: str, quantity: Quantity) -> Quantity:
    """The quantity, monthly where "pm" stands behind a sum or a thing that is counted."""
    if quantity.period or not quantity.unit:
        return quantity
    found = _A_MONTH.match(text, quantity.end)
    return replace(quantity, period="month", period_start=found.start(), end=found.end()) if found else quantity


def _as_named_behind(text: str, quantity: Quantity) -> Quantity:
    """The quantity, as a sum where its currency stands behind how often it comes."""
    found = _NAMED_BEHIND.match(text, quantity.number_end) if quantity.unit == "" else None
    if found is None or quantity.money is not None:
        return quantity
    currency = _SIGNS.get(found["money"][:3], "USD")
    usd = quantity.value * USD_PER_UNIT[currency]
    money = Money(usd=usd, currency=currency, start=quantity.start, end=found.end())
    period = next((often for word, often in _OFTEN.items() if found["often"].startswith(word)), found["often"])
    return replace(quantity, unit="money", money=money, end=found.end(), period=period, period_start=found.start())


def _with_bare_prices(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities; "0.27 in / 1.10 out per M" are dollars, though no sign says so."""
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        bare = left.unit == right.unit == "" and {left.direction, right.direction} == {"input", "output"}
        if bare and max(left.value, right.value) < _DEAREST and _PER_MILLION.match(text, right.number_end):
            found[index - 1], found[index] = (_priced(side) for side in (left, right))
    return found


def _priced(side: Quantity) -> Quantity:
    money = Money(usd=side.value, currency="USD", start=side.start, end=side.number_end)
    return replace(side, unit="money", money=money, per_tokens=Decimal(1_000_000))


_WAY = regex(r" ?(?:in|out|input|output)(?=\s*(?:$|[,.;?!)/]|and\b|or\b|for\b))")
"""The way that a price is for, said alone: "<= 0.3 in, <= 1.2 out"."""


def _as_ceiling(text: str, quantity: Quantity) -> Quantity:
    """The quantity, as a price in dollars where a bare number is the most for a million: "input under 0.15/M"."""
    bare = quantity.unit == "" and quantity.money is None and 0 < quantity.value <= _DEAREST_ALONE
    lead = text[max(0, quantity.start - 18) : quantity.start]
    rate = _PER_MILLION.match(text, quantity.number_end)
    way = None if quantity.scale else _WAY.match(text, quantity.number_end)
    if not bare or not (rate or way) or not _AT_MOST.search(lead):
        return quantity
    side = quantity.direction
    if rate:
        side = "output" if _OUT.match(text, rate.end()) else side
    return _priced(replace(quantity, direction=side))


def _as_budget(text: str, quantity: Quantity, language: str) -> Quantity:
    """The quantity, as a sum where a bare number is called a budget: "~2k/mo budget", "预算 2 万"."""
    bare = quantity.unit == "" and quantity.money is None and not quantity.direction and quantity.value >= _SMALLEST
    if not bare or _IS_A_YEAR.match(text, quantity.start):
        return quantity
    lead = text[max(0, quantity.start - 32) : quantity.start]
    before = _BUDGET_BEFORE.search(lead) or (_SPENDS.search(lead) and not _GOES_ON.match(text, quantity.number_end))
    paid = _PAYS.search(lead) and _OF_A_TIME.match(text, quantity.number_end) and quantity.value >= _LEAST_SPENT
    before = before or paid
    before = before or _TO_SPEND.match(text, quantity.number_end) or _IS_PAID.match(text, quantity.number_end)
    if not before and not _BUDGET_BEHIND.match(text, quantity.number_end):
        return quantity
    return supposed(quantity, language)


_IS_PAID = regex(
    rf"(?:{_OF_A_TIME.pattern}|[ /](?:monthly|yearly|annual|weekly|daily))\s(?:[a-z\d][\w.\-]* ){{0,3}}?"
    r"(?:spend(?:ing)?|bills?|invoices?|rechnung|factura|facture|fatura)\b"
)
"""Behind a number it makes it what is paid so often: "18k monthly openai spend", "5k a month sonnet bill"."""
_PAID_ON = regex(
    rf"(?:{_OF_A_TIME.pattern})?\s?(?:on|for|to|with|für|mit|bei|en|sur|para|pour|com|na|на) "
    r"(?!average|top|it\b|us\b|me\b)"
)
_LISTED = regex(r"(?:[,;+&]|\band|\bplus|\bund|\bet|\by|\be|\bи)\s?(?:another )?$")
_TOTAL_BEFORE = regex(
    r"\b(?:total|overall|altogether|in all|all in|sum|bill|spend|insgesamt|gesamt|en tout|au total|en total|no total"
    r"|всего)(?: (?:is|of|about|around|roughly))?[:=,]? ?~?$|(?:总共|一共|合计|合計)$"
)


def _as_spend(text: str, quantity: Quantity, before: list[Quantity]) -> Quantity:
    """The quantity, as a sum where it stands as another does, "$12k a month on A and 3k on B", or is what has shares.

    `before`: the quantities in front of it.
    """
    bare = quantity.unit == "" and quantity.money is None and not quantity.direction and quantity.value >= _LEAST_SPENT
    if not bare:
        return quantity
    lead = text[max(0, quantity.start - 24) : quantity.start]
    paid = [each for each in before if each.money is not None and each.per_tokens is None and each.period]
    listed = paid and _LISTED.search(lead) and _PAID_ON.match(text, quantity.number_end)
    if listed and _PAID_ON.match(text, paid[-1].number_end):
        currency = paid[-1].money.currency if paid[-1].money else "USD"
        period = quantity.period or paid[-1].period
    elif quantity.period and _TOTAL_BEFORE.search(lead) and sum(each.unit == "percent" for each in before) > 1:
        currency, period = "USD", quantity.period
    else:
        return quantity
    usd = quantity.value * USD_PER_UNIT[currency]
    money = Money(usd=usd, currency=currency, start=quantity.start, end=quantity.number_end, supposed=True)
    return replace(quantity, unit="money", money=money, period=period)


_AT_MOST = regex(
    r"(?:\b(?:not|no) more than|\bat most|\bmax(?:imum|\.)?|\bunder|\bbelow|\bless than|\bcheaper than|\bup to|<=?|≤"
    r"|\b(?:unter|höchstens|maximal|menos de|máximo|como máximo|moins de|sous|au plus|maximum|menos que"
    r"|no máximo|до|не более)) ?$"
)
_PER_THING = regex(
    r"\s?(?:per|/)\s?(?:receipt|invoice|page|document|doc|file|image|picture|photo|ticket|e?mail|message|call"
    r"|request|query"
    r"|answer|contract|item|record|product|review|minute|conversation|chat|scan|article|letter)\b"
)


def _as_price_of_one(text: str, quantity: Quantity) -> Quantity:
    """The quantity, as a sum in dollars where a part of one is the most for one thing: "at most 0.002 per receipt"."""
    bare = quantity.unit == "" and quantity.money is None and not quantity.direction and 0 < quantity.value < 1
    lead = text[max(0, quantity.start - 18) : quantity.start]
    if not bare or not _AT_MOST.search(lead) or not _PER_THING.match(text, quantity.number_end):
        return quantity
    money = Money(usd=quantity.value, currency="USD", start=quantity.start, end=quantity.number_end, supposed=True)
    return replace(quantity, unit="money", money=money, end=quantity.number_end, period="")
