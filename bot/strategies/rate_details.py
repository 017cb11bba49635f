"""A model's other rates, where they are asked for: of a tier, an hour, a cache, a long prompt, in another unit."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from bot.answer import Cost, Recommendation
from bot.costs.request_count import is_stated
from bot.costs.schedule import in_force, week_of
from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies.out_to_in import out_to_in
from bot.strategies.ways_asked import asks_why_charged
from bot.understanding.money import USD_PER_UNIT
from bot.understanding.rate_words import (
    asks_of_cache,
    asks_of_hours,
    asks_of_length,
    asks_of_the_window,
    asks_out_to_in,
    asks_per_thousand,
    currency_asked,
    money_without_a_rate,
    tiers_asked,
)
from bot.understood import Understood
from bot.wording import sections
from bot.wording.figures import count, listed, per, rate, usd
from knowledge.offering import Component, PriceList, ServiceTier

_BOTH = (Component.INPUT, Component.OUTPUT)
IN_WORDS = {"fast": "in fast mode", "priority": "with priority processing", "flex": "with flex processing"}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SIGNS = {"EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "CNY": "CN¥", "BRL": "R$", "KRW": "₩", "AUD": "A$",
         "CAD": "C$"}  # fmt: skip
"""What stands before a sum that is in no dollars of the US."""


_COMPARED = 2
"""Models from which on no example is billed where no load is told."""


def rate_details(draft: Draft, row: Row) -> str:
    """A paragraph for each rate that is asked for, or that no source states it; empty where none is."""
    text = draft.situation.question.text
    told = [_tier(draft, row, tier) for tier in tiers_asked(text)]
    paced = draft.situation.asked.requests_period in {"second", "minute", "hour"}
    if asks_of_hours(text, of_load=paced) and not asks_why_charged(text):
        told.append(_hours(draft, row))
    asked = draft.situation.asked
    spends = draft.situation.reading.spend_usd is not None
    billed = asked.cached_share and (is_stated(asked) or spends or len(asked.models) < _COMPARED)
    if asks_of_cache(text) and "caching" not in asked.needs and not billed:
        told.append(_cached(draft, row))
    if asks_of_the_window(text):
        told.append(_window(draft, row))
    if asks_of_length(text):
        told.append(_long(draft, row))
    if asks_out_to_in(text):
        told.append(out_to_in(draft, row))
    if asks_per_thousand(text):
        told.append(_per_thousand(draft, row))
    plain = not is_stated(draft.situation.asked) or _is_of_a_million(draft.situation.asked)
    if plain and (currency := currency_asked(text)) is not None:
        told.append(_in_money(draft, row, currency))
    return "\n\n".join(filter(None, told))


def _is_of_a_million(asked: Understood) -> bool:
    """Whether no load is told but that for which rates stand: "what does a million tokens cost in euros"."""
    size = asked.input_tokens if asked.output_tokens is None else asked.output_tokens
    alone = None in {asked.input_tokens, asked.output_tokens} and asked.requests is asked.units is None
    return alone and size == 1_000_000 and asked.requests_period is None


def _standing(draft: Draft, row: Row, tier: ServiceTier = ServiceTier.STANDARD) -> PriceList | None:
    return in_force(row.offering, tier, datetime.combine(draft.situation.today, time(12), UTC))


def _where(row: Row) -> str:
    region = f" ({row.offering.region})" if row.offering.region else ""
    return f"{row.model_name} at {row.host_name}{region}"


def _told(draft: Draft, row: Row, prices: PriceList, rates: Mapping[Component, Decimal], what: str) -> str:
    """`$8 / $40 per 1M tokens in / out [3]`, each figure vouched for."""
    mark = draft.cite(prices.source, "pricing")
    stated = [part for part in _BOTH if part in rates]
    for part in stated:
        draft.fact(
            subject=row.model_id, attribute=f"{part.value} price {what}", value=rates[part], unit="USD per MTok",
            citation=mark,
        )  # fmt: skip
    both = " / out" if len(stated) == len(_BOTH) else ""
    return f"{' / '.join(rate(rates[part]) for part in stated)} per 1M tokens in{both} [{mark}]"


def _tier(draft: Draft, row: Row, name: str) -> str:
    prices, words = _standing(draft, row, ServiceTier(name)), IN_WORDS[name]
    if prices is not None and is_stated(draft.situation.asked) and draft.situation.asked.service_tier == name:
        return ""  # the bill is at its rates, and has them
    if prices is None or Component.INPUT not in prices.rates:
        return f"**No price of {_where(row)} {words} is stated.**"
    return f"**{_where(row)} {words}: {_told(draft, row, prices, prices.rates, words)}.**"


def _hours(draft: Draft, row: Row) -> str:
    turns = week_of(row.offering, ServiceTier.STANDARD, draft.situation.today)
    if len(turns) < 2:
        return f"**{_where(row)} has one price at all hours, as far as the catalogues say.**"
    ordered = sorted((turn.prices for turn in turns), key=lambda each: each.rates.get(Component.INPUT, Decimal(0)))
    cheap, dear = ordered[0], ordered[-1]
    rest = _told(draft, row, cheap, cheap.rates, "off-peak")
    most = _told(draft, row, dear, dear.rates, "at peak")
    return f"**{_where(row)}: {rest} off-peak, {most} at peak.** Peak, in UTC: {_when(draft, row, dear)}."


def _when(draft: Draft, row: Row, dear: PriceList) -> str:
    """The hours of a price: `01:00 to 04:00 and 06:00 to 10:00, Monday to Friday`."""
    days: dict[str, list[int]] = {}
    for ahead in range(7):
        day = draft.situation.today + timedelta(days=ahead)
        hours = [hour for hour in range(24) if _is_at(row, day, hour, dear)]
        begins = [hour for hour in hours if hour - 1 not in hours]
        ends = [hour + 1 for hour in hours if hour + 1 not in hours]
        if hours:
            spans = listed([f"{first:02}:00 to {last:02}:00" for first, last in zip(begins, ends, strict=True)])
            days.setdefault(spans, []).append(day.weekday())
    return "; ".join(f"{spans}, {_named(sorted(weekdays))}" for spans, weekdays in days.items())


def _is_at(row: Row, day: date, hour: int, prices: PriceList) -> bool:
    standing = in_force(row.offering, ServiceTier.STANDARD, datetime.combine(day, time(hour), UTC))
    return standing is not None and standing.rates == prices.rates


def _named(days: list[int]) -> str:
    if len(days) == len(_DAYS):
        return "every day"
    run = len(days) > 1 and days == list(range(days[0], days[-1] + 1))
    return f"{_DAYS[days[0]]} to {_DAYS[days[-1]]}" if run else listed([_DAYS[day] for day in days])


def _cached(draft: Draft, row: Row) -> str:
    prices = _standing(draft, row)
    read = prices.rates.get(Component.CACHED_INPUT) if prices is not None else None
    if prices is None or read is None:
        return f"**No price of cached input is stated for {_where(row)}.**"
    mark = draft.cite(prices.source, "pricing")
    told = []
    for part, words in ((Component.CACHED_INPUT, "read from the cache"), (Component.CACHE_WRITE, "written to it")):
        if (value := prices.rates.get(part)) is not None:
            draft.fact(
                subject=row.model_id, attribute=f"price of input {words}", value=value, unit="USD per MTok",
                citation=mark,
            )  # fmt: skip
            told.append(f"{rate(value)} {words}")
    return f"**{_where(row)}, per 1M tokens of input: {', '.join(told)} [{mark}].**"


def _window(draft: Draft, row: Row) -> str:
    tokens, mark = row.offering.context_window_tokens, draft.cite_price(row.offering)
    if tokens is None:
        return f"**No context window of {_where(row)} is stated.**"
    draft.fact(subject=row.model_id, attribute="context window", value=tokens, unit="tokens", citation=mark)
    return f"**{_where(row)}: context window {count(tokens)} tokens [{mark}].**"


def cached_in_words(draft: Draft, row: Row, entry: Recommendation) -> str:
    """What cached input costs, as the catalogue states it, and for how long what is written is kept."""
    price = entry.price
    if price is None or price.cached_input_usd_per_mtok is None:
        return f"No price of cached input is stated for {entry.model_name} at {sections.place(entry)}."
    written = price.cache_write_usd_per_mtok
    prices = _standing(draft, row)
    hour = prices.rates.get(Component.CACHE_WRITE_1H) if prices is not None else None
    writes = f"; writing to the cache {rate(written)}" if written is not None else ""
    if writes and prices is not None and hour is not None:
        mark = draft.cite(prices.source, "pricing")
        draft.fact(
            subject=row.model_id, attribute="price of writing to the cache for an hour", value=hour,
            unit="USD per MTok", citation=mark,
        )  # fmt: skip
        writes += f", or {rate(hour)} where it is kept for an hour"
    return f"Input read from the cache costs {rate(price.cached_input_usd_per_mtok)} per 1M tokens{writes}."


def _long(draft: Draft, row: Row) -> str:
    prices = _standing(draft, row)
    if prices is None:
        return ""
    if not prices.tiers:
        return f"**{_where(row)} has no higher price for long prompts, as far as the catalogues say.**"
    return "**" + "; ".join(_levels(draft, row, prices)) + ".**"


def _levels(draft: Draft, row: Row, prices: PriceList) -> Iterator[str]:
    mark = draft.cite(prices.source, "pricing")
    for tier in prices.tiers:
        above = tier.above_input_tokens
        draft.fact(
            subject=row.model_id, attribute="input from which on prompts cost more", value=above, unit="tokens",
            citation=mark,
        )  # fmt: skip
        rates = {**prices.rates, **tier.rates}
        yield f"{_where(row)} above {count(above)} tokens: {_told(draft, row, prices, rates, f'above {above} tokens')}"


def _per_thousand(draft: Draft, row: Row) -> str:
    prices = _standing(draft, row)
    if prices is None or Component.INPUT not in prices.rates:
        return ""
    mark, told = draft.cite(prices.source, "pricing"), []
    for part in _BOTH:
        if (value := prices.rates.get(part)) is not None:
            one = value / 1000
            draft.fact(
                subject=row.model_id, attribute=f"{part.value} price of 1,000 tokens", value=one, unit="USD",
                citation=mark,
            )  # fmt: skip
            told.append(rate(one))
    both = " / out" if len(told) == len(_BOTH) else ""
    return f"**{_where(row)}: {' / '.join(told)} per 1,000 tokens in{both} [{mark}].**"


def bill_in_money(draft: Draft, cost: Cost) -> str:
    """`That is about €19.83 a month.` where the answer is wanted in another currency; else empty."""
    text = draft.situation.question.text
    if (other_money := money_without_a_rate(text)) is not None:
        return f"No exchange rate for {other_money} is on board: the sum stays in dollars."
    currency = currency_asked(text)
    if currency is None or not cost.total_usd:
        return ""
    other = cost.total_usd / USD_PER_UNIT[currency]
    draft.fact(subject=cost.model, attribute=f"bill in {currency}", value=other, citation=cost.citations[0])
    draft.assume(f"1 {currency} is taken as {rate(USD_PER_UNIT[currency])}, a working rate; the price is in dollars.")
    return f"That is about {SIGNS[currency]}{usd(other)[1:]}{per(cost.period)}."


def bills_in_money(draft: Draft, entries: Sequence[Recommendation]) -> str:
    """The same for each of several models: `GPT-6 Luna: that is about €19.83 a month.`; empty for dollars."""
    costs = [(each.model_name, each.cost) for each in entries if each.cost is not None]
    told = [(name, said) for name, cost in costs if (said := bill_in_money(draft, cost))]
    if told and all(said == told[0][1] for _, said in told):
        return told[0][1]
    return " ".join(f"{name}: {said[0].lower()}{said[1:]}" for name, said in told)


def _in_money(draft: Draft, row: Row, currency: str) -> str:
    prices = _standing(draft, row)
    if prices is None or Component.INPUT not in prices.rates:
        return ""
    mark, told, worth = draft.cite(prices.source, "pricing"), [], USD_PER_UNIT[currency]
    for part in _BOTH:
        if (value := prices.rates.get(part)) is not None:
            other = value / worth
            draft.fact(
                subject=row.model_id, attribute=f"{part.value} price in {currency}", value=other, unit="per MTok",
                citation=mark,
            )  # fmt: skip
            told.append(f"{SIGNS[currency]}{usd(other)[1:]}")
    draft.assume(f"1 {currency} is taken as {rate(worth)}, a working rate; the price itself is in dollars.")
    both = " / out" if len(told) == len(_BOTH) else ""
    return f"**{_where(row)}: about {' / '.join(told)} per 1M tokens in{both} [{mark}].**"
