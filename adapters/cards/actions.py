"""The buttons under an answer: what people ask next, in the words that the follow-up rules read."""

from adapters.cards.card import Action
from bot.answer import Answer

CHEAPER = Action(id="cheaper", label="Cheaper", words="cheaper?")
NO_CHINESE = Action(id="no_cn", label="No Chinese-made", words="and without Chinese-made models?")
EU_ONLY = Action(id="eu", label="EU only", words="the same, but hosted in the EU only")
SUMS = Action(id="sums", label="Show the sums")
COMPARE = Action(id="compare", label="Compare")
CHART = Action(id="chart", label="Chart")
CSV = Action(id="csv", label="CSV")
JSON = Action(id="json", label="JSON")
HUMAN = Action(id="human", label="Ask a human")
"""Under every answer where the workspace named people."""

BY_ID = {each.id: each for each in (CHEAPER, NO_CHINESE, EU_ONLY, SUMS, COMPARE, CHART, CSV, JSON)}
"""Every button there is, so that one on an old message is still understood."""


def actions_for(answer: Answer) -> tuple[Action, ...]:
    """The buttons that would change or show something, in a fixed order."""
    asked = answer.understood
    chosen = answer.intent in {"recommend", "cost", "compare"} and bool(answer.recommendations)
    priced = [each for each in answer.recommendations if each.cost is not None and each.cost.lines]
    hosted = [each for each in answer.recommendations if each.provider is not None]
    offered = (
        (CHEAPER, answer.intent == "recommend" and chosen),
        (NO_CHINESE, answer.intent == "recommend" and chosen and "CN" not in asked.exclude_origin),
        (EU_ONLY, answer.intent == "recommend" and bool(hosted) and asked.host_region != ("EU",)),
        (SUMS, bool(priced) or any(cost.lines for cost in answer.costs)),
        (COMPARE, answer.intent == "recommend" and len({each.model for each in answer.recommendations}) > 1),
        (CHART, answer.intent == "trend" or len(hosted) > 1),
        (CSV, len(answer.recommendations) > 1),
        (JSON, bool(answer.recommendations or answer.costs or answer.facts)),
    )
    return tuple(action for action, holds in offered if holds)


def words_of(action: Action, answer: Answer) -> str | None:
    """What pressing `action` under `answer` says, as if the person had typed it; `None` where it only shows."""
    if action.id != COMPARE.id:
        return action.words
    models = tuple(dict.fromkeys(each.model for each in answer.recommendations))[:4]
    return f"compare {', '.join(models)}"
