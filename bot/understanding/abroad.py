"""Words for US bodies that a body of another country uses too: "the Canadian federal department", "Norway's army"."""

from collections.abc import Iterable

from bot.patterns import regex
from bot.places import states_in
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.home import nation_beside, own_seats
from bot.understanding.passage import Passage
from bot.understanding.regions_abroad import REGIONS

_AMERICAN = regex(
    r"\b(?:dod|department of defense|pentagon|usa?|u\.s|american|department of war|fedramp|gsa|va|hhs|nih|irs|nasa"
    r"|usda|cmmc|dfars|cui|il[456]"
    r"|impact level|darpa|7012|lockheed|raytheon|northrop|general dynamics|l3harris|anduril|defense industrial base"
    r"|far clause|omb|fema|doe|epa|cdc|ssa|fda|dhs|doj|faa|noaa|usps|fisma|itar|social security|veterans|national park"
    r"|dmv|sheriffs?|américain\w*|americano|estados unidos|ee\.? ?uu|eua|us-\w+)\b|美|米|미국|미군|펜타곤|ペンタゴン"
    r"|pentág|сша|американ"
)
_FORCES = regex(r"\b(?:army|navy|air force|military|marines?|coast guard|guard|department of|armed forces)\b")
_LANDS = regex(rf"\b(?:{REGIONS}\W+(?:\w+\W+)?|royal )$")
_LANDS_BEHIND = regex(rf",? (?:of |in )?(?:the )?{REGIONS}\b")
"""States of other federations, beside a "state agency"; and the forces of a crown."""


def is_of_elsewhere(passage: Passage, hit: Hit, homes: tuple[str, ...] = ()) -> bool:
    """Whether a body that `hit` takes for a US one is another country's, by the nation beside it or the seat.

    `homes` are the places that the thread before ties to the asker: they count where the message tells no seat.
    """
    words = passage.text[hit.start : hit.end]
    if not hit.label.startswith("us_") or _AMERICAN.search(words) or states_in(words):
        return False
    if _LANDS.search(passage.before(hit.start, 30)) or _LANDS_BEHIND.match(passage.text, hit.end):
        return True
    if states_in(passage.before(hit.start, 16)) and passage.text[hit.start - 1 : hit.start] == " ":
        return False
    beside = nation_beside(passage, hit)
    if beside is not None:
        return beside != "US"
    sits = [place.code for place in own_seats(passage) if place.code != "CN"] or [*homes]
    return bool(sits) and "US" not in sits


def elsewhere(passage: Passage, hit: Hit) -> str | None:
    """What such a hit says of the asker: a public body, or nothing of what the contract has a word for."""
    words = passage.text[hit.start : hit.end]
    if hit.label in {"us_federal_civilian", "us_state"} or _FORCES.search(words) or "government" in words:
        return "government"
    return None


def is_a_body_abroad(messages: Iterable[str]) -> bool:
    """Whether an embassy, a base or forces are told of, which sit in a country that is not their own."""
    return any(expression("places_of_bodies_abroad").search(message.lower()) for message in messages)
