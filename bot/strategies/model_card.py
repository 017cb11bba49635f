"""When a model came out and how large it is, for a question that asks that."""

import re

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.named import Named, model_source

_CARD = regex(
    r"\breleas(?:e|ed)\b[^?]{0,20}\b(?:date|when|day)|\bwhen\b[^?]{0,30}\b(?:releas|come out|came out|launch|publish)"
    r"|\b(?:release|launch) date|\bhow (?:many|much)\b[^?]{0,20}\bparam|\bparameter (?:count|size)"
    r"|\bnumber of parameters"
    r"|\bhow (?:big|large|old|new|recent)\b"
    r"(?! (?:is |are )?(?:the |its |an? )?(?:max\w* )?(?:context|ctx|window|output))"
    r"|\bwie (?:groß|alt|viele parameter)(?! ist (?:das |der |die )?(?:maximale )?(?:kontext|fenster|ausgabe))"
    r"|\bwann\b[^?]{0,30}\b(?:erschien|veröffentlicht|heraus|raus)|\best[- ]il sorti|\best sorti\b|\bsalió\b|\bsaiu\b"
    r"|\bfo?i lançado|\bè uscito|发布|何时出|いつ(?:リリース|公開|出)|언제 (?:출시|나왔)|\bвыш(?:ел|л[аои])\b",
    re.IGNORECASE,
)


def asks_for_card(text: str) -> bool:
    """Whether the release or the size of a model is asked for."""
    return _CARD.search(text) is not None


def card(draft: Draft, named: Named) -> str:
    """The day of release and the number of parameters, as far as a source says; empty for an unknown model."""
    model = named.model
    if model is None:
        return ""
    mark = draft.cite(model_source(model), "model")
    if model.released:
        draft.fact(subject=model.id, attribute="released", value=model.released, citation=mark, as_of=model.released)
    released = f"released {model.released}" if model.released else "day of release not on board"
    return f"**{named.title}: {released}, {_size(draft, named, mark)}.** [{mark}]"


def _size(draft: Draft, named: Named, mark: str) -> str:
    model = named.model
    if model is None or model.params_total_b is None:
        return "number of parameters not published on board"
    draft.fact(subject=model.id, attribute="parameters", value=model.params_total_b, unit="billions", citation=mark)
    total = f"{model.params_total_b.normalize():f}B parameters"
    if model.params_active_b is None or model.params_active_b == model.params_total_b:
        return total
    draft.fact(
        subject=model.id, attribute="active parameters", value=model.params_active_b, unit="billions", citation=mark
    )
    return f"{total}, {model.params_active_b.normalize():f}B of them active"
