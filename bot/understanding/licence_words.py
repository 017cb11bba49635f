"""How licences of open weights in general are asked about, without a model."""

import re

from bot.patterns import regex

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


_TERMS_WISHED = regex(
    r"\b(?:mit|apache(?:[ -]?2(?:\.0)?)?|bsd|permissive)(?:[ -]licen[cs]ed?)?"
    r"(?:,? (?:or|and|/) ?(?:mit|apache(?:[ -]?2(?:\.0)?)?|bsd|permissive)(?:[ -]licen[cs]ed?)?)*"
    r"(?: only\b| or nothing| please| (?:is )?(?:required|preferred|a must)\b)"
    r"|\bmodels? (?:with|under) (?:an? )?(?:commercial|permissive|mit|apache(?:[ -]?2(?:\.0)?)?|bsd)[ -]licen[cs]es?\b"
    r"|\b(?:only|must be|has to be|needs to be|nur|muss) (?:under )?(?:mit|apache|permissive)\b"
)


def are_terms_wished(text: str) -> bool:
    """Whether a licence is told as what a model must be under: "Apache or MIT only"."""
    return _TERMS_WISHED.search(text) is not None
