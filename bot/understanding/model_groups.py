"""Messages that ask for all models under a licence, or with open weights, from a country or from all but one."""

from functools import lru_cache

from msgspec import Struct

from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_LONGEST = 140
_LICENCES = frozenset({"mit", "apache-2.0", "permissive"})
_BOTH = {"mit", "apache"}


class ModelGroup(Struct, frozen=True, kw_only=True):
    """What the models have in common; never nothing."""

    licences: tuple[str, ...] = ()
    """mit, apache-2.0 or permissive; any of several."""
    origins: tuple[str, ...] = ()
    """Countries of their makers, or EU."""
    not_origins: tuple[str, ...] = ()


@lru_cache(maxsize=4)
def model_group(passage: Passage) -> ModelGroup | None:
    """The group that a message asks for, where it says nothing else; `None` for any other message."""
    if len(passage.text) > _LONGEST or passage.names:
        return None
    licences = [hit for hit in passage.hits.of("licence") if hit.label in _LICENCES]
    if any(not any(hit.start <= each.start < hit.end for hit in licences) for each in passage.quantities):
        return None
    opens = expression("group_open").search(passage.text) is not None
    if not licences and not opens:
        return None
    text, places = _masked(passage, licences)
    is_list = expression("group_list").search(text) is not None
    if "M" not in text and "O" not in text:
        return None
    enough = is_list or (licences and places)
    if not enough or not expression("group_filler").fullmatch(text):
        return None
    denied = {found.end() - 1 for found in expression("group_not").finditer(text)}
    marks = [index for index, letter in enumerate(text) if letter == "§"]
    told = list(zip(marks, places, strict=True))
    if not licences and not places:
        return None
    return ModelGroup(
        licences=_licences(passage, licences),
        origins=tuple(dict.fromkeys(place for mark, place in told if mark not in denied)),
        not_origins=tuple(dict.fromkeys(place for mark, place in told if mark in denied)),
    )


def _licences(passage: Passage, hits: list[Hit]) -> tuple[str, ...]:
    """The licences named; "MIT or Apache" is found as one of them."""
    labels = dict.fromkeys(hit.label for hit in hits)
    if all(word in passage.text for word in _BOTH) and not _LICENCES.isdisjoint(labels):
        labels |= {"mit": None, "apache-2.0": None}
    return tuple(labels)


def _masked(passage: Passage, licences: list[Hit]) -> tuple[str, list[str]]:
    """The message with L, O, M and § in the place of what they stand for, and the places in their order."""
    spans = [(hit.start, hit.end, "L", "") for hit in licences]
    spans += [(hit.start, hit.end, "§", hit.label) for table in ("nation", "place") for hit in passage.hits.of(table)]
    for mark, name in (("O", "group_open"), ("M", "group_models")):
        spans += [(found.start(), found.end(), mark, "") for found in expression(name).finditer(passage.text)]
    parts: list[str] = []
    places: list[str] = []
    end = 0
    for start, stop, mark, label in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < end:
            continue
        parts += [passage.text[end:start], mark]
        places += [label] if mark == "§" else []
        end = stop
    return "".join((*parts, passage.text[end:])), places
