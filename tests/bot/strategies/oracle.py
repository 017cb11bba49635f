"""What the tables on board say, read without the code that answers: the judge of whole answers."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from bot.answer import Answer, Recommendation
from knowledge.base import Knowledge
from knowledge.entities import Provider
from knowledge.offering import Component, Offering, PriceList, ServiceTier

EU = frozenset({
    "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT",
    "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
})  # fmt: skip
MILLION = Decimal(1_000_000)


def picks(answer: Answer) -> list[Recommendation]:
    """What is recommended, as opposed to named or just missed."""
    return [entry for entry in answer.recommendations if entry.role not in {"match", "near_miss"}]


def countries(knowledge: Knowledge, model: str) -> set[str | None]:
    """Countries of the maker of a model and of the makers of all its bases."""
    facts, found, waiting = knowledge.facts, set(), [model]
    while waiting:
        known = facts.model(waiting.pop())
        if known is None:
            found.add(None)
            continue
        maker = facts.developers.get(known.developer)
        found.add(maker.country if maker else None)
        waiting.extend(base for base in known.bases if base in facts.models)
    return found


def provider_of(knowledge: Knowledge, entry: Recommendation) -> Provider:
    """The provider's row for a recommendation's host."""
    return next(each for each in knowledge.facts.providers.values() if each.name == entry.provider)


def standing(offering: Offering, day: date) -> PriceList | None:
    """The standard price of a day that holds at all hours; `None` where there is none or hours have their own."""
    lists = [
        each
        for each in offering.prices
        if each.service_tier is ServiceTier.STANDARD
        and (each.valid_from is None or each.valid_from <= day)
        and (each.valid_until is None or day < each.valid_until)
    ]
    return lists[-1] if lists and all(each.window is None for each in lists) else None


def bill(prices: PriceList, tokens_in: int, tokens_out: int) -> Decimal | None:
    """A bill below every context tier; `None` where a rate is not stated or has a unit of its own."""
    rates = prices.rates
    first, second = rates.get(Component.INPUT), rates.get(Component.OUTPUT)
    if first is None or second is None or Component.REQUEST in rates or Component.REASONING in rates:
        return None
    return (first * tokens_in + second * tokens_out) / MILLION


def chat_hosts(knowledge: Knowledge, day: date) -> Iterator[tuple[Offering, Provider]]:
    """Chat offerings of known models on sale for the next quarter, at hosts that are no middlemen."""
    for offering in knowledge.catalogue.all():
        host = knowledge.facts.providers.get(offering.provider)
        ends = offering.deprecation_date
        if host is None or host.role in {"router", "reseller"} or offering.mode != "chat" or offering.deprecated:
            continue
        if knowledge.facts.model(offering.model) is not None and (ends is None or (ends - day).days > 90):
            yield offering, host
