"""What is named in a message and what stands against what: two to be compared, or one asked about."""

import itertools
from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.host_prices import hosts_weighed
from bot.understanding.intent_places import EXPLICIT
from bot.understanding.loads import weigh_amounts_each
from bot.understanding.paid_for import is_paid_now
from bot.understanding.passage import Passage

_SPECIAL = ("migration", "licence", "benchmark", "origin_risk", "trend")
_OUTRIGHT = (*_SPECIAL, "stack", "residency")
"""Intents that a yes-or-no question may have as well."""
_EITHER = regex(
    r"(?:^|[\s,])(?:or|vs\.?|versus|over|against|than|oder|gegen|ou|contre|o|ó|contra|или|против)\s|还是|或|それとも|아니면|또는"
)
_SIDE_BY_SIDE = regex(r"\s?(?:[,/&、]|and|und|et|y|e|и|和|と|과|와|か)\s?")
_CHEAPER = regex(r"\b(?:cheaper (?:to|than|for)|come out cheaper|economical|save)\b")
_ONE_OF = regex(
    r"\bwhich (?:one|of (?:them|these|those|the two))\b|\bwelche[rs]? (?:davon|von)\b|cuál de|lequel|laquelle|哪一?个"
)
_PLAN_OR = regex(r"\b(?:worth|api|price|cost\w*|cheaper|instead|pay|tokens?)\b|值得|价格")
_BETWEEN = regex(r"\b(?:between|entre|zwischen|между)\b")
_PAID_NOW = 7.9
"""The weight of what one model costs now where another is to take its place."""
_AUXILIARY = regex(r"[,;:.] ?(?:would|can|could|will|does) (?:the |a )?$")
YES_NO = expression("intents_yes_no")
"""What opens a question of yes or no."""


def weigh_subjects(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """Two things weighed against each other are a comparison; one alone is not."""
    models, hosts = slots.get("models", ()), hosts_weighed(passage, slots)
    one_of = _ONE_OF.search(passage.text) is not None
    rivals = len(models) + len(hosts) if one_of else max(len(models), len(hosts))
    if rivals >= 2:
        either = "strong" if one_of else _is_either(passage)
        if either and "stack" not in scores:
            scores["compare"] = max(scores.get("compare", 0) + 1.5, _rivalry(passage, either))
            if _CHEAPER.search(passage.text):
                scores["cost"] = scores.get("cost", 0) + 1.5
        elif "compare" in scores:
            scores["compare"] += 1
        weigh_amounts_each(passage, scores)
        if sum(each.money is not None for each in passage.quantities) == 1 and any(
            is_paid_now(passage, each) for each in passage.quantities
        ):
            scores["cost"] = max(scores.get("cost", 0), _PAID_NOW)
        special = max((scores.get(label, 0) for label in _SPECIAL), default=0)
        if special >= 6 and "compare" in scores:
            scores["compare"] = min(scores["compare"], special - 0.3)
    elif _weighs_plans(passage):
        scores["compare"] = scores.get("compare", 0) + 4
    elif "compare" in scores:
        scores["compare"] -= 2.5
    if passage.sold_by_the_seat() and _PLAN_OR.search(passage.text):
        scores["cost"] = max(scores.get("cost", 0), 4.1)
    if "stack" in scores and rivals < 2 and "percent" not in {quantity.unit for quantity in passage.quantities}:
        scores["stack"] -= 1.5
    if models and "recommend" in scores and not slots.get("quality_floor"):
        scores["recommend"] -= 1.5 if len(models) == 1 else 1.0
    if models and asks_yes_or_no(passage) and not any(scores.get(label, 0) >= EXPLICIT for label in _OUTRIGHT):
        asked = "cost" if _is_priced(slots) else "capability"
        scores[asked] = scores.get(asked, 2) + 1.5


def _weighs_plans(passage: Passage) -> bool:
    """Whether plans stand against each other, or coding tools with an "or" between them."""
    found = passage.sold_by_the_seat()
    plans = [name for name in found if passage.lexicon.products[name.id] == "plan"]
    gaps = (passage.text[left.end : right.start] for left, right in itertools.pairwise(found))
    return len(plans) > 1 or any(len(gap) <= 16 and _EITHER.search(gap) for gap in gaps)


def _is_priced(slots: Mapping[str, Any]) -> bool:
    """Whether a yes-or-no is one of money: a sum that has to do, or a workload told in full."""
    return "budget_usd" in slots or {"requests", "input_tokens"} <= slots.keys()


def asks_yes_or_no(passage: Passage) -> bool:
    """Whether the message opens a yes-or-no question, or puts one to a model it names: "would opus fit"."""
    return YES_NO.match(passage.text) is not None or any(
        _AUXILIARY.search(passage.text[: name.start]) for name in passage.named("model", "family")
    )


def _rivalry(passage: Passage, either: str) -> float:
    """The weight of two names side by side; less where the question is which way costs less."""
    if either == "weak":
        return 2.8
    return 4.0 if _CHEAPER.search(passage.text) else 7.0


def _is_either(passage: Passage) -> str:
    """How clearly two names stand against each other: "strong" with "or" or "vs" between, "weak" in a list."""
    found = ""
    names = passage.named("model", "family", "provider", "developer")
    for left, right in itertools.pairwise(names):
        gap = passage.text[left.end : right.start]
        if len(gap) <= 12 and _BETWEEN.search(passage.before(left.start, 20)):
            return "strong"
        if len(gap) <= 40 and _EITHER.search(gap):
            return "strong"
        if _SIDE_BY_SIDE.fullmatch(gap):
            found = "weak"
    return found
