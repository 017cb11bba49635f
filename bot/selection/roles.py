"""Which candidate is the best, the best value, the cheapest that will do, and the one to fall back on."""

from collections.abc import Callable, Iterable, Sequence
from math import log2
from operator import attrgetter

from msgspec import Struct

from bot.selection.candidates import Candidate
from bot.selection.weights import BUDGET_FLOOR, HALVING_WORTH

TINY_USD = 1e-9
YEARS_BEHIND = 2
FALLBACK_PRICE = 2
"""A fallback may cost this many times the first pick; above that, the most for the money is taken."""


HARDLY_WORSE = 0.02
"""A difference in quality between two efforts of one model that is not worth the reasoning tokens."""
MANY_TIMES = 10
"""A best that costs this many times the value pick does not lead where it is not shown to be worth it."""


class Pick(Struct, frozen=True, kw_only=True):
    """A candidate in a role. `jurisdiction_differs` is about the fallback: whether another country could be found."""

    role: str
    candidate: Candidate
    also: tuple[str, ...] = ()
    """Further roles that the same candidate won."""
    jurisdiction_differs: bool = True


def picks(
    found: Sequence[Candidate],
    *,
    cheapest_first: bool = False,
    value_first: bool = False,
    thrifty: bool = False,
    stands_in: Callable[[Candidate], bool] = lambda _: True,
    stands_best: Callable[[Candidate], bool] = lambda _: True,
) -> tuple[Pick, ...]:
    """Best, value, budget and fallback, each model once; the budget or the value pick leads when it was asked for.

    `thrifty`: the value pick leads where the best costs many times as much. `stands_in` tells what may be the fallback,
    `stands_best` what is one rather than others. Empty when there are no candidates. Where
    no board measures any of them, only the cheapest and a fallback are told; unless the cheapest was asked for, none
    that came out long before the newest of them.
    """
    if not found:
        return ()
    if all(each.quality is None for each in found):
        of_now = found if cheapest_first else _of_now(found)
        told = [Pick(role="budget", candidate=budget(of_now))]
        return (*told, *_fallback([each for each in of_now if stands_in(each)], told, stands_best))
    chosen = {"best": best(found), "value": value(found), "budget": budget(found)}
    order = ["best", "value", "budget"]
    if cheapest_first:
        order = ["budget", "best", "value"]
    elif value_first or (thrifty and chosen["best"].rough_usd >= MANY_TIMES * chosen["value"].rough_usd):
        order = ["value", "best", "budget"]
    told = []
    for role in order:
        candidate = chosen[role]
        same = next((index for index, pick in enumerate(told) if pick.candidate is candidate), None)
        if same is None:
            told.append(Pick(role=role, candidate=candidate))
        else:
            told[same] = Pick(role=told[same].role, candidate=candidate, also=(*told[same].also, role))
    return (*told, *_fallback([each for each in found if stands_in(each)], told, stands_best))


def _fallback(
    able: Sequence[Candidate], told: Sequence[Pick], stands_best: Callable[[Candidate], bool]
) -> tuple[Pick, ...]:
    """The fallback among those that stand best, else among all that are able."""
    return fallback([each for each in able if stands_best(each)], told) or fallback(able, told)


def best(found: Iterable[Candidate]) -> Candidate:
    """The highest quality; among equals the cheaper one, among those that nothing measures the newest first.

    Of a model at several efforts the cheapest that is hardly worse: more thinking has to show for what it costs.
    """
    known = tuple(found)
    top = max(map(attrgetter("worth"), known))
    equals = (each for each in known if each.worth == top)
    first = max(equals, key=lambda each: (_newness(each), -each.rough_usd, each.row.model_id))
    efforts = (each for each in known if each.row is first.row and each.worth >= top - HARDLY_WORSE)
    return min(efforts, key=lambda each: (each.rough_usd, -each.worth))


def _newness(candidate: Candidate) -> str:
    """The day of release where quality says nothing; empty where it does."""
    model = candidate.row.model
    return (model.released or "") if candidate.quality is None and model is not None else ""


def value(found: Sequence[Candidate]) -> Candidate:
    """The highest quality after giving up a fixed amount of it for each doubling of the bill."""
    worths = [worth_for_money(each) for each in found]
    top = max(worths)
    return max(
        (each for each, worth in zip(found, worths, strict=True) if worth == top), key=lambda each: each.row.model_id
    )


def worth_for_money(candidate: Candidate) -> float:
    """Quality less what each doubling of the bill takes away; only comparable within one question."""
    return candidate.worth - HALVING_WORTH * log2(candidate.rough_usd + TINY_USD)


def budget(found: Sequence[Candidate]) -> Candidate:
    """The cheapest of those that are good enough; where none is, of those measured, then of all."""
    measured = [each for each in found if each.quality is not None]
    enough = [each for each in measured if each.worth >= BUDGET_FLOOR] or measured or found
    least = min(map(attrgetter("rough_usd"), enough))
    return min((each for each in enough if each.rough_usd == least), key=lambda each: (-each.worth, each.row.model_id))


def fallback(found: Sequence[Candidate], told: Sequence[Pick]) -> tuple[Pick, ...]:
    """What to switch to if the first pick goes away: another maker, another country of making, another host.

    Where the wishes leave nothing from another country, another maker at another host will do, and that is said. One
    that is good enough goes before one at another host; a dearer one that nothing measures is none.
    """
    first, oldest = told[0].candidate.row, _oldest_beside(told[0].candidate)
    others = [each for each in found if each.row.maker != first.maker and not "" < _newness(each) < oldest]
    elsewhere = [each for each in others if each.row.origins and each.row.origins.isdisjoint(first.origins)]
    able = [each for each in elsewhere or others if each.worth >= BUDGET_FLOOR] or elsewhere or others
    pool = [each for each in able if each.row.provider_id != first.provider_id] or able
    named = {pick.candidate.row.model_id for pick in told}
    fresh = [each for each in pool if each.row.model_id not in named] or pool
    if not fresh:
        return ()
    affordable = [each for each in fresh if each.rough_usd <= FALLBACK_PRICE * told[0].candidate.rough_usd]
    chosen = best(affordable) if affordable else value(fresh)
    if chosen.quality is None and told[0].candidate.quality is not None and not affordable:
        return ()
    return (Pick(role="fallback", candidate=chosen, jurisdiction_differs=bool(elsewhere)),)


def _of_now(found: Sequence[Candidate]) -> Sequence[Candidate]:
    """Those that came out at most a year before the newest; all where no day of release is known."""
    newest = max(map(_newness, found))
    if not newest:
        return found
    oldest = f"{int(newest[:4]) - 1}{newest[4:]}"
    return [each for each in found if _newness(each) >= oldest] or found


def _oldest_beside(first: Candidate) -> str:
    """The first day of release of what may stand in for a measured pick where nothing measures it: two years before."""
    pick = first.row.model.released if first.quality is not None and first.row.model is not None else None
    return f"{int(pick[:4]) - YEARS_BEHIND}{pick[4:]}" if pick else ""
