"""What a named model, maker, host or product is there for: subject, standard, exclusion, requirement, place to buy."""

import re
from typing import Any

from bot.understanding.names import Name
from bot.understanding.negation import is_excluded
from bot.understanding.passage import Passage

_STANDARD_BEFORE = re.compile(
    r"(?:\b(?:as good as|as smart as|as capable as|as strong as|as well as|at least as|close to|near to|near|comparable to|comparable with"
    r"|similar to|on par with|par with|matches|matching|match|rivals?|rivaling|beats?|better than|smarter than|on the level of|at the level of|level of"
    r"|quality of|equivalent to|equivalent of|equal to|equals|comes close to|approach(?:es|ing)?|no worse than|not worse than|worse than"
    r"|like|feel like|good as|alternatives? to|alternative for|cheaper than|replacements? for|replace|replacing|dropping|ditch|ditching|instead of"
    r"|standard of|niveau von|so gut wie|vergleichbar mit|ähnlich wie|alternative zu|besser als|tan bueno como|comparable a|al nivel de|similar a"
    r"|nivel de|alternativa a|mejor que|aussi bon que|niveau de|comparable à|équivalent à|alternative à|proche de|tão bom quanto|no nível do"
    r"|nível do|comparável ao?|alternativa ao?|не хуже|на уровне|как у|уровня|сравним\w* с|аналог|лучше чем|лучше)"
    r"|媲美|接近|类似|达到|不输|不比|对标|比得上|替代)"
    r"[\s:]*(?:the|a|an|what|old|original|my|our|der|das|el|le|o)?(?:\s?(?:new|quality|performance|level|of|from))*[\s\"'`(]*$"
)
_STANDARD_AFTER = re.compile(
    r"^[\s\-]*(?:level|class|quality|grade|tier|like|caliber|calibre|equivalent|style quality|performance|niveau|nivel|nível|级别|水平|水准"
    r"|一样|那样|同等|並み|並|レベル|と同等|くらい|级|급|수준|만큼|уровня|качества)|^[\s\-](?:alternatives?|replacements?|competitors?|ersatz|alternativas?)\b|^[\s\-]?(?:is|are) (?:the )?(?:bar|baseline|gold standard)|^[^.?!]{0,14}what (?:comes|gets) close"
)
_SOFT = re.compile(
    r"(?:alternatives? to|alternative for|replacements? for|replac\w+|dropping|ditch\w*|instead of|cheaper than|better than|beats?|like"
    r"|alternativ\w* (?:zu|a|ao?|à)|besser als|mejor que|лучше чем|лучше|worse than|替代)"
)
_VIA = re.compile(
    r"\b(?:on|via|through|from|at|by|using|use|with|inside|hosted by|over|bei|über|auf|von|en|vía|par|chez|sur|pela|na|no|через|на|в|у|от)"
    r"[\s\"'`]*(?:the\s)?$|(?:用|通过|在)\s?$"
)
_ACCOUNT = re.compile(
    r"^'?s?[\s\-]*(?:apis?|endpoints?|platform|cloud|credits?|account|keys?|bills?|billing|invoice|usage|pricing|prices|charges|dashboard)\b"
    r"|^\s?的?(?:api|接口|平台|账单|余额)"
)
_MAKERS_MODEL = re.compile(
    r"^(?:'s|s')?[\s\-]*(?:(?:ai|open|language|frontier|new|latest|hosted)[\s\-])?(?:models?|llms?|made|modell\w*|modelos?|modèles?|модел\w*|stuff"
    r"|ones|weights|family)\b|^\s?(?:的?模型|家的|系|のモデル|製|모델)"
)
_FROM_MAKER = re.compile(
    r"(?:models?|llms?|anything|something|nothing|one|ones|weights|modell\w*|modelos?|modèles?|модел\w*|isn't|isnt|not|be)\s"
    r"(?:made |built |trained )?(?:from|by|von|de|par|da|от)\s(?:the\s)?$"
)
_LISTED = re.compile(r"\s?(?:ai)?\s?(?:,|/|or|and|oder|und|o|y|ou|et|или|и|或|和|、|か|nor)\s?(?:the\s|and\s|or\s)?")


def named_slots(passage: Passage) -> dict[str, Any]:
    """The contract's keys on names, each id once, in order of place."""
    lists: dict[str, list[str]] = {}
    for name in passage.names:
        key, identifier = _role(passage, name)
        if key:
            lists.setdefault(key, []).append(identifier)
    excluded = set(lists.get("exclude_models", ()))
    models = [identifier for identifier in lists.get("models", ()) if identifier not in excluded]
    lists["models"] = [identifier for identifier in models if not _is_covered(identifier, models)]
    return {key: tuple(dict.fromkeys(identifiers)) for key, identifiers in lists.items() if identifiers}


def _role(passage: Passage, name: Name) -> tuple[str | None, str]:
    """(contract key, id) for one name."""
    if name.kind in {"model", "family"}:
        return _model_key(passage, name), name.id
    if name.kind == "product":
        return _product_key(passage, name), name.id.lower()
    key = _maker_key(passage, name)
    kind = "provider" if key in {"providers", "exclude_providers"} else "developer"
    return key, name.means(kind) or name.id


def _is_covered(identifier: str, others: list[str]) -> bool:
    """Whether a family is only the short form of a model named beside it ("opus" after "opus 5.5")."""
    if any(character.isdigit() for character in identifier):
        return False
    longer = (other for other in others if other != identifier and other.startswith(f"{identifier}-"))
    return any(any(character.isdigit() for character in other) for other in longer)


def _model_key(passage: Passage, name: Name) -> str:
    lead = passage.before(name.start, 46)
    if is_excluded(passage.text, name.start, name.end, reach=26) and not _SOFT.search(lead[-20:]):
        return "exclude_models"
    standard = _STANDARD_BEFORE.search(lead)
    if standard and (not _SOFT.search(standard[0]) or _wants_another(passage)):
        return "quality_floor"
    if _STANDARD_AFTER.match(passage.text[name.end : name.end + 24]):
        return "quality_floor"
    return _as_the_one_before(passage, name, ("model", "family"), {"quality_floor", "exclude_models"}) or "models"


def _wants_another(passage: Passage) -> bool:
    """Whether the message looks for a model, so that "like X" sets a standard."""
    return any(hit.weight >= 4 for hit in passage.hits.of("intent", "recommend"))


def _as_the_one_before(passage: Passage, name: Name, kinds: tuple[str, ...], keys: set[str]) -> str | None:
    """The key of the name that this one is listed behind: "close to Claude or GPT-4", "not from Google or OpenAI"."""
    others = passage.named(*kinds)
    place = others.index(name)
    if not place or not _LISTED.fullmatch(passage.text[others[place - 1].end : name.start]):
        return None
    key = _role(passage, others[place - 1])[0]
    return key if key in keys else None


def _product_key(passage: Passage, name: Name) -> str | None:
    """A coding tool or plan is a standard where something is sought in its place."""
    if passage.lexicon.products[name.id] not in {"coding", "plan"} or not _wants_another(passage):
        return None
    standard = _STANDARD_BEFORE.search(passage.before(name.start, 46))
    named = passage.hits.has("wish", "self_host") or passage.named("card")
    return "quality_floor" if standard and named else None


def _maker_key(passage: Passage, name: Name) -> str | None:
    """A maker asked for or ruled out, a host asked for or ruled out, or neither."""
    if name.kind not in {"developer", "provider"}:
        return None
    lead, tail = passage.before(name.start, 40), passage.text[name.end : name.end + 24]
    maker, host = name.means("developer"), name.means("provider")
    excluded = is_excluded(passage.text, name.start, name.end, reach=24)
    if before := _as_the_one_before(
        passage, name, ("developer", "provider"), {"exclude_developers", "exclude_providers"}
    ):
        return before
    if maker and (_MAKERS_MODEL.match(tail) or _FROM_MAKER.search(lead)):
        if excluded:
            return "exclude_developers"
        return "require_developers" if _wants_another(passage) else None
    if host and not (maker and excluded):
        return "exclude_providers" if excluded else "providers"
    if excluded:
        return "exclude_developers"
    if _ACCOUNT.match(tail) or _is_asked_about(passage):
        return "providers"
    return None


def _is_asked_about(passage: Passage) -> bool:
    """Whether makers stand for their services: what they keep, what they cost, one against another."""
    if passage.named("model"):
        return False
    makers = {name.id for name in passage.named("developer", "provider")}
    strong = {hit.label for hit in passage.hits.of("intent") if hit.weight >= 6}
    return "residency" in strong or (
        len(makers) > 1 and not passage.hits.has("intent", "stack", "origin_risk", "trend")
    )
