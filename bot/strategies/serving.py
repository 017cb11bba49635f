"""How weights are served, for who names no model: engines, file formats, precisions, several cards together."""

from bot.draft import Draft
from bot.selection.memory import FORMULA
from bot.strategies.background import background
from bot.strategies.rent import cards_asked
from bot.wording.figures import listed

_FLAG = "serving:"
_LEADS = {
    "format": "**No source on board compares these file formats.** What is known of the engines that read them:",
    "precision": "**How much quality fewer bits cost, no source on board measures.** What is known:",
    "split": "**Several cards add up when the engine splits the model over them.** How fast that is, and which numbers "
             "of cards an engine takes, no source on board says.",
}  # fmt: skip
_SUBJECTS = {
    "engine": "inference-engine", "format": "inference-engine", "precision": "quantisation", "split": "vram",
    "cache": "kv-cache",
}  # fmt: skip


def answered(draft: Draft) -> bool:
    """Says what the notes on board do of it, and what none does; whether that is what was asked."""
    flags = draft.situation.reading.flags
    topic = next((flag.removeprefix(_FLAG) for flag in flags if flag.startswith(_FLAG)), None)
    if topic is None:
        return False
    if topic == "support":
        names = listed([card.name for card in cards_asked(draft.situation)])
        draft.say(f"**Not on board: no source here says which number formats {names} computes in.** Ask its maker.")
        draft.leave_open(f"The number formats that {names} supports.")
        return True
    draft.say(_LEADS.get(topic, ""))
    if topic == "cache":
        draft.assume(FORMULA)
    background(draft, kinds=("hosting",), subjects=(_SUBJECTS[topic],), limit=1)
    return True
