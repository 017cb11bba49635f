"""Whose a host may be: "no US provider", "hosted by a European company", "not US owned".

Where a host and its parent sit is another thing than where it runs, and the contract has no key for it.
"""

from typing import NamedTuple

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.bare_places import is_barred_outright, need_not_be
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.negation import denies, is_out, is_refused
from bot.understanding.passage import Passage
from bot.understanding.permissions import permitted_places, taken_back

_HOUSE = expression("seats_house")
_HOST = expression("seats_host")
_HOUSE_AHEAD = expression("seats_house_ahead")
_HOST_AHEAD = expression("seats_host_ahead")
_OWNED_BEHIND = expression("seats_owned_behind")
_OWNED_AHEAD = expression("seats_owned_ahead")
_BASED_AHEAD = expression("seats_based_ahead")
_SOUGHT = expression("seats_sought")
_HELD = expression("seats_held")
_ASKER = expression("seats_asker")
_SERVED_BY = expression("seats_served_by")
_SOVEREIGN = expression("seats_sovereign")
_CLOUD_ACT = expression("seats_cloud_act")
_NONE = expression("seats_none")
_SUPPOSED = expression("seats_supposed")
_ASKED_OF = expression("seats_asked_of")
_HOST_BASED = regex(
    r"\b(?:providers?|hosters?|hosts?|operators?|hyperscalers?|anbieter|proveedor\w*|fournisseurs?|provedor\w*)\b"
)
_MODEL_FROM = expression("seats_model_from")
_HOUSE_SERVERS = expression("seats_house_servers")
_SERVERS_OF = expression("seats_servers_of")
_APART = regex(r"(?:^|[,;:(]) ?$")
_GIVEN = expression("seats_given")
"""Before the companies of a place: "no data may be sent to"."""
_MUST_BE_AHEAD = expression("seats_must_be_ahead")
_MUST = expression("seats_must")
_SOVEREIGN_BEHIND = expression("seats_sovereign_behind")
_ONLY_BEHIND = expression("seats_only_behind")
_CLOUD = regex(r"\bclouds?$|云$|クラウド$|클라우드$")
_HOSTS = regex(r"\bhosts?$")
_LISTED = regex(r"\s*(?:,|/|&|or|and|nor|oder|und|noch|ou|et|o|y|ni|e|и|или|ни|或|和|、)\s*(?:an? |the )?(?:non-? ?)?")
_OR = regex(
    r"\s*(?:/|&|,(?= ?non)|or|and|nor|oder|und|noch|ou|et|o|y|ni|e|и|или|ни|或|和|、)\s*(?:an? |the )?(?:non-? ?)?"
)
_OPENS = regex(r"\s*(?:(?:and|but|also|ok|so|or|then|plus|und|aber|auch|y|pero|et|mais|e|mas|и|а|но)[, ]+)*")
"""What may stand before all that a message says."""
_BETWEEN = 24
"""Characters at most between two places of which one clause speaks."""
_ONLY = regex(r"\b(?:only|nur|solo|sólo|uniquement|apenas|только)\b|只|だけ")


class Seats(Struct, frozen=True, kw_only=True):
    """Where hosts and their parents must sit, and where they must not: ISO countries, or EU."""

    wanted: tuple[str, ...] = ()
    ruled_out: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.wanted or self.ruled_out)


ANY_SEAT = Seats()


class SeatClause(NamedTuple):
    """What a clause says of the houses of a place. `kind`: house (makes and serves), host (serves), owned, or based."""

    kind: str
    ruled_out: bool
    only: bool
    """Whether nothing else will do."""


def seat_clause(passage: Passage, hit: Hit) -> SeatClause | None:
    """What the words around a place say of the companies there; `None` where they only tell who asks, or nothing."""
    kind, end = _kind(passage, hit)
    lead = passage.before(hit.start, 60)
    if not kind or (kind == "house" and _ASKER.search(lead)):
        return None
    only = _ONLY.search(lead[-24:]) is not None or _ONLY_BEHIND.match(passage.text, end) is not None
    if _is_denied(passage, hit, end):
        return SeatClause(kind=kind, ruled_out=True, only=False)
    if kind in {"house", "host"} and _GIVEN.search(passage.before(hit.start, 100)):
        return SeatClause(kind="host", ruled_out=True, only=False)
    served = _SERVED_BY.search(lead) is not None
    if _SUPPOSED.search(lead) and not served:
        return None
    noun = passage.text[hit.start : end]
    if _CLOUD.search(noun):
        return SeatClause(kind=kind, ruled_out=False, only=only) if _SOVEREIGN.search(lead) else None
    if kind == "host" and _HOSTS.search(noun) and not noun.startswith("european"):
        return None
    if kind == "house" and not (served or only):
        return None
    if _HELD.search(lead) and not (served or only):
        return None
    if _MUST_BE_AHEAD.search(lead):
        return SeatClause(kind=kind, ruled_out=False, only=only) if _MUST.search(lead) else None
    if based := _BASED_AHEAD.search(lead):
        asked = _ASKED_OF.search(lead[: based.start()]) is not None
        return None if asked else SeatClause(kind=kind, ruled_out=False, only=only)
    sought = served or only or _SOUGHT.search(lead) is not None or _OPENS.fullmatch(lead) is not None
    sought = sought or _SERVERS_OF.search(lead) is not None
    if kind == "host" and not sought:
        ahead = _HOST_AHEAD.search(lead)
        sought = _APART.search(lead[: ahead.start()] if ahead else lead) is not None
    return SeatClause(kind=kind, ruled_out=False, only=only) if sought else None


def _is_denied(passage: Passage, hit: Hit, end: int) -> bool:
    behind = is_refused(passage, end) or is_out(passage, end)
    return (
        behind or denies(passage, hit.start, end, reach=42) or _NONE.search(passage.before(hit.start, 48)) is not None
    )


def told_by_seat(passage: Passage, hit: Hit) -> tuple[str, bool] | None:
    """(role, whether ruled out) of a place in such a clause: origin of makers, region of hosts, nothing of owners."""
    clause = seat_clause(passage, hit) or _of_the_one_beside(passage, hit)
    if clause is None and _kind(passage, hit)[0] == "house" and _MODEL_FROM.search(passage.before(hit.start, 60)):
        return "origin", False
    if clause is None:
        return ("said", False) if _is_held(passage, hit) else None
    if clause.kind == "based":
        return ("host", clause.ruled_out) if _HOST_BASED.search(passage.before(hit.start, 60)) else None
    if clause.kind == "host":
        return "host", clause.ruled_out
    if clause.kind == "house" and (clause.ruled_out or not _SERVED_BY.search(passage.before(hit.start, 60))):
        return "origin", clause.ruled_out
    return "said", False


def _of_the_one_beside(passage: Passage, hit: Hit) -> SeatClause | None:
    """What is said of the place listed with one that nothing else is said of: "without US or Chinese hosts"."""
    for other in (*passage.hits.of("nation"), *passage.hits.of("place")):
        left, right = (hit, other) if hit.start <= other.start else (other, hit)
        if 0 < right.start - left.end <= _BETWEEN and _OR.fullmatch(passage.text, left.end, right.start):
            clause = seat_clause(passage, other)
            if clause and (other is right or clause.ruled_out):
                return clause
    return None


def _is_held(passage: Passage, hit: Hit) -> bool:
    """Whether the companies of a place are only those that the asker has: "our US vendor"."""
    kind, _ = _kind(passage, hit)
    return kind in {"house", "host"} and _HELD.search(passage.before(hit.start, 60)) is not None


def _kind(passage: Passage, hit: Hit) -> tuple[str, int]:
    """What is spoken of at a place, and where the words for it end."""
    lead = passage.before(hit.start, 60)
    if host := _HOST.match(passage.text, hit.end):
        return ("owned" if _OWNED_BEHIND.match(host[0]) else "host"), host.end()
    if house := _HOUSE.match(passage.text, hit.end):
        if servers := _HOUSE_SERVERS.match(passage.text, house.end()):
            return "host", servers.end()
        if _SERVERS_OF.search(lead):
            return "host", house.end()
        return ("owned" if _OWNED_AHEAD.search(lead) else "house"), house.end()
    if owned := _OWNED_BEHIND.match(passage.text, hit.end):
        return "owned", owned.end()
    if _OWNED_AHEAD.search(lead):
        return "owned", hit.end
    if _BASED_AHEAD.search(lead):
        return "based", hit.end
    if _HOST_AHEAD.search(lead) or _MUST_BE_AHEAD.search(lead):
        return "host", hit.end
    if sovereign := _SOVEREIGN_BEHIND.match(passage.text, hit.end):
        return "host", sovereign.end()
    return ("house" if _HOUSE_AHEAD.search(lead) else ""), hit.end


def seats(passage: Passage, before: Seats) -> Seats:
    """The seats asked for after this message of a thread, where `before` was what the messages before it said."""
    wanted, out = list(before.wanted), list(before.ruled_out)
    back = permitted_places(passage)
    if passage.hits.has("followup", "drop"):
        back |= {hit.label for table in ("nation", "place") for hit in passage.hits.of(table)}
    wanted = [] if "providers" in taken_back(passage) else [code for code in wanted if code not in back]
    out = [] if "providers" in taken_back(passage) else [code for code in out if code not in back]
    for code, ruled_out in _said(passage):
        here, there = (out, wanted) if ruled_out else (wanted, out)
        here.append(code)
        if code in there:
            there.remove(code)
    return Seats(wanted=tuple(dict.fromkeys(wanted)), ruled_out=tuple(dict.fromkeys(out)))


def _said(passage: Passage) -> list[tuple[str, bool]]:
    """(place, whether ruled out) of each clause on seats, and of those listed with it: "no US or Chinese host"."""
    hits = sorted((*passage.hits.of("nation"), *passage.hits.of("place")), key=lambda hit: (hit.start, -hit.end))
    told: list[bool | None] = [_ruled_out(passage, hit) for hit in hits]
    for step, order in ((1, range(len(hits) - 2, -1, -1)), (-1, range(1, len(hits)))):
        for index in order:
            left, right = sorted((hits[index], hits[index + step]), key=lambda hit: hit.start)
            if told[index] is None and _LISTED.fullmatch(passage.text[left.end : right.start]):
                told[index] = told[index + step]
    found = [(hit.label, ruled_out) for hit, ruled_out in zip(hits, told, strict=True) if ruled_out is not None]
    return [*found, ("US", True)] if _CLOUD_ACT.search(passage.text) else found


def _ruled_out(passage: Passage, hit: Hit) -> bool | None:
    """Whether hosts from a place are ruled out; `None` where nothing is said of them."""
    if need_not_be(passage, hit):
        return None
    clause = seat_clause(passage, hit)
    return clause.ruled_out if clause else True if is_barred_outright(passage, hit) else None
