"""Whether a model of the size asked about fits, for who names a size and no model: "can a 3090 run a 70B"."""

import re

from bot.draft import Draft
from bot.patterns import regex
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, FORMULA, SMALLEST
from bot.selection.pool import qualities, task_of
from bot.situation import Situation
from bot.strategies.asked_of import precision_asked
from bot.strategies.cards_needed import card_counted, leave_speed_open, on_each_card, speed_bound
from bot.strategies.home_order import ranked
from bot.strategies.memory_need import fit_verdict, memory_need, needs_of
from bot.strategies.named import model_source, named_models
from bot.strategies.own_memory import memory_of
from bot.strategies.runnable import runnable
from bot.understanding.normalise import tidy
from bot.understanding.own_machines import asks_what_it_takes
from bot.understanding.passage import look_at
from knowledge.entities import Model

_SPARSE = regex(r"\bmoe\b|mixture[- ]of[- ]experts|\b\d+b[- ]?a\d", re.IGNORECASE)
"""That a model of experts is meant, which reads a part of its weights for each token."""


def size_said(draft: Draft) -> str:
    """The verdict, told of a model that there is, card by card where cards are weighed against each other.

    Without a memory it is what the size takes, where that is asked. Empty where no size is told, or neither memory nor
    cards are spoken of, or no open model on board is of that size.
    """
    situation = draft.situation
    limit, model = memory_of(situation), _of_that_size(situation)
    if model is None:
        return ""
    if counts_cards(draft):
        if situation.reading.machines.buys or situation.asked.budget_usd is not None:
            draft.leave_open("No price to buy cards is on board, so that no budget is held against them.")
        return memory_need(draft, named_models(draft, (model.id,))[0])
    if limit is None:
        return ""
    mark = draft.cite(model_source(model), "model")
    draft.assume(FORMULA)
    draft.fact(subject=model.id, attribute="memory asked about", value=limit, unit="GB", citation=mark)
    precision = precision_asked(situation.question.text)
    needs = needs_of(draft, model, situation.asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS, precision)
    if cards := on_each_card(draft, model, needs):
        return f"**{model.name}, card by card** [{mark}]\n{cards}"
    verdict = fit_verdict(draft, model, needs, limit, precision)
    fits = f"**{'Yes' if needs[SMALLEST] <= limit else 'No'}: {verdict}.** [{mark}]"
    slow = leave_speed_open(draft, [model])
    if not slow:
        return fits
    chosen = precision or next((each for each, gb in needs.items() if gb <= limit), SMALLEST)
    return f"{slow} {speed_bound(draft, model, chosen)}\n\n{fits}"


def counts_cards(draft: Draft) -> bool:
    """Whether the cards for a size are what is asked: how many of one, or which, and not which model to take."""
    situation = draft.situation
    if _of_that_size(situation) is None:
        return False
    return card_counted(draft) is not None or (memory_of(situation) is None and _is_of_what_it_takes(situation))


def _is_of_what_it_takes(situation: Situation) -> bool:
    """Whether what a size takes is what the thread asks; a model that is sought in a later message ends that."""
    for text in (situation.question.text, *reversed(situation.question.history)):
        passage = look_at(tidy(text), situation.lexicon)
        if asks_what_it_takes(passage):
            return True
        if passage.hits.has("intent", "recommend") or passage.hits.of("task"):
            return False
    return False


def _of_that_size(situation: Situation) -> Model | None:
    """The best open model of the one size asked about that meets the wishes, as it would be recommended.

    The newest where none meets them, or where a memory is told that the verdict is on and no board measures one.
    """
    size = situation.asked.max_params_b
    if size is None or size != situation.asked.min_params_b:
        return None
    if memory_of(situation) is None and (meeting := ranked(situation, list(runnable(situation)), on_cpu=False)):
        return meeting[0].model
    known = qualities(situation, task_of(situation.asked))
    found = [
        each
        for each in situation.knowledge.facts.models.values()
        if each.params_total_b == size and each.open_weights and (each.id in known or not each.bases)
    ]
    if _SPARSE.search(situation.question.text):
        found = [each for each in found if each.params_active_b and each.params_active_b < size] or found
    worth = {model: max(one.quality for one in measured) for model, measured in known.items()}
    return max(found, key=lambda each: (worth.get(each.id, 0.0), each.released or "", each.id), default=None)
