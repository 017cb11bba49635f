"""What whole questions are about, told by their build with names and places put as marks: "who made §", "is § ¤"."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.intent_places import EXPLICIT
from bot.understanding.passage import Passage

_ELSEWHERE = expression("questions_elsewhere")
_SURE = 7.0
_LEGALLY = regex(
    r"\b(?:ok(?:ay)?|fine|safe|allowed|permitted) (?:for (?:us|me) |to use )?legally\b"
    r"|\blegally (?:ok(?:ay)?|fine|safe|allowed|permitted)\b"
)
"""A question whether a model may be used at all, by whatever law."""
_OPEN_LICENCES = frozenset({"mit", "apache-2.0", "permissive"})
_TERMS = regex(
    r"\b(?:what|which|whose|how) (?:\w+ ){0,2}?licen[cs]e|^(?:may|can|could|am|are|is it|is §|darf|puedo|peut)\b"
    r"|\b(?:may (?:i|we)|allow\w*|permits?|permitted|legal\w*)\b"
)
"""What asks of a licence, rather than for a model under one."""
_ABILITIES = frozenset({"needs", "modalities", "output_modalities"})
_BESIDE = 4.0
"""The weight of what is asked beside something else."""


def weigh_questions(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """Raises the intent of questions of a known build: whose a model is, what to budget, whether it still is there."""
    text = marked(passage)
    placed = "¤" in text
    hosted = "host_region" in slots
    if expression("questions_maker").search(text) and not hosted and not _ELSEWHERE.search(text):
        _raise(scores, "origin_risk", _SURE)
        scores.pop("residency", None)
        if scores.get("capability", 0) < EXPLICIT:
            scores.pop("capability", None)
    if expression("questions_still_there").search(text) and not placed and passage.named("model"):
        scores.pop("origin_risk", None)
        _raise(scores, "migration", _SURE + 1)
    if _LEGALLY.search(text) and passage.named("model", "family", "developer"):
        _raise(scores, "origin_risk", _SURE + 1)
    if expression("questions_budget").search(text):
        _raise(scores, "cost", _SURE + 1)
    if expression("questions_run_there").search(text):
        _raise(scores, "residency", _SURE + 1)
        scores["capability"] = min(scores.get("capability", 0), EXPLICIT)
    if expression("questions_fallback").search(text):
        _raise(scores, "recommend", _SURE + 1)
    if other := expression("questions_comparable").search(text):
        _raise(scores, "recommend", _BESIDE)
        if "cost" in scores and "?" in text[: other.start()]:
            scores["cost"], scores["recommend"] = _SURE + 1, _BESIDE
    _weigh_standard(text, slots, scores)
    if "stack" in scores and expression("questions_stack_must").search(text):
        scores.pop("stack")  # "everything in our stack has to be European": a wish for what is sought
        _raise(scores, "recommend", _BESIDE)
    if placed and expression("questions_share").search(text):
        _raise(scores, "stack", _SURE)
    if "stack" in scores and expression("questions_breaks").search(text):
        scores.pop("recommend", None)
        _raise(scores, "stack", max(scores.values()) + 1)


def stands_in_asked(passage: Passage) -> bool:
    """Whether it is asked if one model named can do the work of another, or how far apart they are."""
    return (
        len(passage.named("model", "family")) == 2
        and expression("questions_stands_in").search(marked(passage)) is not None
    )


def _weigh_standard(text: str, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """Where a model is only named as the standard, another is sought, if under a licence."""
    if not slots.get("quality_floor") or slots.get("models"):
        return
    others = max((score for label, score in scores.items() if label != "recommend"), default=0.0)
    _raise(scores, "recommend", _SURE + 1 if others < EXPLICIT else min(EXPLICIT + 1, others))
    if slots.get("licence") in _OPEN_LICENCES and not _TERMS.search(text):
        scores["licence"] = min(scores.get("licence", _BESIDE), _BESIDE)
        _raise(scores, "recommend", _SURE + 1)


def weigh_comparisons(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """Raises the comparison where it is asked which of several models costs less, the choice where one has to."""
    if stands_in_asked(passage):
        scores.pop("recommend", None)
        scores["migration"] = min(scores.get("migration", 0), _BESIDE - 1)
        _raise(scores, "compare", max(_SURE + 1, *scores.values()) + 0.5)
    if "price_share" in slots:
        _raise(scores, "recommend", _SURE + 2)
        if "cost" in scores:
            scores["cost"] = _BESIDE + 1.2
    abilities = not slots.keys().isdisjoint(_ABILITIES)
    if (
        len(passage.named("model", "family")) > 1
        and abilities
        and expression("questions_which_can").search(passage.text)
    ):
        _raise(scores, "capability", max(_SURE + 1, max(scores.values(), default=0.0) + 0.5))
    if len(passage.named("model", "family")) > 1 and expression("questions_cheaper_of").search(passage.text):
        _raise(scores, "compare", _SURE + 1)


def _raise(scores: dict[str, float], label: str, weight: float) -> None:
    scores[label] = max(scores.get(label, 0), weight)


def marked(passage: Passage, *kinds: str) -> str:
    """The text with § for each model and maker, or each name of `kinds`, and ¤ for each place and nation."""
    named = passage.named(*kinds or ("model", "family", "developer", "provider"))
    spans = [(name.start, name.end, "§") for name in named]
    spans += [(hit.start, hit.end, "¤") for table in ("nation", "place") for hit in passage.hits.of(table)]
    parts: list[str] = []
    place = 0
    for start, end, mark in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= place:
            parts += [passage.text[place:start], mark]
            place = end
    return "".join((*parts, passage.text[place:]))
