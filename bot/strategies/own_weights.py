"""Open weights that would keep a wish about the place, since one runs them where one likes."""

from decimal import Decimal

from bot.caveats.licences import excluded
from bot.draft import Draft
from bot.selection.barred import barring
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, best_fit
from bot.selection.pool import mode_of, qualities, task_of
from bot.selection.specialists import suits
from bot.strategies.named import model_source
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from knowledge.entities import Model

SHOWN = 2
CARD_GB = 80
"""The memory of a card that a server commonly has one of."""


def own_weights_hint(draft: Draft) -> str:
    """A sentence with the best of them, the newest where nothing is measured; empty where no place was asked for."""
    situation = draft.situation
    places = listed([place_words(each) for each in situation.asked.host_region])
    found = _found(draft) if places else []
    if not found:
        return ""
    named = [_named(draft, model) for model in found[:SHOWN]]
    small = next((model for model in found if _fits_a_card(model)), None)
    if small is not None and small not in found[:SHOWN]:
        named[1:] = [f"{_named(draft, small)}, which fits one card of {CARD_GB} GB"]
        mark = draft.cite(model_source(small), "model")
        draft.fact(subject=small.id, attribute="fits a card of", value=CARD_GB, unit="GB", citation=mark)
    return f"Open weights on machines of your own in {places} would keep the wish about the place: {listed(named)}."


def _named(draft: Draft, model: Model) -> str:
    mark = draft.cite(model_source(model), "model")
    draft.fact(subject=model.id, attribute="name", value=model.name, citation=mark)
    return f"{model.name} [{mark}]"


def _fits_a_card(model: Model) -> bool:
    return best_fit(model, Decimal(CARD_GB), DEFAULT_CONTEXT_TOKENS) is not None


def _found(draft: Draft) -> list[Model]:
    situation = draft.situation
    mode, is_barred, fits = mode_of(situation.asked), barring(situation), suits(task_of(situation.asked))
    quality = qualities(situation, task_of(situation.asked))
    origins = {*situation.asked.exclude_origin}
    found = []
    for model in situation.knowledge.facts.models.values():
        row = situation.market.own(model) if model.open_weights else None
        if row is None or row.offering.mode != mode or is_barred(row) or not fits(model.id):
            continue
        if row.origins & origins or row.licence is None or row.licence.commercial_use == "no":
            continue
        if not excluded(row.licence, situation.territories):
            known = quality.get(model.id)
            found.append((known[0].quality if known else 0.0, model.released or "", model.id, model))
    return [model for *_, model in sorted(found, key=lambda each: each[:3], reverse=True)]
