"""Training of a model at its host: no price of that is on board, and the base model's bill is none of it."""

from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies import self_host
from bot.understanding.training import trains


def training_price(draft: Draft, row: Row) -> str:
    """That no price of training is on board, said first to who asks what fine-tuning costs; else empty."""
    situation = draft.situation
    if not trains(situation.question.text, situation.asked) or self_host.is_asked(situation):
        return ""
    mark = draft.cite_price(row.offering)
    return (
        f"**What training {row.model_name} costs is not on board, nor what the trained model costs to use: there is no "
        f"bill of either.** What follows is the price of {row.model_name} as it is sold [{mark}]."
    )
