"""Which of the contract's intents a message has: cues weighed, then adjusted by what was named and how it is asked."""

import re
from collections.abc import Mapping
from typing import Any

from bot.understanding.allowed_makers import weigh_allowed
from bot.understanding.asked_around import weigh_asked_around
from bot.understanding.code_moved import weigh_code
from bot.understanding.efforts import weigh_efforts
from bot.understanding.flows import weigh_flows
from bot.understanding.host_prices import weigh_host_prices
from bot.understanding.house_rules import weigh_house_rules
from bot.understanding.intent_losses import weigh_loss
from bot.understanding.intent_places import (
    CONDITIONS,
    EXPLICIT,
    weigh_bases_ruled_out,
    weigh_lineage,
    weigh_lists,
    weigh_nationality,
    weigh_origin,
    weigh_past,
    weigh_permission,
    weigh_region,
    weigh_revenue,
)
from bot.understanding.intent_rivals import YES_NO, asks_yes_or_no, weigh_subjects
from bot.understanding.law_words import weigh_laws
from bot.understanding.licence_words import weigh_terms
from bot.understanding.loads import has_spend_each
from bot.understanding.ownership import weigh_ownership
from bot.understanding.passage import Passage
from bot.understanding.purchases import weigh_purchases
from bot.understanding.questions import weigh_comparisons, weigh_questions
from bot.understanding.served_places import weigh_served
from bot.understanding.shut_out import weigh_shut_out
from bot.understanding.supposed_bans import weigh_bans
from bot.understanding.turns import in_thread

ORDER = ("migration", "licence", "stack", "origin_risk", "residency", "benchmark", "trend", "compare", "recommend",
         "cost", "capability")  # fmt: skip
_CAP = 9.0
_KEPT = 3.6
"""Intents weaker than this are not reported beside a stronger one."""
_CONSTRAINTS = ("residency", "licence", "capability", "compare", "benchmark", "cost", "origin_risk")
"""Intents whose words also state conditions when a model is looked for."""
_BILL = frozenset({"models", "providers", "input_tokens", "output_tokens", "requests_period", "cached_share", "batch"})
"""All that a message says which is nothing but a load for a model at a host."""
_LOAD = frozenset({"input_tokens", "output_tokens", "requests"})
_WORK_ALONE = 6.5
"""The weight of a volume that stands without any cue."""
_BY_LIMITS = 7.8
"""The weight of "which models" beside a limit that they must reach, and no name: it is a choice, however it is put."""


def score_intents(passage: Passage, slots: Mapping[str, Any]) -> Mapping[str, float]:
    """Intent to weight, what was named taken into account; an intent without a cue is absent."""
    scores: dict[str, float] = {}
    for label in passage.hits.labels("intent"):
        weights = sorted((hit.weight for hit in passage.hits.of("intent", label)), reverse=True)
        scores[label] = min(_CAP, weights[0] + 0.15 * sum(weights[1:]))
    _favour_the_first(passage, scores)
    weigh_subjects(passage, slots, scores)
    weigh_bans(passage, scores)
    weigh_origin(passage, slots, scores)
    weigh_loss(passage, scores)
    weigh_permission(passage, slots, scores)
    weigh_shut_out(passage, slots, scores)
    weigh_lineage(passage, slots, scores)
    weigh_nationality(passage, scores)
    weigh_allowed(passage, slots, scores)
    weigh_lists(passage, slots, scores)
    _weigh_search(passage, slots, scores)
    weigh_terms(passage, slots, scores)
    weigh_region(passage, slots, scores)
    weigh_revenue(passage, slots, scores)
    weigh_questions(passage, slots, scores)
    weigh_comparisons(passage, slots, scores)
    weigh_past(passage, slots, scores)
    weigh_served(passage, scores)
    weigh_host_prices(passage, slots, scores)
    weigh_laws(passage, scores)
    weigh_bases_ruled_out(slots, scores)
    weigh_asked_around(passage, slots, scores)
    weigh_house_rules(passage, slots, scores)
    if any(len(place) > 2 for place in slots.get("host_region", ())):
        scores["residency"] = scores.get("residency", 0) + 3
    if any(quantity.unit == "money" for quantity in passage.quantities) and "cost" in scores:
        scores["cost"] += 2.0
        if passage.hits.has("intent", "stack") and has_spend_each(passage):
            scores["cost"] = min(scores["cost"], scores["stack"] - 0.5)
    _weigh_work_alone(passage, slots, scores)
    if len(slots.get("models", ())) == 2 and _LOAD & slots.keys() and {"migration", "cost"} <= scores.keys():
        scores["cost"] = max(scores.values()) + 0.5  # "what do we save on 30M in if we move from A to B?"
    weigh_purchases(passage, slots, scores)
    weigh_flows(passage, slots, scores)
    weigh_ownership(passage, scores)
    weigh_code(passage, scores)
    weigh_efforts(passage, slots, scores)
    if "batch_share" in slots and len(slots.get("models", ())) < 2:
        scores.pop("stack", None)  # "40% of the traffic can wait": of one model's
    return {label: score for label, score in scores.items() if score > 0}


def _weigh_work_alone(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """So much work for one model and no question: what it costs."""
    work = "units" in slots and slots.get("unit_kind") != "users"
    work |= {"input_tokens", "output_tokens"} <= slots.keys() <= _BILL and "?" not in passage.text
    if not scores and work and len(slots.get("models", ())) == 1:
        scores["cost"] = _WORK_ALONE


def _favour_the_first(passage: Passage, scores: dict[str, float]) -> None:
    """Of two things asked for outright, the one asked first is the main one."""
    outright = [hit for hit in passage.hits.of("intent") if hit.weight >= 6 and hit.label != "recommend"]
    if outright and scores.get("recommend", 0) < EXPLICIT:
        scores[outright[0].label] += 0.9


def _weigh_search(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """Where a model is looked for, words of other intents are its conditions."""
    conditions = sum(key in slots for key in CONDITIONS)
    asks = asks_yes_or_no(passage) and not slots.keys().isdisjoint({"gpu_memory_gb", "ram_gb"})
    if conditions >= 3 and not asks and (not slots.get("models") or "gpu_memory_gb" in slots):
        explicit = max(scores.get("cost", 0), scores.get("origin_risk", 0), scores.get("benchmark", 0))
        scores["recommend"] = max(scores.get("recommend", 0) + 1, 5.6 if explicit < 6 else 4.6)
        if conditions >= 4 and len(slots.get("models", ())) > 1:
            scores["recommend"] += 3
    search = scores.get("recommend", 0)
    limits = {"min_context_tokens", "min_output_tokens"} & slots.keys()
    sought = search >= EXPLICIT or len(limits) > 1
    named = slots.keys() & {"models", "providers", "gpu_memory_gb", "ram_gb"}
    bound = "licence" in slots or ("no_training" in slots and "user_context" in slots)
    if search >= EXPLICIT and "task" in slots and bound and not slots.keys() & {"models", "providers"}:
        search = scores["recommend"] = max(search, _BY_LIMITS)  # "a model for posters, for commercial use"
    if sought and limits and "cost" not in scores and not named:
        search = scores["recommend"] = max(search, _BY_LIMITS)
    if search < EXPLICIT or (slots.get("models") and not slots.get("quality_floor")):
        return
    for label in _CONSTRAINTS:
        if label in {"benchmark", "origin_risk"} and scores.get(label, 0) >= 6:
            continue
        if label in scores and not (label == "cost" and scores[label] >= 6 and search < 6):
            scores[label] -= 3.0 if search >= 6 else 2.0


def intents_of(
    passage: Passage, scores: Mapping[str, float], slots: Mapping[str, Any], before: tuple[str, ...]
) -> tuple[str, ...]:
    """The intents from the likeliest on; a message that only changes a slot keeps the thread's."""
    ranked = sorted(scores, key=lambda label: (-scores[label], ORDER.index(label)))
    top = scores[ranked[0]] if ranked else 0.0
    found = tuple(label for label in ranked if scores[label] >= max(_KEPT, top - 4.0) or label == ranked[0])
    if before and before != ("off_topic",):
        return in_thread(passage, scores, slots, found, before)
    return found or (_fallback(passage, slots),)


def _fallback(passage: Passage, slots: Mapping[str, Any]) -> str:
    """Without a cue: a bill where a volume is stated for a named model, a question about it, else a choice."""
    if slots.get("models") or slots.get("providers"):
        return "cost" if slots.get("requests") or slots.get("input_tokens") else "capability"
    asks_how = YES_NO.match(passage.text) or re.match(r"(?:so |and )?(?:what is|what are|how|why)\b", passage.text)
    return "capability" if asks_how and not slots else "recommend"
