"""What is said of several hosts alike is said once, with all their names and sources."""

from bot.answer import Caveat
from bot.caveats.joined import joined


def _caveat(name: str, text: str, mark: str, axis: str = "hosting") -> Caveat:
    return Caveat(id=name, axis=axis, severity="informs", applies_to=("m",), text=text, citations=(mark,))


def test_hosts_with_one_seat_and_one_consequence_are_named_together() -> None:
    """The names lead, the consequence follows once, both sources stand behind it."""
    first = _caveat("host-a", "A is based in US: it answers to the law there as well as to yours.", "1")
    second = _caveat("host-b", "B is based in US: it answers to the law there as well as to yours.", "2")
    (both,) = joined([first, second])
    assert both.text == "A and B are each based in US: each answers to the law there as well as to yours."
    assert both.citations == ("1", "2")


def test_hosts_with_other_seats_stay_apart() -> None:
    """And so does whatever is no host's seat."""
    found = [
        _caveat("host-a", "A is based in US: it answers.", "1"),
        _caveat("host-c", "C is based in FR: it answers.", "2"),
        _caveat("x", "M is based in US: it answers.", "3", axis="origin"),
    ]
    assert joined(found) == tuple(found)
