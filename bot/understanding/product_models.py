"""Questions on the models behind a product: "are Cursor's models Chinese?", "which model is behind Windsurf?"."""

from functools import lru_cache

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

BEHIND = "models_behind:"
"""The beginning of the flag that holds the product, and of those that hold a country and a maker asked about."""
FROM = "models_behind_from:"
BY = "models_behind_by:"
_LONGEST = 110
_PRODUCTS = expression("product_models_products")
_ASKED = expression("product_models_asked")
_USES = regex(r"\b(?:modelos?|modelli|modello|llms?|qué|cosa|ia) $")
_MARKS = " ?!.,;:¿¡？！。、"
_HOUSES = (
    (regex(r"microsoft|m365"), ""), (regex(r"copilot"), "github-copilot"), (regex(r"cursor"), "cursor"),
    (regex(r"windsurf|codeium|devin"), "cognition"), (regex(r"opencode"), "opencode"),
    (regex(r"perplexity"), "perplexity"), (regex(r"jetbrains|junie"), "jetbrains"),
)  # fmt: skip
"""Products, and under whose id their models stand on board; nothing is known of any other."""


@lru_cache(maxsize=4)
def product_asked(passage: Passage) -> str:
    """The product whose models a message asks about, as it is written there; empty where it asks none such."""
    found = _PRODUCTS.search(passage.text)
    if found is None or len(passage.text) > _LONGEST:
        return ""
    return found[0] if _ASKED.fullmatch(_masked(passage, *found.span())) else ""


def flags_of_product(passage: Passage) -> set[str]:
    """The product whose models are asked about, and the countries and makers that they are held against, as flags."""
    product = product_asked(passage)
    if not product:
        return set()
    places = {hit.label for hit in _places(passage)}
    found = (name for name in passage.named("developer", "provider") if passage.text[name.start : name.end] != product)
    makers = {maker for name in found if (maker := name.means("developer")) and maker != house_of(product)}
    return {f"{BEHIND}{product}", *(f"{FROM}{place}" for place in places), *(f"{BY}{maker}" for maker in makers)}


def house_of(product: str) -> str:
    """The id under which a product's models stand, as its provider or their developer; empty where none do."""
    return next((house for words, house in _HOUSES if words.search(product)), "")


def _places(passage: Passage) -> list[Hit]:
    """The countries named; the "usa" of Romance languages is a verb."""
    hits = [*passage.hits.of("nation"), *passage.hits.of("place")]
    return [hit for hit in hits if passage.text[hit.start : hit.end] != "usa" or not _is_verb(passage, hit)]


def _is_verb(passage: Passage, hit: Hit) -> bool:
    return passage.language not in {"en", "de"} or _USES.search(passage.text[: hit.start]) is not None


def _masked(passage: Passage, start: int, end: int) -> str:
    """The message with § for the product, N for countries and their adjectives, M for models and makers."""
    spans = [(start, end, "§")]
    marked = [(hit.start, hit.end, "N") for hit in _places(passage)]
    named = passage.named("model", "family", "developer", "provider")
    marked += [(name.start, name.end, "M") for name in named]
    for here in sorted(marked, key=lambda span: (span[0], -span[1])):
        if all(here[1] <= low or high <= here[0] for low, high, _ in spans):
            spans.append(here)
    text, last = "", 0
    for low, high, mark in sorted(spans):
        text += passage.text[last:low] + mark
        last = high
    return f"{text}{passage.text[last:]}".strip(_MARKS)
