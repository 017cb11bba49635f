"""Numbers without a currency in a thread: the budget again, a ceiling on the bill, or how many there are at most."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.followup_budgets import counts_nothing, is_of_the_budget
from bot.understanding.money import AT_HOME, USD_PER_UNIT
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_BILLED = frozenset({"day", "week", "month", "year"})
_COUNTED = frozenset({"requests", "units", "input_tokens"})
_BOUNDS = frozenset({
    "max_price_in_per_mtok", "max_price_out_per_mtok", "min_context_tokens", "latency", "max_params_b", "gpu_memory_gb",
})  # fmt: skip
"""What else may have a most or a least in a thread."""
_SMALLEST = 5
_A_BILL = regex(
    r"\b(?:any(?:thing|one|body)?|something|some|one|get|comes?|stays?|keep|else|bill|cheaper|it|irgendwas|etwas|was"
    r"|algo|algun[oa]|quelque chose|un truc|qualcosa|что-(?:то|нибудь)|alternativ\w*)\b"
    r"|有没有|能不能|なにか|何か|ある|있나|있어"
)
"""What is to be under a bare number where nothing is counted: "anything under 50?"."""


def sums_of_bare_numbers(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> Mapping[str, Any]:
    """`now`, its only number the budget where it is that of before again, or a ceiling; what is counted otherwise."""
    if len(passage.quantities) != 1:
        return now
    only = passage.quantities[0]
    if only.money is not None and only.money.supposed and _goes_on_counting(before, only):
        kept = {key: value for key, value in now.items() if key not in {"budget_usd", "budget_period", "currency"}}
        return kept | {"requests": only.value, "requests_period": only.period}
    bare = not only.unit and not only.direction and only.money is None and only.value >= _SMALLEST
    if not bare or "budget_usd" in now or not counts_nothing(passage, only):
        return now
    if not (_is_the_budget(before, passage, only) or _is_a_ceiling(before, passage, only)):
        return now
    currency = before.get("currency", "USD") if "budget_usd" in before else AT_HOME.get(passage.language, "USD")
    told = {key: value for key, value in now.items() if key not in {"requests", "requests_period"}}
    told["budget_usd"] = only.value * USD_PER_UNIT.get(currency, 1)
    if currency != "USD":
        told["currency"] = currency
    if only.period in _BILLED:
        told["budget_period"] = only.period
    elif "budget_usd" not in before and before.get("requests_period", "once") not in {"once", "request"}:
        told["budget_period"] = "month"  # as the bill comes
    return told


def _goes_on_counting(before: Mapping[str, Any], most: Quantity) -> bool:
    """Whether a most without a currency is that of the requests of before, as often as those."""
    same = "requests" in before and before.get("requests_period") == most.period
    return same and "budget_usd" not in before


def _is_the_budget(before: Mapping[str, Any], passage: Passage, bare: Quantity) -> bool:
    """Whether a bare number is the budget of before in another time, "300 a year", or another one: "500 a week"."""
    if "budget_usd" not in before:
        return False
    had = before["budget_usd"] / USD_PER_UNIT.get(before.get("currency", "USD"), Decimal(1))
    if bare.value == had:
        return True
    return bare.period in _BILLED and _COUNTED.isdisjoint(before) and is_of_the_budget(before, passage, bare)


def _is_a_ceiling(before: Mapping[str, Any], passage: Passage, bare: Quantity) -> bool:
    """Whether a bill is to stay under a bare number: "can we get under 100 with something else"."""
    if _COUNTED.isdisjoint(before) or not _BOUNDS.isdisjoint(before) or bare.period:
        return False
    lead = passage.before(bare.start, 40)
    most = any(hit.end <= bare.start and bare.start - hit.end <= 1 for hit in passage.hits.of("bound", "most"))
    return most and _A_BILL.search(lead) is not None
