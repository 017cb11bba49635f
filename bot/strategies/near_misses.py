"""When nothing meets every wish: what comes nearest, and which wish each breaks."""

from dataclasses import replace

from bot.answer import Recommendation
from bot.caveats.collect import caveats_for
from bot.check_constraints import broken_constraints
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.barred import barring
from bot.selection.constraints import broken
from bot.selection.market import MIDDLEMEN, Row
from bot.selection.pool import billing, mode_of, qualities, task_of
from bot.selection.weights import BUDGET_FLOOR
from bot.strategies.affordable import budget_for
from bot.strategies.entries import Offer, entry, subjects_of, with_caveats
from bot.wording import sections
from bot.wording.wishes import keys_in_words, wishes_in_words

SHOWN = 3


def add(draft: Draft, workload: Workload) -> None:
    """Puts the nearest misses on the draft, each with the wishes it breaks."""
    situation = draft.situation
    found = _nearest(draft, workload)
    if not found:
        draft.say("**Nothing on board meets all of that, and nothing comes near.**")
        draft.say(wishes_in_words(situation))
        return
    draft.warn(*caveats_for(draft, subjects_of(draft, [row for row, _ in found])))
    made = with_caveats([_entry(draft, row, keys, workload) for row, keys in found], draft)
    draft.recommendations += made
    draft.costs += [each.cost for each in made if each.cost is not None]
    draft.say("**Nothing on board meets all of that.** These come nearest; each says which wish it breaks.")
    draft.say(wishes_in_words(situation))
    draft.say(sections.options(made))
    draft.say("\n".join(f"- {each.model_name} at {sections.place(each)}: {each.why}" for each in made))


def _entry(draft: Draft, row: Row, keys: tuple[str, ...], workload: Workload) -> Recommendation:
    made = entry(draft, Offer(row=row, role="near_miss", why="-", breaks=keys), workload)
    facts = draft.situation.knowledge.facts
    over = (key for wish in draft.situation.wishes for key in broken_constraints(made, wish, facts))
    breaks = tuple(dict.fromkeys((*keys, *over)))
    return replace(made, breaks=breaks, why=f"Does not meet {keys_in_words(breaks)}.")


def _nearest(draft: Draft, workload: Workload) -> list[tuple[Row, tuple[str, ...]]]:
    """The rows that break fewest wishes, each model once.

    Of those, what keeps within the budget comes first, the best models leading; what is above it follows, usable ones
    first, the cheapest leading.
    """
    situation = draft.situation
    quality = qualities(situation, task_of(situation.asked))
    bill = billing(situation, workload)
    limit = budget_for(situation.wishes, workload.period) if workload.stated else None
    is_barred = barring(situation)
    graded = []
    for row in situation.market.rows(mode_of(situation.asked), situation.today):
        usd = bill(row, None)
        if row.provider is None or row.provider.role in MIDDLEMEN or usd is None or is_barred(row):
            continue
        if row.measured_as in quality:
            keys = broken(row, situation.wishes)
            worth = quality[row.measured_as][0].quality
            over = limit is not None and usd > float(limit)
            order = (worth < BUDGET_FLOOR, usd, -worth) if over else (False, -worth, usd)
            graded.append((len(keys) + over, over, *order, row.provider_id, row, keys))
    chosen: dict[str, tuple[Row, tuple[str, ...]]] = {}
    for *_, row, keys in sorted(graded, key=lambda each: each[:6]):
        chosen.setdefault(row.measured_as, (row, keys))
        if len(chosen) == SHOWN:
            break
    return list(chosen.values())
