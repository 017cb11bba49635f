"""Makers that are said to be the only ones allowed: "we can only use Gemini", "OpenAI is the only approved vendor"."""

from functools import lru_cache

from bot.patterns import regex
from bot.understanding.maker_lists import list_of
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

_ONLY = regex(r"\b(?:only|just|nur|ausschließlich|s[oó]lo|solamente|só|apenas|que|uniquement|seulement)\b|只|только")
_ALLOWS = (
    r"(?:allow(?:s|ed)?|approv(?:es?|ed)|permit(?:s|ted)?|clear(?:s|ed)|accept(?:s|ed)?|authori[sz]e[sd]?|vetted"
    r"|whitelist(?:s|ed)?|sign(?:s|ed) off(?: on)?|licen[cs]ed|sanctioned)"
)
_AHEAD = regex(
    r"(?:(?<!why )(?<!if )(?<!can )(?<!may )(?<!do )(?<!must )(?<!should )(?<!could )(?<!are )"
    r"\b(?:we|i|they|you|staff|devs?|developers|employees|everyone|engineers|people|teams?)"
    r"(?:(?: can| may| must| should| could) (?:only|just) (?:be )?"
    r"|(?:'re|'m| are| am| is| have| get)? ?(?:only|just) (?:been )?"
    r"(?=allowed|permitted|cleared|approved|authori|licensed|able|supposed))"
    r"(?:(?:allowed|permitted|cleared|approved|authori[sz]ed|licensed|able|supposed) ?)?"
    r"(?:to )?(?:use|using|buy(?: from)?|work with|deploy|call|send (?:anything |data )?to) "
    rf"|\b{_ALLOWS} (?:only|just) "
    r"|\b(?:dürfen|können|darf|kann) (?:wir |ich )?(?:nur|ausschließlich) "
    r"|\b(?:s[oó]lo|só|apenas) (?:podemos|puedo|se puede|posso|pode-se) (?:usar|utilizar|contratar) (?:a |o )?"
    r"|\bne (?:peut|pouvons|peux) (?:utiliser )?que |\b(?:можем|можно) (?:использовать )?только "
    r"|(?:只能|只可以|只允许|只准)(?:用|使用)?)\s?(?:models? (?:from|by) )?(?:the )?$"
)
_HABIT = regex(
    r"\b(?:we|i|they|staff|devs?|developers|engineers|teams?) (?:only|just) "
    r"(?:use|buy(?: from)?|work with|deploy|call) (?:models? (?:from|by) )?(?:the )?$"
)
_WHICH = regex(
    r"(?:[.,;:?!]| so| and) ?(?:so |and )?(?:which|what)\b(?: (?:one|of (?:them|theirs|those|these)))? for\b"
)
"""What asks for one of those that are used: "we only use Gemini. which one for OCR?"."""
_OUTSIDE = regex(r"\b(?:others?|another|else|alternativ\w*|instead|switch\w*|mov(?:e|ing)|cheaper|better|so far|if)\b")
_ONLY_AHEAD = regex(r"\b(?:only|just|nur|nothing but) (?:the )?$")
_IS_ALLOWED = regex(
    r"(?:'s)?(?: models?)? (?:is|are|was|were|has been|have been) (?:currently |now )?"
    rf"(?:{_ALLOWS}\b|on (?:the|our) (?:allow|approved|white)[- ]?list|erlaubt|freigegeben|zugelassen)"
)
_THE_ONLY = regex(
    r"(?:'s)?(?: models?)? (?:is|are) (?:the |our )?only (?:(?:ai|llm|approved|allowed|permitted|cleared) )*"
    r"(?:ones?|vendors?|makers?|providers?|labs?|suppliers?|models?|llms?|options?|companies)\b"
    r"(?P<rest>[^.?!,;]{0,48})"
)
_APPROVED = regex(rf"\b{_ALLOWS}\b|\b(?:we|i|you|they) (?:can|may|are allowed to) use\b|\bunder contract\b|\bhere\b")

_OF_A_LICENCE = regex(
    r"\b(?:licen[cs]es?|licensing|lizenz(?:en)?|licencias?|licenças?|licenze?|terms|sell|resell)\b|лиценз|许可|ライセンス"
)
"""What is asked of the models themselves, not of their maker."""


def permitted_maker(passage: Passage, name: Name) -> str | None:
    """The maker of `name` where nothing but what is listed there may be used; none where that is asked."""
    if name.kind not in {"family", "developer", "provider"} or not _speaks_of_one(passage.text):
        return None
    if name.kind == "family" and _OF_A_LICENCE.search(passage.text):
        return None
    maker = name.means("developer") or passage.lexicon.families.get(name.id)
    return maker if _is_the_only(passage, *list_of(passage, name)) else None


@lru_cache(maxsize=4)
def _speaks_of_one(text: str) -> bool:
    """Kept, for a long list of names asks it for each of them."""
    return _ONLY.search(text) is not None


def _is_the_only(passage: Passage, first: int, last: int) -> bool:
    lead = passage.before(first, 60)
    if _AHEAD.search(lead):
        return True
    if _HABIT.search(lead) and _WHICH.search(passage.text, last) and not _OUTSIDE.search(passage.text):
        return True
    if _ONLY_AHEAD.search(lead) and _IS_ALLOWED.match(passage.text, last):
        return True
    sole = _THE_ONLY.match(passage.text, last)
    return sole is not None and _APPROVED.search(sole[0]) is not None
