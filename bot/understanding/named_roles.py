"""What a named model, maker, host or product is there for: subject, standard, exclusion, requirement, place to buy."""

from typing import Any

from bot.patterns import regex
from bot.understanding.databases import is_a_database
from bot.understanding.expressions import expression
from bot.understanding.maker_clauses import (
    has_to_get_nothing,
    is_denied,
    is_measurer,
    is_only_asked_banned,
    is_only_choice,
    is_sought_from,
    is_supposed_to_act,
    names_its_maker,
    sells_another,
    sends_the_bill,
    serves_it_itself,
)
from bot.understanding.maker_lists import LISTED, comes_in_place, in_its_own_list, is_what_for, list_of
from bot.understanding.maker_verdicts import is_maker_out, is_supposed_away, stands_for_its_service
from bot.understanding.name_parts import Name
from bot.understanding.negation import (
    denies,
    is_excepted,
    is_left_out,
    is_refused,
    is_taken_anyway,
)
from bot.understanding.only_ones import is_asked_alone
from bot.understanding.passage import Passage
from bot.understanding.permissions import is_allowed
from bot.understanding.permitted_makers import permitted_maker
from bot.understanding.supposed_bans import is_out_if_banned, is_supposed_banned
from bot.understanding.unmeant import is_unmeant

_STANDARD_BEFORE = expression("named_roles_standard_before")
_STANDARD_AFTER = expression("named_roles_standard_after")
_SOFT = expression("named_roles_soft")
_MAKERS_MODEL = expression("named_roles_makers_model")
_FROM_MAKER = expression("named_roles_from_maker")
_NOT_BELOW = regex(r"(?:\w+n't|no|not|nothing|never|ni|não|pas|kein\w*|nicht|не)\b")
"""What makes a standard of a comparison: "no weaker than", "nicht schlechter als"."""
_NEED = regex(
    r"\b(?:i|we) (?:need|want|am looking|are looking)\b"
    r"|\b(?:boss|manager|management|cto|ceo|client|customer|team|everyone|they|he|she) (?:wants?|needs?|asks? for)\b"
)
_BETTER = regex(
    r"\b(?:what'?s?|anything|something|was ist|gibt es (?:etwas|was)|algo|quoi de)(?: is)? "
    r"(?:better|cheaper|faster|smarter|smaller|besser|mejor|mieux|melhor)\b"
)
_WITH = regex(r"\b(?:something|anything|one|models?|llm|that|which) (?:with|has|having|keeps|of) $")
_ITSELF = regex(r" (?:itself|themselves|selbst)\b")
"""Behind a maker named as a family is, it makes it the maker: "measured by mistral itself"."""
_VIRTUE = regex(
    r"'s (?:personality|quality|tone|style|voice|vibe|warmth|writing|prose|level|smarts|brains|capabilit\w+"
    r"|performance|feel|charm)\b"
)
"""What is wanted of another: "something with 4o's personality"."""
_ANY = regex(r"\b(?:an?|any|some|another) (?:(?:model|llm) (?:from|by|of) (?:the )?)?$")
_PLAN_OF = regex(r"\b(?:free|paid|pro)[- ]$")
"""What makes the "tier" behind a name a plan instead of a standard."""
_HOSTED_AT = regex(r"\b(?:on|via|through|thru|at|bei|chez|über|passent par|passe par|api (?:of|from|by|at))[\s\"'`]$")
_SERVED_BY = regex(r"\b(?:hosted|served|run|sold|offered) by (?:the )?$")


def named_slots(passage: Passage) -> dict[str, Any]:
    """The contract's keys on names, each id once, in order of place."""
    lists: dict[str, list[str]] = {}
    for name in passage.names:
        key, identifier = _role(passage, name) if not is_unmeant(passage, name) else (None, name.id)
        if key:
            lists.setdefault(key, []).append(identifier)
    excluded = set(lists.get("exclude_models", ()))
    models = [identifier for identifier in lists.get("models", ()) if identifier not in excluded]
    said = (*models, *lists.get("quality_floor", ()))
    lists["models"] = [identifier for identifier in models if not _is_covered(identifier, said)]
    return {key: tuple(dict.fromkeys(identifiers)) for key, identifiers in lists.items() if identifiers}


def _role(passage: Passage, name: Name, depth: int = 0) -> tuple[str | None, str]:
    """(contract key, id) for one name; `depth`: how many names listed behind it lean on it."""
    if name.kind == "family" and (host := name.means("provider")) and _is_a_host(passage, name):
        return "providers", host
    maker = name.means("developer")
    if is_asked_alone(passage, name.start):
        return ("models" if name.kind in {"model", "family"} else None), name.id
    if maker and name.kind in {"family", "developer", "provider"} and is_only_choice(passage, name):
        return "require_developers", maker
    if permitted := permitted_maker(passage, name):
        return "require_developers", permitted
    if name.kind in {"model", "family"}:
        if excluded_maker := _excluded_maker(passage, name):
            return "exclude_developers", excluded_maker
        of_a_model = _model_key(passage, name, depth)
        if maker and of_a_model == "models" and names_its_maker(passage.lexicon, name):
            if _ITSELF.match(passage.text, name.end) and passage.named("model", "family")[0] is not name:
                return None, maker
            if _FROM_MAKER.search(passage.before(name.start, 40)) and _wants_another(passage):
                return "require_developers", maker
        if maker and of_a_model == "exclude_models" and names_its_maker(passage.lexicon, name):
            return "exclude_developers", maker
        return of_a_model, name.id
    if name.kind == "product":
        return _product_key(passage, name), name.id.lower()
    key = _maker_key(passage, name, depth)
    return in_its_own_list(key, name)


def _is_a_host(passage: Passage, name: Name) -> bool:
    """Whether a family's name stands for who serves it or another, or sends the bill: "by Mistral"."""
    served = _SERVED_BY.search(passage.before(name.start)) is not None or serves_it_itself(passage, name)
    return served or sends_the_bill(passage, name) or sells_another(passage, name)


def _excluded_maker(passage: Passage, name: Name) -> str | None:
    """The maker that a family's name stands for in "nothing from deepseek"; `None` where it is the model's."""
    maker = name.means("developer")
    from_it = maker and _FROM_MAKER.search(passage.before(name.start, 40))
    return maker if from_it and denies(passage, name.start, name.end, reach=26) else None


def _is_covered(identifier: str, others: tuple[str, ...]) -> bool:
    """Whether a family is only the short form of a model named beside it ("opus" after "opus 5.5")."""
    if any(character.isdigit() for character in identifier):
        return False
    longer = (other for other in others if other != identifier and other.startswith(f"{identifier}-"))
    return any(any(character.isdigit() for character in other) for other in longer)


_OF_A_RULE = regex(
    r"\b(?:bans?|rules?|law|order|act|prohibition|restrictions?|policy)"
    r" (?:also |even )?(?:reach|cover|catch|hit)(?:es)? $"
)
"""Before a model it asks whether a rule concerns it: "does the ban reach R1?"."""


def _model_key(passage: Passage, name: Name, depth: int) -> str:
    lead = passage.before(name.start, 46)
    standard = None if _OF_A_RULE.search(lead) else _STANDARD_BEFORE.search(lead)
    least = standard is not None and _NOT_BELOW.match(standard[0]) is not None
    if is_excepted(passage, name.start, name.end) or is_supposed_banned(passage, name.start):
        return "models"
    if is_out_if_banned(passage, name.start):
        return "exclude_models"
    in_place = is_what_for(passage, name) or comes_in_place(passage, name)
    denied = not in_place and is_denied(passage, name, reach=26)
    if not least and denied and not _SOFT.search(lead[-20:]):
        return "exclude_models"
    if is_refused(passage, name.end) or is_left_out(passage, name.end):
        return "exclude_models"
    if standard and (
        least or _wants_another(passage) or not (_SOFT.search(standard[0]) or _is_held_against(passage, name))
    ):
        return "quality_floor"
    if _STANDARD_AFTER.match(passage.text[name.end : name.end + 32]) and not _PLAN_OF.search(lead):
        return "quality_floor"
    if _WITH.search(lead) and _VIRTUE.match(passage.text, name.end) and _wants_another(passage):
        return "quality_floor"
    kinds, keys = ("model", "family"), {"quality_floor", "exclude_models"}
    return _as_the_one_before(passage, name, kinds, keys, depth) or "models"


def sets_a_standard(passage: Passage) -> bool:
    """Whether a model is named as what another must reach, not as what is to be replaced."""
    for name in passage.named("model", "family"):
        standard = _STANDARD_BEFORE.search(passage.before(name.start, 46))
        firm = standard and (_NOT_BELOW.match(standard[0]) or not _SOFT.search(standard[0]))
        if firm and not _is_held_against(passage, name):
            return True
    return False


_DOES = regex(
    r"^[¿]?(?:(?:so|and|but|ok|und|y|et|e),? )?(?:how (?:well |close )?)?(?:does|do|can|could|did|is|are|will"
    r"|would|was"
    r"|kann|ist|hält|kommt|reicht|es|está|puede|llega|est-ce que|peut|é|pode|chega)\b"
)


def _is_held_against(passage: Passage, name: Name) -> bool:
    """Whether the message asks whether one named model comes up to another: "does glm match sonnet"."""
    others = any(other.end < name.start for other in passage.named("model", "family"))
    return others and _DOES.match(passage.text) is not None


def _wants_another(passage: Passage) -> bool:
    """Whether the message looks for a model, so that "like X" sets a standard."""
    return bool(_NEED.search(passage.text) or _BETTER.search(passage.text)) or any(
        hit.weight >= 4 for hit in passage.hits.of("intent", "recommend")
    )


_LONGEST_LIST = 12


def _as_the_one_before(passage: Passage, name: Name, kinds: tuple[str, ...], keys: set[str], depth: int) -> str | None:
    """The key of the name that this one is listed behind: "close to Claude or GPT-4", "not from Google or OpenAI"."""
    others = passage.named(*kinds, *(("model", "family") if "developer" in kinds else ()))
    place = others.index(name)
    if not place or depth >= _LONGEST_LIST or not LISTED.fullmatch(passage.text[others[place - 1].end : name.start]):
        return None
    key = _role(passage, others[place - 1], depth + 1)[0]
    if key is not None and key.startswith("exclude") and is_allowed(passage, name):
        return None  # "not azure, openai itself is fine"
    return key if key in keys else None


def _product_key(passage: Passage, name: Name) -> str | None:
    """A coding tool or plan is a standard where something is sought in its place."""
    if passage.lexicon.products[name.id] not in {"coding", "editor", "plan"} or not _wants_another(passage):
        return None
    standard = _STANDARD_BEFORE.search(passage.before(name.start, 46))
    named = passage.hits.has("wish", "self_host") or passage.named("card")
    return "quality_floor" if standard and named else None


def _maker_key(passage: Passage, name: Name, depth: int) -> str | None:
    """A maker asked for or ruled out, a host asked for or ruled out, or neither."""
    if name.kind not in {"developer", "provider"} or is_a_database(passage, name):
        return None
    first, last = list_of(passage, name)
    lead, tail = passage.before(first, 40), passage.text[last : last + 32]
    maker, host = name.means("developer"), name.means("provider")
    if maker and (
        has_to_get_nothing(passage, name) or is_taken_anyway(passage, name.end) or is_only_asked_banned(passage, name)
    ):
        return None
    if maker and (is_measurer(passage, name) or is_supposed_to_act(passage, name)):
        return "exclude_developers" if is_supposed_away(passage, name) else None
    excluded = is_maker_out(passage, name, first, last)
    if is_excepted(passage, name.start, name.end):
        return None if maker else "providers"
    kinds, keys = ("developer", "provider"), {"exclude_developers", "exclude_providers"}
    if before := _as_the_one_before(passage, name, kinds, keys, depth):
        return before
    if (
        maker
        and not _HOSTED_AT.search(lead)
        and (_MAKERS_MODEL.match(tail) or _FROM_MAKER.search(lead) or is_sought_from(passage, first, last))
    ):
        if excluded:
            return "exclude_developers"
        any_of_it = _ANY.search(lead) and not _DOES.match(passage.text)
        sought = _wants_another(passage) or any_of_it or is_sought_from(passage, first, last)
        return "require_developers" if sought else None
    if host and not maker:
        return "exclude_providers" if excluded else "providers"
    if excluded:
        return "exclude_developers"
    if is_allowed(passage, name):
        return None
    return "providers" if _HOSTED_AT.search(lead) or stands_for_its_service(passage, name, first, last) else None
