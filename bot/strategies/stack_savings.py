"""What a stack could save: for each model in use the cheapest that the evidence puts at least as high."""

from decimal import Decimal

from bot.costs.workload import metered, workload_of
from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.pool import pool_for, task_of
from bot.selection.rows import Row, blended_rate
from bot.situation import Situation
from bot.strategies.entries import Offer, entry
from bot.strategies.matches import quality_of
from bot.strategies.stack_changes import SAME_TOKENS, change, ratio_at
from bot.strategies.stack_replacement import anywhere, bill_later, is_elsewhere, rate_ahead
from bot.strategies.uses import Stack, Use, by_spend
from bot.strategies.ways_asked import asks_to_save
from bot.understood import Understood
from bot.wording import sections
from bot.wording.figures import per, percent, usd
from bot.wording.scores import THIN
from bot.wording.tasks import task_words

SHOWN = 3
SOON_DAYS = 31
WORTH_A_MOVE = Decimal("0.95")
"""What a move leaves of the bill at most, to be worth telling."""


def add(draft: Draft, stack: Stack) -> None:
    """Says it where savings are asked for: model by model, the largest part first, then together."""
    if not stack.total or not asks_to_save(draft.situation.question.text):
        return
    saved, told, marks = Decimal(0), [], []
    for use in by_spend(stack.known)[:SHOWN]:
        found = _cheaper(draft, use)
        if found is None:
            continue
        candidate, ratio = found
        workload = metered(workload_of(use.volume or Understood()))
        made = entry(draft, _offer(draft, candidate, use), workload)
        draft.recommendations.append(made)
        marks.append(made.citations[0])
        bill = (use.spend or Decimal(0)) * ratio
        saved += (use.spend or Decimal(0)) - bill
        draft.fact(subject=made.model, attribute=f"bill in place of {use.title}", value=bill, citation=marks[-1])
        less = change(draft, f"{made.model} for {use.title}", bill, use.spend or Decimal(1), marks[-1])
        sum_now = f"for each {usd(use.spend or Decimal(0))} now" if stack.is_shares else f"{per('month')}"
        about = f"{made.origin or 'origin unknown'}{f', {made.effort} effort' if made.effort else ''}"
        thin = f", {THIN}" if candidate.quality is None or candidate.quality.thin else ""
        later = bill_later(draft, stack, use, candidate, workload)
        told.append(
            f"- {use.title} → {made.model_name} ({about}) at {sections.place(made)}: {usd(bill)} {sum_now.strip()}, "
            f"{less}{thin} {sections.marks(marks[-1:])}. {later}".rstrip()
        )
    if not told:
        draft.say("Nothing on board that ranks as high costs less than what you use.")
        return
    draft.assume(SAME_TOKENS)
    share = saved / stack.total
    draft.fact(subject="the whole stack", attribute="saving", value=share, citation=marks[0])
    task = task_words(task_of(draft.situation.asked))
    draft.say("\n".join((f"**To save up to {percent(share)}**, at least as good for {task} on the boards:", *told)))


def _offer(draft: Draft, candidate: Candidate, use: Use) -> Offer:
    """The cheaper one; at another host than those in use it misses that wish."""
    elsewhere = is_elsewhere(draft, candidate)
    return Offer(
        row=candidate.row, role="near_miss" if elsewhere else "value", effort=candidate.effort,
        quality=candidate.quality, why=f"Costs less than {use.title} and ranks as high.",
        breaks=("providers",) if elsewhere else (),
    )  # fmt: skip


def _cheaper(draft: Draft, use: Use) -> tuple[Candidate, Decimal] | None:
    """The cheapest of another model that ranks as high, and what the load costs there as a factor on today's bill."""
    if use.row is None or use.row.offering.mode != "chat" or not use.spend:
        return None
    level = quality_of(draft, use.row.measured_as)
    if level is None:
        return None
    situation = anywhere(draft.situation)
    asked = situation.asked.but(models=())
    pool = pool_for(
        situation.asking(asked),
        metered(workload_of(use.volume or Understood(task=asked.task))),
    )
    found = [
        (ratio, number, each)
        for number, each in enumerate(pool.candidates)
        if each.worth >= level.quality
        and each.row.model_id != use.row.model_id
        and (ratio := ratio_at(draft, use, each.row)) is not None
        and ratio * _soon(situation, each.row) <= WORTH_A_MOVE
    ]
    if not found:
        return None
    ratio, _, best = min(found, key=lambda one: (one[0] * _soon(situation, one[2].row), one[1]))
    return best, ratio


def _soon(situation: Situation, row: Row) -> Decimal:
    """By what a rise of the price that comes within a month multiplies it; 1 where none does."""
    ahead, now = rate_ahead(situation, row), blended_rate(row)
    if ahead is None or not now or (ahead[0].on - situation.today).days > SOON_DAYS:
        return Decimal(1)
    return max(Decimal(1), ahead[1] / now)
