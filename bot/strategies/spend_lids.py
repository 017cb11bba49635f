"""How spending is bounded, for who asks it of a sum that was spent: no bill answers that."""

from bot.draft import Draft
from bot.strategies.background import background
from bot.strategies.ways_asked import asks_to_save
from bot.understanding.spend_lids import asks_for_a_lid

_LOADS = ("requests", "input_tokens", "output_tokens", "units", "budget_usd")


def answered(draft: Draft) -> bool:
    """Whether a lid on spending is asked for, and no load that could be billed is told."""
    asked = draft.situation.asked
    if any(getattr(asked, each) is not None for each in _LOADS):
        return False
    text = draft.situation.question.text.lower()
    if not asks_for_a_lid(text) or asks_to_save(text):
        return False
    return bool(background(draft, kinds=("pricing",), subjects=("cost-control",), limit=1))
