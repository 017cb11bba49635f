"""Budgets: what may be picked when the exact bill has to keep within what was asked for and what a policy allows."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from bot.costs.periods import limit_in
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.roles import Pick
from bot.strategies.entries import Offer, entry
from bot.strategies.unread import is_of_unsaid_length
from bot.understood import Understood

TRIES = 40
"""Candidates dropped for an exact bill above the budget before the search gives up."""
ROUNDING = 1 + 1e-9
"""A rough bill may miss the exact one by what floats lose."""
Choose = Callable[[Sequence[Candidate]], Sequence[Pick]]


def affordable(draft: Draft, found: Sequence[Candidate], workload: Workload, choose: Choose) -> tuple[Pick, ...]:
    """What `choose` picks among the candidates whose exact bill keeps within the tightest budget; empty where none."""
    left = list(found)
    limit = budget_for(draft.situation.wishes, workload.period, workload.requests)
    if limit is None or not workload.stated or is_of_unsaid_length(draft.situation):
        return tuple(choose(left))
    left = [each for each in left if each.rough_usd <= float(limit) * ROUNDING]
    for _ in range(TRIES):
        chosen = tuple(choose(left))
        over = [pick.candidate for pick in chosen if _exact(draft, pick.candidate, workload) > limit]
        if not over:
            return chosen
        left = [each for each in left if each not in over]
    return ()


def _exact(draft: Draft, candidate: Candidate, workload: Workload) -> Decimal:
    """The exact bill, computed on a draft of its own so that a dropped candidate leaves no trace."""
    offer = Offer(row=candidate.row, role="best", why="-", effort=candidate.effort)
    cost = entry(Draft(draft.situation), offer, workload).cost
    return cost.total_usd if cost is not None and cost.total_usd is not None else Decimal("Infinity")


def budget_for(wishes: Sequence[Understood], period: str, requests: Decimal) -> Decimal | None:
    """The tightest budget, in USD per `period` with so many requests.

    `None` where none was set or the periods cannot be compared.
    """
    limits = (
        limit_in(wish.budget_usd, wish.budget_period or period, period, requests)
        for wish in wishes
        if wish.budget_usd is not None
    )
    return min((limit for limit in limits if limit is not None), default=None)
