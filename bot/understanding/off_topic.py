"""Whether a message is none of this program's business, and why: spam, injection, setup, other products, small talk."""

import re
from collections.abc import Mapping

from bot.understanding.passage import Passage

_DOMAIN_TABLES = ("task", "needs", "modality", "machine", "licence", "making")
_DOMAIN_UNITS = frozenset({"tokens", "gb", "vram", "params", "rps"})
_SUBJECT = frozenset({"migration", "licence", "stack", "benchmark", "trend", "residency", "origin_risk"})


def reason(passage: Passage, scores: Mapping[str, float], *, thread: bool) -> str | None:
    """injection, spam, setup, product, training, near_domain, small_talk; `None` for a question to answer.

    `thread`: earlier messages were on topic, so that a short remark needs no word of the subject.
    """
    if _weight(passage, "injection") >= 9 or (_weight(passage, "injection") >= 6 and not _asks(passage)):
        return "injection"
    if _is_spam(passage):
        return "spam"
    if _is_setup(passage, scores):
        return "setup"
    if _weight(passage, "training") and not passage.hits.has("needs", "fine_tuning"):
        return "training"
    if _only_tools(passage, scores):
        return "product"
    if _weight(passage, "other") and not _domain(passage):
        return "near_domain"
    if thread or _domain(passage):
        return None
    return "small_talk" if passage.hits.has("offtopic", "smalltalk") or not scores else "near_domain"


def _weight(passage: Passage, label: str) -> float:
    places = {hit.start: hit.weight for hit in passage.hits.of("offtopic", label)}
    return sum(places.values())


def _asks(passage: Passage) -> bool:
    return "?" in passage.text and passage.hits.has("intent", "recommend", "cost", "compare")


def _is_spam(passage: Passage) -> bool:
    """Two marks of an advert, or one and no question."""
    weight = _weight(passage, "spam")
    asks = re.search(r"[?？]|吗|呢|请问|求助", passage.text) is not None
    return weight >= 10 or (weight >= 5 and not asks)


def _is_setup(passage: Passage, scores: Mapping[str, float]) -> bool:
    """A fault or a setting of a program: more such words than words of a question on models."""
    weight = _weight(passage, "setup")
    if not weight:
        return False
    strongest = max(scores.values(), default=0.0)
    return weight >= 6 and weight > strongest + 1 and not any(scores.get(label, 0) >= 6 for label in _SUBJECT)


def _only_tools(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Programs weighed against each other, no model among them."""
    kinds = [passage.lexicon.products[name.id] for name in passage.named("product")]
    others = passage.named("model", "family", "developer", "provider")
    return len(kinds) > 1 and not others and set(kinds) <= {"tool", "app"} and not _has_constraints(passage)


def _has_constraints(passage: Passage) -> bool:
    return bool(passage.named("card")) or any(quantity.unit in _DOMAIN_UNITS for quantity in passage.quantities)


def _domain(passage: Passage) -> bool:
    """Whether anything in the message belongs to models and what surrounds them."""
    if passage.named("model", "family", "developer", "provider", "card", "product"):
        return True
    if passage.hits.has("offtopic", "llm") or any(passage.hits.of(table) for table in _DOMAIN_TABLES):
        return True
    if passage.hits.has("wish", "open_weights", "self_host", "zero_retention", "no_training"):
        return True
    return any(quantity.unit in _DOMAIN_UNITS for quantity in passage.quantities)
