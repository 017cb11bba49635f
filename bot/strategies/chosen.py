"""Which candidates are picked for a question, by what was asked first: the price, the value or the quality."""

from collections.abc import Sequence

from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.pool import Pool, pool_for
from bot.selection.roles import Pick, best, picks
from bot.situation import Situation
from bot.strategies.affordable import affordable
from bot.strategies.asked_of import wants_best, wants_value
from bot.strategies.fallback_asked import stands_best, stands_in
from bot.strategies.left_to_choose import left_to_choose
from bot.strategies.ways_asked import asks_to_save


def choose(draft: Draft, pool: Pool, workload: Workload) -> tuple[Pick, ...]:
    """The picks of a pool, the leading one first; empty where nothing meets the wishes."""
    situation = draft.situation
    return affordable(
        draft,
        left_to_choose(situation, pool.candidates),
        workload,
        lambda found: picks(
            found,
            cheapest_first=_price_first(situation),
            value_first=wants_value(situation.question.text),
            thrifty=_is_thrifty(situation, found),
            stands_in=stands_in(situation),
            stands_best=stands_best(draft),
        ),
    )


def leading(draft: Draft, workload: Workload) -> Candidate | None:
    """What would lead the picks."""
    return next((pick.candidate for pick in choose(draft, pool_for(draft.situation, workload), workload)), None)


def _price_first(situation: Situation) -> bool:
    """Whether the cheapest leads: it was asked for, or a saving beside a model that is named."""
    text = situation.question.text
    return (situation.price_first and not wants_value(text)) or (bool(situation.asked.models) and asks_to_save(text))


def _is_thrifty(situation: Situation, found: Sequence[Candidate]) -> bool:
    """Whether a cheaper pick may lead: the best is so on thin evidence only, or speed is asked for, which none has.

    Not where the best was asked for in that word, or quality was stressed.
    """
    if wants_best(situation.question.text) or situation.quality_first or not found:
        return False
    quality = best(found).quality
    return quality is not None and (quality.thin or situation.asked.latency is not None)
