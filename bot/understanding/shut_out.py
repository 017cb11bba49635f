"""People whom a maker's own policy on places keeps out: "our team in Shanghai can't call OpenAI, what now?"."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.passage import Passage

_CUT_OFF = regex(
    r"\b(?:can't|cannot|can not|unable to|don't|won't|not) (?:call|reach|access|use|open|connect|log in|sign up)"
    r"|\b(?:blocked|banned|barred|cut off|locked out|refused|geo-?blocked|gesperrt|bloquead[oa]|bloqué)\b"
    r"|被封|封了|被禁|用不了|打不开|连不上|访问不了|不能用|使えない|막혔|막혀|접속이? 안|заблокир"
)
"""What is told of a maker's service by people whom its own policy on places keeps out."""


def weigh_shut_out(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """That a maker's service cannot be reached from China is a question of its policy, where no model is sought."""
    named = slots.get("models") or passage.named("developer", "provider")
    told = "china_user" in slots.get("user_context", ()) and _CUT_OFF.search(passage.text)
    if named and told and "recommend" not in scores:
        scores["origin_risk"] = max(scores.values(), default=4.5) + 0.5
