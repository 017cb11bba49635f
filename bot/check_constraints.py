"""Which of an asker's hard constraints a finished recommendation breaks, judged by what it says of itself."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from bot.answer import Recommendation
from bot.costs.periods import per_period
from bot.places import lies_outside, overlaps, within
from bot.understood import Understood
from knowledge.facts import Facts


def broken_constraints(entry: Recommendation, wish: Understood, facts: Facts) -> Iterator[str]:
    """The keys of `wish` that `entry` does not meet. A value the entry leaves open does not meet a constraint."""
    said = wish.said()
    yield from (key for key, holds in RULES.items() if key in said and not holds(entry, wish))
    yield from (key for key in _NAMED & said.keys() if not _is_among(entry, key, said[key], facts))


_NAMED = frozenset({"providers", "exclude_providers", "require_developers", "exclude_developers"})


def _is_among(entry: Recommendation, key: str, names: tuple[str, ...], facts: Facts) -> bool:
    """Whether the entry's provider or developer is one of those asked for, or none of those excluded."""
    about_hosts = key.endswith("providers")
    shown = entry.provider if about_hosts else entry.developer
    if about_hosts and shown is None:
        return True
    table = facts.providers if about_hosts else facts.developers
    meant = {table[name].name for name in names if name in table} | set(names)
    return (shown not in meant) if key.startswith("exclude") else shown in meant


def _origins(entry: Recommendation) -> tuple[str | None, ...]:
    return (entry.origin, *(ancestor.origin for ancestor in entry.lineage if ancestor.origin))


def _made_outside(entry: Recommendation, wish: Understood) -> bool:
    return entry.origin is not None and not any(
        within(origin, place) for origin in _origins(entry) if origin for place in wish.exclude_origin
    )


def _made_inside(entry: Recommendation, wish: Understood) -> bool:
    return all(
        origin is not None and any(within(origin, place) for place in wish.require_origin) for origin in _origins(entry)
    )


def _runs_inside(entry: Recommendation, wish: Understood) -> bool:
    own = entry.provider is None
    return own or any(overlaps(here, place) for here in entry.host_regions for place in wish.host_region)


def _runs_outside(entry: Recommendation, wish: Understood) -> bool:
    own = entry.provider is None
    return own or any(lies_outside(here, wish.exclude_host_region) for here in entry.host_regions)


def _at_most(limit: Decimal | None, *offers: Decimal | None) -> bool:
    known = [offer for offer in offers if offer is not None]
    return limit is None or (bool(known) and min(known) <= limit)


def _input_price(entry: Recommendation, wish: Understood) -> bool:
    price = entry.price
    if entry.provider is None:
        return True
    return price is not None and _at_most(
        wish.max_price_in_per_mtok, price.input_usd_per_mtok, price.batch_input_usd_per_mtok if wish.batch else None
    )


def _output_price(entry: Recommendation, wish: Understood) -> bool:
    price = entry.price
    if entry.provider is None:
        return True
    return price is not None and _at_most(
        wish.max_price_out_per_mtok, price.output_usd_per_mtok, price.batch_output_usd_per_mtok if wish.batch else None
    )


def _within_budget(entry: Recommendation, wish: Understood) -> bool:
    """A bill is compared in the budget's period; one that no volume was stated for is not held against it."""
    cost, budget = entry.cost, wish.budget_usd
    if cost is None or cost.total_usd is None or budget is None:
        return True
    if wish.budget_period == "request" != cost.period:
        return cost.total_usd <= budget * cost.usage.requests
    bill = per_period(cost.total_usd, cost.period, wish.budget_period or cost.period)
    return bill is None or bill <= budget


def _free(entry: Recommendation, wish: Understood) -> bool:
    price = entry.price
    return entry.provider is None or (
        price is not None and price.input_usd_per_mtok == 0 and price.output_usd_per_mtok in {0, None}
    )


RULES: dict[str, Callable[[Recommendation, Understood], bool]] = {
    "min_context_tokens": lambda entry, wish: (entry.context_window_tokens or 0) >= (wish.min_context_tokens or 0),
    "min_output_tokens": lambda entry, wish: (entry.max_output_tokens or 0) >= (wish.min_output_tokens or 0),
    "max_price_in_per_mtok": _input_price,
    "max_price_out_per_mtok": _output_price,
    "budget_usd": _within_budget,
    "free": _free,
    "exclude_origin": _made_outside,
    "require_origin": _made_inside,
    "exclude_models": lambda entry, wish: entry.model not in wish.exclude_models,
    "host_region": _runs_inside,
    "exclude_host_region": _runs_outside,
    "open_weights": lambda entry, wish: entry.open_weights is True or wish.open_weights is False,
    "self_host": lambda entry, wish: entry.open_weights is True or wish.self_host is False,
    "gpu_memory_gb": lambda entry, wish: (
        entry.gpu_memory_gb is None or wish.gpu_memory_gb is None or entry.gpu_memory_gb <= wish.gpu_memory_gb
    ),
}
