"""When a message asks what could go wrong with a model that it names."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.passage import Passage

_RISK = regex(
    r"\brisk(?:s|y|ier|iest)\b(?! of (?!using|running|relying))"
    r"|(?<!\bat )(?<!\bat a )\brisk(?= of (?:using|running|relying)\b| ?(?:[?!.,;]|$)| (?:in|with|for|if|when|to)\b)"
    r"|\brisik(?:o|en)\b|\briskant|\brisques?\b|\briesgos?\b|\briscos?\b|风险|リスク|위험|\bриск",
)
"""The dangers themselves; "the risk team", "at risk" and "the risk of a price rise" are none."""
_MUST_HEAR = regex(
    r"\b(?:tell|brief|inform|convince|report to|(?:justify|explain) [^.?!]{0,12}\bto)\b (?:\w+ )?"
    r"(?:security|infosec|ciso|compliance|legal|privacy|dpo|auditors?)(?: (?:team|department|officer|people|folks))?"
    r"(?= ?(?:[?!.,;)]|$)| (?:about|that|if|when|before)\b)"
    r"|\b(?:does|do|did|will|should|must) (?:our |the |my )?(?:security|infosec|ciso|compliance|legal|privacy|dpo"
    r"|auditors?)(?: (?:team|department|officer|people|folks))? (?:need|have|want) to (?:know|hear|check|approve)\b"
)
"""Who is to be told of the dangers, beside what else the message asks."""


def is_of_risk(passage: Passage, slots: Mapping[str, Any]) -> bool:
    """Whether the dangers of a model or host that is named are asked for, or who in the firm must hear of them."""
    named = bool(slots.get("models") or slots.get("providers")) and "task" not in slots
    return named and any(expression.search(passage.text) for expression in (_RISK, _MUST_HEAR))


def asks_what_to_tell(text: str) -> bool:
    """Whether `text` asks what somebody in charge of risks has to hear."""
    return _MUST_HEAR.search(text.lower()) is not None
