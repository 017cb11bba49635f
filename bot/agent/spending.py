"""What a model's calls use and cost, priced with Sextant's own catalogue, and the caps on it."""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Protocol

from msgspec import Struct

from bot.agent.bounds import Bounds
from bot.agent.errors import SpentError
from bot.agent.tally import Tally
from bot.costs.schedule import in_force
from bot.selection.sold_as import is_on_sale
from knowledge.offering import Component, Offering, ServiceTier

_MTOK = Decimal(10**6)
MICRO = 10**6


class Spender(Struct, frozen=True, kw_only=True):
    """On whose behalf a model is called; empty where nobody is known, as in the terminal."""

    user: str = ""
    workspace: str = ""


class Counts(Protocol):
    """Running totals by scope and day, shared by all processes where a store keeps them. Amounts are whole numbers."""

    async def add(self, amounts: Mapping[str, int], day: date) -> Mapping[str, int]:
        """Adds an amount to each scope; the totals after it, of the same scopes. Zero only reads."""
        ...


class CountsHere:
    """The totals of this process."""

    def __init__(self) -> None:
        self._held: Counter[tuple[str, date]] = Counter()

    async def add(self, amounts: Mapping[str, int], day: date) -> Mapping[str, int]:
        """Adds, and forgets other days."""
        self._held = Counter({key: value for key, value in self._held.items() if key[1] == day})
        for scope, amount in amounts.items():
            self._held[scope, day] += amount
        return {scope: self._held[scope, day] for scope in amounts}


class OwnPrice(Struct, frozen=True, kw_only=True):
    """USD per MTok of a model that answers for Sextant itself."""

    input_usd_per_mtok: Decimal
    output_usd_per_mtok: Decimal
    cached_input_usd_per_mtok: Decimal | None = None
    source_url: str = ""
    checked_on: date | None = None

    def usd(self, used: "Used") -> Decimal:
        """The price of one call."""
        rate = self.cached_input_usd_per_mtok
        cached = used.cached_tokens if rate is not None else 0
        plain = (used.input_tokens - cached) * self.input_usd_per_mtok
        return (plain + cached * (rate or 0) + used.output_tokens * self.output_usd_per_mtok) / _MTOK


def own_price(offering: Offering | None, day: date) -> OwnPrice | None:
    """The standard rates in force at noon UTC of `day`, as every bill takes them; `None` where they are not known."""
    if offering is None or not is_on_sale(offering, day):
        return None
    prices = in_force(offering, ServiceTier.STANDARD, datetime.combine(day, time(12), UTC))
    read, written = (prices.rates.get(part) if prices else None for part in (Component.INPUT, Component.OUTPUT))
    if prices is None or read is None or written is None:
        return None
    return OwnPrice(
        input_usd_per_mtok=read,
        output_usd_per_mtok=written,
        cached_input_usd_per_mtok=prices.rates.get(Component.CACHED_INPUT),
        source_url=prices.source.url,
        checked_on=prices.source.checked_on,
    )


class Used(Struct, frozen=True, kw_only=True):
    """Tokens of one call; cached ones are part of the input."""

    input_tokens: int
    output_tokens: int
    cached_tokens: int = 0


class Purse:
    """What one answer may spend, for one person in one workspace on one day."""

    def __init__(self, bounds: Bounds, counts: Counts, tally: Tally, spender: Spender, day: date) -> None:
        self._bounds = bounds
        self._counts = counts
        self._tally = tally
        self._day = day
        limits = [("usd:all", bounds.usd_per_day)]
        if spender.user:
            limits.append((f"usd:user:{spender.user}", bounds.usd_per_user_day))
        if spender.workspace:
            limits.append((f"usd:workspace:{spender.workspace}", bounds.usd_per_workspace_day))
        self._counted = tuple(scope for scope, _ in limits)
        self._scopes = [(scope, int(limit * MICRO)) for scope, limit in limits if limit]
        self.tokens = 0
        self.usd = Decimal(0)

    async def ask(self, about_tokens: int = 0) -> None:
        """Returns where a call with a prompt of `about_tokens` is within every cap. Raises `SpentError`."""
        bounds = self._bounds
        if bounds.tokens_per_answer and self.tokens + about_tokens >= bounds.tokens_per_answer:
            raise SpentError("tokens per answer")
        if bounds.usd_per_answer and self.usd >= bounds.usd_per_answer:
            raise SpentError("money per answer")
        spent = await self._counts.add({**dict.fromkeys(dict(self._scopes), 0), "tokens:all": 0}, self._day)
        for scope, limit in self._scopes:
            if spent[scope] >= limit:
                raise SpentError(f"money per {scope.split(':')[1]} and day")
        if bounds.tokens_per_day and spent["tokens:all"] >= bounds.tokens_per_day:
            raise SpentError("tokens per day")

    async def pay(self, model: str, price: OwnPrice | None, used: Used) -> None:
        """Counts a call that was made."""
        self.tokens += used.input_tokens + used.output_tokens
        self._tally.calls[model] += 1
        self._tally.input_tokens[model] += used.input_tokens
        self._tally.output_tokens[model] += used.output_tokens
        amounts = {"tokens:all": used.input_tokens + used.output_tokens}
        if price is None:
            self._tally.unpriced_calls += 1
        else:
            cost = price.usd(used)
            self.usd += cost
            micro = round(cost * MICRO)
            self._tally.usd[model] += micro
            amounts |= dict.fromkeys(self._counted, micro)
        await self._counts.add(amounts, self._day)
