"""The words that answers use and do not explain, each in a sentence."""

from collections.abc import Mapping

from bot.draft import Draft
from bot.patterns import regex
from bot.understanding.technical_terms import FLAG

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
    "bits a weight": "how finely each weight of a model is stored. Sixteen (bf16, fp16) is as published; eight (q8, "
    "fp8) takes half the memory and is hardly worse; four (q4) takes about a quarter and loses a little.",
    "gguf": "a file format of weights for llama.cpp and programs built on it, mostly with fewer bits a weight.",
    "mixture of experts": "a model of which only some parts work on each token: it needs the memory of all its "
    "parameters and has about the speed of those that are active.",
    "active parameters": "those that work on each token, as the three billion of an A3B; memory is needed for all.",
    "kv cache": "what a model keeps of the text so far while it writes; it grows with the context and with each user.",
    "mtok": "a million tokens, the unit that rates are told in.",
    "distillation": "training a model on what another one writes; the other's origin goes along in a review.",
    "reranker": "a model that puts found passages in order of use for a question; it writes nothing.",
    "embedding": "a text as a row of numbers, so that a search finds texts of like meaning.",
    "retrieval": "looking up passages first and answering from them (RAG); each question then carries them as input.",
    "time to first token": "how long it takes until an answer begins to appear; no source on board measures it.",
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
    return TERMS[term.lower()]


def answered(draft: Draft) -> bool:
    """Whether a word of the field is asked about; its meaning is then on the draft."""
    flags = draft.situation.reading.flags
    term = next((flag.removeprefix(FLAG) for flag in flags if flag.startswith(FLAG)), None)
    if term is None:
        return False
    draft.say(f"**{term[0].upper()}{term[1:]}**: {explained(term)}")
    return True
