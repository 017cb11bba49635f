"""Training on what another model wrote: "fine-tune Qwen on answers from Claude", "GPT labels for our classifier"."""

from functools import lru_cache

from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

_WRITTEN = expression("outputs_reused_written")
"""What a model wrote, beside the name `†` of it."""
_TRAINS = expression("outputs_reused_trains")
_DISTILS = expression("outputs_reused_distils")
_OF_THE_HOST = expression("outputs_reused_of_host")
"""A question whether the host itself trains on what is sent and answered."""
_NAMES = ("model", "family", "provider", "developer")


@lru_cache(maxsize=4)
def reused(passage: Passage) -> tuple[Name, ...]:
    """The names of those whose outputs are to train another model; none where no such thing is asked."""
    text = _masked(passage)
    if _OF_THE_HOST.search(text):
        return ()
    spans = [found.span() for found in _DISTILS.finditer(text)]
    if _TRAINS.search(text):
        spans += [found.span() for found in _WRITTEN.finditer(text)]
    names = [name for name in passage.names if name.kind in _NAMES]
    places = [index for index, sign in enumerate(text) if sign == "†"]
    pairs = zip(names, places, strict=True)
    return tuple(name for name, place in pairs if any(start <= place < end for start, end in spans))


def _masked(passage: Passage) -> str:
    """The text with a sign for each name."""
    text, last = "", 0
    for name in passage.names:
        if name.kind in _NAMES:
            text += passage.text[last : name.start].replace("†", " ") + "†"
            last = name.end
    return text + passage.text[last:].replace("†", " ")
