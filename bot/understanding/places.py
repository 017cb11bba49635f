"""Places: where a model was made, where it must run, where the asker sits, or which language is meant.

Five different things share the same words. A mention is read by the nearest word around it that tells which is meant.
"""

import itertools
from functools import lru_cache
from typing import Any

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.allowed_makers import without_the_permitted
from bot.understanding.bare_places import is_ruled_out, told_barely
from bot.understanding.cues import Hit
from bot.understanding.denied_askers import denies_a_law
from bot.understanding.expressions import expression
from bot.understanding.house_rules import banned_in_house
from bot.understanding.listed_places import LISTED, Mention, is_adjective, with_neighbours
from bot.understanding.models_of import are_all_others, models_of
from bot.understanding.namesakes import is_namesake
from bot.understanding.negation import denies, is_barred_behind, is_excluded, is_out, is_supposed_out
from bot.understanding.only_ones import is_asked_alone
from bot.understanding.passage import Passage
from bot.understanding.personal_data import sends_personal_data
from bot.understanding.place_clauses import (
    domestic,
    is_only_there,
    ruled_by_clause,
    stays_in_the_country,
    told_by_clause,
)
from bot.understanding.places_of_bans import told_by_ban
from bot.understanding.preferred_places import of_maker_and_host, with_preferred
from bot.understanding.regions import cloud_regions
from bot.understanding.seats import seat_clause, told_by_seat
from bot.understanding.served_places import told_by_people
from bot.understanding.spoken import beside_tongue_words

_TO_PLACE = expression("places_to_place")
_ANOTHER_NOUN = regex(r"\b(?:an?|einen?|eine|une?|una?|uma?)\b")
"""What begins a noun of its own behind a place: "a library in Oslo wants an open model"."""
_BEHIND_GAP = expression("places_behind_gap")
_LAST_RESORT = regex(r"only (?:if|when|where|as)\b")
"""What makes a second choice of a place: "US only if nothing else"."""
_ONLY_MAKERS = regex(r"only[ -](?:makers?|labs?|developers?)\b")
_MADE_THERE = regex(r"[产製産]|산$|산 |made")
_SEAT = expression("places_seat")
_FROM = regex(r"(?:^|[,(]) ?from (?:the )?$")
_TURNS = regex(r"\b(?:but|be|pero|aber|mais|mas|но|sea|soit|seja|an?|something|anything|one|etwas|algo) $")
_CLOSES = regex(r"\s?(?:$|[.,;!?)])| (?:ones?|please|if|preferably|bitte|wenn|por favor|si)\b")
"""Around a nation's word that is a condition of its own: "like opus but European"."""
_IN = regex(r" (?:in|inside|en|à|em|в) (?:the |der |la |l')?")
"""What stands between a model and the place where it is to run: "opus in sydney"."""
_WORRY = expression("places_worry")
_AMERICAN = regex(r"\bamerican (?:or|and|nor)\b|\b(?:or|and|nor|not) american\b")
"""A word that is never a language, so that the one beside it is none either."""
_TONGUES = regex(r"\b(?:languages?|sprachen?|idiomas?|langues?|línguas?)\b|язык|语言|言語|언어")


@lru_cache(maxsize=4)
def mentions(passage: Passage) -> tuple[Mention, ...]:
    """The places of `passage` with their roles, in order."""
    found = [Mention(code=code, start=start, end=end, role="host") for code, start, end in cloud_regions(passage.text)]
    spans = [(region.start, region.end) for region in found]
    for hit in _place_hits(passage):
        if any(hit.start < end and start < hit.end for start, end in spans):
            continue
        spans.append((hit.start, hit.end))
        found.append(_mention(passage, hit))
    found = without_the_permitted(passage, sorted(found, key=lambda mention: mention.start))
    settled = with_neighbours(passage, with_preferred(passage, _with_ruled_out(passage, found)))
    settled = tuple(of_maker_and_host(passage, settled))
    if any(mention.role == "host" for mention in settled) or not stays_in_the_country(passage):
        return settled
    return tuple(replace(mention, role="host") if mention.role in _OF_THE_ASKER else mention for mention in settled)


_OF_THE_ASKER = frozenset({"", "people", "law"})
"""Roles of a place that is the country meant by "in the country", where none is told to run it."""


def _with_ruled_out(passage: Passage, found: list[Mention]) -> list[Mention]:
    """The places; a bare name that is ruled out tells whose models are, unless another beside it tells what is meant.

    "Exclude China", but neither "hosted in the EU, not in the UK" nor "we are in Germany, not China".
    """
    told = {
        near
        for index, (first, second) in enumerate(itertools.pairwise(found))
        if LISTED.fullmatch(passage.text, first.end, second.start)
        for near, other in ((index, second), (index + 1, first))
        if other.role
    }
    return [
        replace(here, role="origin", excluded=True)
        if not here.role and index not in told and is_ruled_out(passage, here.start, here.end)
        else here
        for index, here in enumerate(found)
    ]


def _place_hits(passage: Passage) -> list[Hit]:
    """Nouns and adjectives, the longer first where they overlap."""
    hits = [hit for hit in (*passage.hits.of("nation"), *passage.hits.of("place")) if not is_namesake(passage, hit)]
    tongues = {hit.start: hit.end for hit in passage.hits.of("tongue")}
    hits = [hit for hit in hits if tongues.get(hit.start, 0) <= hit.end]
    hits = [here for hit in hits if (here := domestic(passage, hit))]
    return sorted(hits, key=lambda hit: (hit.start, -(hit.end - hit.start), hit.table))[:40]


def _mention(passage: Passage, hit: Hit) -> Mention:
    if is_asked_alone(passage, hit.start):
        return Mention(code=hit.label, start=hit.start, end=hit.end, role="said")
    if hit.label in models_of(passage):
        out = are_all_others(passage, hit.start)
        return Mention(code=hit.label, start=hit.start, end=hit.end, role="origin", excluded=out)
    told = (
        ruled_by_clause(passage, hit)
        or told_by_ban(passage, hit)
        or told_by_people(passage, hit)
        or told_barely(passage, hit)
    )
    told = told or told_by_clause(passage, hit) or told_by_seat(passage, hit)
    role = told[0] if told else _role(passage, hit)
    owned = told is not None and (clause := seat_clause(passage, hit)) is not None and clause.kind == "owned"
    if not owned and (banned := banned_in_house(passage, hit, role)):
        told = (banned, True)
    if told:
        return Mention(code=hit.label, start=hit.start, end=hit.end, role=told[0], excluded=told[1])
    excluded = denies(passage, hit.start, hit.end, reach=42) or is_supposed_out(passage, hit.start, hit.end)
    excluded &= not denies_a_law(passage, hit.start)
    excluded |= hit.table == "nation" and is_out(passage, hit.end)
    excluded |= any(
        is_out(passage, cue.end) for cue in passage.hits.of("place_cue", "host") if cue.start == hit.end + 1
    )
    if role == "outside":
        leaves = is_excluded(passage.text, hit.start, hit.end, reach=16, only="leave")
        leaves = leaves or is_barred_behind(passage, hit.end)
        role, excluded = "host", not (leaves or _NOTHING_OUTSIDE.search(passage.before(hit.start, 90)))
    elif role == "leak":
        role, excluded = ("host", True) if _WORRY.search(passage.before(hit.start, 90)) else ("leak", False)
    elif role == "host" and is_excluded(passage.text, hit.start, hit.end, reach=16, only="leave"):
        excluded = False
    elif not role and excluded and hit.table == "nation":
        role = "origin"
    return Mention(
        code=hit.label, start=hit.start, end=hit.end, role=role, excluded=excluded and role in {"origin", "host"}
    )


_NOTHING_OUTSIDE = expression("places_nothing_outside")
"""What keeps something in a place: "nothing stored outside the EU"."""

_MODEL_FIRST = frozenset({"es", "fr", "pt", "it"})
"""Languages whose adjectives follow what they are said of."""


def _is_behind_model(passage: Passage, hit: Hit) -> bool:
    return any(cue.end + 1 == hit.start for cue in passage.hits.of("place_cue", "model"))


def _role(passage: Passage, hit: Hit) -> str:
    """What the words around a place say of it."""
    behind, ahead = _behind(passage, hit), _ahead(passage, hit)
    if _SEAT.search(passage.before(hit.start, 48)):
        return "people"
    adjective = hit.table == "nation" and is_adjective(passage, hit.start, hit.end)
    overruled = (behind in {"people", "law"} and ahead != "made") or (
        behind == "host" and ahead == "made" and not passage.text.startswith(" only", hit.end)
    )
    spoken = adjective and ahead == "where" and any(word.start == hit.start for word in passage.hits.of("tongue"))
    if ahead in {"made", "where", "outside", "leak"} and not (adjective and behind) and not overruled and not spoken:
        return {"made": "origin", "where": "host"}.get(ahead, ahead)
    if adjective and any(body.start == hit.end + 1 for body in passage.hits.of("situation", "government")):
        return "people"
    of_things = behind in {"model", "host"} and not (behind == "host" and _are_papers(passage, hit))
    if adjective and _is_tongue(passage, hit) and not of_things:
        return "tongue"
    if adjective and behind == "model" and _TONGUES.search(passage.before(hit.start, 60) + passage.after(hit.end, 24)):
        return "tongue"
    if behind == "host" and adjective and passage.language in _MODEL_FIRST and _is_behind_model(passage, hit):
        return "origin"
    if behind:
        return "origin" if behind == "model" or passage.text.endswith("made", hit.start, hit.end) else behind
    if any(_IN.fullmatch(passage.text[name.end : hit.start]) for name in passage.names if name.end < hit.start):
        # "May we send customer data to kimi in France" tells where those are who ask.
        return "" if sends_personal_data(passage) and not passage.named("provider") else "host"
    if adjective and _is_behind_model(passage, hit):
        return "origin"
    if _MADE_THERE.search(passage.text[hit.start : hit.end]) or passage.text[: hit.start].endswith(("non-", "non ")):
        return "origin"
    sought = passage.hits.has("intent", "recommend")
    if sought and _FROM.search(passage.text[max(0, hit.start - 12) : hit.start]):
        return "origin"
    turns = _TURNS.search(passage.before(hit.start)) or not passage.before(hit.start).strip()
    if sought and adjective and turns and _CLOSES.match(passage.text, hit.end):
        return "" if any(tongue.start == hit.start for tongue in passage.hits.of("tongue")) else "origin"
    return ""


def _are_papers(passage: Passage, hit: Hit) -> bool:
    """Whether texts stand right behind a place, and only then where they are read: "german docs, self hosted"."""
    return any(cue.start == hit.end + 1 for cue in passage.hits.of("place_cue", "tongue", "papers"))


def _behind(passage: Passage, hit: Hit) -> str | None:
    """The label of the first telling word behind a place, up to three words on."""
    for cue in passage.hits.of("place_cue", "model", "host", "people", "law"):
        if cue.start < hit.end:
            continue
        if _ONLY_MAKERS.match(passage.text, cue.start):
            continue
        gap = passage.text[hit.end : cue.start]
        if len(gap) > 26 or not _BEHIND_GAP.fullmatch(gap) or _LAST_RESORT.match(passage.text, cue.start):
            return None
        if cue.label == "model" and _ANOTHER_NOUN.search(gap):
            return None
        return cue.label
    return None


def _ahead(passage: Passage, hit: Hit) -> str | None:
    """The label of the nearest telling phrase before a place."""
    best = None
    for cue in passage.hits.of("place_cue", "made", "where", "outside", "leak"):
        if cue.end > hit.start:
            break
        gap = passage.text[cue.end : hit.start]
        nearer = best is None or cue.end > best.end or (cue.end == best.end and cue.label == "made")
        nearer &= best is None or cue.start >= best.end or best.label not in {"leak", "made"}  # "hecho en la"
        if nearer and len(gap) <= 22 and _TO_PLACE.fullmatch(gap):
            best = cue
    return best.label if best and not is_only_there(passage, best, hit) else None


def _is_tongue(passage: Passage, hit: Hit) -> bool:
    """Whether a nation's word is its language here."""
    if not any(tongue.start == hit.start for tongue in passage.hits.of("tongue")) or _AMERICAN.search(passage.text):
        return False
    return beside_tongue_words(passage, hit)


def place_slots(places: tuple[Mention, ...]) -> dict[str, Any]:
    """The contract's four keys on places."""
    lists: dict[str, list[str]] = {}
    for place in places:
        if place.role == "host":
            lists.setdefault("exclude_host_region" if place.excluded else "host_region", []).append(place.code)
        elif place.role == "origin":
            lists.setdefault("exclude_origin" if place.excluded else "require_origin", []).append(place.code)
    return {key: tuple(dict.fromkeys(codes)) for key, codes in lists.items()}
