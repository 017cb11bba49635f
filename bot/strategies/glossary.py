"""The words that answers use and do not explain, each in a sentence."""

from collections.abc import Mapping

from bot.patterns import regex

TERMS: Mapping[str, str] = {
    "thin evidence": "few independent boards measured the model for this task; its place may move when more do.",
    "on the boards": "the order comes from published benchmark results, independent and newer ones first.",
    "stand-in": "no board on board measures this very task for the model, so one of a neighbouring task is shown.",
    "best value": "the most quality for the money: a little below the best, at a fraction of its price.",
    "value": "the most quality for the money: a little below the best, at a fraction of its price.",
    "budget": "the cheapest that still reaches the quality that the task needs.",
    "fallback": "what to switch to when the first pick goes away: another maker, country and host.",
    "near miss": "a model that meets all wishes but the ones named beside it.",
    "self-host": "run on your own hardware from open weights; no price by tokens.",
    "named": "a row for a model that you named, not a recommendation.",
    "per 1M": "the price of a million tokens; a token is about three quarters of an English word.",
    "tokens": "the pieces of text that models read and write; about three quarters of an English word each.",
    "in / out": "the price of what you send, and of what the model writes.",
    "three parts input, one part output": "the mix that rates are compared by where no workload was stated.",
    "open weights": "the model's files can be downloaded and run by yourself; the licence says what for.",
    "quantisation": "weights stored in fewer bits, so that they need less memory and lose a little quality.",
    "q4_k_m": "weights stored in about four to five bits each: a quarter of the memory, a little less quality.",
    "effort": "how long a model thinks before it answers; more costs more output tokens.",
    "lineage": "which models a model was made from; their makers and licences count too.",
    "uplift": "what a host adds to the price for processing in one region only.",
    "batch": "requests answered within a day, usually at half the price.",
    "cached": "input that was sent before and is read again at a lower price.",
    "context window": "how many tokens a model can take in at once, its answer included.",
    "points": "a rating like in chess, from people who choose between two answers; only differences count.",
    "style control": "a rating from which the effect of length and layout was taken out.",
    "its maker's own run": "the maker measured its own model; such results count a third of independent ones.",
    "residency": "the place where data is stored or processed, which does not say whose law reaches the host.",
    "zero retention": "the host keeps nothing of the prompts after the call.",
    "middleman": "a service that passes requests on to other hosts, such as a router.",
}
"""Term in small letters to its meaning; the more telling ones first."""
_QUOTED = regex(r"[\"“”„«»'‘’「」『』]")


def terms_in(text: str) -> list[str]:
    """The terms that an answer uses, the more telling ones first; none that stands inside one found before."""
    low = text.lower()
    found: list[str] = []
    for term in TERMS:
        if term in low and not any(term in other for other in found):
            found.append(term)
    return found


def term_asked(text: str) -> str | None:
    """The longest term that a question on a word names."""
    low = _QUOTED.sub(" ", text.lower())
    return max((term for term in TERMS if term in low), key=len, default=None)


def explained(term: str) -> str:
    """What `term` means."""
    return TERMS[term]
