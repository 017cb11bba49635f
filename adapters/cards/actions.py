"""The buttons under an answer: what people ask next, in the words that the follow-up rules read."""

from collections.abc import Sequence

from adapters.cards.card import Action
from bot.answer import Answer, Recommendation

CHEAPER = Action(id="cheaper", label="Cheaper", words="cheaper?")
NO_CHINESE = Action(id="no_cn", label="No Chinese-made", words="and without Chinese-made models?")
EU_ONLY = Action(id="eu", label="EU only", words="the same, but hosted in the EU only")
INSTEAD = Action(
    id="instead", label="What instead", words="which models can we use instead, without Chinese-made ones?"
)
PRICE = Action(id="price", label="What it costs", words="what does it cost?")
VOLUME = Action(id="volume", label="For 10M in, 2M out", words="what would 10M tokens in and 2M out a month cost?")
UNDERCUT = Action(id="undercut", label="Cheaper, as good", words="something cheaper that is as good as {models}")
WHERE = Action(id="where", label="Where it runs", words="where is {models} hosted?")
LICENCES = Action(id="licences", label="Licences", words="what are the licences of {models}?")
COMPARE = Action(id="compare", label="Compare", words="compare {models}")
SUMS = Action(id="sums", label="Show the sums")
CHART = Action(id="chart", label="Chart")
CSV = Action(id="csv", label="CSV")
JSON = Action(id="json", label="JSON")
HUMAN = Action(id="human", label="Ask a human")
"""Under every answer where the workspace named people."""

_ALL = (
    CHEAPER,
    NO_CHINESE,
    EU_ONLY,
    INSTEAD,
    PRICE,
    VOLUME,
    UNDERCUT,
    WHERE,
    LICENCES,
    COMPARE,
    SUMS,
    CHART,
    CSV,
    JSON,
)
BY_ID = {each.id: each for each in _ALL}
"""Every button there is, so that one on an old message is still understood."""
MOST_MODELS = 4
"""Models that one button names."""
_OF_A_MODEL = frozenset({"capability", "licence", "benchmark", "residency"})
"""Questions of fact about a model, after which people ask for its price."""
_VOLUME = ("input_tokens", "output_tokens", "requests", "units")
_SUM_TABLE = "| Component |"
"""How the lines of a bill begin where an answer shows them."""


def actions_for(answer: Answer) -> tuple[Action, ...]:
    """The buttons that would change or show something, in a fixed order."""
    rows, asked, intent = answer.recommendations, answer.understood, answer.intent
    chosen = intent == "recommend" and bool(rows)
    hosted = [each for each in rows if each.provider is not None]
    named = models_of(answer)
    at_home = asked.self_host or asked.gpu_memory_gb is not None
    one = len(named) == 1 and intent in {*_OF_A_MODEL, "cost"} and not at_home
    priced = bool(rows) and all(map(_is_text, rows))
    is_example = intent in {"cost", "compare"} and priced and not any(getattr(asked, key) for key in _VOLUME)
    bills = {cost for cost in (*answer.costs, *(each.cost for each in rows)) if cost is not None and cost.lines}
    offered = (
        (CHEAPER, chosen and _has_cheaper(rows)),
        (NO_CHINESE, chosen and "CN" not in asked.exclude_origin and any(map(_is_chinese, rows))),
        (EU_ONLY, chosen and bool(hosted) and not asked.host_region),
        (INSTEAD, intent == "origin_risk" and any(map(_is_chinese, rows))),
        (PRICE, one and intent in _OF_A_MODEL),
        (VOLUME, is_example and not at_home),
        (UNDERCUT, one and intent not in {"licence", "residency"} and (priced or not rows)),
        (WHERE, one and bool(rows) and intent != "residency"),
        (LICENCES, intent == "compare" and any(each.open_weights for each in rows)),
        (COMPARE, intent in {"recommend", "migration", "benchmark"} and len(named) > 1),
        (SUMS, len(bills) > answer.text.count(_SUM_TABLE)),
        (CHART, intent == "trend" or len(hosted) > 1),
        (CSV, len(rows) > 1),
        (JSON, len(rows) > 1 or bool(answer.costs)),
    )
    return tuple(action for action, holds in offered if holds)


def words_of(action: Action, answer: Answer) -> str | None:
    """What pressing `action` under `answer` says, as if the person had typed it; `None` where it only shows."""
    return action.words and action.words.format(models=", ".join(models_of(answer)[:MOST_MODELS]))


def models_of(answer: Answer) -> tuple[str, ...]:
    """The models that an answer is about: those of its rows, else those asked about, else those it lists."""
    rows = tuple(each.model for each in answer.recommendations)
    listed = tuple(fact.subject for fact in answer.facts if fact.attribute == "name")
    return tuple(dict.fromkeys(rows or answer.understood.models or listed))


def _has_cheaper(rows: Sequence[Recommendation]) -> bool:
    """Whether another pick than the first is there for its price, so that asking for the cheapest turns them round."""
    return rows[0].role in {"best", "value"} and any(
        each.role in {"budget", "value"} and each.model != rows[0].model and each.provider is not None for each in rows
    )


def _is_chinese(row: Recommendation) -> bool:
    return row.origin == "CN" or any(base.origin == "CN" for base in row.lineage)


def _is_text(row: Recommendation) -> bool:
    """Whether the row is a model that is paid by the token it writes."""
    return row.provider is not None and row.price is not None and bool(row.price.output_usd_per_mtok)
