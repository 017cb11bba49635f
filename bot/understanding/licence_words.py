"""How licences of open weights in general are asked about, without a model."""

import re
from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.passage import Passage

_GROUPS = regex(
    r"\b(?:which|what|list|any)\b[^.?!]{0,40}\bmodels?\b[^.?!]{0,60}"
    r"\b(?:(?:need|require)s? (?:an? )?(?:\w+ )?licen[cs]e|sell\b(?!ing)|resell|attribution"
    r"|(?:show|display) (?:a |the )?name)"
    r"|\b(?:no|without(?: an?)?) (?:attribution|naming|branding|credit)\b|\bseparate licen[cs]e\b"
    r"|\bwelche\b[^.?!]{0,40}\bmodelle?\b[^.?!]{0,60}\b(?:lizenz|verkaufen|namensnennung)",
    re.IGNORECASE,
)


def asks_for_groups(text: str) -> bool:
    """Whether it is asked which open models may be sold, or which need a licence or a name shown."""
    return _GROUPS.search(text) is not None and _MADE.search(text) is None


_MADE = regex(r"\b(?:images?|pictures?|photos?|prints?|videos?|texts?|songs?|voices?|outputs?)\b", re.IGNORECASE)
"""What is sold where it is not the model."""


_COMPETES = regex(
    r"\b(?:we|our|my|us|startup|product|app|tool|company|business|saas)\b[^.?!]{0,40}"
    r"\bcompet(?:e|es|ing|itors?) (?:directly )?(?:with|to|of|against)\b"
    r"|\b(?:build|building|make|making|sell|have|train|training|launch\w*) (?:an? |our )?(?:own )?(?:direct(?:ly)? )?"
    r"(?:competing|competitor)\b"
    r"|\b(?:wir|unser\w*)\b[^.?!]{0,40}\b(?:konkurrieren?|im wettbewerb) (?:mit|zu)\b|\bkonkurrenzprodukt\w*"
    r"|\b(?:somos|nuestr\w+|competimos)\b[^.?!]{0,30}\b(?:con|competencia|competidor\w*)\b[^.?!]{0,8}\b(?:anthropic|openai|google)"
    r"|\b(?:nous|notre)\b[^.?!]{0,40}\b(?:concurrent\w*|concurrence)\b|\b(?:somos|noss\w+)\b[^.?!]{0,30}\bconcorrentes?\b",
    re.IGNORECASE,
)


def tells_of_competing(text: str) -> bool:
    """Whether the asker builds something that competes with a maker, whose terms may say a word on that."""
    return _COMPETES.search(text) is not None


_TERMS_WISHED = regex(
    r"\b(?:mit|apache(?:[ -]?2(?:\.0)?)?|bsd|permissive)(?:[ -]licen[cs]ed?)?"
    r"(?:,? (?:or|and|/) ?(?:mit|apache(?:[ -]?2(?:\.0)?)?|bsd|permissive)(?:[ -]licen[cs]ed?)?)*"
    r"(?: only\b| or nothing| please| (?:is )?(?:required|preferred|a must)\b)"
    r"|\bmodels? (?:with|under) (?:an? )?(?:commercial|permissive|mit|apache(?:[ -]?2(?:\.0)?)?|bsd)[ -]licen[cs]es?\b"
    r"|\b(?:only|must be|has to be|needs to be|nur|muss) (?:under )?(?:mit|apache|permissive)\b"
)


_KEPT_CLOSED = regex(
    r"\b(?:keep|keeping|stay|stays|remain|hold)\b[^.?!]{0,24}\b(?:closed|private|secret|proprietary|to ourselves"
    r"|in-?house)\b|\b(?:have|has|need|must|required|forced|obliged)\b[^.?!]{0,12}\b(?:publish|release"
    r"|open[- ]?source|share|disclose)\b"
    r"|\b(?:geheim|geschlossen) (?:halten|bleiben)|veröffentlichen|publier|publicar|closed source"
    r"|闭源|公开|非公開|비공개",
    re.IGNORECASE,
)
_TUNED = regex(
    r"\bfine-?\s?tun|\bderivative|merge[ds]?\b|feinabgestimmt|微调|ファインチューン|파인튜닝|дообуч|affin\w+|ajust\w+",
    re.IGNORECASE,
)


def asks_to_keep_closed(text: str) -> bool:
    """Whether the question is if what is made from weights may stay unpublished."""
    return _TUNED.search(text) is not None and _KEPT_CLOSED.search(text) is not None


def weigh_terms(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """A licence told as what a model must be under is a wish: "a reranker for bge-m3? Apache or MIT only"."""
    if passage.named("model", "family") and asks_to_keep_closed(passage.text):
        scores["licence"] = max((_SURELY, *scores.values())) + 0.5
    if "licence" not in slots or _TERMS_WISHED.search(passage.text) is None:
        return
    sought = any(hit.weight >= _SOUGHT for hit in passage.hits.of("intent", "recommend"))
    if (sought and "task" in slots) or ("models" not in slots and "?" not in passage.text):
        scores["recommend"] = max((_SURELY, *scores.values())) + 0.5


_SOUGHT = 4.5
"""The weight of cues from which a model is asked for outright."""
_SURELY = 7.8
