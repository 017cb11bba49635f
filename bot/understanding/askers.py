"""Who asks, for whom rules of their own hold: agencies, their suppliers, clinics, banks, people in China."""

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_SUPPLIES = expression("askers_supplies")
_STAFF = expression("askers_staff")
_STAFF_BEHIND = expression("askers_staff_behind")
_FEDERAL = frozenset({"us_federal_civilian", "us_state"})
_OFFICE = expression("askers_office")
_CHILD = expression("askers_child")
_ACTS = regex(r"\b(?:usa|us|chinese|american|the|eu|our)\s$")


def situation(passage: Passage) -> tuple[str, ...]:
    """The contract's words on who asks, each once; whoever supplies the military or an agency is a contractor."""
    hits = passage.hits.of("situation")
    found = [hit.label for hit in hits if not _is_an_actor(passage, hit) and not _is_part(hit, hits)]
    if _CHILD.search(passage.text):
        found.append("minors")
    if _OFFICE.search(passage.text):
        found.append("government")
    official = [label for label in found if label.startswith("us_")]
    if official and "us_state" not in official and "us_contractor" not in found and _SUPPLIES.search(passage.text):
        found = [label for label in found if label not in _FEDERAL] + ["us_contractor"]
    if official:
        found = [label for label in found if label != "government"]
    if "china_user" not in found and _has_staff_in_china(passage):
        found.append("china_user")
    return tuple(dict.fromkeys(found))


def _has_staff_in_china(passage: Passage) -> bool:
    """Whether people of the asker sit in China: "our engineers in Shenzhen"."""
    return any(
        _STAFF.search(passage.before(hit.start, 48)) or _STAFF_BEHIND.match(passage.text, hit.end)
        for hit in passage.hits.of("place", "CN")
    )


def _is_part(hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether a federal office is only a word of a state's: "Texas Department of Transportation"."""
    return hit.label == "us_federal_civilian" and any(
        other.label == "us_state" and other.start < hit.start < other.end for other in hits
    )


def _is_an_actor(passage: Passage, hit: Hit) -> bool:
    """Whether a government is one that acts ("the US government bans") rather than the asker's customer."""
    if hit.label != "government" or "gov" not in passage.text[hit.start : hit.end]:
        return False
    return _ACTS.search(passage.text[max(0, hit.start - 9) : hit.start]) is not None
