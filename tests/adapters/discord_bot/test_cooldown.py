"""A burst is slowed down, kindly and once."""

from dataclasses import dataclass

from adapters.discord_bot.cooldown import KEPT, Cooldown


@dataclass(slots=True)
class Clock:
    """Seconds that move when they are told to."""

    seconds: float = 0.0

    def __call__(self) -> float:
        """Now."""
        return self.seconds


def test_a_window_slides() -> None:
    """Each question counts for as long as the window, whoever else asks."""
    clock = Clock()
    cooldown = Cooldown(clock, most=2, seconds=10.0)

    early = [cooldown.notice("ann") for _ in range(3)]
    other = cooldown.notice("bob")
    clock.seconds = 10.0
    later = cooldown.notice("ann")

    assert early[:2] == [None, None]
    assert early[2] is not None
    assert "ask again in 10 seconds" in early[2]
    assert other is None
    assert later is None


def test_one_notice_until_the_next_answer() -> None:
    """Who goes on asking is not told again each time."""
    clock = Clock()
    cooldown = Cooldown(clock, most=1, seconds=10.0)
    cooldown.notice("ann")

    first, second = cooldown.is_first_notice("ann"), cooldown.is_first_notice("ann")
    clock.seconds = 20.0
    cooldown.notice("ann")

    assert (first, second) == (True, False)
    assert cooldown.is_first_notice("ann")


def test_memory_is_bounded() -> None:
    """Those who asked longest ago are forgotten."""
    cooldown = Cooldown(Clock(), most=1)
    for number in range(KEPT + 1):
        cooldown.notice(str(number))

    assert cooldown.notice("0") is None
    assert cooldown.notice(str(KEPT)) is not None
