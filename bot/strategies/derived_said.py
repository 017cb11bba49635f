"""Which models were left out for what they are made from, where an asker rules out all that comes from some."""

from bot.draft import Draft
from bot.selection.derived import derived_from
from bot.strategies.named import model_source
from bot.wording.figures import listed

_SHOWN = 5


def say_derived(draft: Draft) -> None:
    """The models on sale that fell for a base, the newest first, and how far that can be known."""
    situation = draft.situation
    if not situation.asked.exclude_bases:
        return
    on_sale = {row.model_id for row in situation.market.rows("chat", situation.today)}
    found = [each for each in derived_from(situation.knowledge.facts, situation.asked) if each.id in on_sale]
    found.sort(key=lambda each: (each.released or "", each.id), reverse=True)
    told = []
    for model in found[:_SHOWN]:
        mark = draft.cite(model_source(model), "model")
        bases = [base.name for base in situation.knowledge.facts.lineage(model.id)]
        draft.fact(subject=model.id, attribute="bases", value=listed(bases), citation=mark)
        told.append(f"{model.name} (from {bases[0]}) [{mark}]")
    if told:
        rest = ", and more" if len(found) > _SHOWN else ""
        draft.say(f"Left out for what they are made from: {', '.join(told) if rest else listed(told)}{rest}.")
    draft.leave_open("What models are made from, where their makers do not say: only bases on board are ruled out.")
