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
from bot.strategies.entries import Offer, entry, subjects_of, with_caveats
from bot.wording import sections
from bot.wording.figures import listed
from bot.wording.wishes import wishes_in_words

SHOWN = 3


def add(draft: Draft, workload: Workload) -> None:
    """Puts the nearest misses on the draft, each with the wishes it breaks."""
    situation = draft.situation
    found = _nearest(draft, workload)
    if not found:
        draft.say("**Nothing on board meets all of that, and nothing comes near.**")
        draft.say(wishes_in_words(situation))
        return
    for row, keys in found:
        why = f"Does not meet {listed([key.replace('_', ' ') for key in keys])}."
        made = entry(draft, Offer(row=row, role="near_miss", why=why, breaks=keys), workload)
        over = tuple(
            key for wish in situation.wishes for key in broken_constraints(made, wish, situation.knowledge.facts)
        )
        breaks = tuple(dict.fromkeys((*keys, *over)))
        named = listed([key.replace("_", " ") for key in breaks])
        draft.recommendations.append(_replaced(made, breaks, f"Does not meet {named}."))
    draft.costs += [each.cost for each in draft.recommendations if each.cost is not None]
    draft.warn(*caveats_for(draft, subjects_of(draft, [row for row, _ in found])))
    draft.recommendations = with_caveats(draft.recommendations, draft)
    draft.say("**Nothing on board meets all of that.** These come nearest; each says which wish it breaks.")
    draft.say(wishes_in_words(situation))
    draft.say(sections.options(draft.recommendations))
    draft.say("\n".join(f"- {each.model_name} at {sections.place(each)}: {each.why}" for each in draft.recommendations))


def _nearest(draft: Draft, workload: Workload) -> list[tuple[Row, tuple[str, ...]]]:
    """The rows that break fewest wishes, the best models among them first; each model once."""
    situation = draft.situation
    quality = qualities(situation, task_of(situation.asked))
    bill = billing(situation, workload)
    is_barred = barring(situation)
    graded = []
    for row in situation.market.rows(mode_of(situation.asked), situation.today):
        usd = bill(row, None)
        if row.provider is None or row.provider.role in MIDDLEMEN or usd is None or is_barred(row):
            continue
        if row.measured_as in quality:
            keys = broken(row, situation.wishes)
            graded.append((len(keys), -quality[row.measured_as][0].quality, usd, row.provider_id, row, keys))
    chosen: dict[str, tuple[Row, tuple[str, ...]]] = {}
    for *_, row, keys in sorted(graded, key=lambda each: each[:4]):
        chosen.setdefault(row.measured_as, (row, keys))
        if len(chosen) == SHOWN:
            break
    return list(chosen.values())


def _replaced(made: Recommendation, breaks: tuple[str, ...], why: str) -> Recommendation:
    return replace(made, breaks=breaks, why=why)
