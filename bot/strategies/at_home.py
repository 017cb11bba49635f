"""What a named model costs on cards of one's own, for a question that asks that beside its price."""

import re

from bot.costs.workload import Workload
from bot.draft import Draft
from bot.patterns import regex
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, SMALLEST, best_fit, needed_gb
from bot.strategies import self_host
from bot.strategies.break_even import asks_when_it_pays, break_even
from bot.strategies.memory_need import memory_need, size_unknown
from bot.strategies.named import Named, model_source
from bot.strategies.own_memory import is_at_hand, is_shared, memory_of
from bot.strategies.own_or_api import own_or_api, weighs_an_api
from bot.strategies.rent import cards_asked, rent_of
from bot.wording.figures import usd
from knowledge.entities import Model

_EITHER = regex(
    r"\bself[- ]?host\w*\s(?:or|vs\.?|versus|against)\b[^.?!]{0,20}\bapis?\b"
    r"|\bapis?\b[^.?!]{0,20}\s(?:or|vs\.?|versus|against)\s(?:to )?self[- ]?host",
    re.IGNORECASE,
)
"""The two ways set against each other, which is no wish for either."""


def at_home(draft: Draft, named: Named, workload: Workload) -> str:
    """Own hardware against the API, where the question is about running the weights oneself."""
    asked, model = draft.situation.asked, named.model
    weighed = self_host.is_asked(draft.situation) or _EITHER.search(draft.situation.question.text) is not None
    if not weighed or model is None:
        return ""
    if closed := _closed(draft, named):
        return closed
    if not model.open_weights:
        return ""
    if model.params_total_b is None:
        return _of_unknown_size(draft, named, model, workload)
    if not workload.stated:
        return _needs(draft, named, model)
    shared = is_shared(draft.situation)
    context = asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS
    fit = best_fit(model, memory_of(draft.situation), context, slow_memory=shared)
    if fit is None:
        return _too_large(draft, named, model, workload)
    held = fit.gb if is_at_hand(draft.situation) else asked.gpu_memory_gb or fit.gb
    return own_or_api(draft, model, held, workload, precision=fit.quantisation)


def _of_unknown_size(draft: Draft, named: Named, model: Model, workload: Workload) -> str:
    """That nobody can say whether it fits; the sums of the cards named all the same."""
    said, held = size_unknown(draft, named.title, model), draft.situation.asked.gpu_memory_gb
    return f"{said}\n\n{own_or_api(draft, model, held, workload)}".strip() if held is not None else said


def barred(draft: Draft, named: Named) -> str:
    """That a model can't be run by oneself, where that is asked; empty for open weights."""
    return _closed(draft, named) if self_host.is_asked(draft.situation) else ""


def _closed(draft: Draft, named: Named) -> str:
    if named.model is None or named.model.open_weights:
        return ""
    if named.model.open_weights is None:
        return (
            f"**What {named.title} takes to run on machines of your own is not known: no source on board says that its "
            "weights are open, nor how large it is.**"
        )
    mark = draft.cite(model_source(named.model), "model")
    return f"**{named.title} can't be run on machines of your own: its weights are not open.** [{mark}]"


def _too_large(draft: Draft, named: Named, model: Model, workload: Workload) -> str:
    """That it does not fit as told; the volume's sums are then those of cards of that kind which hold it."""
    least = needed_gb(model, SMALLEST, draft.situation.asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS)
    sums = "" if least is None or is_at_hand(draft.situation) else own_or_api(
        draft, model, least, workload, precision=SMALLEST
    )  # fmt: skip
    told = (sums, memory_need(draft, named))
    is_known = any(card.rent_usd_per_hour or draft.situation.reading.machines.usd_per_hour
                   for card in cards_asked(draft.situation))  # fmt: skip
    return "\n\n".join(part for part in (told if is_known else reversed(told)) if part)


def _needs(draft: Draft, named: Named, model: Model) -> str:
    """The memory that the weights need, and what cards of that size rent for, where no volume was said."""
    need = memory_need(draft, named)
    small = needed_gb(model, SMALLEST, draft.situation.asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS)
    if not need or small is None:
        return need
    if is_shared(draft.situation):
        return need
    rent = None if is_at_hand(draft.situation) else rent_of(draft, small)
    month = (
        f"At {SMALLEST} it runs on {rent.in_words}: about {usd(rent.usd_a_month)} a month. {rent.marks}" if rent else ""
    )
    limit = memory_of(draft.situation)
    leads = (asks_when_it_pays(draft) or weighs_an_api(draft)) and (limit is None or small <= limit)
    told = [month, need] if draft.situation.reading.machines.rents else [need, month]
    told.append(break_even(draft, model, small, leads=leads))
    return "\n\n".join(part for part in (reversed(told) if leads else told) if part)
