"""Whether it is asked if what is named is the only one of its kind: "is Mistral my only option?", "只有千问吗"."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.passage import Passage

_ONLY = regex(
    r"\bonly\b|\bsole\b|\beinzige|\bnur\b|\bseule?s?\b|\b[uú]nic[ao]s?\b|\bs[oó]lo\b|\bsó\b|единственн|只有|唯一"
)
_OPENS = regex(
    r"(?:^ ?|[.?!,;:¿(] ?|\b(?:so|then|or|and|but|wait|ok|oder|und|y|et|e) )"
    r"(?:is|are|isn't|aren't|ist|sind|est|est-ce que|sont|es|son|é|são)(?: it| es)?"
    r" (?:really |actually )?(?:the )?$"
)
"""What makes a question of what is named behind it: "is Mistral …"."""
_THERE = regex(
    r"\b(?:are there|is there|is it|are they|gibt es|hay|existen|il n'y a|il y a|есть) "
    r"(?:really |actually |wirklich )?(?:only|just|nur|solo|sólo|só|que|только) (?:the )?$"
)
"""Before what there may be alone: "are there only Chinese models …"."""
_BEHIND = regex(
    r"(?:'s|s)?(?:[ -](?:ai|models?|weights|ones?|llms?|labs?|makers?|modelle?|modèles?|modelos?))?"
    r"(?:,? (?P<told>is|are|ist|sind|est|sont|es|son|é|são)\b)?(?: (?:really|actually|still|then|now|wirklich))?"
    r" (?:my|our|the|your|die|der|das|mein\w*|unsere?|le|la|les|mon|ma|notre|el|los|las|mi|nuestra|[oa]s?|minha|nossa)?"
    r" ?(?:only|sole|einzige\w*|seule?s?|[uú]nic[ao]s?) "
    r"(?:(?:real|viable|open|good|serious|decent|european|chinese|us|american|big|large) ){0,2}"
    r"(?P<what>ones?|options?|choices?|way|models?|makers?|labs?|vendors?|providers?|candidates?|game in town|family"
    r"|lösung|wahl|möglichkeit|anbieter|modelle?|choix|modèles?|opci(?:ón|ones)|alternativas?|modelos?|opç(?:ão|ões))\b"
)
_WH = regex(r"\b(?:what|which|who|how|why|where|welche[rsn]?|was|wie|quel\w*|qué|cuál\w*|qual)\b")
_CHINESE = regex(r"(?:是不是|难道|真的)?(?:就)?只有$")
_WISHES = frozenset({
    "host_region", "exclude_host_region", "require_origin", "exclude_origin", "open_weights", "licence", "needs",
    "free", "min_params_b", "max_params_b", "min_context_tokens", "min_output_tokens", "max_price_in_per_mtok",
    "max_price_out_per_mtok", "modalities", "output_modalities", "zero_retention", "no_training", "gpu_memory_gb",
    "self_host",
})  # fmt: skip
"""What a model may be asked to be the only one to meet."""
_SUBJECT = frozenset({"family", "model", "developer"})


class OnlyOnes(Struct, frozen=True):
    """The names, by their ids, and the countries of which it is asked whether there are any others."""

    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    starts: frozenset[int] = frozenset()
    """Where they stand."""

    def __bool__(self) -> bool:
        return bool(self.names or self.countries)


@lru_cache(maxsize=4)
def only_ones(passage: Passage) -> OnlyOnes:
    """What a message asks of whether there are others; empty where it asks nothing like that."""
    if _ONLY.search(passage.text) is None:
        return OnlyOnes()
    names = [name for name in passage.names if name.kind in _SUBJECT and _is_asked(passage, name.start, name.end)]
    nations = [hit for hit in passage.hits.of("nation") if _is_asked(passage, hit.start, hit.end)]
    return OnlyOnes(
        names=tuple(dict.fromkeys(name.id for name in names)),
        countries=tuple(dict.fromkeys(hit.label for hit in nations)),
        starts=frozenset(each.start for each in names) | frozenset(each.start for each in nations),
    )


def is_asked_alone(passage: Passage, start: int) -> bool:
    """Whether it is asked if what begins at `start` is the only one: then it is not required."""
    return start in only_ones(passage).starts


def seeks_others(passage: Passage, own: Mapping[str, Any]) -> bool:
    """Whether others than what is named are asked for, that meet some wish."""
    return bool(only_ones(passage)) and not _WISHES.isdisjoint(own)


def _is_asked(passage: Passage, start: int, end: int) -> bool:
    lead = passage.before(start, 40)
    if _THERE.search(lead):
        return True
    if _CHINESE.search(lead):
        return any(mark in passage.text for mark in ("吗", "?", "是不是"))
    behind = _BEHIND.match(passage.text, end)
    if behind is None:
        return False
    if _OPENS.search(lead):
        return True
    rest = passage.after(behind.end(), 120)
    is_asked = passage.text[behind.end() + len(rest) :].lstrip().startswith("?")
    return is_asked and behind["told"] is not None and _WH.search(rest) is None
