"""What is known of free tiers, for who asks whether one is there or enough."""

from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.strategies import cost
from bot.strategies.background import background
from bot.strategies.named import named_models, on_board
from bot.strategies.off_topic import NO_QUESTION
from bot.understanding.expressions import expression

_ASKED = expression("free_tier_asked")
_OPEN = (
    "**How much a free tier allows is not on board, so whether it is enough cannot be said; try it with your load.**"
)


def answered(draft: Draft) -> bool:
    """Whether a free tier is asked about; the note on them is told, and what a named model costs without one."""
    asked, reading = draft.situation.asked, draft.situation.reading
    if reading.intents[0] == "residency" or reading.flags & NO_QUESTION:
        return False
    is_choice = asked.task or asked.self_host or (asked.free and reading.intents[0] == "recommend")
    if is_choice or _ASKED.search(draft.situation.question.text.lower()) is None:
        return False
    is_billed = bool(asked.models) and workload_of(asked).stated
    draft.say(_OPEN if is_billed else "")
    background(draft, kinds=("pricing",), limit=1, query="free tier of an API and its rate limits")
    if is_billed:
        cost.add_part(draft, on_board(named_models(draft, asked.models)))
    return True
