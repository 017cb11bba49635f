"""What a place is named for that no word explains, by what the message asks."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.bare_places import is_for_hosting, stands_alone, stands_behind_a_model
from bot.understanding.home import sits_there
from bot.understanding.listed_places import LISTED, Mention, is_adjective
from bot.understanding.passage import Passage
from bot.understanding.places import mentions
from bot.understanding.wished_places import is_wished

SHORT = 32
"""Characters of a message that may be a bare word or two."""
_PLACED = frozenset({"host_region", "exclude_host_region", "require_origin", "exclude_origin"})
_HOSTED = frozenset({"recommend", "compare", "cost"})
"""Intents in which a place named by itself is where the model is to run."""

_OF_DATA = frozenset({"no_training", "zero_retention"})
"""Wishes of what becomes of data, beside which a place is where it goes."""
_A_MUST = regex(
    r"(?:[ -](?:data|hosting|residency|servers?|region|processing)){0,2}(?: (?:is|are)|'s) (?:an? |the )?"
    r"(?:absolute |hard |strict )?(?:must(?:-have)?|required|requirement|mandatory|essential|non-negotiable)\b"
    r"|(?: (?:ist|es|est|é))? (?:ein muss|pflicht|zwingend|obligatori[oa]|obligatoire|obrigatóri[oa]|imprescindible)\b"
)
_NOT_OK = regex(
    r" (?:is|are|would be)(?:n't| not| never) (?:really )?(?:ok(?:ay)?|fine|allowed|acceptable|an option|possible)\b"
    r"|(?: ist)? nicht (?:ok|erlaubt|möglich|akzeptabel)\b| no (?:vale|(?:es|está) (?:aceptable|permitid[oa]|opción))\b"
    r"|(?: n'est)? pas (?:acceptable|possible|permis)\b"
)
"""Behind the name of a place, that it must be there, and that it may not."""
_OF_PEOPLE = frozenset({"people", "law", "tongue"})
_OF_THE_ANSWER = regex(
    r"\b(?:which|any|one|some|all|none|who) of (?:these|those|them|the (?:two|three|models|above))\b"
    r"|^(?:and |so )?(?:is|are|was|were) (?:it|they|that|this|those|these)\b"
    r"|\bdavon\b|\bde (?:ellos|esos|estos)\b|\bd'entre (?:eux|elles)\b|\bdeles\b|из них|其中|这些|それら|이 중"
)


def name_the_place(slots: dict[str, Any], main: str, passage: Passage, *, ongoing: bool) -> None:
    """`host_region` of places that nothing is said of: any in a question of residency, else those that stand alone.

    A bare word in a thread, `ongoing`, takes the part of the place before it and is left.
    """
    of_data = main == "recommend" and not _OF_DATA.isdisjoint(slots)
    if (main == "residency" or of_data) and slots.keys().isdisjoint(_PLACED):
        found = [place.code for place in mentions(passage) if _is_left(passage, place)]
    elif main in _HOSTED and slots.keys().isdisjoint({"host_region", "self_host"}):
        out = slots.get("exclude_host_region", ())
        bare = () if ongoing and len(passage.text) <= SHORT else [*_for_hosting(passage), *_musts(passage)]
        if len(slots.get("providers", ())) > 1:
            bare = [*bare, *_of_hosts(passage)]
        found = [code for code in bare if code not in out]
    else:
        return
    if found:
        slots["host_region"] = tuple(dict.fromkeys(found))


def _musts(passage: Passage) -> list[str]:
    """The places of which nothing is said but that it must be them, or that they are wished for: "EU is a must"."""
    return [
        place.code
        for place in mentions(passage)
        if _is_unsaid(passage, place) and (_A_MUST.match(passage.text, place.end) or is_wished(passage, place))
    ]


_IN = regex(r"\b(?:in|en|em|à|в) (?:the |der |den |la |l')?$")


def _of_hosts(passage: Passage) -> list[str]:
    """The places in which hosts are held against each other: "bedrock vs vertex: any difference in frankfurt?"."""
    unsaid = (place for place in mentions(passage) if _is_unsaid(passage, place) and not sits_there(passage, place))
    return [place.code for place in unsaid if _IN.search(passage.before(place.start, 16))]


def _is_left(passage: Passage, place: Mention) -> bool:
    """Whether nothing is said of a place, and it is not asked of the models of an answer: "is it Chinese?".

    Where a host or another place is asked about, the place of an institution is that of the asker: "a clinic in Lyon".
    """
    if sits_there(passage, place):
        others = (each for each in mentions(passage) if each.code != place.code and each.role in {"", "host"})
        if passage.named("provider", "developer") or any(not sits_there(passage, each) for each in others):
            return False
    asked = _OF_THE_ANSWER.search(passage.text) is not None and is_adjective(passage, place.start, place.end)
    return not (place.role or place.excluded or asked or _NOT_OK.match(passage.text, place.end))


def _for_hosting(passage: Passage) -> list[str]:
    """The places that stand alone, each with what is listed behind it; none listed with where people are."""
    found: list[str] = []
    before: Mention | None = None
    places = list(mentions(passage))
    while places:
        listed = [places.pop(0)]
        while _is_unsaid(passage, listed[-1]) and places and _is_listed(passage, listed[-1], places[0]):
            if not _is_unsaid(passage, places[0]):
                break
            listed.append(places.pop(0))
        first, last = listed[0], listed[-1]
        theirs = before and before.role in _OF_PEOPLE and _is_listed(passage, before, first)
        if _is_unsaid(passage, first) and not theirs and is_for_hosting(passage, first.start, first.end, last=last.end):
            found += [place.code for place in listed]
        before = replace(last, role=before.role) if before and theirs else last
    return found


def taken_for_seats(slots: Mapping[str, Any], main: str, passage: Passage) -> tuple[str, ...]:
    """A sentence for each country that stands alone and was taken for where the asker sits."""
    if main not in _HOSTED:
        return ()
    placed = {code for key in _PLACED for code in slots.get(key, ())}
    words = (
        passage.text[place.start : place.end]
        for place in mentions(passage)
        if _is_unsaid(passage, place)
        and place.code not in placed
        and any(each(passage, place.start, place.end) for each in (stands_alone, stands_behind_a_model))
    )
    return tuple(
        f'"{word}" is taken for where you are, not for where the model has to run; say "hosted in" it if it must.'
        for word in dict.fromkeys(words)
    )


def _is_listed(passage: Passage, left: Mention, right: Mention) -> bool:
    return LISTED.fullmatch(passage.text[left.end : right.start]) is not None


def _is_unsaid(passage: Passage, place: Mention) -> bool:
    """Whether nothing is said of a place that is named by its noun."""
    spoken = any(tongue.start == place.start for tongue in passage.hits.of("tongue"))
    return not (place.role or place.excluded or spoken or is_adjective(passage, place.start, place.end))


def hosts_left_out(slots: dict[str, Any], intents: tuple[str, ...], passage: Passage) -> dict[str, Any]:
    """`slots`; whoever is set aside where hosts are asked for is left out as a host: "who hosts it besides Z.ai?"."""
    if intents[0] != "residency" or not _OTHERS.search(passage.text):
        return slots
    lexicon = passage.lexicon
    out = tuple(slots.get("exclude_models", ())) if "models" not in slots else ()
    itself = tuple(name for name in out if sum(name in {each.id, each.means("family")} for each in passage.names) > 1)
    makers = dict.fromkeys(lexicon.families[name] for name in itself if name in lexicon.families)
    gone = tuple(dict.fromkeys((*slots.get("exclude_developers", ()), *makers)))
    if not gone or not (itself or "models" in slots):
        return slots
    found = {
        **slots,
        "models": (*slots.get("models", ()), *itself),
        "exclude_models": tuple(name for name in slots.get("exclude_models", ()) if name not in itself),
        "exclude_developers": (),
        "exclude_providers": (*slots.get("exclude_providers", ()), *gone),
    }
    return {key: value for key, value in found.items() if value != ()}


_OTHERS = regex(
    r"\b(?:other than|apart from|aside from|besides|except|but not|außer|neben|abgesehen von|aparte de|además de|salvo"
    r"|outre|sauf|hormis|à part|além de|exceto|oltre a|tranne|кроме|помимо)\b|除了|以外|이외|말고|외에"
)
