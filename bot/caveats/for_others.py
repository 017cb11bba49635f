"""Rules in force that bind others than the asker: told in one line, since they ask nothing of this team."""

import re
from collections.abc import Collection, Mapping, Sequence

from bot.answer import Caveat
from bot.caveats.measures import binds, is_unsettled
from bot.patterns import regex
from bot.situation import Situation
from bot.wording.contexts import context_words
from bot.wording.figures import listed
from bot.wording.sections import marks
from knowledge.evidence import Measure

_BUSINESS = regex(
    r"\b(?:compan(?:y|ies)|business|startup|start-up|firm|enterprise|corporate|clients?|customers?|vendors?"
    r"|suppliers?|procurement"
    r"|compliance|legal(?:ly)?|product|saas|b2b|we sell|sell|contracts?|government|federal|agency|public sector"
    r"|regulated|lawyers?"
    r"|unternehmen|firma|kunden|behörde|rechtlich|empresa|clientes|entreprise|clients|legal|компани\w+|клиент\w*)\b"
    r"|公司|企业|客户|合规|法律|会社|企業|顧客|法務|회사|기업|고객|법적",
    re.IGNORECASE,
)
_TOLD_IN = frozenset({"recommend", "licence", "stack", "migration", "compare"})
"""Intents whose answer somebody may act on in a product for the state; a price or a fact alone is none."""


def may_supply_the_state(situation: Situation) -> bool:
    """Whether the asker may be, or may sell to, those whom such a rule binds.

    That is a business that chooses a model, or anybody who names an origin.
    """
    if situation.reading.not_contexts or situation.reading.intents[0] not in _TOLD_IN:
        return False
    thread = " ".join((*situation.question.history, situation.question.text))
    of_origin = situation.asked.require_origin or situation.asked.exclude_origin
    return bool(situation.user_context or of_origin) or _BUSINESS.search(thread) is not None


def binds_others_only(situation: Situation, measure: Measure) -> bool:
    """Whether a rule names whom it binds, and the asker, who said who they are, is none of them."""
    return bool(measure.binds) and not binds(measure, frozenset(situation.user_context), situation.whereabouts)


_OFFICES = ("us_", "government:", "school:", "state_firm:")
_LAW = frozenset({"in_force", "partly_in_force", "adopted", "policy"})


def is_for_other_offices(situation: Situation, measure: Measure) -> bool:
    """Whether a rule is one for offices or suppliers of a state, and the asker is none of them."""
    return binds_others_only(situation, measure) and all(each.startswith(_OFFICES) for each in measure.binds)


def concerns(situation: Situation, measure: Measure) -> bool:
    """Whether a rule is worth a line to an asker who said who they are: not for others only, perhaps in force."""
    return (measure.status in _LAW or is_unsettled(measure)) and not binds_others_only(situation, measure)


def binding_others(
    caveats: Sequence[Caveat], measures: Mapping[str, Measure], asker: Collection[str], places: Sequence[str]
) -> tuple[Caveat, ...]:
    """Those of the caveats that are rules which would block somebody, and do not bind this asker."""
    return tuple(
        caveat
        for caveat in caveats
        if caveat.id in measures
        and caveat.severity == "informs"
        and measures[caveat.id].severity == "blocks"
        and not binds(measures[caveat.id], frozenset(asker), places)
    )


def in_a_line(caveats: Sequence[Caveat], measures: Mapping[str, Measure], names: Mapping[str, str]) -> str:
    """Who may not use which of the models by these rules; empty where there are none. `names` by model id."""
    parts = [
        f"{context_words(measures[caveat.id].binds)} may not use "
        f"{listed([names.get(model, model) for model in caveat.applies_to])} "
        f"({measures[caveat.id].title}) {marks(caveat.citations)}"
        for caveat in caveats
    ]
    return f"- Note: Binds others only: {'; '.join(parts)}." if parts else ""
