"""The agent's tools: the rules' own strategies and searches, asked with typed arguments. What they return is data.

Every tool answers under the same policies as the question itself, and with facts that carry citation ids.
"""
# ruff: noqa: FBT001, FBT002, PLR0917  (arguments are a schema for a model, which names each of them)

import json
from typing import Any, Literal

from langchain.tools import ToolRuntime, tool
from langchain_core.tools import BaseTool

from bot.agent.findings import Findings
from bot.agent.merging import checked
from bot.agent.run import Run
from bot.errors import AnswerError
from bot.question import Question
from bot.understanding.reading import Reading
from bot.understanding.resolving import nearest, resolve_model
from bot.understood import Understood
from knowledge.errors import KnowledgeError

Runtime = ToolRuntime[Run, Any]
_NOTE_KINDS = {"hosting": "regulation"}
"""Kinds of notes that citations call otherwise."""


@tool
def search_notes(
    query: str,
    runtime: Runtime,
    kind: Literal["any", "pricing", "benchmark", "regulation", "market", "model", "hosting"] = "any",
) -> str:
    """Background notes on pricing, benchmarks, law, hosting, the market and model families."""
    run, findings = _parts(runtime)
    kinds = () if kind == "any" else (kind,)
    try:
        hits = run.assistant.knowledge.notes.search(query[:300], kinds=kinds, limit=3)
    except KnowledgeError as error:
        return _nothing(str(error))
    return findings.take_notes((hit.note for hit in hits), _NOTE_KINDS)


@tool
def find_models(
    runtime: Runtime,
    task: str | None = None,
    host_region: list[str] | None = None,
    exclude_origin: list[str] | None = None,
    require_origin: list[str] | None = None,
    open_weights: bool | None = None,
    min_context_tokens: int | None = None,
    max_price_in_per_mtok: float | None = None,
    needs: list[str] | None = None,
) -> str:
    """Models that meet every constraint, with host, price, origin and licence. Places are ISO codes or EU."""
    return _asked(runtime, ("recommend",), "which model", {
        "task": task, "host_region": host_region, "exclude_origin": exclude_origin, "require_origin": require_origin,
        "open_weights": open_weights, "min_context_tokens": min_context_tokens,
        "max_price_in_per_mtok": max_price_in_per_mtok, "needs": needs,
    })  # fmt: skip


@tool
def price_workload(
    runtime: Runtime,
    model: str,
    provider: str | None = None,
    input_tokens: int | None = None,
    output_tokens: int | None = None,
    requests: int | None = None,
    period: Literal["once", "day", "week", "month", "year"] = "month",
    cached_share: float | None = None,
    batch: bool = False,
) -> str:
    """The bill of one model, line by line. Tokens are per request when requests is given, else in total."""
    return _asked(runtime, ("cost",), f"what does {model} cost", {
        "models": [model], "providers": [provider] if provider else None, "input_tokens": input_tokens,
        "output_tokens": output_tokens, "requests": requests, "requests_period": period,
        "cached_share": cached_share, "batch": batch or None,
    })  # fmt: skip


@tool
def compare_models(
    runtime: Runtime, models: list[str], input_tokens: int | None = None, output_tokens: int | None = None
) -> str:
    """Two or more models side by side: prices, bills for the same tokens, scores on the same boards."""
    asked = {"models": models[:5], "input_tokens": input_tokens, "output_tokens": output_tokens}
    return _asked(runtime, ("compare", "cost"), f"compare {' and '.join(models[:5])}", asked)


@tool
def measures_for(runtime: Runtime, models: list[str], user_context: list[str] | None = None) -> str:
    """Laws, orders and policies that bear on models for a situation, such as us_contractor or eu_personal_data."""
    asked = {"models": models[:3], "user_context": user_context}
    return _asked(runtime, ("origin_risk",), f"is there a law against {' and '.join(models[:3])}", asked)


@tool
def licence_terms(runtime: Runtime, model: str) -> str:
    """What a model's licence allows and on which conditions."""
    return _asked(runtime, ("licence",), f"licence of {model}", {"models": [model], "licence": "commercial"})


@tool
def traffic(runtime: Runtime) -> str:
    """Who uses what: shares of public traffic by the makers' origin and by developer, with their denominators."""
    return _asked(runtime, ("trend",), "share of traffic by origin", {})


@tool
def deprecations(runtime: Runtime, model: str) -> str:
    """When a model ends, at which host, and what replaces it."""
    return _asked(runtime, ("migration",), f"when is {model} deprecated, what replaces it", {"models": [model]})


@tool
def fits_gpu(runtime: Runtime, gpu_memory_gb: float, task: str | None = None) -> str:
    """Open-weight models that fit a GPU memory in GB; several cards add up."""
    asked = {"gpu_memory_gb": gpu_memory_gb, "self_host": True, "task": task}
    return _asked(runtime, ("recommend",), "which open model to run on our own hardware", asked)


TOOLS: tuple[BaseTool, ...] = (
    search_notes, find_models, price_workload, compare_models, measures_for, licence_terms, traffic, deprecations,
    fits_gpu,
)  # fmt: skip


def _parts(runtime: Runtime) -> tuple[Run, Findings]:
    run = runtime.context
    if run is None or run.findings is None:
        raise TypeError("a tool runs in an agent that was given a Run with findings")
    return run, run.findings


def _asked(runtime: Runtime, intents: tuple[str, ...], words: str, claimed: dict[str, Any]) -> str:
    """The rules' answer to a question made of typed arguments, as data; unknown values are left out and said."""
    run, findings = _parts(runtime)
    lexicon = run.assistant.lexicon
    unknown = [name for name in claimed.get("models") or () if not resolve_model(name, lexicon)]
    if unknown:
        near = ", ".join(nearest(unknown[0], lexicon)) or "none"
        return _nothing(f"no catalogue on board knows {unknown[0][:60]!r}; nearest names: {near}")
    values = checked(claimed, lexicon, run.assistant.knowledge.facts)
    question = Question(id=run.question.id, text=words[:300], today=run.question.today)
    try:
        found = run.assistant.answer_reading(question, Reading(understood=Understood(**values), intents=intents))
    except (AnswerError, KnowledgeError) as error:
        return _nothing(str(error))
    return findings.take(found)


def _nothing(why: str) -> str:
    return f"<data>\n{json.dumps({'not_known': [why[:400]]}, ensure_ascii=False)}\n</data>"
