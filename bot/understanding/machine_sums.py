"""What the asker says of the price of machines: a rent by the hour, the hours they run, what they cost to buy."""

from decimal import Decimal

from msgspec import Struct

from bot.costs.assumed import DAYS_A_MONTH, HOURS_A_MONTH
from bot.patterns import regex
from bot.understanding.budget_periods import is_rent
from bot.understanding.expressions import expression
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.workdays import days_a_month, hours_a_day

_RENTS = expression("machines_rents")
_PRICED = expression("machines_priced")
_BUYS = expression("machines_buys")
_WHOLE = expression("machines_whole")
_EACH = regex(
    r"[\s,(]{0,2}(?:each|apiece|a ?piece|per (?:card|gpu|unit|piece)|pro (?:stück|karte)|je(?:weils)?\b|das stück"
    r"|cada un[ao]|par carte|chacune?|ciascun[ao]|за (?:штуку|карту)|每张|每块|一张|1枚|장당|개당)"
)
_COSTS = regex(
    r"\b(?:costs?|priced? (?:at|is|of)?|for|at|of|kostet|kosten|für|cuesta\w*|por|coûte\w*|pour|à|custa\w*|стоит|за"
    r"|costa\w*)[ :]*(?:about |around |roughly |ca\.? |~)?$"
)
_LIMIT = regex(
    r"\b(?:budget|under|below|max\w*|at most|up to|less than|only|have|got|limit|bis|höchstens|unter|presupuesto|hasta"
    r"|maximal|jusqu'à|até|orçamento|бюджет|до)\b[^.?!,;]{0,14}$|预算|予算|예산"
)
_MACHINE = regex(
    r"\b(?:cards?|gpus?|servers?|rigs?|box(?:es)?|machines?|nodes?|workstations?|pcs?|macs?|mac ?minis?|studios?"
    r"|macbooks?|laptops?|hardware|dgx|sparks?|karten?|grafikkarten?|rechner|serveurs?|cartes?|tarjetas?|servidor\w*|placas?"
    r"|сервер\w*|карт\w*|видеокарт\w*)\b|服务器|显卡|サーバー?|グラボ|서버|그래픽"
)
_KWH = regex(r"\s?(?:/|per|an?|pro|je|la|por|par|за|毎|每)?\s?(?:kwh|kilowatt|кв ?т|度|千瓦时)")
_SPAN = regex(
    r"\b(?:for|over|during|für|pendant|pour|por|durante|per|на) (?:the |an? |eine[nrm]? |une? |una? |um |uma )?"
    r"(?:(?P<many>\d{1,3}|[a-zà-ÿа-я]{2,8}) )?"
    r"(?:(?P<day>days?|tage?n?|jours?|d[ií]as?|giorn[oi]|дн\w+|день)|(?P<weekend>weekends?|wochenenden?)|(?P<week>weeks?|wochen?|semaines?|semanas?"
    r"|settiman[ae]|недел\w+)|(?P<month>months?|monat(?:en?)?|mois|mes(?:es)?|mês|mesi|mese|месяц\w*)"
    r"|(?P<year>years?|jahre?n?|ans?|années?|años?|anos?|ann[oi]|год\w*|лет))\b"
)
_DAYS = {"day": 1, "weekend": 2, "week": 7, "month": DAYS_A_MONTH, "year": 365}
_LEAST_PRICE = 100
"""USD below which no machine for models is bought."""
_NEAR = 48


class MachineSums(Struct, frozen=True, kw_only=True):
    """What was said of the money that machines cost; `None` and false where nothing was."""

    usd_per_hour: Decimal | None = None
    """The rent stated, of one card."""
    hours_a_day: Decimal | None = None
    days_a_month: Decimal | None = None
    price_usd: Decimal | None = None
    """What all of it costs to buy."""
    days: Decimal | None = None
    """For how long it is rented: "for a week"."""
    usd_per_kwh: Decimal | None = None
    """What power costs."""
    currency: str | None = None
    """Of a sum in other money than dollars."""
    rents: bool = False
    """Whether renting is spoken of."""
    buys: bool = False
    """Whether buying is spoken of."""
    is_priced: bool = False
    """Whether it is asked what a machine costs."""

    @property
    def hours_a_month(self) -> Decimal:
        """The hours that the machines run: all of a month of 30 days where nothing else was said."""
        if self.hours_a_day is None and self.days_a_month is None:
            return HOURS_A_MONTH
        return (self.hours_a_day or Decimal(24)) * (self.days_a_month or Decimal(DAYS_A_MONTH))

    @property
    def is_all_day(self) -> bool:
        """Whether they run day and night."""
        return self.hours_a_month == HOURS_A_MONTH


def machine_sums(passage: Passage, cards: int, before: MachineSums | None) -> MachineSums:
    """What `passage` says, and what was said `before` of what it does not; `cards` are counted in it."""
    rent = next((each for each in passage.quantities if each.money is not None and is_rent(passage, each)), None)
    price = next((each for each in passage.quantities if _is_a_price(passage, each)), None)
    power = next((each for each in passage.quantities if each.money and _KWH.match(passage.text, each.end)), None)
    text = passage.text
    told = MachineSums(
        usd_per_hour=_of_one(passage, rent, cards) if rent else None,
        hours_a_day=hours_a_day(passage),
        days_a_month=days_a_month(passage),
        price_usd=_of_all(passage, price, cards) if price else None,
        days=_days(passage),
        usd_per_kwh=power.money.usd if power and power.money else None,
        currency=next((each.money.currency for each in (rent, price, power) if each and each.money), None),
        rents=rent is not None or _RENTS.search(text) is not None,
        buys=price is not None or _BUYS.search(text) is not None,
        is_priced=_PRICED.search(text) is not None,
    )
    if before is None:
        return told
    return MachineSums(
        usd_per_hour=told.usd_per_hour or before.usd_per_hour,
        hours_a_day=told.hours_a_day or before.hours_a_day,
        days_a_month=told.days_a_month or before.days_a_month,
        price_usd=told.price_usd or before.price_usd,
        days=told.days or before.days,
        usd_per_kwh=told.usd_per_kwh or before.usd_per_kwh,
        currency=told.currency or before.currency,
        rents=told.rents or before.rents,
        buys=told.buys or before.buys,
        is_priced=told.is_priced or before.is_priced,
    )


def rents_cards(passage: Passage) -> bool:
    """Whether cards are named that are to be rented: "rent 2x a100 8 hours a day"."""
    return bool(passage.named("card")) and _RENTS.search(passage.text) is not None


def _days(passage: Passage) -> Decimal | None:
    """The days of "for 3 weeks", "für einen Tag", "un an"."""
    found = _SPAN.search(passage.text)
    if found is None:
        return None
    many = found["many"] or "1"
    number = Decimal(many) if many.isdecimal() else WORDS.get(many, Decimal(1))
    return number * next(days for name, days in _DAYS.items() if found[name])


def _of_one(passage: Passage, rent: Quantity, cards: int) -> Decimal:
    """The rent of one card; that of a machine with several is shared among them: "an 8xH100 node at $24/h"."""
    usd = rent.money.usd if rent.money else rent.value
    around = passage.before(rent.start, _NEAR) + passage.after(rent.end, 24)
    whole = cards > 1 and _WHOLE.search(around) is not None and not _is_of_each(passage, rent)
    return usd / cards if whole else usd


def _of_all(passage: Passage, price: Quantity, cards: int) -> Decimal:
    """What all machines cost; a price of each is taken as often as there are cards."""
    usd = price.money.usd if price.money else price.value
    return usd * cards if _is_of_each(passage, price) else usd


def _is_of_each(passage: Passage, price: Quantity) -> bool:
    return any(_EACH.match(passage.text, end) is not None for end in (price.number_end, price.end))


def _is_a_price(passage: Passage, quantity: Quantity) -> bool:
    """Whether a sum is what a machine costs to buy: "2x L40S at $9000 each", "a server for 25k"."""
    each = _is_of_each(passage, quantity)
    if quantity.value < _LEAST_PRICE or quantity.per_tokens is not None or (quantity.period and not each):
        return False
    lead = passage.before(quantity.start, _NEAR)
    if _LIMIT.search(lead) or is_rent(passage, quantity):
        return False
    if quantity.money is None and (quantity.unit or quantity.scale != "k" or _COSTS.search(lead) is None):
        return False
    lead = lead[max(lead.rfind("?"), lead.rfind(". "), lead.rfind(";")) + 1 :]
    is_told = _COSTS.search(lead) is not None or _BUYS.search(lead) is not None or each
    return is_told and (_MACHINE.search(lead) is not None or _is_beside_a_card(passage, quantity, len(lead)))


def _is_beside_a_card(passage: Passage, quantity: Quantity, reach: int) -> bool:
    """Whether a card is named in the `reach` before a sum, or right behind it: "$2500 for a 5090"."""
    cards = passage.named("card")
    return any(0 <= quantity.start - card.end <= reach or 0 <= card.start - quantity.end <= 12 for card in cards)
