"""Questions on other things than language models: models of phones and of business, the parts of a computer."""

from collections.abc import Mapping

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_OTHER_MODELS = expression("off_topic_other_models")
"""Models that are no language models: of phones, cars, businesses, agencies, statistics."""
_OURS = regex(
    r"\b(?:llms?|ai|gpts?|tokens?|apis?|language|chat\w*|prompts?|inference|weights"
    r"|runs? (?:well |best |fine )?on|fits?)\b"
)
_PART_SOUGHT = expression("hardware_part_sought")
"""Which power supply, case or cooler to take, whatever the computer is for."""
_HARDWARE = expression("hardware_words")
"""What is asked of a card where no model is meant: its watts, its noise, its heat, its successor."""
_MARKET = expression("hardware_market")
"""What cards cost to buy over time, and when the next come."""
_RENTED = regex(r"\b(?:rent\w*|hour(?:ly)?|hr|cloud|apis?|tokens?|runpod|vast(?:\.ai)?)\b")
_BOUGHT_USED = regex(
    r"\bwhere (?:can|could|do|does|should|would|to)\b[^?!.]{0,16}\b(?:buy|get|order)\b[^?!.]{0,24}"
    r"\b(?:used|second[- ]?hand|refurb\w*)\b"
    r"|\bwo\b[^?!.]{0,40}\bgebraucht\w*\b[^?!.]{0,40}\bkauf"
    r"|\bdónde\b[^?!.]{0,24}\bcompr\w+[^?!.]{0,40}\bde segunda mano\b"
    r"|\boù\b[^?!.]{0,24}\bachet\w+[^?!.]{0,40}\bd'occasion\b"
)
"""A shop is sought for what others have used, whatever is to run on it."""
_RUNS = regex(r"\b(?:runs?|models?|llms?)\b")
_MEET = regex(
    r"\b(?:who|anyone|anybody|someone)\b[^?!.]{0,12}\b(?:going|coming|headed|flying) to\b[^?!]{0,40}[?!,.;]"
    r"[^?!]{0,16}\b(?:drinks?|beers?|coffees?|dinner|lunch|meet ?ups?)\b"
)
"""Colleagues are to meet at some event."""
_OF_A_PLACE = expression("short_talk_of_a_place")
_MODEL_FOR = expression("off_topic_model_for")
_GOODS = regex(
    r"hotels?|wifi|neighbour|monitor|keyboard|headphones|tv|washing machine|car|flight|house|rent|electricity|mortgage"
    r"|insurance quote|iphone|gaming|phone plan|vpn|laptop should i buy|warehouse bill|vercel bill|cloud storage"
)
"""Other things that no model works in."""
_A_FEW_WORDS = 40
"""Characters of a message of a few words."""
_ASKS_OF_MODELS = 4.4
"""The weight of cues from which a model or its costs are asked about."""
_MODELS_ASKED = ("recommend", "cost", "compare", "benchmark")


def is_on_other_things(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Whether another kind of model, or a computer's parts, are asked about."""
    if _is_another_model(passage) or _is_talk_of_a_place(passage):
        return True
    if passage.named("model", "family", "provider", "developer"):
        return False
    if _PART_SOUGHT.search(passage.text) or _MEET.search(passage.text):
        return True
    if _BOUGHT_USED.search(passage.text) and not _RUNS.search(passage.text):
        return True
    if _MARKET.search(passage.text) and not (_RENTED.search(passage.text) or _RUNS.search(passage.text)):
        return True
    if not passage.named("card") or passage.hits.has("task") or _OURS.search(passage.text):
        return False
    asked = any(scores.get(label, 0) >= _ASKS_OF_MODELS for label in _MODELS_ASKED)
    return not asked and not passage.hits.has("offtopic", "llm") and _HARDWARE.search(passage.text) is not None


def _is_another_model(passage: Passage) -> bool:
    named = passage.named("model", "family", "provider", "developer", "card")
    return not named and _OTHER_MODELS.search(passage.text) is not None and _OURS.search(passage.text) is None


def _is_talk_of_a_place(passage: Passage) -> bool:
    """Whether a short message is on a country's politics, history or food: "eu politics"."""
    text = passage.text
    if len(text) > _A_FEW_WORDS or passage.names:
        return False
    hits = (*passage.hits.of("nation"), *passage.hits.of("place"))
    return any(_OF_A_PLACE.fullmatch(f"{text[: hit.start]}§{text[hit.end :]}") for hit in hits)


def seeks_model_for(passage: Passage) -> bool:
    """Whether a model is looked for to work in something that is built: "which model for our rails app"."""
    goods = any(_GOODS.fullmatch(passage.text, hit.start, hit.end) for hit in passage.hits.of("offtopic", "other"))
    return not goods and _MODEL_FOR.search(passage.text) is not None


def weighs_tools(passage: Passage) -> bool:
    """Programs weighed against each other, no model among them."""
    kinds = [passage.lexicon.products[name.id] for name in passage.named("product")]
    others = passage.named("model", "family", "developer", "provider", "card")
    return len(kinds) > 1 and not others and set(kinds) <= {"tool", "app"}
