"""Places that bear the name of a better known one: "Paris, Texas", "London, Ontario", "Valencia (Venezuela)"."""

from bot.patterns import regex
from bot.places import state_spans
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.regions_abroad import REGIONS, country_of_region

_DOUBLE = expression("places_double_names")
_GOES_ON = expression("places_list_goes_on")
_USES = regex(
    r"usa (?:(?:i|le|gli) (?:nostr|mie|dati|modell|prompt|suo|vost)\w*|l[oa]s? (?:dat|mod|prompt)\w*"
    r"|[oa]s (?:dad|mod|prompt|noss|meus)\w*|(?:mis|nuestros|meus|nossos|modelos|modelli|dados|datos|dati)\b)"
)
"""What is no country but "uses" in Romance languages: "Mistral usa i nostri dati"."""
_GAP = regex(r",? \(?(?:in )?(?:the )?")
_REGION = regex(rf"{REGIONS}\b")


def is_namesake(passage: Passage, hit: Hit) -> bool:
    """Whether the place right behind says that another one of the name is meant than the one the tables know.

    Or no place at all, but a verb. A list, "Paris, Texas and Ohio", says nothing of its members.
    """
    text = passage.text
    if _USES.match(text, hit.start):
        return True
    if not _DOUBLE.fullmatch(text, hit.start, hit.end) or (gap := _GAP.match(text, hit.end)) is None:
        return False
    end = _another(passage, hit, gap.end())
    return end is not None and not _is_listed(passage, end)


def _another(passage: Passage, hit: Hit, start: int) -> int | None:
    """Where a state, a region or a country of another code ends that stands at `start`."""
    region = _REGION.match(passage.text, start)
    if region and country_of_region(region[0]) not in {None, hit.label}:
        return region.end()
    if hit.label != "US":
        for begins, ends in state_spans(passage.text):
            if begins == start:
                return ends
    others = (other for other in passage.hits.of("place") if other.start == start and other.label != hit.label)
    return next((other.end for other in others if not _DOUBLE.fullmatch(passage.text, other.start, other.end)), None)


def _is_listed(passage: Passage, end: int) -> bool:
    """Whether a list of places goes on behind: "Paris, Germany and Spain"."""
    link = _GOES_ON.match(passage.text, end)
    if link is None:
        return False
    begins = {hit.start for hit in passage.hits.of("place")} | {start for start, _ in state_spans(passage.text)}
    return link.end() in begins
