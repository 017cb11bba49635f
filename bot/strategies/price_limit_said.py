"""The price that a choice was held against, in words, with its source."""

from decimal import Decimal

from bot.costs.schedule import changes_ahead
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.constraints import rules_of
from bot.selection.price_limit import PriceLimit
from bot.strategies.entries import Offer, entry
from bot.strategies.near_misses import NOTHING
from bot.understanding.price_shares import FRACTIONS, LESS
from bot.wording import sections
from bot.wording.figures import per, percent, usd
from bot.wording.wishes import standard_in_words

_WORDS = {"half": "half", "third": "a third", "quarter": "a quarter", "fifth": "a fifth", "tenth": "a tenth"}


def limit_in_words(draft: Draft, limit: PriceLimit, workload: Workload) -> str:
    """The sentence `Price: at most half of what Claude Sonnet 5.5 costs at Anthropic, $2 / $10 … [3]`."""
    held = entry(Draft(draft.situation), Offer(row=limit.row, role="match", why="-"), workload)
    mark = draft.cite_price(limit.row.offering)
    for side, rate in (("input", limit.row.input_rate), ("output", limit.row.output_rate)):
        if rate is not None:
            draft.fact(subject=held.model, attribute=f"{side} rate", value=Decimal(str(rate)), unit="USD per 1M",
                       citation=mark)  # fmt: skip
    for each in held.price.per_unit if held.price is not None else ():
        draft.fact(subject=held.model, attribute=f"price per {each.unit}", value=each.usd, unit="USD", citation=mark)
    bill = ""
    if held.cost is not None and held.cost.total_usd is not None:
        bill = f", {usd(held.cost.total_usd)}{per(held.cost.period)}"
        draft.fact(subject=held.model, attribute="bill held against", value=held.cost.total_usd, unit="USD",
                   citation=mark)  # fmt: skip
    most = "less than" if limit.share == LESS else f"at most {_share(draft, limit)} of"
    costs = f"what {held.model_name} costs at {sections.place(held)}"
    return f"Price: {most} {costs}, {sections.rates_in_words(held)}{bill} [{mark}]."


def only_until(draft: Draft, limit: PriceLimit | None, pick: Candidate) -> str:
    """`Below that price only until 2026-12-01.` of a pick that a dearer price takes above it; else empty."""
    today = draft.situation.today
    changes = changes_ahead(pick.row.offering, today)
    if limit is None or not changes or limit.lasts(pick.row, pick.rough_usd, today):
        return ""
    return f"Below that price only until {changes[0].on}."


def nothing_for_that(draft: Draft, limit: PriceLimit) -> str:
    """What nothing reaches for the price; where more was asked for, that nothing meets all of it."""
    if any(rules_of(wish) for wish in draft.situation.wishes) or not draft.situation.asked.quality_floor:
        return NOTHING
    price = "for less" if limit.share == LESS else f"for {_share(draft, limit)} of its price"
    return f"Nothing on board reaches {standard_in_words(draft.situation)} {price}."


def _share(draft: Draft, limit: PriceLimit) -> str:
    """`half`, or `30%`."""
    if word := next((_WORDS[name] for name, share in FRACTIONS.items() if share == limit.share), ""):
        return word
    mark = draft.cite_price(limit.row.offering)
    draft.fact(subject=limit.row.model_id, attribute="share of its price asked for", value=limit.share, citation=mark)
    return percent(limit.share)
