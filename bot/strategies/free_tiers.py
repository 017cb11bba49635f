"""What is known of free tiers, for who asks whether one is there or enough."""

from collections.abc import Sequence

from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.strategies import cost
from bot.strategies.asked_of import terms_asked
from bot.strategies.background import background
from bot.strategies.named import Named, named_models, on_board, rows_of
from bot.strategies.off_topic import NO_QUESTION
from bot.understanding.expressions import expression
from bot.wording.figures import listed

_ASKED = expression("free_tier_asked")
_ON_ITS_PRICE = frozenset({"capability", "cost"})
"""What "can I use X for free?" is read as."""
_OPEN = (
    "**How much a free tier allows is not on board, so whether it is enough cannot be said; try it with your load.**"
)


def answered(draft: Draft) -> bool:
    """Whether a free tier is asked about; the note on them is told, and what a named model costs without one."""
    asked, reading = draft.situation.asked, draft.situation.reading
    if reading.intents[0] == "residency" or reading.flags & NO_QUESTION:
        return False
    is_choice = asked.task or asked.self_host or (asked.free and reading.intents[0] == "recommend")
    of_a_tier = _ASKED.search(draft.situation.question.text.lower()) is not None
    of_a_price = asked.free and asked.models and reading.intents[0] in _ON_ITS_PRICE
    of_a_price = of_a_price and not terms_asked(draft.situation.question.text)
    if is_choice or not (of_a_tier or of_a_price):
        return False
    known = on_board(named_models(draft, asked.models))
    if not of_a_tier:
        return _answer_on_price(draft, known)
    is_billed = bool(asked.models) and workload_of(asked).stated
    draft.say(_OPEN if is_billed else "")
    background(draft, kinds=("pricing",), limit=1, query="free tier of an API and its rate limits")
    if is_billed:
        cost.add_part(draft, known)
    return True


def _answer_on_price(draft: Draft, known: Sequence[Named]) -> bool:
    """Says that no host sells the models named for nothing, and what they cost; returns whether that is so."""
    if not known or any(row.is_free for named in known for row in rows_of(draft.situation, named)):
        return False
    draft.say(f"**No API price of zero is on board for {listed([named.title for named in known])}.**")
    cost.add_part(draft, known)
    if opened := [named.title for named in known if named.model is not None and named.model.open_weights]:
        weights = "its weights are" if len(opened) == 1 else "their weights are"
        draft.say(f"{listed(opened)}: {weights} open, so on machines of your own only those cost money.")
    background(draft, kinds=("pricing",), limit=1, query="free tier of an API and its rate limits")
    return True
