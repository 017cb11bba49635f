"""How fast a model runs on a machine, asked for in whatever words: "t/s", "tokens per second", "每秒多少token"."""

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_SPEED = expression("machine_speed")


def asks_speed(text: str) -> bool:
    """Whether speed is spoken of."""
    return _SPEED.search(text.lower()) is not None


def is_on_a_card(passage: Passage) -> bool:
    """Whether the speed on a card that is named is asked, so that the model runs there and at no host."""
    return bool(passage.named("card")) and not passage.named("provider") and asks_speed(passage.text)
