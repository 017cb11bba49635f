"""A model named that a wish on who made it rules out: that comes before its bill, with what fits instead."""

from collections.abc import Sequence

from bot.caveats.collect import caveats_for
from bot.costs.workload import Workload, metered
from bot.draft import Draft
from bot.selection.constraints import broken
from bot.selection.pool import pool_for
from bot.selection.roles import Pick, best
from bot.selection.rows import Row, blended_rate
from bot.strategies.affordable import affordable
from bot.strategies.entries import Offer, entry, subjects_of
from bot.strategies.named import Named, chosen_place
from bot.strategies.ways_asked import asks_to_save, asks_to_switch
from bot.wording import sections
from bot.wording.figures import listed

_MAKERS = frozenset({"exclude_origin", "require_origin", "exclude_developers", "require_developers"})
"""Wishes that say who made a model, or where."""


def say_ruled_out(draft: Draft, named: Sequence[Named], workload: Workload) -> None:
    """Says which of the models named the wishes rule out by their maker, and, where that is all, the nearest that fits.

    Not where leaving the model named is what is asked about. What a policy rules out is told elsewhere.
    """
    asked, text = draft.situation.asked, draft.situation.question.text
    if not _MAKERS & asked.said().keys() or asks_to_save(text) or asks_to_switch(text):
        return
    rows = [row for each in named if (row := chosen_place(draft.situation, each)) is not None]
    out = [row for row in rows if _MAKERS & {*broken(row, (asked,))}]
    if not out:
        return
    told = "; ".join(_made(row) for row in out)
    draft.say(f"**{told}: your wish on makers rules {'it' if len(out) == 1 else 'them'} out.**")
    if len(out) == len(rows):
        draft.say(_instead(draft, out[0], workload))


def _made(row: Row) -> str:
    origins = listed(sorted(row.origins)) or "a country that no source states"
    maker = f" by {row.developer.name}" if row.developer is not None else ""
    return f"{row.model_name} is made{maker} in {origins}"


def _instead(draft: Draft, row: Row, workload: Workload) -> str:
    """The best that meets the wishes and costs at most twice as much a token, where there is one; with its bill."""
    situation = draft.situation
    load = metered(workload)
    found = pool_for(situation.asking(situation.asked.but(models=(), providers=())), load).candidates
    before = blended_rate(row)
    near = [each for each in found if before and (rate := blended_rate(each.row)) is not None and rate <= 2 * before]
    picked = affordable(
        draft, near or found, load, lambda left: [Pick(role="fallback", candidate=best(left))] if left else []
    )
    if not picked:
        return "Nothing on board meets all that you ask for."
    candidate = picked[0].candidate
    why = f"Meets the wish on makers that {row.model_name} does not."
    made = entry(
        draft,
        Offer(row=candidate.row, role="fallback", why=why, effort=candidate.effort, quality=candidate.quality),
        load,
    )
    draft.recommendations.append(made)
    draft.warn(*caveats_for(draft, subjects_of(draft, [candidate.row])))
    if made.cost is not None:
        draft.costs.append(made.cost)
    price = sections.bill(made.cost) if made.cost is not None else sections.rates_in_words(made)
    where = f"{made.model_name} (made in {made.origin or 'origin unknown'}) at {sections.place(made)}"
    marks = sections.marks(made.citations[:1])
    return f"The nearest that fits: **{where}, {price}** {marks}. What was named, for comparison:"
