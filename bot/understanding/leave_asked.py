"""Whether somebody asks if they may use a model: "is that one ok for us, we're a bank", "can we use it at work?"."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.patterns import regex
from bot.understanding.bare_messages import masked
from bot.understanding.cues import Hit
from bot.understanding.data_given import asks_to_give_data
from bot.understanding.expressions import expression
from bot.understanding.message import slots_of
from bot.understanding.passage import Passage
from bot.understanding.personal_data import names_personal_data

_LONGEST = 140
_ASIDE = frozenset({"models", "user_context", "task", "providers", "require_origin", "host_region"})
"""What may be said beside it. Anything else is what the model is to do, or at what price."""
_OTHERWISE = ("cost", "compare", "benchmark", "trend", "migration", "recommend", "residency")


_IT_MAY = regex(
    r"\b(?:primeir[oa]|segund[oa]|terceir[oa]|[uú]ltim[oa]|primer[oa]|tercer[oa]|premi(?:er|ère)|deuxième|second[oae]?"
    r"|erste|zweite|dritte|isso|esse|este|eso|ese|ça) (?:pode|serve|puede|sirve|vale|va|passe|peut aller|può)\W*$"
)
"""A row that is asked if it may, in the languages that leave out what: "o segundo pode?"."""


def asks_if_allowed(passage: Passage, contexts: tuple[str, ...] = ()) -> bool:
    """Whether it is asked if a model may be used, by askers for whom rules of their own hold or at their work.

    `contexts`: who asks, as the thread knows it.
    """
    if not _may_we(passage) or asks_to_give_data(passage):
        return False
    own, _ = slots_of(passage)
    if contexts or "user_context" in own:
        return own.keys() <= _ASIDE
    at_work = expression("leave_at_work").search(passage.text) is not None
    return at_work and own.keys() <= _ASIDE - {"task"}


_IN_OURS = regex(
    r"\b(?:in|inside|into|for|behind|with) (?:our|my|an?|the) (?:[\w-]+ )?"
    r"(?:saas|apps?|products?|platform|startup|website|plugin|extension)\b(?! for (?:coding|chat|ocr))"
    r"|\b(?:in|für) (?:unser\w*|ein\w*|mein\w*) (?:\w+ )?(?:saas|app|produkt|plattform|start-?up)\b"
    r"|\b(?:en|dans|para|pour|no|em) (?:nuestr[oa]|notre|noss[oa]|un[ea]?|mi|mon) (?:\w+ )?"
    r"(?:saas|app\w*|produ\w+|plataforma|plateforme|startup)\b"
)
"""What is built on a model and sold or given to others, so that its licence has to allow it."""


def asks_for_a_product(passage: Passage, own: Mapping[str, Any]) -> bool:
    """Whether it is asked if a model may go into a product, and nothing of its price or its abilities."""
    named = "models" in own and own.keys() <= {"models", "providers", "licence"}
    return named and _IN_OURS.search(passage.text) is not None and _may_we(passage)


_OUTRIGHT = regex(
    r"\b(?:allowed|permitted|legal(?:ly)?|lawful|compliant|erlaubt|zulässig|rechtlich|autorisé\w*|permis|légal\w*|droit"
    r"|permitid[oa]|legal(?:e|mente)?)\b|можно|законно|合法|合规|違法|적법|합법"
)
"""What asks of the law, whoever asks."""


def asks_if_pick_is_allowed(passage: Passage, contexts: tuple[str, ...] = ()) -> bool:
    """Whether it is asked of the pick before if the law lets it be used, by whomever and with whatever data."""
    if asks_if_allowed(passage, contexts):
        return True
    if passage.names or not _OUTRIGHT.search(passage.text) or not _may_we(passage):
        return False
    own, _ = slots_of(passage)
    return own.keys() <= {"user_context"}


def asks_if_free_at_work(passage: Passage, own: Mapping[str, Any]) -> bool:
    """Whether it is asked if a named model may be used at work without paying: what its licence says."""
    if "models" not in own or "free" not in own or not expression("leave_at_work").search(passage.text):
        return False
    return expression("leave_may_we").search(masked(passage, "model", "family")) is not None


def asks_leave_as_they_are(passage: Passage, said: Mapping[str, Any], intents: tuple[str, ...]) -> bool:
    """Whether a row may be used by who they say they are, which no word puts to its licence: "we're a bank, may we?".

    `said` and `intents`: those of the message alone.
    """
    if said.keys() != {"user_context"} or passage.hits.has("licence"):
        return False
    unasked = intents[:1] == ("licence",) and not passage.hits.has("intent", "licence")
    return unasked or asks_if_allowed(passage)


@lru_cache(maxsize=4)
def _may_we(passage: Passage) -> bool:
    if len(passage.text) > _LONGEST or passage.quantities or passage.named("card", "product"):
        return False
    text = masked(passage, "model", "family")
    if expression("leave_may_we").search(text) is None and _IT_MAY.search(text) is None:
        return False
    on_terms = expression("leave_on_terms").search(passage.text) is not None
    others = (
        hit for hit in passage.hits.of("intent", *_OTHERWISE) if hit.label != "residency" or not _is_data(passage, hit)
    )
    return not on_terms and not any(others)


def _is_data(passage: Passage, hit: Hit) -> bool:
    """Whether words of places and hosts only name whose data it is about: "client data"."""
    return names_personal_data(passage.text[hit.start : hit.end])
