"""What a named model, maker or host is there for: subject, standard, exclusion, requirement, place to buy."""

import re
from typing import Any

from bot.understanding.names import Name
from bot.understanding.negation import is_excluded
from bot.understanding.passage import Passage

_STANDARD_BEFORE = re.compile(
    r"(?:\b(?:as good as|as smart as|as capable as|as strong as|as well as|at least as|close to|near to|near|comparable to|comparable with"
    r"|similar to|on par with|par with|matches|matching|match|rivals?|rivaling|beats?|better than|smarter than|at the level of|level of"
    r"|quality of|equivalent to|equivalent of|equal to|equals|comes close to|approach(?:es|ing)?|no worse than|not worse than|worse than"
    r"|like|feel like|good as|alternatives? to|alternative for|cheaper than|replacements? for|replace|instead of|standard of"
    r"|niveau von|so gut wie|vergleichbar mit|ähnlich wie|alternative zu|besser als|tan bueno como|comparable a|al nivel de|similar a|nivel de"
    r"|alternativa a|mejor que|aussi bon que|niveau de|comparable à|équivalent à|alternative à|proche de|tão bom quanto|no nível do|nível do"
    r"|comparável ao?|alternativa ao?|не хуже|на уровне|как у|уровня|сравним\w* с|аналог|лучше чем|лучше)|媲美|接近|类似|达到|不输|不比|对标|比得上)"
    r"[\s:]*(?:the|a|an|what|old|original|der|das|el|le|o)?(?:\s?(?:new|quality|performance|level|of|from))*[\s\"'`(]*$"
)
_STANDARD_AFTER = re.compile(
    r"^[\s\-]*(?:level|class|quality|grade|tier|like|caliber|calibre|equivalent|style quality|performance|niveau|nivel|nível|级别|水平|水准|一样|那样|同等"
    r"|並み|並|レベル|と同等|くらい|级|급|수준|만큼|уровня|качества)|^[\s\-]?(?:(?:is|are) (?:the )?(?:bar|benchmark|baseline|gold standard))"
)
_SOFT = re.compile(r"(?:alternatives? to|alternative for|replacements? for|replace|instead of|cheaper than|better than|beats?|like|alternativ\w* (?:zu|a|ao?|à)"
                   r"|besser als|mejor que|лучше чем|лучше|worse than)")  # fmt: skip
_VIA = re.compile(
    r"\b(?:on|via|through|from|at|by|using|use|with|inside|hosted by|hosted on|over|bei|über|auf|von|en|vía|par|chez|sur|via|pela|na|no|через|на|в|у|от)"
    r"[\s\"'`]*(?:the\s)?$|(?:用|通过|在)\s?$"
)
_API = re.compile(
    r"^'?s?[\s\-]*(?:api|apis|endpoint|platform|azure|cloud|api's|的api|接口|平台)\b|^\s?的?(?:api|接口|平台)"
)
_MAKERS_MODEL = re.compile(
    r"^(?:'s|s')?[\s\-]*(?:(?:ai|open|language|frontier|new|latest|hosted)[\s\-])?(?:models?|llms?|made|modell\w*|modelos?|modèles?|модел\w*|stuff|ones|weights|family)\b"
    r"|^\s?(?:的?模型|家的|系|のモデル|製|모델)"
)
_FROM_MAKER = re.compile(
    r"(?:models?|llms?|anything|something|nothing|one|ones|weights|modell\w*|modelos?|modèles?|модел\w*)\s(?:made |built |trained )?(?:from|by|von|de|par|da|от)\s(?:the\s)?$"
)


def named_slots(passage: Passage) -> dict[str, Any]:
    """The contract's keys on names, each id once, in order of place."""
    lists: dict[str, list[str]] = {}
    for name in passage.names:
        key = _model_key(passage, name) if name.kind in {"model", "family"} else _maker_key(passage, name)
        if key:
            kind = {"providers": "provider", "exclude_providers": "provider"}.get(key)
            identifier = (name.means(kind) if kind else None) or name.id
            lists.setdefault(key, []).append(identifier)
    excluded = set(lists.get("exclude_models", ()))
    if len(lists.get("exclude_models", ())) and "models" in lists:
        lists["models"] = [identifier for identifier in lists["models"] if identifier not in excluded]
    if "models" in lists:
        lists["models"] = [identifier for identifier in lists["models"] if not _is_covered(identifier, lists["models"])]
    return {key: tuple(dict.fromkeys(identifiers)) for key, identifiers in lists.items() if identifiers}


def _is_covered(identifier: str, others: list[str]) -> bool:
    """Whether a family is only the short form of a model named beside it ("opus" after "opus 5.5")."""
    if any(character.isdigit() for character in identifier):
        return False
    return any(
        other != identifier and other.startswith(f"{identifier}-") and any(c.isdigit() for c in other)
        for other in others
    )


def _model_key(passage: Passage, name: Name) -> str | None:
    lead = passage.before(name.start, 46)
    tail = passage.text[name.end : name.end + 24]
    if name.means("provider") and _API.match(tail) and name.kind == "family":
        return "providers"
    if is_excluded(passage.text, name.start, name.end, reach=26) and not _SOFT.search(lead[-20:]):
        return "exclude_models"
    standard = _STANDARD_BEFORE.search(lead)
    if standard and not (_SOFT.search(standard[0]) and not _wants_another(passage)):
        return "quality_floor"
    if _STANDARD_AFTER.match(tail):
        return "quality_floor"
    return _listed_with_standard(passage, name) or "models"


def _wants_another(passage: Passage) -> bool:
    """Whether the message looks for a model, so that "like X" sets a standard."""
    return passage.hits.has("intent", "recommend")


def _listed_with_standard(passage: Passage, name: Name) -> str | None:
    """A name listed behind a standard is one too: "close to Claude or GPT-4"."""
    models = passage.named("model", "family")
    place = models.index(name)
    if not place:
        return None
    before = models[place - 1]
    listed = re.fullmatch(
        r"\s?(?:,|/|or|and|oder|und|o|y|ou|et|или|и|或|和|、|か)\s?(?:the\s)?", passage.text[before.end : name.start]
    )
    if listed:
        key = _model_key(passage, before)
        return key if key in {"quality_floor", "exclude_models"} else None
    return None


def _maker_key(passage: Passage, name: Name) -> str | None:
    """A maker asked for or ruled out, a host asked for or ruled out, or neither."""
    if name.kind not in {"developer", "provider"}:
        return None
    lead, tail = passage.before(name.start, 40), passage.text[name.end : name.end + 24]
    maker, host = name.means("developer"), name.means("provider")
    excluded = is_excluded(passage.text, name.start, name.end, reach=24)
    if maker and (_MAKERS_MODEL.match(tail) or _FROM_MAKER.search(lead)):
        if excluded:
            return "exclude_developers"
        return "require_developers" if passage.hits.has("intent", "recommend") else None
    if maker and not host:
        if _API.match(tail) or (_VIA.search(lead) and not excluded):
            return "providers" if _API.match(tail) else None
        return "exclude_developers" if excluded else None
    if host:
        if excluded:
            return "exclude_developers" if maker else "exclude_providers"
        return "providers"
    return None
