"""How the share of a country, or of each vendor, stands against the most that the question allows it."""

import re
from collections import defaultdict
from decimal import Decimal

from bot.draft import Draft
from bot.patterns import regex
from bot.places import countries_in
from bot.strategies.uses import NOT_SAID, Stack, mark_of
from bot.strategies.what_if import share_limit
from bot.wording.figures import listed, percent, usd

_VENDOR = regex(
    r"\b(?:vendors?|suppliers?|providers?|makers?|labs?|companies|company|anbieter\w*|hersteller\w*|proveedor\w*"
    r"|fournisseurs?|fornecedor\w*|fornitor\w*|поставщик\w*)\b|供应商|厂商|ベンダー|업체",
    re.IGNORECASE,
)


def say_limit(draft: Draft, stack: Stack) -> bool:
    """Says what is above the limit, and what of it would have to go; whether the question sets one."""
    limit, total = share_limit(draft.situation), stack.total
    if limit is None or not total:
        return False
    text = draft.situation.question.text
    named = countries_in(text)
    if not named and _VENDOR.search(text):
        _of_vendors(draft, stack, limit, total)
    else:
        _of_a_country(draft, stack, limit, total)
    return True


def _of_vendors(draft: Draft, stack: Stack, limit: Decimal, total: Decimal) -> None:
    by_maker = all(use.maker != NOT_SAID for use in stack.known)
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for use in stack.known:
        sums[use.maker if by_maker else use.host] += use.spend or Decimal(0)
    most, mark = limit * total, mark_of(draft, stack.known[0])
    draft.fact(subject="each vendor", attribute="limit on the share of spend", value=limit, unit=None, citation=mark)
    top = max(sums, key=lambda each: sums[each])
    draft.fact(subject=top, attribute="share of the spend", value=sums[top] / total, unit=None, citation=mark)
    held = percent(sums[top] / total)
    if sums[top] <= most:
        draft.say(f"**No vendor is above the limit of {percent(limit)}: {top} has the most, {held}.**")
        return
    over = _amount(draft, stack, top, "spend above the limit", sums[top] - most)
    room = [
        f"{who} has room for {_amount(draft, stack, who, 'spend up to the limit', most - spend)}"
        for who, spend in sorted(sums.items(), key=lambda pair: pair[1])
        if spend < most
    ]
    draft.say(
        f"**{top} has {held} of the spend, above the limit of {percent(limit)}: {over} of it would have to move, the "
        f"total staying as it is.** {listed(room)}{'.' if room else ''}".strip()
    )


def _amount(draft: Draft, stack: Stack, who: str, attribute: str, amount: Decimal) -> str:
    """`$8,400 a month`, or a share of the spend where no sums were told; put on the draft."""
    mark = mark_of(draft, stack.known[0])
    if stack.is_shares:
        share = amount / (stack.total or amount)
        draft.fact(subject=who, attribute=attribute, value=share, unit=None, citation=mark)
        return f"{percent(share)} of the spend"
    draft.fact(subject=who, attribute=attribute, value=amount, unit="USD a month", citation=mark)
    return f"{usd(amount)} a month"


def _of_a_country(draft: Draft, stack: Stack, limit: Decimal, total: Decimal) -> None:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for use in stack.known:
        sums[use.origin] += use.spend or Decimal(0)
    named = countries_in(draft.situation.question.text)
    country = next((each for each in named if each in sums), max(sums, key=lambda each: sums[each]))
    mark = mark_of(draft, stack.known[0])
    over = sums[country] - limit * total
    share = sums[country] / total
    draft.fact(subject=country, attribute="limit on the share of spend", value=limit, unit=None, citation=mark)
    draft.fact(subject=country, attribute="share of the spend", value=share, unit=None, citation=mark)
    if over <= 0:
        draft.say(
            f"**{country}-made models have {percent(share)} of the spend, within the limit of {percent(limit)}.**"
        )
        return
    draft.fact(subject=country, attribute="spend above the limit", value=over, unit="USD a month", citation=mark)
    draft.say(
        f"**{country}-made models have {percent(share)} of the spend, above the limit of {percent(limit)}: "
        f"{usd(over)} a month of theirs would have to go, the total staying as it is.**"
    )
