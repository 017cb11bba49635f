"""The share of a load that goes through a batch: "half of it in batch", "batch for a third of them, the rest live"."""

from collections.abc import Sequence
from decimal import Decimal

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.share_words import Share, shares_told

_BETWEEN = expression("batch_share_between")
"""What may stand between a share and the batch behind it: "of it goes through", "werden im", "由"."""
_FOR = expression("batch_share_for")
"""What may stand between a batch and the share behind it: "for", "only on about", "bei"."""
_ELSE = expression("batch_share_else")
"""What a share may be of else: a discount, the price, the input, the cache."""
_CUT = expression("batch_share_cut")
"""Before a share that is a saving: "saves", "at a discount of"."""
_LIVE = expression("batch_share_live")
_REST = expression("batch_share_rest")
_NEAR = 60
_BEHIND = 26


def batch_share_of(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Decimal, Share] | None:
    """The share in batch and the words of a share that tell it; `None` where all of the load is, or nothing."""
    hits = passage.hits.of("wish", "batch")
    if not hits:
        return None
    names = [each.start for each in passage.named("model", "family")]
    for share in shares_told(passage, quantities):
        if _ELSE.match(passage.text, share.end) or _CUT.search(passage.before(share.start, 16)):
            continue
        for hit in hits:
            first, last = sorted(((share.start, share.end), (hit.start, hit.end)))
            if last[0] - first[1] > _NEAR or any(first[1] <= start < last[0] for start in names):
                continue
            between = passage.text[first[1] : last[0]]
            is_ahead = share.start < hit.start
            if is_ahead and (rest := _REST.search(between)) and _LIVE.search(between[: rest.start()]):
                return 1 - share.share, share
            told = _BETWEEN.fullmatch(between) if is_ahead else _FOR.fullmatch(between)
            if told and not _ELSE.match(passage.text[last[1] : last[1] + _BEHIND]):
                return share.share, share
    return None
