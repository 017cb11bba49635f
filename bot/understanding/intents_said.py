"""Which intents a message has in its thread, and why it is off topic, if it is."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.after_a_name import intents_after_a_name
from bot.understanding.among import intents_among
from bot.understanding.api_errors import api_error
from bot.understanding.asides import attribute
from bot.understanding.asked_around import weighs_what_others_use
from bot.understanding.bare_askers import asks_for_somebody
from bot.understanding.bare_messages import intent_of_bare
from bot.understanding.cueless import without_a_cue
from bot.understanding.data_given import asks_to_give_data
from bot.understanding.fallbacks_sought import fallbacks_sought
from bot.understanding.fits_asked import length_to_fit
from bot.understanding.followup_models import takes_out_one
from bot.understanding.given_up import given_up
from bot.understanding.hosts_by_terms import asks_who_keeps_longest, asks_who_trains
from bot.understanding.hunch import hunch
from bot.understanding.intent_losses import bans_what_runs
from bot.understanding.intents import intents_of, score_intents
from bot.understanding.intents_of_terms import with_what_follows
from bot.understanding.judged import judged
from bot.understanding.law_words import is_on_an_act
from bot.understanding.leaning import leaning
from bot.understanding.leave_asked import asks_if_allowed, asks_if_free_at_work
from bot.understanding.limit_sought import limit_sought
from bot.understanding.long_requests import is_one_request
from bot.understanding.machine_sums import rents_cards
from bot.understanding.main_by_form import main_by_form
from bot.understanding.off_topic import reason, tells_of_work
from bot.understanding.only_ones import seeks_others
from bot.understanding.other_things import seeks_model_for
from bot.understanding.outright import intent_outright
from bot.understanding.own_machines import asks_if_enough, of_running
from bot.understanding.passage import Passage
from bot.understanding.plan_questions import (
    ON_TOPIC,
    asks_of_a_plan,
    intents_on_plans,
    is_on_plans,
    sets_plans_beside,
    tells_price_of_a_plan,
)
from bot.understanding.plan_seats import buys_seats, intents_of_seats, is_tool_for_people
from bot.understanding.price_there import asks_price_there, tells_a_load
from bot.understanding.product_models import product_asked
from bot.understanding.serving_topics import serving_topic
from bot.understanding.sought import SMALLEST, sought
from bot.understanding.supposed_losses import names_beside_outage, supposes_loss
from bot.understanding.supposed_prices import supposes_price
from bot.understanding.technical_terms import technical_term
from bot.understanding.ways_weighed import ways_weighed
from bot.understanding.wish_lists import is_wish_list

_NEVER_OURS = frozenset({"injection", "spam", "empty", "small_talk"})
"""Reasons to leave a message alone, whatever it speaks of."""
_UNSAID = frozenset({"capability", "recommend", "residency", "off_topic"})
"""What "may we use it?" is likely taken for by its words."""
_SOUGHT = 4.0
"""The weight of cues from which a model is looked for."""
_LETTER = regex(r"\w")
_IS_IT = regex(r"(?:(?:and|so|wait|hey|btw),? )?(?:is|are|isn't|aren't|ist|sind|est|es|son|é|são)\b[^.;:!?]{2,50}\??")


def intents_said(
    passage: Passage, own: dict[str, Any], before: tuple[str, ...], of_a_name: Mapping[str, Any] | None
) -> tuple[tuple[str, ...], str | None]:
    """The intents, and why the message is off topic if it is.

    `before`: those of its thread; `of_a_name`: what was said of a model whose name alone stood before.
    """
    ongoing = bool(before)
    if by_itself := _by_itself(passage, before):
        return (by_itself,), None
    scores = score_intents(passage, own)
    shares = hunch(passage, own, scores)
    why = reason(passage, scores, shares, thread=ongoing)
    if not passage.text or (why == "small_talk" and not _LETTER.search(passage.text)):
        why = "empty"
    if ongoing and why == "near_domain" and attribute(passage):
        why = None  # "price of both"
    if why in ON_TOPIC and buys_seats(passage, scores):
        return intents_of_seats(intents_of(passage, scores, own, before=before)), None
    if is_on_plans(passage, why):
        return intents_on_plans(passage, intents_of(passage, scores, own, before=before)), None
    if why not in _NEVER_OURS and (by_form := _by_form(passage, own, scores)) is not None:
        return (by_form,), None
    if why is not None:
        return ("off_topic",), why
    if (outright := intent_outright(passage)) is not None:
        return (outright,), None
    intents = intents_of(passage, scores, own, before=before)
    if of_a_name is not None:
        return intents_after_a_name(passage, {**of_a_name, **own}) or intents, None
    if ongoing:
        return intents, None
    is_of_law = intents[0] == "origin_risk" and is_on_an_act(passage, scores)
    if not is_of_law:
        intents = of_running(leaning(_of_ours(passage, shares, own), intents, scores), own, scores)
        intents = without_a_cue(own, intents, scores, shares, passage.text)
    intents = _for_somebody(passage, intents)
    intents = intents_among(passage, own, intents, scores)
    intents = with_what_follows(passage, own, _of_the_first(passage, own, intents))
    return intents, "near_domain" if intents == ("off_topic",) else None


def _by_itself(passage: Passage, before: tuple[str, ...]) -> str | None:
    """The intent of a message that its form alone tells, whatever its words weigh; `before`: those of its thread."""
    ongoing = bool(before)
    if technical_term(passage) is not None:
        return "capability"
    if not ongoing and (bare := intent_of_bare(passage)) is not None:
        return bare
    if not ongoing and ways_weighed(passage):
        return "capability"
    if not ongoing and weighs_what_others_use(passage):
        return "trend"
    if not ongoing and fallbacks_sought(passage):
        return "recommend"
    left = given_up(passage)
    if not ongoing and not left and judged(passage) is not None:
        return "capability"
    if (error := api_error(passage)) and error != "busy":
        return "migration" if error == "gone" else "capability"
    if not ongoing and asks_to_give_data(passage):
        return "residency"
    if not ongoing and (bans_what_runs(passage) or names_beside_outage(passage)):
        return "stack"
    stays_compared = before[:1] == ("compare",) and takes_out_one(passage)
    return "recommend" if left and not stays_compared else None


def _of_ours(passage: Passage, shares: Mapping[str, float], own: Mapping[str, Any]) -> Mapping[str, float]:
    """The likelihoods, without what cannot be whatever the words.

    A model named beside a machine for it is our subject, and so is whether a maker is of some nation, and a model whose
    hosts are held against each other; one model with a load is no stack.
    """
    kinds = {name.kind for name in passage.names}
    asked_of = not kinds.isdisjoint({"model", "family", "developer", "provider"}) and passage.hits.has("nation")
    out = set()
    two_hosts = len(own.get("providers", ())) > 1 and "models" in own
    if own.keys() >= {"models", "gpu_memory_gb"} or two_hosts or (asked_of and _IS_IT.fullmatch(passage.text)):
        out.add("off_topic")
    if len(passage.names) == 1 and own.keys() >= {"models", "requests"} and not _may_be_stack(passage):
        out.add("stack")
    if own.keys() >= {"models", "providers", "needs"} and not passage.hits.has("intent", "residency"):
        out.add("residency")  # "prompt caching for gemini through openrouter"
    return {label: 0.0 if label in out else share for label, share in shares.items()} if out else shares


def _may_be_stack(passage: Passage) -> bool:
    """Whether one model with a load is spoken of as what is in use."""
    return passage.hits.has("intent", "stack") or supposes_price(passage.text) or supposes_loss(passage)


def _of_the_first(passage: Passage, own: Mapping[str, Any], intents: tuple[str, ...]) -> tuple[str, ...]:
    """The intents of the first message of a thread, where its form tells more than its words."""
    if asks_price_there(passage, own, intents):
        intents = ("cost", *(label for label in intents if label not in {"cost", "capability"}))
    elif intents[0] == "residency" and "cost" not in intents and tells_a_load(own):
        intents = (*intents, "cost")
    if (main := main_by_form(passage, own, intents[0])) != intents[0]:
        intents = (main, *(label for label in intents if label not in {main, "stack"}))
    if intents[0] in _UNSAID and asks_if_free_at_work(passage, own):
        return ("licence",)
    unsaid = intents[0] in _UNSAID or (intents[0] == "licence" and not passage.hits.has("intent", "licence"))
    if unsaid and "models" in own and asks_if_allowed(passage):
        return ("origin_risk", *(label for label in intents if label not in {"origin_risk", "capability"}))
    if seeks_others(passage, own):
        return ("recommend",)
    asked = sought(passage)
    if asked is not None and asked.against is not None:
        return ("compare",)
    if asked is not None and asked.what == SMALLEST:
        return ("recommend", *(label for label in intents if label == "cost"))
    unnamed = intents[0] in {"capability", "residency"} and own.keys().isdisjoint({"models", "providers", "self_host"})
    sought_all_the_same = limit_sought(passage.text) or is_one_request(passage, own) or "require_developers" in own
    sought_all_the_same = sought_all_the_same or (intents[0] == "residency" and tells_a_load(own))
    if is_wish_list(passage, own, intents) or (unnamed and sought_all_the_same):
        intents = ("recommend", *(label for label in intents if label == "cost"))
    on_plans = (tells_price_of_a_plan, asks_of_a_plan, sets_plans_beside)
    if intents == ("off_topic",) and (rents_cards(passage) or any(each(passage) for each in on_plans)):
        intents = ("cost",)
    seeks = asks_if_enough(passage, own) or tells_of_work(passage) or seeks_model_for(passage) or sought(passage)
    if intents == ("off_topic",) and (seeks or is_tool_for_people(passage)):
        return ("recommend",)
    return intents


def _for_somebody(passage: Passage, intents: tuple[str, ...]) -> tuple[str, ...]:
    """The intents; a model and who would use it, with no word of what is asked, is a question of law and licence."""
    unsaid = intents[0] in {"trend", "residency", "compare"} and not passage.hits.has("intent", intents[0])
    return ("origin_risk",) if unsaid and asks_for_somebody(passage) else intents


def _by_form(passage: Passage, own: dict[str, Any], scores: Mapping[str, float]) -> str | None:
    """The intent of a message that is ours by its subject alone: hosts' terms, a product's models, engines, cards."""
    named = own.get("models") or own.get("providers")
    if not named and (asks_who_trains(passage.text) or asks_who_keeps_longest(passage.text)):
        return "residency"
    if product_asked(passage):
        return "origin_risk"
    if own.get("models") and scores.get("recommend", 0) < _SOUGHT and length_to_fit(passage) is not None:
        return "capability"
    if serving_topic(passage, own) is not None:
        return "capability"
    return "recommend" if not scores and len({card.id for card in passage.named("card")}) > 1 else None
