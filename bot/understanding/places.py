"""Places: where a model was made, where it must run, where the asker sits, or which language is meant.

Five different things share the same words. A mention is read by the nearest word around it that tells which is meant.
"""

import re
from dataclasses import dataclass
from typing import Any

from bot.places import CLOUD_REGIONS
from bot.understanding.cues import Hit
from bot.understanding.negation import is_excluded
from bot.understanding.passage import Passage

_REGION = re.compile(
    r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, CLOUD_REGIONS), key=len, reverse=True)) + r")(?![\w-])"
)
_GENERIC_REGION = re.compile(
    r"(?<![\w-])(?:us|eu|ap|ca|sa|me|af|il|cn|mx)-(?:gov-)?(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\d(?![\w-])"
)
_AZURE = {"east us": "eastus", "east us 2": "eastus2", "west us": "westus", "west us 2": "westus2", "west europe":
          "westeurope", "north europe": "northeurope", "sweden central": "swedencentral", "france central":
          "francecentral", "germany west central": "germanywestcentral", "uk south": "uksouth", "switzerland north":
          "switzerlandnorth"}  # fmt: skip
_AZURE_NAME = re.compile(r"\b(?:" + "|".join(sorted(_AZURE, key=len, reverse=True)) + r")a?\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place at `start:end`, and what is said of it: origin, host, outside, people, law, tongue, or nothing."""

    code: str
    start: int
    end: int
    role: str
    excluded: bool = False


def mentions(passage: Passage) -> tuple[Mention, ...]:
    """The places of `passage`, each once, with their roles."""
    text = passage.text
    regions = [
        Mention(
            code=_AZURE.get(match[0], _AZURE.get(match[0].removesuffix("a"), match[0])),
            start=match.start(),
            end=match.end(),
            role="host",
        )
        for pattern in (_REGION, _GENERIC_REGION, _AZURE_NAME)
        for match in pattern.finditer(text)
    ]
    spans = [(region.start, region.end) for region in regions]
    found = list(regions)
    for hit in _place_hits(passage):
        if any(start <= hit.start < end for start, end in spans):
            continue
        spans.append((hit.start, hit.end))
        found.append(_mention(passage, hit))
    return _with_neighbours(passage, sorted(found, key=lambda mention: mention.start))


def _place_hits(passage: Passage) -> list[Hit]:
    """Nouns and adjectives, the longer first where they overlap."""
    hits = [*passage.hits.of("nation"), *passage.hits.of("place")]
    return sorted(hits, key=lambda hit: (hit.start, -(hit.end - hit.start), hit.table))


def _mention(passage: Passage, hit: Hit) -> Mention:
    role = _role(passage, hit)
    excluded = role in {"origin", "host"} and is_excluded(passage.text, hit.start, hit.end, reach=34)
    if role == "outside":
        role, excluded = "host", not is_excluded(passage.text, hit.start, hit.end, reach=12, only="leave")
    return Mention(code=hit.label, start=hit.start, end=hit.end, role=role, excluded=excluded)


def _role(passage: Passage, hit: Hit) -> str:
    """What the words around a place say of it."""
    behind = _behind(passage, hit)
    ahead = _ahead(passage, hit)
    adjective = hit.table == "nation" and not _is_noun_too(passage, hit)
    if behind in {"model", "host", "people", "law"} and (adjective or behind == "model" or ahead is None):
        return "origin" if behind == "model" else behind
    if ahead in {"made", "where", "outside"}:
        return {"made": "origin", "where": "host", "outside": "outside"}[ahead]
    if _is_tongue(passage, hit):
        return "tongue"
    if behind:
        return {"model": "origin"}.get(behind, behind)
    if passage.text[: hit.start].endswith(("non-", "non ", "non")) and adjective:
        return "origin"
    return ""


def _is_noun_too(passage: Passage, hit: Hit) -> bool:
    return passage.text[hit.start : hit.end] in {"eu", "usa", "u.s.", "prc"}


def _behind(passage: Passage, hit: Hit) -> str | None:
    """The label of the first telling word behind a place, up to three words on."""
    for cue in passage.hits.of("place_cue"):
        if cue.label in {"made", "where", "outside", "in_tongue", "tongue"} or cue.start < hit.end:
            continue
        gap = passage.text[hit.end : cue.start]
        if len(gap) > 26 or not re.fullmatch(r"[\s\-的の]*(?:(?!and\b|but\b|with\b)[^\W\d_]+[\s\-/]+){0,2}", gap):
            return None
        return cue.label
    return None


def _ahead(passage: Passage, hit: Hit) -> str | None:
    """The label of the nearest telling phrase before a place."""
    best = None
    for cue in passage.hits.of("place_cue", "made", "where", "outside"):
        if cue.end > hit.start:
            break
        gap = passage.text[cue.end : hit.start]
        if len(gap) <= 22 and re.fullmatch(
            r"[\s,]*(?:the|a|an|either|our|der|den|la|el|los|les|l'|o|os|mainland|any|both|an?|eu|us|usa|uk|or|and|/|,|only|same)?(?:[\s,/]+(?:the|or|and|eu|us|usa|uk))*[\s'-]*",
            gap,
        ):
            best = cue.label
    return best


def _is_tongue(passage: Passage, hit: Hit) -> bool:
    """Whether a nation's word is its language here."""
    if not any(tongue.start == hit.start for tongue in passage.hits.of("tongue")):
        return False
    return any(
        0 <= hit.start - cue.end <= 1 or 0 <= cue.start - hit.end <= 1
        for cue in passage.hits.of("place_cue", "tongue", "in_tongue")
    )


def _with_neighbours(passage: Passage, found: list[Mention]) -> tuple[Mention, ...]:
    """Gives a place without a role that of the place it is listed with ("EU or US based")."""
    settled = list(found)
    for order in (range(len(settled) - 2, -1, -1), range(1, len(settled))):
        for index in order:
            step = 1 if order.step < 0 else -1
            other = settled[index + step]
            left, right = sorted((settled[index], other), key=lambda mention: mention.start)
            listed = re.fullmatch(
                r"\s*(?:,|/|&|or|and|oder|und|ou|et|o|y|e|и|或|和|、|か|や)?\s*(?:the\s)?",
                passage.text[left.end : right.start],
            )
            if not settled[index].role and listed and other.role in {"origin", "host"}:
                mine = settled[index]
                settled[index] = Mention(
                    code=mine.code, start=mine.start, end=mine.end, role=other.role, excluded=other.excluded
                )
    return tuple(settled)


def languages(passage: Passage, places: tuple[Mention, ...]) -> tuple[str, ...]:
    """The languages asked for: tongues whose word is not a maker's or host's nation here."""
    claimed = {place.start for place in places if place.role in {"origin", "host", "people", "law"}}
    found = [hit.label for hit in passage.hits.of("tongue") if hit.start not in claimed]
    return tuple(dict.fromkeys(found))


def place_slots(places: tuple[Mention, ...], *, filters_origin: bool) -> dict[str, Any]:
    """The contract's four keys on places. `filters_origin`: a maker's country that is named is a wish, not a subject."""
    lists: dict[str, list[str]] = {}
    for place in places:
        if place.role == "host":
            lists.setdefault("exclude_host_region" if place.excluded else "host_region", []).append(place.code)
        elif place.role == "origin" and (place.excluded or filters_origin):
            lists.setdefault("exclude_origin" if place.excluded else "require_origin", []).append(place.code)
    return {key: tuple(dict.fromkeys(codes)) for key, codes in lists.items()}
