"""What an intent makes of the words: in a question about a licence, "open source" is the subject, not a wish."""

from collections.abc import Mapping
from typing import Any

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_SUBJECT_ONLY: Mapping[str, frozenset[str]] = {
    "licence": frozenset(
        {"task", "open_weights", "free", "host_region", "latency", "input_tokens", "output_tokens", "require_origin"}
    ),
    "capability": frozenset({"task", "free", "latency", "open_weights", "budget_usd", "budget_period"}),
    "benchmark": frozenset({"free", "latency", "open_weights", "input_tokens"}),
    "migration": frozenset({"free", "latency", "open_weights", "self_host"}),
    "origin_risk": frozenset({"task", "free", "latency"}),
    "residency": frozenset({"task", "free", "latency"}),
    "trend": frozenset(
        {"task", "open_weights", "free", "latency", "exclude_origin", "require_origin", "quality_floor"}
    ),
    "cost": frozenset({"free", "latency"}),
    "compare": frozenset({"free", "max_params_b", "min_params_b"}),
    "stack": frozenset({"task", "free", "latency"}),
}
"""Keys that the main intent's own words fill without meaning a wish; kept where a model is looked for as well."""
_ABOUT_THE_MODEL = frozenset({"origin_risk", "migration", "capability", "licence", "benchmark"})
_LOAD = ("input_tokens", "output_tokens")
_IN_A_PRODUCT = expression("settle_in_a_product")


def settled(slots: Mapping[str, Any], intents: tuple[str, ...], passage: Passage) -> dict[str, Any]:
    """`slots` without what is only the subject of the main intent."""
    kept = dict(slots)
    main = intents[0]
    if main not in {"recommend", "off_topic"} and not (main in {"residency", "origin_risk"} and "recommend" in intents):
        for key in _SUBJECT_ONLY.get(main, frozenset()):
            kept.pop(key, None)
    if main == "origin_risk":
        kept.pop("require_origin", None)
    if main == "migration" and "quality_floor" in kept and "models" not in kept:
        kept["models"] = kept.pop("quality_floor")
    if main == "compare" and "quality_floor" in kept:
        kept["models"] = (*kept.get("models", ()), *kept.pop("quality_floor"))
    if main in _ABOUT_THE_MODEL and "exclude_models" in kept and "models" not in kept:
        kept["models"] = kept.pop("exclude_models")
    if main == "cost" and kept.get("task") == "coding" and not passage.hits.has("task"):
        del kept["task"]
    _settle_tokens(kept, main, passage)
    if main in {"licence", "origin_risk"} and "fine_tuning" in kept.get("needs", ()):
        kept["needs"] = tuple(need for need in kept["needs"] if need != "fine_tuning")
    if main == "origin_risk" and ("licence" not in intents or kept.get("licence") == "commercial"):
        kept.pop("licence", None)
    unsettled = kept.get("licence") in {None, "research"}
    if main == "licence" and unsettled and _IN_A_PRODUCT.search(passage.text):
        kept["licence"] = "commercial"
    return kept


def _settle_tokens(slots: dict[str, Any], main: str, passage: Passage) -> None:
    """A context named with a bill is its input; token counts without a workload are no volume."""
    if main == "cost" and "min_context_tokens" in slots and "input_tokens" not in slots:
        slots["input_tokens"] = slots.pop("min_context_tokens")
    if main in {"capability", "migration", "benchmark", "origin_risk", "trend"} and "requests" not in slots:
        for key in _LOAD:
            slots.pop(key, None)
        if main != "capability":
            slots.pop("requests_period", None)
        if not slots.get("self_host"):
            slots.pop("min_context_tokens", None)
    directed = [
        quantity for quantity in passage.quantities if quantity.direction == "input" or quantity.unit == "tokens"
    ]
    if main == "stack" or (
        len(slots.get("models", ())) > 1 and len(directed) > 1 and "requests" not in slots and _differ(directed)
    ):
        for key in _LOAD:
            slots.pop(key, None)


def _differ(quantities: list[Any]) -> bool:
    """Whether several models have volumes of their own."""
    inputs = {quantity.value for quantity in quantities if quantity.direction == "input"}
    return len(inputs) > 1
