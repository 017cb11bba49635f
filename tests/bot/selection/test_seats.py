"""Hosts by their seat and their parent's: what is unknown is never where it is wanted."""

import pytest

from bot.selection.constraints import broken
from bot.selection.seats import is_seated, seat_wish
from bot.understanding.seats import ANY_SEAT, Seats
from tests.bot.selection.made import row


@pytest.mark.parametrize(
    ("seat", "parent", "seats", "allowed"),
    [
        ("US", "US", Seats(ruled_out=("US",)), False),
        ("SG", "CN", Seats(ruled_out=("CN",)), False),
        (None, "US", Seats(ruled_out=("US",)), False),
        (None, None, Seats(ruled_out=("US",)), False),
        ("FR", None, Seats(ruled_out=("US",)), True),
        ("FR", "FR", Seats(wanted=("EU",)), True),
        ("FR", "US", Seats(wanted=("EU",)), False),
        (None, "FR", Seats(wanted=("EU",)), False),
        ("GB", None, Seats(wanted=("EU",)), False),
        ("GB", None, Seats(wanted=("EU", "GB")), True),
        ("DE", "DE", Seats(wanted=("EU",), ruled_out=("DE",)), False),
    ],
)
def test_seat_and_parent_both_count(seat: str | None, parent: str | None, seats: Seats, *, allowed: bool) -> None:
    """A European host with an American owner is neither European nor free of the US."""
    provider = row("m", hq_country=seat, parent_country=parent).provider
    assert provider is not None
    assert is_seated(provider, seats) is allowed


def test_hosts_based_elsewhere_break_the_wish() -> None:
    """And nothing does where no seat was spoken of."""
    here, there = row("m", host="a", hq_country="FR"), row("m", host="b", hq_country="US")
    providers = [each.provider for each in (here, there) if each.provider is not None]
    wishes = seat_wish(providers, Seats(ruled_out=("US",)))
    assert broken(here, wishes) == ()
    assert broken(there, wishes) == ("exclude_providers",)
    assert seat_wish(providers, ANY_SEAT) == ()
