"""Questions whose form alone tells the intent, whatever their words make likely."""

from bot.patterns import regex
from bot.understanding.bare_messages import masked
from bot.understanding.courses import asks_price_course
from bot.understanding.expressions import expression
from bot.understanding.home import homes
from bot.understanding.made import made_in_words
from bot.understanding.outputs_reused import reused
from bot.understanding.owners import owner_of
from bot.understanding.passage import Passage
from bot.understanding.passed_on import OWN, receiver
from bot.understanding.personal_data import sends_personal_data
from bot.understanding.price_list_sought import sellers_priced
from bot.understanding.releases_asked import asks_for_releases
from bot.understanding.revenue import UNIT
from bot.understanding.saving import seeks_to_save
from bot.understanding.served_places import names_chinese
from bot.understanding.undercut import seeks_to_undercut
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

    Licence where a model's outputs are to train another, what is earned is told of models, something is to be done
    without a maker's leave, or nothing but whether a model is open is asked; the law where it is a share of the
    asker's own firm, or a trade asks whether it may use a model of China's or send it people's data; residency where
    a host may pass prompts on, the law where weights of one's own may; trend for what came out in a span of time, and
    for how a price has gone. Compare for a choice between the models named. Recommend for pictures or films to be
    made, where nothing is asked of their terms.
    """
    if sellers_priced(passage) or seeks_to_save(passage) or seeks_to_undercut(passage) or _asks_for_a_sum(passage):
        return "cost"
    if (asked := receiver(passage)) is not None:
        return "origin_risk" if asked.host == OWN else "residency"
    if reused(passage) or _earns_with(passage) or _asks_without_leave(passage) or _asks_if_open(passage):
        return "licence"
    if _ASKS_OF_A_NATION.match(passage.text):
        return "origin_risk"
    if names_chinese(passage) and _may_send_there(passage):
        return "residency"
    if names_chinese(passage) and (_may_send_data(passage) or _is_allowed_to_a_trade(passage)):
        return "origin_risk"
    if "percent" in {quantity.unit for quantity in passage.quantities} and owner_of(passage.text) is not None:
        return "origin_risk"
    if is_on_ends(passage):
        return "migration"
    is_course = asks_for_releases(passage.text) or asks_price_course(passage.text)
    if is_course and not any(quantity.period for quantity in passage.quantities):
        return "trend"
    if _chooses_between(passage):
        return "compare"
    return "recommend" if _is_work_to_do(passage) else None


_SUM_ASKED = expression("outright_sum_asked")
_PICKS = regex(r"\b(?:which|what (?:model|llm)|best|cheap\w*|recommend\w*|suggest\w*|better|should|instead|vs)\b")


def _asks_for_a_sum(passage: Passage) -> bool:
    """Whether a message that names one model and tells a load ends by asking for the sum: "gpt-5.4 nano. month?"."""
    if _SUM_ASKED.search(passage.text) is None or _PICKS.search(passage.text):
        return False
    counted = any(each.value >= _A_LOAD and each.money is None for each in passage.quantities)
    return counted and len({each.id for each in passage.named("model", "family")}) == 1


_A_LOAD = 10
_IF_OPEN = regex(
    r"(?:(?:so|and|but|hey|hi|wait),? )?(?:(?:is|are|isn't|aren't|ist|sind|es|est|é) (?:the )?X"
    r"(?: (?:even|really|truly|actually|fully|wirklich|vraiment|realmente))?"
    r" (?:open|closed|offen|abierto|ouvert|aberto)(?: or (?:not|closed|open))?|how open (?:is|are) (?:the )?X"
    r"|X (?:is )?open or (?:not|closed))"
)
"""A model is X: "is X open?"."""


def _asks_if_open(passage: Passage) -> bool:
    """Whether a short message asks if one model is open, and nothing else."""
    return len(passage.text) <= _LONGEST and _IF_OPEN.fullmatch(masked(passage, "model", "family")) is not None


_WHICH_OF_THEM = regex(
    r"(?:\b(?:(?:which|what)(?: one)? (?:out )?of (?:the|these|those|them|all)(?: (?:two|three|four|five|[2-5]))?"
    r"|who(?:'s| is|s) right|wer hat recht|welche[srn]? (?:der|von den|von) (?:zweien|dreien|zwei|drei|vier|beiden)"
    r"|(?:lequel|laquelle) des (?:deux|trois|quatre)|qui a raison|(?:cuál|cual) de (?:los|las) (?:dos|tres|cuatro)"
    r"|quién tiene razón|qual d[oa]s (?:dois|duas|três|quatro)|quem tem razão|какую? из (?:двух|тр[её]х|них))"
    r"|(?<=[.,;!?] )which(?: one)?"
    r"|[三两四]个(?:里|中)?(?:选|用)?哪个|谁说得对|[3三]つのうちどれ|셋 중 (?:뭐|어느|어떤)[^?!.]{0,10})"
    r"(?: (?:would|should|do) (?:you|i|we) (?:pick|take|choose|keep|get|go with|use|recommend))?\s*[?!.？]*\s*$"
)
"""What closes a message whose models are those to choose from: "which of the three?", "who's right?"."""


def _chooses_between(passage: Passage) -> bool:
    """Whether one of several models named is to be chosen, and no bill of theirs is told."""
    if _WHICH_OF_THEM.search(passage.text) is None or any(each.money is not None for each in passage.quantities):
        return False
    return len({name.id for name in passage.named("model", "family")}) > 1


def _is_work_to_do(passage: Passage) -> bool:
    tasks = {hit.label.split(" ")[0] for hit in passage.hits.of("task")}
    asked = {hit.label.split(" ")[0] for hit in passage.hits.of("intent")}
    return (
        len(passage.text) <= _LONGEST
        and (not _MAKES.isdisjoint(tasks) or made_in_words(passage) != ())
        and asked <= {"licence", "recommend"}
        and not passage.names
        and _ASKS_FOR_TERMS.search(passage.text) is None
    )


_WITHOUT_LEAVE = regex(
    r"\bwithout (?:\S+ ){0,2}(?:permission|consent|approval|asking)\b|\bohne (?:\S+ ){0,2}(?:erlaubnis|zustimmung)\b"
    r"|\bsin (?:\S+ ){0,2}(?:permiso|consentimiento)\b|\bsans (?:\S+ ){0,2}(?:permission|autorisation|accord)\b"
)
_MAY_WE = regex(
    r"^(?:may|can|could|are|is) (?:we|i|you|it|our \w+)\b|^(?:dürfen|darf|können) "
    r"|^(?:podemos|puedo|pouvons|peut|posso)\b"
)
_IS_ALLOWED = regex(
    r"\b(?:is|are) [^,?!]{2,30} (?:allowed|permitted|legal|banned)\b"
    r"|\bist [^,?!]{2,30} (?:erlaubt|zulässig|verboten)\b"
)
_TRADES = ("health", "finance", "government", "us_federal_civilian", "us_state", "us_defense", "us_contractor")


def _asks_without_leave(passage: Passage) -> bool:
    """Whether it is asked what may be done with one model without its maker's leave."""
    asks = _MAY_WE.match(passage.text) and _WITHOUT_LEAVE.search(passage.text)
    return asks is not None and len(passage.named("model", "family")) == 1


def _may_send_data(passage: Passage) -> bool:
    """Whether it is asked if people's data may go to a model, and nothing else of it; no place to run it is told."""
    plain = not passage.hits.has("intent", *_WISHES) and not passage.hits.has("place")
    return plain and _MAY_WE.match(passage.text) is not None and sends_personal_data(passage)


def _may_send_there(passage: Passage) -> bool:
    """Whether it is asked if people's data may go to a model that is hosted in a place told."""
    own = homes(passage)  # "we sit in Cologne"
    told = any(hit.label not in own for hit in passage.hits.of("place"))
    placed = told and passage.hits.has("place_cue", "host", "where")
    plain = placed and not passage.hits.has("intent", *_WISHES)
    return plain and _MAY_WE.match(passage.text) is not None and sends_personal_data(passage)


_ASKS_OF_A_NATION = regex(
    r"(?:so |and |wait,? )?(?:is|are) (?:an? |the |any |all )?"
    r"(?:chinese|american|us|european|russian|french|korean|japanese)"
    r"(?:[- ]made)? (?:ai |language )?(?:models?|llms?|weights|ai) (?:(?:even|now|actually|still|really) )?"
    r"(?:ok|okay|fine|allowed|legal|permitted|safe|banned|barred|illegal|prohibited|forbidden)\b"
)
"""Whether a nation's models may be used, and nothing of which: "are Chinese models banned"."""


def _is_allowed_to_a_trade(passage: Passage) -> bool:
    """Whether somebody of a trade asks if a model is allowed: "clinic in Ontario, is Kimi K3 allowed?"."""
    told = passage.hits.has("situation", *_TRADES) and not passage.hits.has("intent", *_OTHERWISE)
    short = len(passage.text) <= _LONGEST and "licen" not in passage.text
    return told and short and _IS_ALLOWED.search(passage.text) is not None


_WISHES = ("cost", "recommend", "compare", "benchmark", "trend", "migration")
_OTHERWISE = (*_WISHES, "residency")


def _earns_with(passage: Passage) -> bool:
    """Whether several models are named beside what the asker earns, and nothing else is asked of them."""
    earns = any(quantity.unit == UNIT for quantity in passage.quantities)
    return earns and len(passage.named("model", "family")) > 1 and not passage.hits.has("intent", *_OTHERWISE)
