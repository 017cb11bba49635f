"""Models made where the question wants them that no host sells itself: they are told, since none can be a pick."""

from bot.draft import Draft
from bot.patterns import regex
from bot.places import within
from bot.selection.pool import mode_of, task_of
from bot.selection.specialists import suits
from bot.strategies.named import model_source
from bot.understanding.flags import MODELS_OF
from bot.wording.contexts import place_words
from bot.wording.figures import either, listed
from knowledge.entities import Model

_SHOWN = 6
_WAYS = 3
_MAKERS = 8
_EACH = 4
_OTHER_WORK = regex(r"embed|rerank|\btts\b|\basr\b")
_WORK = "chat"
"""The mode of models that write text, as whose kin one is taken that nobody sells."""


def made_there(draft: Draft) -> str:
    """The models of the countries wanted that only routers sell, or nobody, the newest first; empty for none."""
    asked = draft.situation.asked
    if not asked.require_origin or mode_of(asked) != _WORK:
        return ""
    found = sorted(_found(draft), key=lambda model: (model.released or "", model.id), reverse=True)
    told = [_told(draft, model) for model in found[:_SHOWN]]
    if not told:
        return ""
    where = either([place_words(place) for place in asked.require_origin])
    more = ", and more" if len(found) > _SHOWN else ""
    names = f"{', '.join(told)}{more}" if more else listed(told)
    return f"**Made in {where} and on board, without a host that sells it itself: {names}.**"


def say_on_sale(draft: Draft) -> None:
    """Behind the first sentence, the makers of the countries asked for with what hosts sell of them, newest first."""
    situation = draft.situation
    places = situation.asked.require_origin
    picked = any(each.role != "near_miss" for each in draft.recommendations)
    if MODELS_OF not in situation.reading.flags or not places or not picked:
        return
    found: dict[str, list[Model]] = {}
    rows = situation.market.rows(_WORK, situation.today)
    sold = {row.model.id: row.model for row in rows if row.model is not None and not row.is_middleman}
    for model in sorted(sold.values(), key=lambda each: (each.released or "", each.id), reverse=True):
        maker = situation.knowledge.facts.developers.get(model.developer)
        closed = situation.asked.open_weights and not model.open_weights
        if maker is not None and maker.country and not closed and any(within(maker.country, each) for each in places):
            found.setdefault(maker.name, []).append(model)
    lines = [f"- {name}: {_newest(draft, models)}" for name, models in [*found.items()][:_MAKERS]]
    if lines:
        where = either([place_words(place) for place in places])
        more = "; more makers are on board" if len(found) > _MAKERS else ""
        draft.paragraphs.insert(
            1, "\n".join((f"On sale and made in {where}, each maker's newest first{more}:", *lines))
        )


def _newest(draft: Draft, models: list[Model]) -> str:
    told = []
    for model in models[:_EACH]:
        mark = draft.cite(model_source(model), "model")
        draft.fact(subject=model.id, attribute="name", value=model.name, citation=mark)
        told.append(f"{model.name} [{mark}]")
    return f"{', '.join(told)}, and more" if len(models) > _EACH else listed(told)


def _found(draft: Draft) -> list[Model]:
    situation = draft.situation
    asked, facts = situation.asked, situation.knowledge.facts
    fits = suits(task_of(asked))
    sold = {row.model_id for row in situation.market.rows(_WORK, situation.today) if not row.is_middleman}
    kept = []
    for model in facts.models.values():
        maker = facts.developers.get(model.developer)
        country = maker.country if maker is not None else None
        if country is None or not any(within(country, place) for place in asked.require_origin):
            continue
        writes = situation.market.own(model).offering.mode in {_WORK, "unknown"}
        if asked.open_weights or asked.self_host:
            writes = writes and model.open_weights is True
        if model.id in sold or facts.lineage(model.id) or _OTHER_WORK.search(model.id):
            continue
        if writes and fits(model.id):
            kept.append(model)
    return kept


def _told(draft: Draft, model: Model) -> str:
    """`Apertus 70B (Swiss AI Initiative, open weights, Apache License 2.0) [2]`."""
    facts = draft.situation.knowledge.facts
    licence = facts.licences.get(model.licence) if model.licence else None
    maker = facts.developers.get(model.developer)
    weights = "weights not stated" if model.open_weights is None else "open weights" if model.open_weights else "closed"
    rows = draft.situation.market.rows(_WORK, draft.situation.today)
    ways = sorted({row.host_name for row in rows if row.model_id == model.id and row.is_middleman})
    parts = [maker.name if maker else "", weights, licence.name if licence and model.open_weights else ""]
    parts += [f"sold through {either(ways[:_WAYS])}"] if ways else []
    mark = draft.cite(model_source(model), "model")
    about = ", ".join(part for part in parts if part)
    draft.fact(subject=model.id, attribute="made in", value=f"{model.name}: {about}", citation=mark)
    return f"{model.name} ({about}) [{mark}]"
