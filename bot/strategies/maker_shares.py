"""The share of a spend that is told of a maker whose models are named: "85% of it openai"."""

from collections.abc import Mapping
from decimal import Decimal

from bot.draft import Draft
from bot.strategies.spends import Shares
from bot.strategies.uses import Use, makers_named
from bot.understanding.expressions import expression
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at

_AHEAD = expression("maker_share_ahead")
_BEHIND = expression("maker_share_behind")
_HUNDRED = Decimal(100)


def maker_shares(draft: Draft, text: str, uses: Mapping[str, Use]) -> Shares | None:
    """The models' shares where makers' are told: alike within a maker, which is said; `None` where none is."""
    passage = look_at(tidy(text), draft.situation.lexicon)
    percents = [each for each in passage.quantities if each.unit == "percent" and not each.negative]
    if not percents or len(percents) >= len(uses):
        return None
    told: dict[str, Decimal] = {}
    for maker in makers_named(draft.situation, text):
        for each in percents:
            ahead = each.end <= maker.start and _AHEAD.fullmatch(passage.text, each.end, maker.start)
            behind = maker.end <= each.start and _BEHIND.fullmatch(passage.text, maker.end, each.start)
            if (ahead or behind) and any(_is_of(use, maker.key) for use in uses.values()):
                told.setdefault(maker.key, each.value / _HUNDRED)
    whole = sum(told.values(), Decimal(0))
    if not told or whole > 1:
        return None
    groups = [(share, [key for key, use in uses.items() if _is_of(use, maker)]) for maker, share in told.items()]
    rest = [key for key, use in uses.items() if not any(_is_of(use, maker) for maker in told)]
    groups += [(1 - whole, rest)] if rest and whole < 1 else []
    if any(len(keys) > 1 for _, keys in groups):
        draft.assume("How a maker's share parts among its models is not told: they are taken as alike.")
    return Shares(parts={key: share / len(keys) for share, keys in groups for key in keys}, of_traffic=False)


def _is_of(use: Use, maker: str) -> bool:
    return maker in {use.maker_id, use.host_id}
