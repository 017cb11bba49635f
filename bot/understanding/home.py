"""Whose law a question is about: "an EU company", "our German customers", "is it banned in Italy?"."""

from bot.patterns import regex
from bot.understanding.passage import Passage
from bot.understanding.places import Mention, mentions

_SITS_IN = regex(
    r"\b(?:company|startup|start-up|firm|business|team|agency|bank|hospital|insurer|university|consultancy|shop|we"
    r"|we're|we are|i am|i'm|unternehmen|firma|wir|entreprise|empresa)"
    r"(?: (?:based|located|headquartered|incorporated|registered|established|operating|sitzen|sind|mit sitz))?"
    r" (?:in|from|out of|en|em|aus) (?:the )?$"
)
_IN = regex(r"\b(?:in|within|across|inside|innerhalb|en|dans|em|na|no) (?:the |der |den |la |l'|el |os )?$")


def homes(passage: Passage) -> tuple[str, ...]:
    """The places (ISO codes, or EU) tied to the asker, to whom they serve, or to the law asked about, each once."""
    return tuple(dict.fromkeys(place.code for place in mentions(passage) if _is_home(passage, place)))


def _is_home(passage: Passage, place: Mention) -> bool:
    before = passage.text[max(0, place.start - 60) : place.start]
    if place.role in {"people", "law"} or _SITS_IN.search(before):
        return True
    return not place.role and not place.excluded and _IN.search(before) is not None
