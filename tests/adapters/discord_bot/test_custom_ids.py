"""What stands in a button survives the way to Discord and back."""

import pytest

from adapters.cards.actions import BY_ID
from adapters.discord_bot.custom_ids import Pressed, pressed_in
from tests.fakes.discord_limits import CUSTOM_ID, length


@pytest.mark.parametrize("what", [*BY_ID, "choice", "more", "ask_more", "share", "up", "down", "rules_models"])
@pytest.mark.parametrize("number", [None, 0, 9])
def test_a_button_reads_as_it_was_written(what: str, number: int | None) -> None:
    """Within Discord's limit."""
    pressed = Pressed(what=what, turn="0123456789abcdef", number=number)

    assert pressed_in(pressed.to_id()) == pressed
    assert length(pressed.to_id()) <= CUSTOM_ID


@pytest.mark.parametrize("custom_id", ["", "other:up:1", "sx:up", "sx:up:XYZ", "sx:up:1:a", "sx:up:1\n"])
def test_another_s_button_is_none_of_ours(custom_id: str) -> None:
    """Whatever it is."""
    assert pressed_in(custom_id) is None
