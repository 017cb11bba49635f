"""What is left where a model does not fit the memory told: main memory beside the cards, a smaller one of its maker."""

from collections.abc import Mapping
from decimal import Decimal

from bot.draft import Draft
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, Fit, best_fit
from bot.selection.pool import task_of
from bot.selection.specialists import made_only_for, suits
from bot.strategies.asked_of import precision_asked
from bot.strategies.named import model_source
from bot.strategies.own_memory import FREE_SHARE, HEAVY_B, is_shared
from knowledge.entities import Model


def beside_main_memory(draft: Draft, model: Model, needs: Mapping[str, Decimal], limit: Decimal | None) -> str:
    """A sentence where cards alone are too small and main memory beside them would do.

    Of a model that reads few of its weights for each token it is said without a memory told: people do so.
    """
    asked, active = draft.situation.asked, model.params_active_b
    if limit is None or not asked.gpu_memory_gb or is_shared(draft.situation):
        return ""
    smallest = min(needs, key=lambda each: needs[each])
    asked_for = precision_asked(draft.situation.question.text)
    free = asked.ram_gb * FREE_SHARE if asked.ram_gb else None
    if asked_for is not None and asked_for in needs and free is not None and needs[asked_for] - limit <= free:
        smallest = asked_for
    beside = needs[smallest] - limit
    is_light = active is not None and active <= HEAVY_B
    if beside <= 0 or not (free or is_light) or (free and beside > free):
        return ""
    mark = draft.cite(model_source(model), "model")
    draft.fact(
        subject=model.id, attribute=f"main memory beside the cards at {smallest}", value=beside, unit="GB",
        citation=mark,
    )  # fmt: skip
    split = f"Split over cards and main memory it runs: {smallest} puts {beside} GB beside the cards"
    if not is_light or active is None:
        return f"{split}, at a fraction of the speed."
    draft.fact(subject=model.id, attribute="active parameters", value=active, unit="billions", citation=mark)
    return (
        f"{split}. It reads only {active.normalize():f}B of its parameters for each token, so that costs less speed "
        "than with a dense model."
    )


def smaller_of_its_maker(draft: Draft, model: Model, limit: Decimal) -> str:
    """The largest open weights of the same maker's newest year that do fit; empty where none do.

    Beside a model made for one kind of work those made for it come first.
    """
    situation = draft.situation
    mode, fits_task = situation.market.own(model).offering.mode, suits(task_of(situation.asked))
    kind = made_only_for(model.id)
    context, slow = situation.asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS, is_shared(situation)
    found: list[tuple[bool, str, Decimal, str, Model, Fit]] = []
    for each in situation.knowledge.facts.models.values():
        if each.developer != model.developer or not each.open_weights:
            continue
        fit = best_fit(each, limit, context, slow_memory=slow)
        is_kin = made_only_for(each.id) == kind
        does_it = (is_kin or fits_task(each.id)) and situation.market.own(each).offering.mode == mode
        if fit is not None and does_it:
            found.append((is_kin, (each.released or "")[:4], each.params_total_b or Decimal(0), each.id, each, fit))
    if not found:
        return ""
    *_, other, fit = max(found, key=lambda each: each[:4])
    mark = draft.cite(model_source(other), "model")
    draft.fact(subject=other.id, attribute=f"memory at {fit.quantisation}", value=fit.gb, unit="GB", citation=mark)
    return f"Of the same maker {other.name} fits, as {fit.quantisation}: {fit.gb} GB. [{mark}]"
