"""Who asks, for whom rules of their own hold: agencies, their suppliers, clinics, banks, people in China."""

from functools import lru_cache

from msgspec import Struct

from bot.caveats.laws_denied import denied_laws
from bot.caveats.laws_named import spans_not_on_board
from bot.patterns import regex
from bot.understanding.abroad import elsewhere, is_of_elsewhere
from bot.understanding.cues import Hit
from bot.understanding.denied_askers import is_denied
from bot.understanding.expressions import expression
from bot.understanding.home import is_a_state_that_acts, own_seats
from bot.understanding.others_work import is_of_somebody_else, is_only_told_of
from bot.understanding.owners import owner_of
from bot.understanding.passage import Passage
from bot.understanding.places import mentions
from bot.understanding.served_places import OF_A_RIVAL, is_used_in, names_us_made
from bot.understanding.us_bodies import body_of_a_state, states_named

_SUPPLIES = expression("askers_supplies")
_STAFF = expression("askers_staff")
_STAFF_BEHIND = expression("askers_staff_behind")
_FEDERAL = frozenset({"us_federal_civilian", "us_state"})
_OFFICE = expression("askers_office")
_CHILD = expression("askers_child")
_SELLS_TO_US = expression("askers_sells_to_us")
_ACTS = regex(r"\b(?:usa|us|chinese|american|the|eu|our)\s$")
_MAKERS_OF_RULES = frozenset({"us_defense", "us_federal_civilian", "government"})
_BODY = expression("askers_makers_of_rules")
_RULE = expression("askers_rule_behind")
_LIST = regex(r"(?:'s|s')? (?:[\w-]+ )?(?:(?:black)?lists?|listings?)\b")
_REACHES = expression("askers_rule_reaches")
_FOLLOWS = regex(r"\b(?:compl(?:y|iant|iance)|follow|bound by|subject to|flow(?:s|ed)? down|passed down)\b")
_OF_A_RIVAL = regex(
    r"\b(?:competitors?|rivals?)(?: of ours)? (?:is|are|was|were|works? (?:for|as)|sells? to) (?:an? |the )?"
    r"(?:(?!and\b|but\b|so\b|while\b|we\b)[\w-]+ ){0,2}$"
)
_OF_THEM = regex(
    r"\b(?:can|may|could|must|are|do|would|will|should) they\b|\b(?:for|to|by) them\b"
    r"|\b(?:can|may|could|must) (?:it|he|she) (?:use|run|deploy)\b"
)
_CHINA = ("CN", "HK")
_BESIDE = 9
"""Characters between an owner and where its daughter sits: "based in "."""
_PUBLIC = frozenset({"government", "us_federal_civilian", "us_state", "us_defense", "us_contractor"})
ABROAD = (
    "Defence work outside the US is not taken for US defense work, to which the US rule on board holds; whether your "
    "country's own forces or ministry set a rule is for them to say."
)


class Asker(Struct, frozen=True, kw_only=True):
    """Who asks, in the contract's words; who they say they are not; what was assumed of them, as sentences."""

    contexts: tuple[str, ...]
    denied: frozenset[str]
    assumed: tuple[str, ...]

    @property
    def not_public(self) -> frozenset[str]:
        """The bodies of the state, and their suppliers, among what was denied."""
        return self.denied & _PUBLIC


_PUBLIC_OWNERS = frozenset({"government", "us_state"})
_TREATS = regex(r"\bnhs\b|hospi|hôpital|krankenh[aä]us|ospedal|医院|病院|병원")
"""A public body that treats people: it is one of health too."""


def situation(passage: Passage) -> tuple[str, ...]:
    """The contract's words on who asks, each once; whoever supplies the military or an agency is a contractor."""
    return asker(passage).contexts


def denies_being_public(passage: Passage) -> bool:
    """Whether the asker says to be no body of the state, nor to supply one."""
    return any(hit.label in _PUBLIC and is_denied(passage, hit.start, hit.end) for hit in passage.hits.of("situation"))


def asker(passage: Passage, homes: tuple[str, ...] = ()) -> Asker:
    """Who asks, by all that the message says of it; `homes` are the places that the thread before ties to them."""
    return _asker(passage, homes)


@lru_cache(maxsize=4)
def _asker(passage: Passage, homes: tuple[str, ...]) -> Asker:
    hits = [
        hit
        for hit in passage.hits.of("situation")
        if not (_is_an_actor(passage, hit) or _is_part(hit, passage.hits.of("situation")) or _is_of_a_law(passage, hit))
        if not (is_of_somebody_else(passage, hit.start, hit.end) or is_only_told_of(passage, hit))
    ]
    out = [hit for hit in hits if is_denied(passage, hit.start, hit.end)]
    said = [hit for hit in hits if hit not in out]
    abroad = [hit for hit in said if is_of_elsewhere(passage, hit, homes)]
    labels = [elsewhere(passage, hit) if hit in abroad else _in_a_state(passage, hit) for hit in said]
    found = [label for label in labels if label is not None]
    found += [
        "health" for hit in said if hit.label in _PUBLIC_OWNERS and _TREATS.search(passage.text, hit.start, hit.end)
    ]
    found += _by_expression(passage)
    found = _settled(passage, [*found, *_by_place(passage, found)])
    forces = any(hit.label == "us_defense" for hit in abroad) and "us_defense" not in found
    return Asker(
        contexts=tuple(dict.fromkeys(found)),
        denied=frozenset(hit.label for hit in out) - frozenset(found),
        assumed=(*((ABROAD,) if forces else ()), *_not_bound(passage)),
    )


def _not_bound(passage: Passage) -> tuple[str, ...]:
    """The laws of which the asker says that they do not bind them, as an assumption."""
    named = dict.fromkeys(passage.text[start:end].upper() for start, end in denied_laws(passage.text))
    said = ", ".join(named)
    return (f"Taken from what you say, and not checked: you are not bound by {said}.",) if said else ()


def _by_expression(passage: Passage) -> list[str]:
    """What longer expressions say of the asker."""
    found = []
    for expressed, label in ((_CHILD, "minors"), (_OFFICE, "government"), (_SELLS_TO_US, "us_contractor")):
        match = expressed.search(passage.text)
        if match and not is_denied(passage, match.start(), match.end()):
            found.append(label)
    return found


def _in_a_state(passage: Passage, hit: Hit) -> str:
    """The label of a US body, a state's where one stands before it: "NYC department of education"."""
    words = passage.text[hit.start : hit.end]
    federal = hit.label == "us_federal_civilian" and words.startswith("department of")
    return "us_state" if federal and states_named(passage.before(hit.start, 24)) else hit.label


def _by_place(passage: Passage, found: list[str]) -> list[str]:
    """A public body that the place beside it makes one of a US state: "Travis County IT", "University of Kansas"."""
    if "us_state" in found or (span := body_of_a_state(passage.text)) is None or is_denied(passage, *span):
        return []
    seats = {place.code for place in own_seats(passage)}
    return ["us_state"] if not seats or "US" in seats else []


def _settled(passage: Passage, found: list[str]) -> list[str]:
    """The labels without those that another makes needless, and those that follow from them."""
    official = [label for label in found if label.startswith("us_")]
    if official and "us_state" not in official and "us_contractor" not in found and _SUPPLIES.search(passage.text):
        found = [label for label in found if label not in _FEDERAL] + ["us_contractor"]
    if official:
        found = [label for label in found if label != "government"]
    if "china_user" not in found and _has_staff_in_china(passage):
        found = [*found, "china_user"]
    return found


def _has_staff_in_china(passage: Passage) -> bool:
    """Whether people of the asker sit in China, Hong Kong included: "our engineers in Shenzhen", "我们公司在香港".

    Also whether a US maker's model is to be used there, by whomever, or the asker sits there who names one.
    """
    seats = (place for place in own_seats(passage) if place.code in _CHINA)
    if names_us_made(passage) and any(not OF_A_RIVAL.search(passage.before(seat.start, 48)) for seat in seats):
        return True
    if any(is_used_in(passage, hit.label, hit.start, hit.end) for hit in passage.hits.of("nation", *_CHINA)):
        return True
    owner = owner_of(passage.text)
    return any(
        _STAFF.search(passage.before(hit.start, 48))
        or _STAFF_BEHIND.match(passage.text, hit.end)
        or is_used_in(passage, hit.label, hit.start, hit.end)
        or (owner is not None and owner.end <= hit.start <= owner.end + _BESIDE)
        for hit in (*passage.hits.of("place", "CN"), *passage.hits.of("place", "HK"))
    )


def _is_part(hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether a federal office is only a word of a state's: "Texas Department of Transportation"."""
    return hit.label == "us_federal_civilian" and any(
        other.label == "us_state" and other.start < hit.start < other.end for other in hits
    )


def _is_of_a_law(passage: Passage, hit: Hit) -> bool:
    """Whether a word is only one of the name of a law that is not on board: "the Personal Data Protection Act".

    One that is the whole name tells who asks, though nothing on board tells of the law: "CMMC", "COPPA".
    """
    return any(
        start <= hit.start and hit.end <= end and (start, end) != (hit.start, hit.end)
        for start, end in spans_not_on_board(passage.text)
    )


def _is_an_actor(passage: Passage, hit: Hit) -> bool:
    """Whether it is one that acts ("the US government bans", "the DHS order") rather than the asker or a customer."""
    if _is_a_rules_maker(passage, hit) or _is_a_rivals(passage, hit):
        return True
    if hit.label != "government" or "gov" not in passage.text[hit.start : hit.end]:
        return False
    return _ACTS.search(passage.text[max(0, hit.start - 9) : hit.start]) is not None or any(
        place.end + 1 == hit.start and is_a_state_that_acts(passage, place) for place in mentions(passage)
    )


def _is_a_rivals(passage: Passage, hit: Hit) -> bool:
    """Whether it is a rival's customer or the rival: no asker, unless it is asked what the rival may do."""
    return _OF_A_RIVAL.search(passage.before(hit.start, 40)) is not None and not _OF_THEM.search(passage.text, hit.end)


def _is_a_rules_maker(passage: Passage, hit: Hit) -> bool:
    """Whether a body is only named as whose rule or list it is: "does the DHS order reach us?", "the Pentagon list".

    Whoever has to follow a department's rule may well be bound by it; a list of firms binds none who asks about it.
    """
    if hit.label not in _MAKERS_OF_RULES or not _BODY.search(passage.text, hit.start, hit.end):
        return False
    if passage.hits.has("situation", "us_contractor"):
        return False
    if _LIST.match(passage.text, hit.end):
        return True
    if not _RULE.match(passage.text, hit.end) or _FOLLOWS.search(passage.text):
        return False
    return hit.label != "us_defense" or _REACHES.search(passage.text) is not None
