"""So many of the best models for a question, or what comes next on that list; the cheapest where price comes first."""

from collections.abc import Sequence

from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.pool import pool_for
from bot.selection.roles import best, picks
from bot.selection.weights import BUDGET_FLOOR
from bot.strategies import self_host
from bot.strategies.evidence_said import evidence_in_words
from bot.strategies.matches import quality_of
from bot.strategies.model_lists import tell_rows
from bot.understanding.sought import BEST, Sought
from bot.wording.figures import listed
from bot.wording.tasks import task_words
from bot.wording.wishes import wishes_in_words


def answered(draft: Draft) -> bool:
    """Whether so many of the best are asked for and there are any; they are then on the draft."""
    situation = draft.situation
    sought = situation.reading.sought
    chooses = situation.reading.intents[0] == "recommend" and not self_host.is_asked(situation)
    if sought is None or sought.what != BEST or not chooses:
        return False
    with draft.asking(situation.asked.but(models=())):
        pool = pool_for(draft.situation, workload_of(situation.asked))
        ordered = _ordered(pool.candidates, cheapest=situation.price_first)
        if sought.beyond:
            told = {
                pick.candidate.row.model_id for pick in picks(pool.candidates, cheapest_first=situation.price_first)
            }
            ordered = [each for each in ordered if each.row.model_id not in told]
        shown = ordered[sought.skip : sought.skip + sought.number]
        if not shown and not ordered:
            return False
        _tell(draft, shown, sought, pool.task)
    return True


def _ordered(found: Sequence[Candidate], *, cheapest: bool) -> list[Candidate]:
    """Each model once: the best measured first, or of those that are good enough the cheapest."""
    models: dict[str, list[Candidate]] = {}
    for each in found:
        if each.quality is not None:
            models.setdefault(each.row.model_name, []).append(each)
    each_once = [best(efforts) for efforts in models.values()]
    if cheapest:
        good = [each for each in each_once if each.worth >= BUDGET_FLOOR] or each_once
        return sorted(good, key=lambda each: (each.rough_usd, -each.worth, each.row.model_id))
    return sorted(each_once, key=lambda each: (-each.worth, each.rough_usd, each.row.model_id))


def _tell(draft: Draft, shown: Sequence[Candidate], sought: Sought, task: str) -> None:
    words = task_words(task)
    by_price = draft.situation.price_first
    if draft.situation.asked.task is None:
        draft.assume(f"No task was named: quality is that for {words}.")
    if not shown:
        draft.say(f"**No more models that meet your wishes are measured for {words}.**")
        return
    rows = [each.row for each in shown]
    names = listed([row.model_name for row in rows])
    order = f"cheapest that will do for {words}" if by_price else f"best for {words} on the boards"
    if sought.number == 1 and sought.skip == 1:
        draft.say(f"**The runner-up is {names}: second among the {order}.**")
    elif sought.skip or sought.beyond:
        draft.say(f"**Next {'comes' if len(rows) == 1 else 'come'} {names}.** After those told before, the {order}.")
    else:
        draft.say(f"**The {len(rows)} {order}: {names}.**")
    if len(shown) < sought.number:
        draft.say(f"No others that meet your wishes are measured for {words}.")
    draft.say(wishes_in_words(draft.situation))
    places = [str(1 + sought.skip + index) for index in range(len(rows))]
    tell_rows(draft, "Next" if sought.beyond else "Rank", places, rows)
    known = [quality_of(draft, row.model_id) for row in rows]
    draft.say(evidence_in_words(draft, draft.recommendations, known, task))
