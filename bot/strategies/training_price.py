"""Training of a model at its host: no price of that is on board, and the base model's bill is none of it."""

from decimal import Decimal

from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies import self_host
from bot.understanding.training import epochs, only_trains, trains
from bot.wording.figures import count


def training_price(draft: Draft, row: Row) -> str:
    """That no price of training is on board, said first to who asks what fine-tuning costs; else empty."""
    situation = draft.situation
    if not trains(situation.question.text, situation.asked) or self_host.is_asked(situation):
        return ""
    mark = draft.cite_price(row.offering)
    return (
        f"**What training {row.model_name} costs is not on board, nor what the trained model costs to use: there is no "
        f"bill of either.** {_trained_on(draft)}What follows is the price of {row.model_name} as it is sold [{mark}]."
    )


def _trained_on(draft: Draft) -> str:
    """`It is trained on 7.2M tokens: 4,000 examples of 600 tokens, 3 times over. `; empty where no length was told."""
    asked = draft.situation.asked
    if asked.input_tokens is None or not only_trains(draft.situation.question.text, asked):
        return ""
    times = epochs(draft.situation.question.text)
    examples = asked.requests or Decimal(1)
    total = f"{count(examples * asked.input_tokens * times)} tokens"
    sizes = f"{count(examples)} examples of {count(asked.input_tokens)} tokens" if examples > 1 else ""
    over = f"{times} times over" if times > 1 else ""
    parts = ", ".join(filter(None, (sizes, over)))
    draft.assume(f"{total} to train on{f': {parts}' if parts else ''}.")
    return f"It is trained on {total}{f': {parts}' if parts else ''}. "
