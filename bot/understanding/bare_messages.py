"""Messages of a superlative alone, "le moins cher ?", of one model's name alone, or of whether it may be used."""

from bot.understanding.expressions import expression
from bot.understanding.models_of import models_of
from bot.understanding.passage import Passage
from bot.understanding.served_places import names_chinese
from bot.understanding.short_wishes import is_price_alone, short_wish

_LONGEST = 60
_SUPERLATIVE = expression("bare_superlative")
_NOTHING_MORE = expression("bare_around_a_name")
_WHAT_IS = expression("bare_asks_what")
"""A question of what a model is: "what is X", with the name as X."""
_MAY_USE = expression("bare_may_use")
_SINCE_WHEN = expression("bare_asks_when")


def intent_of_bare(passage: Passage) -> str | None:
    """Recommend for a superlative, a task or a country's models alone, law for "is Qwen ok?", else capability."""
    if models_of(passage):
        return "recommend"
    if len(passage.text) > _LONGEST:
        return None
    if names_chinese(passage) and _MAY_USE.fullmatch(masked(passage, "model", "family", "developer")):
        return "origin_risk"
    if is_name_alone(passage) or _SINCE_WHEN.fullmatch(masked(passage, "model", "family")):
        return "capability"
    if is_price_alone(passage):
        return "cost"
    if short_wish(passage) is not None:
        return "recommend"
    return "recommend" if not passage.names and _SUPERLATIVE.fullmatch(passage.text.strip()) else None


def is_name_alone(passage: Passage) -> bool:
    """Whether a message is one model's or family's name and nothing else, or asks what that is."""
    names = passage.names
    if len(names) != 1 or names[0].kind not in {"model", "family"} or len(passage.text) > _LONGEST:
        return False
    rest = passage.text[: names[0].start] + passage.text[names[0].end :]
    return bool(_NOTHING_MORE.fullmatch(rest.strip()) or _WHAT_IS.fullmatch(masked(passage, "model", "family")))


def masked(passage: Passage, *kinds: str) -> str:
    """The message with X for each name of these kinds, without the marks at its end."""
    text, end = "", 0
    for name in passage.named(*kinds):
        text += f"{passage.text[end : name.start]}X"
        end = name.end
    return f"{text}{passage.text[end:]}".strip(" ?!.,;:？！。")
