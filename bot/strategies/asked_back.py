"""What is said where only a question back helps: nothing that would be a guess."""

from bot.draft import Draft
from bot.understanding.clarify import WHICH_MODELS, WHICH_PLAN, WHICH_PRICE, WHICH_SPEND

_SAID = {
    WHICH_MODELS: "**No models are named, so there is nothing to compare yet.** Name them, and say what they are for.",
    WHICH_PLAN: "**Several products have plans of that name.** Say which product: Claude, ChatGPT, Copilot, Cursor.",
    WHICH_PRICE: "**Name the model, or the task and how much of it, and I price it.**",
    WHICH_SPEND: "**Say which models you use, for what, and about how much a month, and I show what costs less.**",
}


def answered(draft: Draft) -> bool:
    """Whether the message says so little that a question back is the whole answer."""
    clarify = draft.situation.reading.clarify
    said = _SAID.get(clarify) if clarify is not None else None
    if said is None:
        return False
    draft.say(said)
    return True
