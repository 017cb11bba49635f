"""Questions whose form alone tells the intent, whatever their words make likely."""

from bot.patterns import regex
from bot.understanding.outputs_reused import reused
from bot.understanding.owners import owner_of
from bot.understanding.passage import Passage
from bot.understanding.passed_on import receiver
from bot.understanding.price_list_sought import sellers_priced
from bot.understanding.revenue import UNIT
from bot.understanding.saving import seeks_to_save
from bot.understanding.what_ends import is_on_ends

_LONGEST = 80
"""Characters of a message that may be nothing but the work that a model is sought for."""
_MAKES = frozenset({"image_generation", "video"})
_ASKS_FOR_TERMS = regex(
    r"[?？]|\b(?:licen[cs]e\w*|lizenz\w*|licencia|licença|may|can|could|allowed|legal\w*|owns?|copyright\w*|rights?|terms"
    r"|darf|dürfen|puedo|podemos|peut|pouvons|posso)\b"
)


def intent_outright(passage: Passage) -> str | None:
    """Cost for a price list of a maker or host, or to spend less; migration for what ends there in a span.

    Licence where a model's outputs are to train another, or what is earned is told of models; the law where it is a
    share of the asker's own firm; residency where a host may pass prompts on. Recommend for pictures or films to be
    made, where nothing is asked of their terms.
    """
    if sellers_priced(passage) or seeks_to_save(passage):
        return "cost"
    if receiver(passage) is not None:
        return "residency"
    if reused(passage) or _earns_with(passage):
        return "licence"
    if "percent" in {quantity.unit for quantity in passage.quantities} and owner_of(passage.text) is not None:
        return "origin_risk"
    if is_on_ends(passage):
        return "migration"
    return "recommend" if _is_work_to_do(passage) else None


def _is_work_to_do(passage: Passage) -> bool:
    tasks = {hit.label.split(" ")[0] for hit in passage.hits.of("task")}
    asked = {hit.label.split(" ")[0] for hit in passage.hits.of("intent")}
    return (
        len(passage.text) <= _LONGEST
        and not _MAKES.isdisjoint(tasks)
        and asked <= {"licence", "recommend"}
        and not passage.names
        and _ASKS_FOR_TERMS.search(passage.text) is None
    )


_OTHERWISE = ("cost", "recommend", "compare", "benchmark", "trend", "migration", "residency")


def _earns_with(passage: Passage) -> bool:
    """Whether several models are named beside what the asker earns, and nothing else is asked of them."""
    earns = any(quantity.unit == UNIT for quantity in passage.quantities)
    return earns and len(passage.named("model", "family")) > 1 and not passage.hits.has("intent", *_OTHERWISE)
