"""Whether a host is based where the asker allows: its own seat and that of its ultimate parent."""

from collections.abc import Iterable

from bot.places import within
from bot.understanding.seats import Seats
from bot.understood import Understood
from knowledge.entities import Provider


def seat_wish(providers: Iterable[Provider], seats: Seats) -> tuple[Understood, ...]:
    """The wish that leaves out every host based elsewhere than allowed; empty where nothing was said of seats."""
    if not seats:
        return ()
    return (Understood(exclude_providers=tuple(each.id for each in providers if not is_seated(each, seats))),)


def is_seated(provider: Provider, seats: Seats) -> bool:
    """Whether seat and parent are where they are wanted and not where they are ruled out; an unknown seat is not."""
    homes = [home for home in (provider.hq_country, provider.parent_country) if home]
    if not homes or any(within(home, place) for home in homes for place in seats.ruled_out):
        return False
    wanted = seats.wanted
    known = provider.hq_country is not None
    return not wanted or (known and all(any(within(home, place) for place in wanted) for home in homes))
