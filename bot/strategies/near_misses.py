"""When nothing meets every wish: what comes nearest, and which wish each breaks."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import zip_longest
from math import inf
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from bot.answer import Recommendation
from bot.caveats.collect import caveats_for
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.places import EU_MEMBERS, country_of
from bot.quality.rank import Quality
from bot.selection.barred import barring
from bot.selection.candidates import Candidate
from bot.selection.constraints import breaking
from bot.selection.eligible import eligible
from bot.selection.pool import billing, mode_of, offered, qualities, standard, task_of
from bot.selection.rows import MIDDLEMEN, Row
from bot.selection.seats import is_seated
from bot.selection.sold_as import MOVE_LASTS, ends_within
from bot.selection.weights import BUDGET_FLOOR
from bot.strategies.affordable import budget_for
from bot.strategies.entries import Offer, entry, subjects_of
from bot.strategies.made_there import made_there
from bot.strategies.nearby import Distance, distance, served_nowhere, where_it_runs
from bot.strategies.own_weights import own_weights_hint
from bot.strategies.seats_said import seats_said
from bot.wording import sections
from bot.wording.wishes import keys_in_words, wishes_in_words
from knowledge.entities import Provider

SHOWN = 3
FEW = 2
"""Models in the place asked for up to which those next door are told too."""
NOTHING = "Nothing on board meets all of that."
_UNSOLD = "No host sells what meets all of that."
"""The same beside models that are on board without a price."""
T = TypeVar("T")


def add(draft: Draft, workload: Workload, lead: str = NOTHING, *, under_usd: float = inf, limit: str = "") -> None:
    """Puts the nearest misses with bills below `under_usd` on the draft, each with the wishes it breaks.

    `lead` says what nothing meets, `limit` what a bill was held against.
    """
    situation = draft.situation
    rows = situation.market.rows(mode_of(situation.asked), situation.today)
    misses = (each for each in _graded(draft, workload, rows) if each.usd < under_usd)
    found = _nearest(misses, about_seats=bool(situation.reading.seats))
    there = made_there(draft)
    if not found:
        draft.say("**Nothing on board meets all of that, and nothing comes near.**")
        draft.say(f"{wishes_in_words(situation)} {limit}".strip())
        draft.say(there)
        draft.say(own_weights_hint(draft))
        return
    draft.say(there)
    draft.warn(*caveats_for(draft, subjects_of(draft, [row for row, _ in found])))
    made = [miss(draft, row, keys, workload) for row, keys in found]
    draft.recommendations += made
    draft.costs += [each.cost for each in made if each.cost is not None]
    nowhere = served_nowhere(situation) if any("host_region" in keys for _, keys in found) else ""
    lead = _UNSOLD if there and lead == NOTHING else lead
    draft.say(f"**{nowhere or lead}** These come nearest; each says which wish it breaks.")
    draft.say(f"{wishes_in_words(situation)} {limit}".strip())
    draft.say(seats_said(draft))
    draft.say(sections.options(made))
    draft.say("\n".join(f"- {each.model_name} at {sections.place(each)}: {each.why}" for each in made))
    if all("host_region" in each.breaks for each in made):
        draft.say(own_weights_hint(draft))


def nearby(draft: Draft, taken: Sequence[Candidate], workload: Workload) -> list[tuple[Row, tuple[str, ...]]]:
    """What the EU as a whole would have, better than what is `taken`, with the wish broken.

    Empty unless a member of it was asked for in which few models run.
    """
    situation, places = draft.situation, draft.situation.asked.host_region
    models = {each.row.measured_as for each in taken}
    if not places or len(models) > FEW or any(country_of(place) not in EU_MEMBERS for place in places):
        return []
    shelf = situation.market.chosen(mode_of(situation.asked), situation.today, tuple, "every")
    elsewhere = eligible(shelf, [wish.but(host_region=()) for wish in situation.wishes])
    near = [row for row in elsewhere if distance(row, places) <= Distance.NEIGHBOUR]
    least = max(each.worth for each in taken)
    misses = (
        each
        for each in _graded(draft, workload, near)
        if each.keys == ("host_region",) and not each.over and each.worth > least
    )
    return _nearest(misses, about_seats=bool(situation.reading.seats))[:FEW]


def miss(
    draft: Draft, row: Row, keys: tuple[str, ...], workload: Workload, quality: Quality | None = None
) -> Recommendation:
    """The row as one that comes near, with the wishes it breaks and how."""
    made = entry(draft, Offer(row=row, role="near_miss", why="-", breaks=keys, quality=quality), workload)
    breaks = (*keys, "budget_usd") if _is_over(draft, made) else keys
    where = where_it_runs(row, draft.situation.asked.host_region) if "host_region" in breaks else ""
    unsaid = [key for key in breaks if key in _PROMISES and row.provider and not _PROMISES[key](row.provider)]
    others = [key for key in breaks if key not in unsaid and not (where and key == "host_region")]
    parts = (
        where,
        f"Does not meet {keys_in_words(others)}." if others else "",
        f"No source on board promises {keys_in_words(unsaid)}." if unsaid else "",
    )
    return replace(made, breaks=breaks, why=" ".join(part for part in parts if part))


def _is_over(draft: Draft, made: Recommendation) -> bool:
    """Whether the exact bill is above the tightest budget; one that no volume was stated for is not held against it."""
    cost = made.cost
    if cost is None or cost.total_usd is None:
        return False
    limit = budget_for(draft.situation.wishes, cost.period, Decimal(cost.usage.requests))
    return limit is not None and cost.total_usd > limit


_PROMISES: Mapping[str, Callable[[Provider], str | None]] = {
    "zero_retention": lambda provider: provider.zero_retention,
    "no_training": lambda provider: provider.trains_on_inputs,
}
"""What a source says of a promise; a host of which none says anything may keep it all the same."""


class _Miss(NamedTuple):
    """A row with the wishes it breaks, its rough bill, and what it is sorted by."""

    order: tuple[float | str, ...]
    ways: tuple[str, ...]
    """The wishes given up, and how: what runs nearby at a host based there is another way out than at any host."""
    row: Row
    keys: tuple[str, ...]
    over: bool
    usd: float
    worth: float
    away: Distance
    seated: bool
    """Whether its host is based where the asker allows."""

    @property
    def broken(self) -> int:
        """How many wishes it does not meet, the budget included."""
        return len(self.keys) + self.over


def _nearest(found: Iterable[_Miss], *, about_seats: bool) -> list[tuple[Row, tuple[str, ...]]]:
    """The rows that break fewest wishes, each model once, and by turns for each wish that could be given up.

    Of those, what keeps within the budget comes first, the best models leading; what is above it follows, usable ones
    first, the cheapest leading. Who says where hosts must be based (`about_seats`) gives that up last; and no place is
    given up for a far one while something runs nearby, then also at a host based nearby.
    """
    graded = sorted(found, key=lambda each: each.order)
    chosen: dict[str, tuple[Row, tuple[str, ...]]] = {}
    least = graded[0].broken if graded else 0
    first = [each for each in graded if each.broken == least and not each.over]
    near = Distance.HOME if about_seats else Distance.NEIGHBOUR
    nearby = {each.keys for each in first if each.away <= near}
    ways_out: dict[tuple[tuple[str, ...], str], _Miss] = {}
    for each in first:
        if each.seated >= graded[0].seated and (each.away <= near or each.keys not in nearby):
            ways_out.setdefault((each.ways, each.row.measured_as), each)
    for each in (*by_turns(ways_out.values(), lambda one: one.ways), *graded):
        chosen.setdefault(each.row.measured_as, (each.row, each.keys))
        if len(chosen) == SHOWN:
            break
    return list(chosen.values())


def by_turns(misses: Iterable[T], keys: Callable[[T], Hashable]) -> list[T]:
    """The first of each kind, then the second of each, and so on, so that every way out is seen."""
    by_keys: dict[Hashable, list[T]] = {}
    for each in misses:
        by_keys.setdefault(keys(each), []).append(each)
    return [each for turn in zip_longest(*by_keys.values()) for each in turn if each is not None]


def _graded(draft: Draft, workload: Workload, rows: Sequence[Row]) -> Iterator[_Miss]:
    """Every usable row of a measured model, with the wishes it breaks; of any known one where no board measures any."""
    situation = draft.situation
    quality = qualities(situation, task_of(situation.asked))
    bill = billing(situation, workload)
    limit = budget_for(situation.wishes, workload.period, workload.requests) if workload.stated else None
    is_barred = barring(situation)
    broken_by = breaking(situation.wishes)
    least = standard(situation, quality)
    fits = offered(situation)
    floor, seats = situation.floor_models, situation.reading.seats
    for row in rows:
        worth = quality[row.measured_as][0].quality if row.measured_as in quality else 0.0
        usd = bill(row, None)
        if row.provider is None or row.provider.role in MIDDLEMEN or usd is None or is_barred(row):
            continue
        if (quality and row.measured_as not in quality) or row.model is None:
            continue
        if row.measured_as in floor or not fits(row.measured_as):
            continue
        below = least is not None and worth < least
        keys = (*broken_by(row), *(("quality_floor",) if below else ()))
        over = limit is not None and usd > float(limit)
        about = float(f"{usd:.3g}")
        order = (worth < BUDGET_FLOOR, about, -worth) if over else (False, -worth, about)
        ending = (ends_within(row.offering.deprecation_date, situation.today, MOVE_LASTS),) if not quality else ()
        away = distance(row, situation.asked.host_region) if "host_region" in keys else Distance.NONE
        seated = not seats or is_seated(row.provider, seats)
        yield _Miss(
            order=(len(keys) + over, over, *ending, not seated, away, *order, not row.is_own, row.provider_id),
            ways=(*keys, away.name),
            row=row,
            keys=keys,
            over=over,
            usd=usd,
            worth=worth,
            away=away,
            seated=seated,
        )
