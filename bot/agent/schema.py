"""The contract's `understood` object as a JSON schema, for a model to fill, and which values each key may have."""

import re
from typing import Any

from bot.listing import TASKS
from bot.policy import LICENCES, PERIODS, USER_CONTEXTS
from bot.understanding.volumes import BUSINESS

INTENTS = (
    "recommend", "cost", "compare", "capability", "benchmark", "origin_risk", "residency", "licence", "migration",
    "trend", "stack", "off_topic",
)  # fmt: skip
COUNTED = frozenset({"min_context_tokens", "min_output_tokens", "input_tokens", "output_tokens"})
AMOUNTS = COUNTED | {
    "max_price_in_per_mtok", "max_price_out_per_mtok", "budget_usd", "requests", "units", "cached_share",
    "gpu_memory_gb", "ram_gb", "max_params_b", "min_params_b",
}  # fmt: skip
NAMES = frozenset({"models", "exclude_models", "exclude_developers", "require_developers", "providers",
                   "exclude_providers", "quality_floor"})  # fmt: skip
PLACES = frozenset({"exclude_origin", "require_origin", "host_region", "exclude_host_region"})
LISTS = {
    "modalities": frozenset({"text", "image", "audio", "video", "pdf"}),
    "output_modalities": frozenset({"image", "audio", "video"}),
    "user_context": USER_CONTEXTS,
    "needs": frozenset({
        "tools", "json_schema", "streaming", "fine_tuning", "caching", "batch", "web_search", "reasoning",
        "no_reasoning", "vision", "uncensored", "computer_use", "logprobs", "embeddings",
    }),
}  # fmt: skip
ONE_OF = {
    "task": TASKS,
    "budget_period": PERIODS,
    "requests_period": frozenset({"once", "second", "minute", "hour", "day", "week", "month", "year"}),
    "unit_kind": BUSINESS,
    "latency": frozenset({"fast", "realtime"}),
    "licence": LICENCES,
}  # fmt: skip
FLAGS = frozenset({"free", "batch", "open_weights", "self_host", "zero_retention", "no_training"})
_PLACE = re.compile(r"[A-Za-z]{2}|[a-z]{2}-[a-z]+-\d")


def fits(kind: str, value: str) -> bool:
    """Whether a text has the form of `kind`; only places have one."""
    return kind == "place" and _PLACE.fullmatch(value) is not None


def schema() -> dict[str, Any]:
    """The schema that structured output is asked for in. Every key is optional: what was not said is left out."""
    texts = {"type": "array", "items": {"type": "string"}}
    keys: dict[str, Any] = {"intents": {"type": "array", "items": {"type": "string", "enum": list(INTENTS)},
                                        "description": "what is asked for, the main one first"}}  # fmt: skip
    keys |= {key: {"type": "number"} for key in sorted(AMOUNTS)}
    keys |= {key: texts | {"description": "names as written"} for key in sorted(NAMES)}
    keys |= {key: texts | {"description": "ISO 3166 codes, or EU"} for key in sorted(PLACES)}
    keys |= {
        key: {"type": "array", "items": {"type": "string", "enum": sorted(values)}} for key, values in LISTS.items()
    }
    keys |= {key: {"type": "string", "enum": sorted(values)} for key, values in ONE_OF.items()}
    keys |= {key: {"type": "boolean"} for key in sorted(FLAGS)}
    keys["language"] = texts | {"description": "ISO 639-1 codes of languages the model must be good at"}
    return {
        "title": "understood",
        "description": "What the last message of a thread says, and nothing that was not said.",
        "type": "object",
        "properties": keys,
        "required": ["intents"],
    }
