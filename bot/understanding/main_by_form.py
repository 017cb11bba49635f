"""The main intent of a first message, where its form turns it into another than its words weigh most."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.embedders import asks_to_embed_anew
from bot.understanding.intents_of_terms import main_of_terms
from bot.understanding.one_of_ours import supposes_one_gone
from bot.understanding.passage import Passage
from bot.understanding.plan_questions import asks_of_a_plan
from bot.understanding.spending import spent_a_month
from bot.understanding.supposed_losses import names_beside_outage, names_down
from bot.understanding.under_a_licence import seeks_under_a_licence
from bot.understanding.what_ends import is_replaced
from bot.understanding.which_models import asks_which_of

_PICKS = regex(
    r"\b(?:best|better|cheap\w*|strong\w*|fastest|should|recommend\w*|for|beste[nrs]?|für|mejor|meilleure?|melhor)\b"
)
"""What makes a question after the models of a family one after the one to take: "which claude for computer use"."""


def _asks_what_of_a_maker(passage: Passage, own: Mapping[str, Any]) -> bool:
    """Whether it is asked which models of one family can do something, and nothing else: it is no search for one."""
    families = own.get("models", ())
    alone = len(families) == 1 and own.keys() <= {"models", "needs", "modalities", "output_modalities", "task"}
    asked = alone and not own.keys().isdisjoint({"needs", "modalities", "output_modalities"})
    return asked and asks_which_of(passage.text, families[0]) and not _PICKS.search(passage.text)


_COUNTERPART = regex(
    r"\b(?:equivalents?|counterparts?|équivalents?|equivalentes?|gegenstück\w*)"
    r" (?:of|to|for|de|du|d'|a|al|zu|zum|für|von|à|au|do|da)\b"
)


_NOWADAYS = regex(
    r"\b(?:today|now|nowadays|these days|in 20\d\d|modern|current|present[- ]day|heute|heutzutage|aktuell\w*|hoy|actual"
    r"|aujourd'hui|actuel\w*|hoje|atual|oggi|attuale)\b"
)
_OF_ANY = frozenset({"models", "task", "language"})


def _for_a_counterpart(passage: Passage, own: Mapping[str, Any], main: str) -> str:
    """The intent of looking for one like a model: "the Chinese equivalent of opus"; what it is today is a move."""
    one = len({name.id for name in passage.named("model", "family")}) == 1
    one = one and not passage.named("developer", "provider")
    if not one or _COUNTERPART.search(passage.text) is None or passage.hits.has("intent", "migration"):
        return main
    if own.keys() <= _OF_ANY and _NOWADAYS.search(passage.text):
        return "migration"
    return "recommend"


_AWAY_FROM_PLANS = frozenset({"trend", "residency", "recommend", "stack", "migration", "origin_risk", "licence"})
"""Intents that a question of what a plan holds is not of, where no word of theirs stands in it."""
_DEAR_WISHES = frozenset({"models", "task", "language", "price_share"})


def _is_too_dear(passage: Passage, own: Mapping[str, Any]) -> bool:
    """Whether the spend on one model is told and something cheaper sought, and no more: a saving is asked for."""
    alone = len(own.get("models", ())) == 1 and own.keys() <= _DEAR_WISHES and passage.hits.has("followup", "cheaper")
    return alone and spent_a_month(passage) is not None


_SOLD_ON = regex(
    r"\b(?:offer|sell|resell|host|provide|serve|expose)\b[^.?!]{0,40}\bas (?:an? |our )?"
    r"(?:paid |commercial |public |managed )?(?:api|service|saas|product)\b"
)
"""What a licence may forbid: to sell a model on, "offer gemma 4 as a paid API"."""


def main_by_form(passage: Passage, own: Mapping[str, Any], main: str) -> str:
    """The main intent, where the form of the message turns it into another."""
    if main == "licence" and seeks_under_a_licence(passage, own):
        return "recommend"
    if main == "migration" and "models" not in own and {"exclude_developers", "task"} <= own.keys():
        return "recommend"
    if main in {"capability", "cost", "compare"} and "models" in own and asks_to_embed_anew(passage.text):
        return "migration"
    main = main_of_terms(passage, own, main)
    if main in {"origin_risk", "capability"} and "models" in own and _SOLD_ON.search(passage.text):
        return "licence"
    if main in {"migration", "stack", "cost", "recommend"} and names_down(passage):
        return "recommend" if "task" in own and not names_beside_outage(passage) else "stack"
    if main in {"migration", "compare"} and supposes_one_gone(passage, own):
        return "stack"
    if main == "cost" and "quality_floor" in own and "models" not in own:
        return "recommend"
    if main in {"migration", "capability"}:
        main = _for_a_counterpart(passage, own, main)
    if main in _AWAY_FROM_PLANS and not passage.hits.has("intent", main) and asks_of_a_plan(passage):
        return "cost"
    if main == "recommend" and _asks_what_of_a_maker(passage, own):
        return "capability"
    if main == "recommend" and _is_too_dear(passage, own):
        return "cost"
    return "migration" if main in {"cost", "stack", "recommend"} and is_replaced(passage) else main
