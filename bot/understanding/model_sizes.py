"""The size of model asked for: bounds on its parameters."""

from typing import Any

from bot.patterns import regex
from bot.understanding.ceilings import is_a_ceiling
from bot.understanding.cues import Hit
from bot.understanding.negation import is_excluded
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.sizes_tried import was_tried

_PARAMETERS = regex(
    r"(?:\s?(?:de\s)?(?:params?|param[eè]t\w+|par[âá]m\w+|параметр\w*|参数|パラメータ|파라미터))?[\s\-]{0,2}(?:의|的|の)?"
)
_OF = regex(r"[\s\-:~]{0,3}(?:(?:of|a|an|at|is|de|the|around|about|los|les|den|von)[\s~]){0,2}")
_PLUS = regex(r"[^\W_]? ?(?:b|bn|billion)? ?(?:params?|parameters?)?\+(?!\s?\d)")
"""Behind a size it makes it the smallest: "100B+"; no sum, as in "30b+7b"."""
_LEAST_BEHIND = regex(
    r"(?: ?(?:params?|parameters?|parametern?|parámetros|parâmetros|paramètres|параметров))?,?"
    r" (?:or|and|oder|und|o|y|ou|et|e|или|и) (?:more|larger|bigger|greater|up|upwards?|above|mehr|größer|más|superior"
    r"|mais|maior|plus|supérieur|больше|выше|più)\b"
)
_FROM = regex(r"\b(?:ab|a partir de|à partir de|dès|da|от)(?: los| les| den)? $")
_SUB = regex(r"\bsub[- ]?$")


def model_sizes(passage: Passage) -> dict[str, Any]:
    """`max_params_b` and `min_params_b`: "7B" sets both, "13-32B" a range, "under 10B" the upper one."""
    for quantity in passage.quantities:
        if quantity.unit != "params" or _belongs_to_a_model(passage, quantity):
            continue
        bound = "least" if _PLUS.match(passage.text, quantity.number_end - 1) else _bound(passage, quantity)
        if not bound and quantity.low is None and was_tried(passage, quantity.start, quantity.end):
            continue
        if bound == "most":
            return {"max_params_b": quantity.value}
        if is_excluded(passage.text, quantity.start, quantity.end, reach=24):
            continue
        if bound == "least":
            return {"min_params_b": quantity.value}
        low = quantity.low if quantity.low is not None else quantity.value
        return {"min_params_b": low, "max_params_b": quantity.value}
    return {}


def _bound(passage: Passage, quantity: Quantity) -> str:
    """Whether the words around a size make it the largest or the smallest."""
    if _LEAST_BEHIND.match(passage.text, quantity.end) or _FROM.search(passage.before(quantity.start, 16)):
        return "least"
    if _SUB.search(passage.before(quantity.start, 6)):
        return "most"
    found = ""
    for hit in passage.hits.of("bound", "most", "least"):
        if not _is_beside(passage.text, hit, quantity):
            continue
        if hit.label == "most" or is_a_ceiling(passage, hit, quantity):
            return "most"
        found = "least"
    return found


def _is_beside(text: str, hit: Hit, quantity: Quantity) -> bool:
    if hit.end <= quantity.start:
        return _OF.fullmatch(text, hit.end, quantity.start) is not None
    return hit.start >= quantity.end and _PARAMETERS.fullmatch(text, quantity.end, hit.start) is not None


def _belongs_to_a_model(passage: Passage, quantity: Quantity) -> bool:
    """Whether a size is the one in the id of a model named a few words before: "llama 3.3 in 70b"."""
    size = f"{quantity.value.normalize():f}b"
    return any(
        name.end <= quantity.start <= name.end + 24
        and (size in name.id.split("-") or f"{name.id}-{size}" in passage.lexicon.models)
        for name in passage.named("model", "family")
    )
