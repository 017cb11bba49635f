"""A sum that was spent in so many days, as what is spent a day: "we burned $312 in 9 days"."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.number_words import WORDS
from bot.understanding.quantities import Quantity
from bot.understanding.spend_lids import asks_for_a_lid
from bot.wording.figures import usd

_SPENT = regex(
    r"\b(?:burn(?:ed|t|s)?|burning|spent|spends?|paid|cost|costs|charged|billed|used(?: up)?|racked up|ran up"
    r"|went through|blew|verbraucht|ausgegeben|bezahlt|gast\w+|pag\w+|dépens\w+|payé|потратил\w*)\b[^.?!;]{0,28}$"
)
_SPENT_BEHIND = regex(r"(?: \w+){0,2} (?:gone|burned|burnt|spent|used|verbraucht|ausgegeben|weg|gastados?|dépensés?)\b")
_OVER = regex(
    r"(?: (?:\w+ ){0,3}?)?(?:(?<= )|^)(?:in|over|within|during|after|innerhalb von|en|em|за)"
    r" (?:just |only |the |about |nur |solo )*(?:(?:last|past|first|letzten|ersten|últimos|derniers) )?"
    r"(?P<many>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|dos|tres|deux|trois) "
    r"(?P<unit>days?|weeks?|months|tagen?|wochen|monaten|días|semanas|meses|jours|semaines|mois|дн\w+|недел\w+)\b"
)
_UNITS = (("week", ("w", "sem", "нед")), ("month", ("mon", "mes", "mois")))


def with_sums_over_days(text: str, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; what was spent in so many days, weeks or months is what is spent in one of them."""
    for each in quantities:
        found = _over(text, each)
        if found is None or each.money is None:
            continue
        many, period, end = found
        money = replace(each.money, usd=each.money.usd / many)
        daily = replace(each, value=each.value / many, money=money, period=period, period_start=each.end)
        return tuple(
            daily if one is each else one for one in quantities if one is each or not each.end <= one.start < end
        )
    return quantities


def sums_parted(text: str, quantities: tuple[Quantity, ...]) -> Iterator[str]:
    """What a sum of several days was taken as, as a sentence."""
    for each in quantities:
        found = _over(text, replace(each, period=""))
        if found is not None and each.money is not None and each.period == found[1]:
            whole = usd(each.money.usd * found[0])
            yield f"{whole} in {found[0]:f} {found[1]}s is taken as {usd(each.money.usd)} a {found[1]}."


def _over(text: str, quantity: Quantity) -> tuple[Decimal, str, int] | None:
    """(how many, of which period, where that ends) behind a sum that was spent; `None` for any other quantity."""
    if quantity.money is None or quantity.per_tokens is not None or quantity.period:
        return None
    behind = _OVER.match(text, quantity.end)
    if behind is None:
        return None
    if asks_for_a_lid(text):
        return None
    lead = text[max(0, quantity.start - 44) : quantity.start]
    if not _SPENT.search(lead) and not _SPENT_BEHIND.match(text, quantity.end):
        return None
    many = Decimal(behind["many"]) if behind["many"].isdigit() else WORDS[behind["many"]]
    unit = behind["unit"]
    period = next((name for name, starts in _UNITS if unit.startswith(starts)), "day")
    return (many, period, behind.end()) if many > 0 else None
