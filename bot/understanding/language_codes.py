"""Lists of languages by their codes, as they are typed, with a stroke between: "in DE, FR and IT" as "in DE/FR/IT"."""

import re

from bot.patterns import regex

_CODE = r"(?:EN|DE|FR|IT|ES|PT|NL|PL|CS|SV|DA|NB|NO|FI|EL|HU|RO|BG|TR|AR|JA|ZH|KO|RU|UK)"
_LINK = r"(?:\s?(?:,|/|&|\+)\s?(?:(?:and|und|et|y|e)\s)?|\s(?:and|und|et|y|e|plus)\s)"
_LIST = regex(rf"(?<![\w/+-]){_CODE}(?:{_LINK}{_CODE}){{1,8}}(?![\w/+-])")
_PAIR = regex(
    rf"(?<![\w/+-])(?P<left>{_CODE})\s(?:to|into|nach|auf|vers|a|para|in)\s(?P<right>{_CODE}(?:/{_CODE})*)(?![\w/])"
)
_EACH = regex(r"[A-Z]{2}")
_PLAIN = frozenset({"EN", "DE", "FR", "ES", "PT", "NL", "PL", "JA", "ZH", "KO", "RU", "CS", "SV"})
"""Codes that are no other word; one of them has to be listed."""
_NO_COUNTRIES = frozenset({"EN", "JA", "ZH", "KO", "CS", "DA", "EL"})
"""Codes of languages alone, which tell what the others are."""
_LED = regex(
    r"(?:\b(?:bots?|chatbots?|assistants?|chats?|support|texts?|texte[nr]?|blurbs?|descriptions?|content|copy|e?mails?"
    r"|reviews?|tickets?|answers?|antwort\w*|replies|summar\w+|transcri\w+|voice|speech|subtitles?|posts?|articles?"
    r"|artikel|messages?|writing|writes?|schreib\w*|speaks?|spoken|languages?|sprachen?|langues?|idiomas?|faqs?"
    r"|newsletters?|textos?|textes?)(?: (?:is|are|mostly|only|all|both|also|needed|required))*"
    r"(?:\s(?:in|into|auf|en|em)\s|\s?[:,(]\s?|\s)"
    r"|\b(?:translat\w+|locali[sz]\w+|übersetz\w*|tradu\w+)(?: \w+){0,3}?"
    r" (?:in|into|to|from|between|auf|nach|aus|en|al|vers|para)\s"
    r"|\b(?:translat\w+|übersetz\w*|tradu\w+)\s|(?-i:\bEN) (?:to|into|nach|auf|vers|para)\s)$",
    re.IGNORECASE,
)
_LEAD = 60


def with_strokes(text: str) -> str:
    """`text`, letters as they were typed, with a stroke or an arrow where words stand between codes of languages."""
    if text.isupper():
        return text
    return _PAIR.sub(_arrow, _LIST.sub(_stroked, text))


def _stroked(found: re.Match[str]) -> str:
    codes = _EACH.findall(found[0])
    told = not _NO_COUNTRIES.isdisjoint(codes) or _LED.search(
        found.string[max(0, found.start() - _LEAD) : found.start()]
    )
    return "/".join(codes) if told and not _PLAIN.isdisjoint(codes) else found[0]


def _arrow(found: re.Match[str]) -> str:
    return f"{found['left']}->{found['right']}"
