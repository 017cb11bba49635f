"""How fast a model runs on a machine, asked for in whatever words: "t/s", "tokens per second", "每秒多少token"."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_SPEED = expression("machine_speed")


def asks_speed(text: str) -> bool:
    """Whether speed is spoken of."""
    lower = text.lower()
    return _SPEED.search(lower) is not None and _SPEED.search(_NO_MATTER.sub(" ", lower)) is not None


_NO_MATTER = regex(
    r"\b(?:don'?t|do not|doesn'?t|does not|not|never mind|no)\b[^.?!,;]{0,24}\b(?:speed|fast\w*|t/s|tok(?:en)?s?/s\w*"
    r"|tokens (?:per|a) second)|\bspeed (?:is|does|really )*"
    r"(?:isn'?t|not|n't|doesn'?t|irrelevant|unimportant)[^.?!,;]{0,16}"
    r"|\b(?:geschwindigkeit|tempo) (?:ist )?(?:egal|unwichtig)|\bla velocidad (?:no importa|me da igual)"
    r"|\bla vitesse (?:importe peu|n'importe pas)|скорость не важна|速度无所谓|速度は気にしない"
)
"""That speed does not matter is no question of it."""


def is_on_a_card(passage: Passage) -> bool:
    """Whether the speed on a card that is named is asked, so that the model runs there and at no host."""
    return bool(passage.named("card")) and not passage.named("provider") and asks_speed(passage.text)
