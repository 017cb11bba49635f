"""What a pick may be made from, beyond the wishes: one family where that is asked, and no plan that is not free."""

from collections.abc import Sequence

from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.pool import pool_for
from bot.situation import Situation
from bot.strategies.named import Named, family_of
from bot.understood import Understood


def left_to_choose(situation: Situation, found: Sequence[Candidate]) -> Sequence[Candidate]:
    """The candidates without those at a host that is a plan, where only free will do; of the family asked about."""
    found = _of_family(situation, found)
    if not situation.asked.free:
        return found
    plans = {plan.name for plan in situation.knowledge.facts.plans.values()}
    return [each for each in found if each.row.provider is None or each.row.provider.name not in plans]


def asked_of_family(draft: Draft) -> Understood | None:
    """What is asked where one of a family is to be picked; `None` where it is not, or none of it is sold for that."""
    situation = draft.situation
    asked, name = situation.asked, situation.reading.among
    maker = situation.lexicon.families.get(name or "")
    if name is None or maker is None or not {*asked.models} <= {name}:
        return None
    meant = asked.but(models=(), require_developers=(maker,))
    return (
        meant
        if _of_family(situation.asking(meant), pool_for(situation.asking(meant), workload_of(meant)).candidates)
        else None
    )


def _of_family(situation: Situation, found: Sequence[Candidate]) -> Sequence[Candidate]:
    name = situation.reading.among
    if name is None or situation.asked.models:
        return found
    members = {each.model_id for each in family_of(situation, Named(asked=name, model_id=None, title=name))}
    return [each for each in found if {each.row.model_id, each.row.measured_as} & members]
