"""Which model with most parameters fits the machine told, for who asks for the biggest rather than the best."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot.draft import Draft
from bot.patterns import regex
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, Fit, needed_gb
from bot.strategies.asked_of import precision_asked
from bot.strategies.home_order import NEW_FOR
from bot.strategies.home_rows import Runnable
from bot.strategies.named import model_source
from bot.strategies.own_memory import is_shared, memory_of

_LARGEST = regex(
    r"\b(?:biggest|largest|most parameters|highest (?:param\w*|b)|größte[srnm]?|más grande|plus (?:grand|gros)s?e?"
    r"|maior|più grande|сам\w+ больш\w+)\b"
    r"(?! (?:context|window|output|batch|difference|risk|problem|issue|bottleneck|bang|provider|host|company|kontext"
    r"|contexto|contexte))"
    r"|最大的?(?:开源|本地)?(?:的)?(?:模型|参数)|(?:一番|最も)(?:大きい|大きな)(?:モデル)?|가장 큰 ?(?:모델)?"
)
"""Words for size before a model, and not before its context."""


def largest_said(draft: Draft, found: Sequence[Runnable]) -> str:
    """`**The largest that fits: gpt-oss-120b, 117B parameters, as q4_k_m: 72.8 GB.**`; empty where it is not asked.

    Only models of the last years count, those that a board measures first, in the precision named where one is.
    """
    situation = draft.situation
    if memory_of(situation) is None or not any(_LARGEST.search(text.lower()) for text in _texts(draft)):
        return ""
    since = (situation.today - NEW_FOR).isoformat()
    new = (each for each in found if (each.model.released or "") >= since)
    held = [as_asked for each in new if (as_asked := _as_asked(draft, each)) is not None]
    if not held:
        return ""
    first = max(
        [each for each in held if each.quality] or held,
        key=lambda each: (each.model.params_total_b or 0, each.model.released or "", each.model.id),
    )
    model, fit = first.model, first.fit
    mark = draft.cite(model_source(model), "model")
    size = model.params_total_b or 0
    draft.fact(subject=model.id, attribute="parameters", value=size, unit="billions", citation=mark)
    draft.fact(
        subject=model.id, attribute=f"memory needed as {fit.quantisation}", value=fit.gb, unit="GB", citation=mark
    )
    draft.assume(
        "Models of more than a year and a half ago, and those that no board measures, are not the largest here."
    )
    both = situation.asked.ram_gb and situation.asked.gpu_memory_gb and not is_shared(situation)
    where = " the cards alone" if both else ""
    return (
        f"**The largest that fits{where}: {model.name}, {size:f}B parameters, as {fit.quantisation}: {fit.gb} GB.** "
        f"[{mark}] The best on the boards of all that fit:"
    )


def _as_asked(draft: Draft, each: Runnable) -> Runnable | None:
    """The model at the precision named; `None` where it does not fit so."""
    situation = draft.situation
    precision = next(filter(None, map(precision_asked, _texts(draft))), None)
    limit = memory_of(situation)
    if precision is None or limit is None:
        return each
    gb = needed_gb(each.model, precision, situation.asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS)
    return replace(each, fit=Fit(quantisation=precision, gb=gb)) if gb is not None and gb <= limit else None


def _texts(draft: Draft) -> tuple[str, ...]:
    """The message and the two before it, newest first: the memory or the context may change in a thread."""
    question = draft.situation.question
    return (question.text, *reversed(question.history[-2:]))
