"""What places, permissions and losses make of a message's intents: law, residency, or the whole of what is in use."""

import itertools
from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.askers import denies_being_public
from bot.understanding.data_given import asks_to_give_data
from bot.understanding.expressions import expression
from bot.understanding.home import homes
from bot.understanding.intent_risks import is_of_risk
from bot.understanding.licence_words import asks_for_groups
from bot.understanding.owners import owner_of
from bot.understanding.passage import Passage
from bot.understanding.personal_data import is_of_data_sent, names_personal_data
from bot.understanding.revenue import revenue_a_year
from bot.understanding.served_places import names_chinese

EXPLICIT = 4.5
"""The weight from which an intent is asked for outright."""
CONDITIONS = (
    "task", "gpu_memory_gb", "ram_gb", "needs", "open_weights", "licence", "min_context_tokens", "modalities",
    "exclude_origin", "require_origin", "max_params_b", "min_params_b", "max_price_in_per_mtok",
    "max_price_out_per_mtok", "zero_retention", "latency", "language", "host_region", "exclude_host_region",
    "budget_usd", "user_context", "quality_floor", "free",
)  # fmt: skip
"""Slots that state what a model or its host must be."""
_MAY_WE = regex(
    r"\b(?:can|may|could|are|is|allowed|ok|okay|fine|permitted|must|kann|können|darf|dürfen|puede"
    r"|podemos|pode|podem|peut|peuvent|peut-on|può|possiamo)\b"
    r"|可以|能不能|能否|可否|能用|使え|使って|쓸 수|써도|사용해도|можно|может"
)
_ALLOWED = regex(
    r"\bmay (?:an?|our|the) [a-z]+ (?:use|run|deploy)\b"
    r"|\b(?:can't|cannot|can not|may not|must not|mustn't|isn't|not) (?:allowed to )?be"
    r" (?:used|deployed|sold|downloaded)\b"
    r"|\b(?:in|into) (?:legal |serious |real )?(?:trouble|hot water)\b"
    r"|\bbreak(?:s|ing)? (?:an?y? |the )?(?:law|rules?)\b"
    r"|\b(?:allowed|permitted|legal|legally|illegal|banned|forbidden|prohibited|erlaubt|verboten|zulässig|légal\w*|autorisé"
    r"|interdit|permitid[oa]|prohibid[oa]|proibid[oa]|ilegal)\b"
    r"|(?<!适)合法|违法|違法|禁止|允许|합법|불법|законно|запрещен|разрешен"
)
_FINE = regex(r"\b(?:ok|okay|fine)(?: (?:to use|for (?:us|them|it|this|that)|with that))? ?[?？]")
_RUNS = frozenset({"host_region", "exclude_host_region", "providers"})
"""Slots that make "is it ok?" a question of where it runs."""
_REGULATED = frozenset({"finance", "health", "government", "minors", "china_user"})
"""Askers for whom there are rules of their own on what may be used, be it a law or the makers' policies."""
_MODEL_SOUGHT = regex(r"\b(?:models?|llms?|ai|modell\w*|modelos?|modèles?)\b|模型|モデル|모델|модел")
_HOST_SOUGHT = regex(r"\b(?:hosts?|hosters?|providers?|clouds?|endpoints?|anbieter|proveedor\w*|fournisseurs?)\b")
_CODE = 2
"""Letters of a country's code; a place of more is a cloud's region."""
_ORIGIN_WORDS = ("us_federal_civilian", "us_defense", "us_state", "us_contractor", "government")
_ALLOWED_TO_US = expression("intent_places_allowed_to_us")
"""The same of a bank or a hospital that asks whether it may use a model."""
_MAY_SEND = expression("intent_places_may_send")
"""Whether something may be sent to a model's API, of somebody whose place is known."""
_WAS_BARRED = regex(
    r"\b(?:get|got|gets|been|be|was|were|is|are) (?:ever |actually )?(?:banned|blocked|barred|outlawed|sanctioned)\b"
    r"|\b(?:banned|blocked|barred|sanctioned) (?:anywhere|somewhere|in any)\b"
)
_ASKS_ANYONE = regex(r"^(?:did|has|have|was|were|is|are|when|why|where|who|who's)\b")
"""What opens a question of whether, where or when somebody was barred."""
_MAY_USE = regex(
    r"\b(?:can|may|could|should) (?:an?|our|the|we|i|my|they)\b[^.?!,]{0,40}? (?:use|run|deploy|adopt|work with)\b"
    r"|\b(?:ok|okay|fine|acceptable|in ordnung)(?:\W*$|\?| for (?:an?|our|the|us)\b)"
)
"""The same in words that ask for abilities as well: not beside a task."""


def weigh_permission(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """Whether a named model may be used in a place is a question of its law."""
    named = slots.get("models") or passage.named("developer")
    regulated = not _REGULATED.isdisjoint(slots.get("user_context", ()))
    somewhere = passage.hits.has("place") or regulated
    alone = slots.keys().isdisjoint({"modalities", "task", "needs"})
    owner = owner_of(passage.text)
    may_we = _MAY_WE.search(passage.text) or _ALLOWED_TO_US.search(passage.text)
    if named and may_we and owner is not None:
        scores["origin_risk"] = max(scores.values(), default=EXPLICIT) + 0.5
    fine = _RUNS.isdisjoint(slots) and _FINE.search(passage.text)
    may_use = regulated and alone and _MAY_USE.search(passage.text)
    their_home = names_chinese(passage) and homes(passage)
    told_us = (regulated or (alone and their_home)) and _ALLOWED_TO_US.search(passage.text)
    may_send = their_home and _MAY_SEND.search(passage.text) and not names_personal_data(passage.text)
    asked = _ALLOWED.search(passage.text) or fine or may_use or told_us or may_send
    if regulated and not named and alone and _ALLOWED.search(passage.text) and _MODEL_SOUGHT.search(passage.text):
        scores["recommend"] = max(scores.get("recommend", 0), 7.0)  # "which model is allowed in our school?"
    barred = named and _WAS_BARRED.search(passage.text)
    if barred and _ASKS_ANYONE.search(passage.text[: barred.start()]):
        scores["origin_risk"] = max(scores.get("origin_risk", 0), 6.0)
    if named and "host_region" in slots and names_personal_data(passage.text) and not regulated:
        # "May we use it, hosted in Frankfurt, with customer data": the place, and what the host does with them.
        scores["residency"] = max(7.9, 0.5 + max(scores.values(), default=0.0))
    elif named and is_of_data_sent(passage, scores):
        scores["origin_risk"] = max(scores.get("origin_risk", 0), scores.get("residency", 0) + 0.5, 7.7)
    if named and asked and (somewhere or homes(passage)) and scores.get("licence", 0) < EXPLICIT:
        scores["origin_risk"] = max(scores.get("origin_risk", 0), 5.2)
        # "Can a bank use it" asks for no ability, though its words do elsewhere.
        if may_use:
            scores.pop("capability", None)
    if asks_to_give_data(passage):
        scores["residency"] = max(7.9, 0.5 + max(scores.values(), default=0.0))


def weigh_revenue(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """What the asker earns matters to a licence: told beside a model, and without a volume, that is what is asked."""
    if not slots.get("models") and "task" not in slots and asks_for_groups(passage.text):
        scores["licence"] = max(scores.get("licence", 0), scores.get("recommend", 0) + 0.5, 7.0)
    told = revenue_a_year(passage.text, passage.quantities) is not None
    if told and slots.get("models") and slots.keys().isdisjoint({"requests", "input_tokens", "budget_usd"}):
        scores["licence"] = max(scores.get("licence", 0), 6.0)


_LISTS_MODELS = regex(
    r"\b(?:which|what|list|any|are there|is there|name|show|welche|gibt es|qué|quais|quels?|quelles?|quali|какие)\b"
    r"[^.?!,]{0,30}(?:\b(?:models?|llms?|ais?|makers|modelle?|modelos?|modèles?|modelli|модели?)\b)|哪些|有没有|どの|ありますか|어떤"
)
_OF_TRAFFIC = regex(
    r"\b(?:shares?|traffic|popular\w*|used|usage|tokens|grow\w*|ris\w+|gain\w*|market|top|trend\w*|score\w*|rank\w*|board)\b"
)
_FEW = frozenset({"require_origin", "open_weights", "language", "task"})


def weigh_lists(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """Which models a country makes is a search for them: neither their traffic nor a board in its language."""
    if not slots.get("require_origin") or not _FEW.issuperset(slots) or passage.names:
        return
    if _LISTS_MODELS.search(passage.text) and not _OF_TRAFFIC.search(passage.text):
        scores["recommend"] = max((7.5, *scores.values())) + 0.5


def weigh_bases_ruled_out(slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """Who rules out what is made from a model, and names no other, looks for one; nothing is asked of licences."""
    if "exclude_bases" not in slots or slots.get("models"):
        return
    scores.pop("licence", None)
    scores["recommend"] = max((_SURELY, *scores.values())) + 0.5


_MADE_FROM = regex(
    r"[^.?!,]{0,20}\b(?:based|built|trained|tuned|derived?s?|made|distill?ed|forked|comes?|descends?|fine-?tunes?d?|distill?s?)"
    r" (?:on|from|of|off|out of)\b[^.?!,]{0,12}|基于|ベース"
    r"|[^.?!,]{0,12}\b(?:basiert auf|auf basis von|basé sur|basado en|baseado em|основан\w* на)\b[^.?!,]{0,12}"
)
_WHAT_BASE = regex(
    r"\b(?:what|which)\b[^.?!]{0,50}\b(?:based|built|tuned|distill?ed) (?:on|from)\W*$|\bbase model of\b"
    r"|\b(?:base models?|underneath|under the hood)\b"
)
_OF_BASES = regex(r"\b(?:derive\w*|based|built|made|come|tuned) (?:on|from)\b|\bbases?\b|\blineage\b|\bunderneath\b")


_COUNTS_AS = regex(
    r"(?:\b(?:is|are|was|were|isn't|aren't) (?:it|this|that|ours?|they|these|those|(?:our|my) [\w-]+(?: [\w-]+)?)"
    r"|\b(?:counts? as|counted as|considered|regarded as|seen as|treated as|deemed|(?:als|como|comme))"
    r")(?: (?:still|really|then|now|technically|legally|to be))*(?: (?:an?|ein|un|une|um))? ?$"
    r"|(?:算(?:是|作)?|属于|看作)$"
)
"""What is said before a nation where it is asked whether something is of it."""
_ITS_MODEL = regex(
    r"(?:[ -](?:made|origin|based|developed))?(?: (?:ai|language|open|foundation))?"
    r"(?: ?(?:models?|llms?|ones?|ai|模型)(?!\w)|(?: or not\b| oder nicht\b| o no\b| ou pas\b)?\W*$)"
)


def weigh_nationality(passage: Passage, scores: dict[str, float]) -> None:
    """Whether a model is one of a nation is a question of its origin, and no search for such a one."""
    if any(
        _COUNTS_AS.search(passage.before(hit.start, 60)) and _ITS_MODEL.match(passage.text, hit.end)
        for hit in passage.hits.of("nation")
    ):
        scores["origin_risk"] = max(scores.get("origin_risk", 0), 7.2)
        scores.pop("recommend", None)


def weigh_lineage(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """What a model was made from is a question of its origin, though no law is named."""
    names = passage.named("model", "family")
    gaps = (passage.text[left.end : right.start] for left, right in itertools.pairwise(names))
    joined = any(_MADE_FROM.fullmatch(gap) for gap in gaps)
    nation = passage.hits.has("nation") and _OF_BASES.search(passage.text) is not None
    of_one = len(names) == 1 and (_WHAT_BASE.search(passage.text) is not None and "task" not in slots)
    of_maker = nation and not names and bool(slots.get("require_developers") or passage.named("developer"))
    if joined or of_one or of_maker or (nation and len(names) == 1):
        scores["origin_risk"] = max(scores.get("origin_risk", 0), 7.2)


def weigh_origin(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """Words of law and risk concern an origin only beside a country, a maker or an authority; else a licence."""
    official = any(word in _ORIGIN_WORDS for word in slots.get("user_context", ())) or denies_being_public(passage)
    unasked = max(scores.values(), default=0.0) < EXPLICIT
    foreign = passage.hits.has("nation", "CN", "RU")
    region = any(len(place) > _CODE for place in slots.get("host_region", ()))
    if region and "origin_risk" not in scores and not foreign:
        return  # "the council wants to know whether it can be had in uksouth"
    may_we = _MAY_WE.search(passage.text) or _ALLOWED_TO_US.search(passage.text)
    if official and (slots.get("models") or foreign) and (unasked or may_we):
        scores["origin_risk"] = max(scores.get("origin_risk", 0), 5.0)
    if "origin_risk" in scores and _only_rules_out(passage, slots):
        del scores["origin_risk"]
    risks = "stack" not in scores and is_of_risk(passage, slots)
    if "origin_risk" not in scores and not risks:
        return
    scores.setdefault("origin_risk", 0.0)
    places = passage.hits.has("nation", "CN", "RU", "US") or passage.hits.has("place", "CN", "RU")
    if places or official:
        scores["origin_risk"] += 4.0 if places and official else 2.0
    elif risks:
        scores["origin_risk"] = max(scores["origin_risk"], scores.get("capability", 0), EXPLICIT)
        if "needs" not in slots:
            scores.pop("capability", None)  # "does it have any risks" asks for no ability
    elif scores["origin_risk"] < 6:
        # "legal" beside a task is what the texts are about: RAG over legal documents.
        scores["origin_risk"] -= 3.5 if "task" in slots else 1.5


_BESIDE = 5
"""Characters between a word and the nation that it is said of."""


def _only_rules_out(passage: Passage, slots: Mapping[str, Any]) -> bool:
    """Whether the words for a law or a risk are those that rule an origin out: "not from a chinese company"."""
    if "exclude_origin" not in slots or slots.get("models"):
        return False
    nations = passage.hits.of("nation")
    return all(
        any(nation.start < hit.end + _BESIDE and hit.start < nation.end + _BESIDE for nation in nations)
        for hit in passage.hits.of("intent", "origin_risk")
    )


def weigh_region(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """A place to run in that is the only condition is what the message is about, unless a model is looked for."""
    placed = "host_region" in slots or "exclude_host_region" in slots
    others = (score for label, score in scores.items() if label not in {"recommend", "residency", "capability"})
    if "cost" in scores:
        return
    conditions = sum(key in slots for key in CONDITIONS if key != "open_weights")
    if not placed or conditions > 1 or max(others, default=0.0) >= EXPLICIT:
        return
    sought = (passage.text[hit.start : hit.end] for hit in passage.hits.of("intent", "recommend"))
    if not any(_MODEL_SOUGHT.search(words) and not _HOST_SOUGHT.search(words) for words in sought):
        scores["residency"] = max(scores.get("residency", 0), 5.6)
        if "recommend" in scores:
            scores["recommend"] = min(scores["recommend"], 5.0)


_PAST = expression("questions_of_the_past")
_OF_A_BILL = regex(r"\b(?:bills?|invoices?|charged?|rechnung|factura|facture|fatura)\b|账单|счет|счёт")
_SURELY = 8.0


def weigh_past(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """What a model cost "a year ago" is a question of the course of prices; a bill of the past is not."""
    priced = {"cost", "compare"} & scores.keys()
    if not priced or not slots.get("models") or not _PAST.search(passage.text) or _OF_A_BILL.search(passage.text):
        return
    told = any(each.money is not None for each in passage.quantities)
    if not told and slots.keys().isdisjoint({"requests", "input_tokens", "output_tokens", "units"}):
        scores["trend"] = max(_SURELY, 1.5 + max(scores.values()))
