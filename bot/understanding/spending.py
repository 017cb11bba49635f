"""Money: what is a budget, a ceiling on a price, or only a plan, a bill or a price somebody quotes."""

import itertools
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from bot.costs.assumed import DAYS_A_MONTH
from bot.costs.periods import per_period
from bot.patterns import regex
from bot.understanding.budget_periods import IN_ALL, PER_MANY, is_for_a_year, is_rent, period_of
from bot.understanding.ceilings import is_a_ceiling
from bot.understanding.charged import is_charged
from bot.understanding.chat_plans import is_price_of_a_plan
from bot.understanding.expressions import expression
from bot.understanding.heads import heads_that_spend, spends_each
from bot.understanding.paid_for import is_paid_now
from bot.understanding.passage import Passage
from bot.understanding.purchases import is_to_buy
from bot.understanding.quantities import Quantity
from bot.understanding.rate_sums import MTOK, with_rates
from bot.understanding.sums_at_hand import is_prepaid, is_to_be_spent, stands_alone
from bot.understanding.undercut import is_undercut
from bot.understanding.workdays import days_a_month


def spending(passage: Passage) -> dict[str, Any]:
    """`budget_usd` with its period, `max_price_…`, `currency`, as far as said."""
    slots: dict[str, Any] = {}
    sums = with_rates(passage)
    for index, quantity in enumerate(sums):
        if quantity.money is None or quantity.negative:
            continue
        if quantity.per_tokens is not None:
            found = _ceiling(passage, quantity, (sums[:index][-1:], sums[index + 1 : index + 2]))
        else:
            found = _budget(passage, quantity) if "budget_usd" not in slots else {}
        if found and quantity.money.currency != "USD":
            slots["currency"] = quantity.money.currency
        slots |= found
    if "budget_usd" in slots and "budget_period" not in slots and (period := _period_now(passage, slots["budget_usd"])):
        slots["budget_period"] = period
    if "budget_usd" not in slots and expression("spending_nothing").search(passage.text):
        slots["free"] = True
    if "budget_usd" not in slots and (foreign := [each for each in unconverted(passage) if each.isupper()]):
        slots["currency"] = foreign[0]
    return slots


def _period_now(passage: Passage, budget_usd: Decimal) -> str:
    """How often the dearer sum is paid that a budget is set beside: "at 3.5 cents per call, must be under 1 cent"."""
    for each in passage.quantities:
        dearer = each.money is not None and each.per_tokens is None and each.money.usd > budget_usd
        if dearer and each.period in _SPENT_EACH and _bound(passage, each) == "spend":
            return each.period
    return ""


_SPENT_EACH = frozenset({"request", "day", "week", "month", "year"})
_OF_LAST_MONTH = expression("spending_of_last_month")


def spent_a_month(passage: Passage) -> Decimal | None:
    """What the asker says is spent now, in USD a month; `None` for one-off sums and where none is said."""
    for quantity in passage.quantities:
        if quantity.money is None or quantity.per_tokens is not None:
            continue
        behind = not quantity.period and _OF_LAST_MONTH.match(passage.text, quantity.end)
        period = "month" if behind else period_of(passage, quantity) if quantity.period == "head" else quantity.period
        heads = heads_that_spend(passage, quantity)
        month = per_period(quantity.money.usd * heads, period, "month")
        if month is not None and (_bound(passage, quantity) == "spend" or spends_each(passage, quantity)):
            days = days_a_month(passage) if period == "day" else None
            return month * days / DAYS_A_MONTH if days else month
    return None


def paid_for_one(passage: Passage) -> Decimal | None:
    """What the asker pays now for each ticket, page or call, in USD; `None` where that is not told."""
    sums = (each for each in passage.quantities if each.money is not None and each.per_tokens is None)
    told = (each for each in sums if each.period == "request" and _bound(passage, each) == "spend")
    return next((each.money.usd for each in told if each.money is not None), None)


def is_quoted_monthly(passage: Passage) -> bool:
    """Whether somebody else asks a recurring sum for the work: "quoted $9k a month for 30,000 invoices"."""
    recurring = (each for each in passage.quantities if each.money is not None and each.period == "month")
    return any(each.per_tokens is None and _bound(passage, each) == "quoted" for each in recurring)


_OUTPUT_PRICE = regex(
    r"\b(?:output|completion)s?(?: tokens?)?(?: (?:price|cost|rate)s?)?(?: (?:is|be|must be|should be|has to be))?"
    r"(?: (?:of|at|for))?(?: (?:at most|under|below|less than|(?:no|not) more than|max|maximum|up to|cheaper than))?"
    r"[ <=≤$]*$"
    r"|(?:输出|出力|출력|\bsalida|\bsortie|\bsaída|\bausgabe|\bвыход\w*|\bвыводе?)[^\d.?!,;，。]{0,30}$"
)


_BESIDE = regex(r"[\s,/+&;]*(?:(?:[^\W\d_]|[\d.]+(?=\s?m))+[\s,/+&;]+){0,6}")
"""What stands between a ceiling for one way and that for the other: "a million in and"."""


def _is_a_ceiling(passage: Passage, quantity: Quantity, beside: tuple[tuple[Quantity, ...], ...]) -> bool:
    """Whether a price is the most that may be paid: said of it, or of the other way's right beside it."""
    role = _bound(passage, quantity)
    if role is not None:
        return role == "most"
    for other in itertools.chain(*beside):
        first, second = sorted((other, quantity), key=lambda each: each.start)
        ways = {other.direction, quantity.direction} == {"input", "output"} and other.per_tokens is not None
        if ways and _BESIDE.fullmatch(passage.text, first.end, second.start) and _bound(passage, other) == "most":
            return True
    return False


def _ceiling(passage: Passage, quantity: Quantity, beside: tuple[tuple[Quantity, ...], ...]) -> dict[str, Any]:
    """An upper bound on a token price; a quoted price is none. `beside`: the sums before and behind it."""
    if quantity.money is None or quantity.per_tokens is None or not _is_a_ceiling(passage, quantity, beside):
        return {}
    price = (quantity.money.usd * MTOK / quantity.per_tokens).normalize()
    is_output = quantity.direction == "output" or (
        not quantity.direction and _OUTPUT_PRICE.search(passage.text[max(0, quantity.start - 60) : quantity.start])
    )
    return {"max_price_out_per_mtok" if is_output else "max_price_in_per_mtok": price}


def _budget(passage: Passage, quantity: Quantity) -> dict[str, Any]:
    """A sum that may be spent, with its period where one stands beside it; one for each head is that of all heads."""
    if quantity.money is None or not _may_be_spent(passage, quantity):
        return {}
    if many := PER_MANY.match(passage.text, quantity.end):
        things = Decimal(100 if "hund" in many[0] else 1000)
        return {"budget_usd": quantity.money.usd / things, "budget_period": "request", "budget_for": things}
    if not quantity.value:
        return {"free": True}
    slots: dict[str, Any] = {"budget_usd": quantity.money.usd * heads_that_spend(passage, quantity)}
    if period := period_of(passage, quantity):
        slots["budget_period"] = period
    return slots


def _may_be_spent(passage: Passage, quantity: Quantity) -> bool:
    """Whether a sum is a budget, by the words around it and by coming every so often."""
    if many := PER_MANY.match(passage.text, quantity.end):
        goods = _NOUN.match(passage.text, many.end())
        return _bound(passage, replace(quantity, end=goods.end() if goods else many.end())) == "most"
    role = _bound(passage, quantity)
    if role in {"plan", "spend", "least"} or is_rent(passage, quantity):
        return False
    if is_to_buy(passage, quantity):
        return True
    often = quantity.period or heads_that_spend(passage, quantity) > 1 or is_for_a_year(passage)
    prepaid = role is None and (is_prepaid(passage, quantity) or stands_alone(passage, quantity))
    return role == "most" or (role is None and (bool(often) or prepaid))


_NOUN = regex(r"[^\W\d_]*")


def unconverted(passage: Passage) -> tuple[str, ...]:
    """The currencies of budgets that no rate turns into dollars."""
    sums = (each for each in passage.quantities if each.currency and not each.negative and each.per_tokens is None)
    return tuple(dict.fromkeys(each.currency for each in sums if _may_be_spent(passage, each)))


_REACH = {"plan": 24, "spend": 34, "most": 26, "least": 14, "quoted": 14}
_REACH_RATE = 26
"""Behind a price stands what it is for: "0,80 €/M de tokens en sortie maximum"."""
_ENDS = regex(r"[;?!。\n]|\.(?!\d)")
_FOR_THAT = regex(
    r"(?:\b(?:for|with|on|has|have|at|out of)|für|mit|con|avec|com|por|за)"
    r" ?(?:about|around|roughly|~|≈|only|max\.?)? ?$"
)


def _bound(passage: Passage, quantity: Quantity) -> str | None:
    """What the words around a sum say it is. A word right before it counts most, then plans and bills, then limits."""
    if is_charged(passage, quantity) or _HAS_CHANGED.search(passage.before(quantity.start, 40)):
        return "spend"
    if is_price_of_a_plan(passage, quantity):
        return "plan"
    if called := _is_called(passage, quantity):
        return called
    gaps = (passage.text[name.end : quantity.start] for name in passage.sold_by_the_seat())
    if any(_PRICE_OF_A_PLAN.fullmatch(gap) for gap in gaps):
        return "plan"
    near: dict[str, int] = {}
    for hit in passage.hits.of("bound"):
        if hit.start == quantity.end + 1 and _WORTH_OF.match(passage.text, hit.start):
            continue
        covers = passage.text[hit.start : hit.end] in _EARNS and expression("spending_affords").search(passage.text)
        label = "most" if covers or is_a_ceiling(passage, hit, quantity) else hit.label
        leads = hit.end <= quantity.start
        gap = quantity.start - hit.end if leads else hit.start - quantity.end
        between = passage.text[hit.end : quantity.start] if leads else passage.text[quantity.end : hit.start]
        reach = (
            _REACH[hit.label] if leads or hit.label == "plan" else 16 if quantity.per_tokens is None else _REACH_RATE
        )
        if 0 <= gap <= reach and not _ENDS.search(between):
            near[label] = min(near.get(label, gap), gap + (0 if leads else 4))
    if "spend" in near and _SUPPOSED.search(passage.before(quantity.start, 40)):
        return "most"
    if "plan" not in near and quantity.per_tokens is None and not quantity.direction and _is_had(passage, quantity):
        return "spend" if "spend" in near else "most"
    if near.get("most", 99) <= 3 or IN_ALL.match(passage.text, quantity.end):
        return "most"
    if _FOR_THAT.search(passage.text[max(0, quantity.start - 14) : quantity.start]) and is_to_be_spent(passage):
        return "spend" if "most" not in near and is_paid_now(passage, quantity) else "most"
    said = next((label for label in ("plan", "spend", "most", "least", "quoted") if label in near), None)
    if said is not None:
        return said
    tests = (_is_to_come_down, is_paid_now, is_undercut)
    return "spend" if any(is_paid(passage, quantity) for is_paid in tests) else None


_EARNS = frozenset({"charge", "charges"})
"""What is taken from each user, out of which the model has to be paid where it is asked if it can be afforded."""
_WORTH_OF = regex(r"worth (?:of|in)\b")
"""Behind a sum that buys something: "$100 worth of tokens"."""


def _is_to_come_down(passage: Passage, quantity: Quantity) -> bool:
    """Whether a recurring sum beside a model is what it costs now, because it is asked how to save: "$4k a month"."""
    recurs = quantity.money is not None and per_period(quantity.money.usd, quantity.period, "month") is not None
    named = passage.named("model", "family")
    return recurs and bool(named) and expression("spending_to_come_down").search(passage.text) is not None


_SUPPOSED = expression("spending_supposed")
"""Before a sum that is only thought of: "if we spend", "say I put"."""
_IS_SPENT = expression("spending_is_spent")
_IS_STEEP = expression("spending_is_steep")
_ABOVE = expression("spending_above")
"""Before a sum that is then a limit: "anything above $200 is insane"."""
_IS_THE_LIMIT = expression("spending_is_the_limit")
_IS_NO_BUDGET = expression("spending_is_no_budget")


def _is_called(passage: Passage, quantity: Quantity) -> str | None:
    """What the predicate behind a sum calls it: "$200 is what we pay today", "5 cents per report is the ceiling"."""
    if _IS_NO_BUDGET.match(passage.text, quantity.end) or _IS_SPENT.match(passage.text, quantity.end):
        return "spend"
    if _IS_STEEP.match(passage.text, quantity.end) and not _ABOVE.search(passage.before(quantity.start)):
        return "spend"
    is_limit = _IS_THE_LIMIT.match(passage.text, quantity.end) or _AT_MOST_BEHIND.match(
        passage.text, quantity.number_end
    )
    return "most" if is_limit else None


_AT_MOST_BEHIND = regex(
    r"\s?(?:[$€£]|usd|eur|euros?|dollars?|bucks)?\s?(?:(?:/|an? |per |each )\s?(?:mo|month|week|day|year|yr)\.?,?\s)?"
    r"(?:tops|at (?:the )?(?:very )?most|or less|max(?:imum)?(?! (?:plan|tier|sub|5x|20x|seat|team)))\b"
)
"""Behind a sum and how often it comes: "paying $15/month tops"."""
_PRICE_OF_A_PLAN = regex(r"[\s(,:=]{0,3}(?:(?:at|costs?|is|für|por|à|за) )?\(?")
"""What may stand between the name of a plan and its price: "cursor $20", "Claude Max ($200)"."""


_HAS_CHANGED = regex(
    r"\b(?:(?:drop|fell|fall|r[io]se|gr[eo]w|shr[aiu]nk|increase|decrease|go|goe|went|gone|jump)\w*(?: up| down)? by"
    r"|w[ao]ke up to|\b(?:bill|spend|spending|invoice)\b[^.?!;$]{2,24}\bto)(?: about| around| roughly)?(?: an?)? ?$"
)
_HAD = expression("spending_had")
_PUT_THAT = expression("spending_put_that")
_HAD_BEHIND = expression("spending_had_behind")
"""Who has a sum may spend it: "our club has 500 euros"."""


def _is_had(passage: Passage, quantity: Quantity) -> bool:
    """Whether somebody has the sum."""
    end = quantity.end if quantity.period == "" else quantity.number_end
    lead = passage.before(quantity.start, 44)
    return bool(_HAD.search(lead) or _PUT_THAT.search(lead) or _HAD_BEHIND.match(passage.text, end))
