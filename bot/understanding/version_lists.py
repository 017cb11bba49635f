"""Names told by their version alone, beside a name told in full: "gemini flash 2.5, 3.5 and 3.8", "R1 (or v3.1)"."""

import re

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.curated import rows
from bot.understanding.expressions import expression
from bot.understanding.known_ids import known_id
from bot.understanding.lexicon import Entry, Lexicon
from bot.understanding.name_parts import VARIANTS, Name

_VERSIONS = expression("version_lists_versions")
_AFTER_AN_ARROW = regex(r"\s?(?:-{1,4}>|=>|→)\s?(?P<version>[vrk]?\d{1,2}(?:\.\d{1,2})?)(?![\w$€%]|\.\d)")
_DIGITS = regex(r"(?<![a-z\d])[vrk]?\d{1,2}(?:[.-]\d{1,2})?(?![\d]|b\b)")


def with_versions(text: str, names: tuple[Name, ...], lexicon: Lexicon) -> tuple[Name, ...]:
    """`names` and the models that bare version numbers behind them mean, where those are known."""
    found: list[Name] = []
    for index, name in enumerate(names):
        limit = names[index + 1].start if index + 1 < len(names) else len(text)
        others = _others(text, name, limit, lexicon) if name.kind in {"model", "family"} else []
        unversioned = not any(map(str.isdigit, name.id)) and any(_DIGITS.search(other.id) for other in others)
        found += others if unversioned else [name, *others]
    return tuple(found)


def with_short_names(text: str, names: tuple[Name, ...], lexicon: Lexicon, taken: tuple[Name, ...]) -> tuple[Name, ...]:
    """`names` and the families told by a variant alone beside another: "opus for agents, flash for routing".

    What stands inside the names of `taken` is none.
    """
    short: list[Name] = []
    for written, family in rows("alone.tsv"):
        for match in re.finditer(_ALONE.format(written), text):
            inside = (
                name for name in (*names, *taken, *short) if name.start < match.end() and match.start() < name.end
            )
            if not any(inside) and family in lexicon.families:
                entry = Entry(kind="family", id=family)
                short.append(Name(kind="family", id=family, start=match.start(), end=match.end(), entries=(entry,)))
    rivals = {name.id for name in (*names, *short) if name.kind in {"model", "family"}}
    if len(rivals) < 2:
        return names
    kept = (name for name in names if not any(_is_the_same(text, name, other) for other in short))
    return tuple(sorted((*kept, *short), key=lambda name: name.start))


_WEIGHED = regex(r"\b(?:or|vs|versus|and|than|with|to|oder|und|o|y|ou|et|или|и)\b|[和跟比与]|还是")


def _is_the_same(text: str, name: Name, short: Name) -> bool:
    """Whether a family is only told closer by its variant later on: "gemini is too dear, what of flash lite"."""
    later = name.kind == "family" and short.id.startswith(f"{name.id}-") and name.end <= short.start
    return later and _WEIGHED.search(text, name.end, short.start) is None


_ALONE = r"(?<![a-z0-9.-]){}(?![a-z0-9-]| ?(?:drive|card|memory|sale|attention|version|variant|edition|one\b|\d))"


def _others(text: str, name: Name, limit: int, lexicon: Lexicon) -> list[Name]:
    found = []
    place = _start_of_list(text, name, limit)
    while match := _VERSIONS.match(text, place) or _AFTER_AN_ARROW.match(text, place):
        if match.end() > limit or match.end() == place:
            break
        identifier = _with_version(name, match["version"], lexicon)
        if identifier is None:
            break
        found.append(
            replace(name, kind="model", id=identifier, start=match.start("version"), end=match.end(), known=True)
        )
        place = match.end()
    ways = (_set_against, _other_variant, _version_further_on)
    return found or next((other for way in ways if (other := way(text, name, limit, lexicon))), [])


_AGAINST = expression("version_lists_against")


def _set_against(text: str, name: Name, limit: int, lexicon: Lexicon) -> list[Name]:
    """The model that a version behind "vs" means, whatever follows it: "opus 4.5 vs 5.5 price", "4.5 price vs 5.5"."""
    match = _AGAINST.match(text, name.end, limit)
    version = (match["version"] or match["whole"]) if match else None
    identifier = _with_version(name, version, lexicon) if version else None
    if match is None or identifier is None or identifier == name.id:
        return []
    start = match.start("version") if match["version"] else match.start("whole")
    return [replace(name, kind="model", id=identifier, start=start, end=match.end(), known=True)]


_FURTHER_ON = regex(r"[^.?!。？！,;]{1,14}?(?<![\w.-])(?P<version>v\d{1,2}(?:\.\d{1,2})?)(?![\w.-])")


def _version_further_on(text: str, name: Name, limit: int, lexicon: Lexicon) -> list[Name]:
    """The model that a version with its "v" means a few words behind its family: "deepseek back in v2.5 days"."""
    match = _FURTHER_ON.match(text, name.end, limit)
    identifier = _with_version(name, match["version"], lexicon) if match else None
    if match is None or identifier in {None, name.id}:
        return []
    return [replace(name, kind="model", id=identifier, start=match.start("version"), end=match.end(), known=True)]


_VARIANT = expression("version_lists_variant")


def _other_variant(text: str, name: Name, limit: int, lexicon: Lexicon) -> list[Name]:
    """The sister model told by its variant alone: "gpt-6 sol compared to luna"."""
    match = _VARIANT.match(text, name.end, limit)
    own = name.id.rsplit("-", 1)[-1]
    if match and (smaller := _with_another_variant(text, name, match, lexicon)):
        return [smaller]
    if not match or match["variant"] not in VARIANTS or own not in VARIANTS or match["variant"] == own:
        return []
    identifier = known_id(name.id.removesuffix(own) + match["variant"], lexicon)
    if identifier is None:
        return []
    return [replace(name, kind="model", id=identifier, start=match.start("variant"), end=match.end(), known=True)]


def _with_another_variant(text: str, name: Name, match: re.Match[str], lexicon: Lexicon) -> Name | None:
    """The sister told by its variant and one more: "gemini flash and flash lite"."""
    second = re.compile(r"[ -]([a-z]{3,8})\b").match(text, match.end("variant"))
    if not second or not name.id.endswith(match["variant"]) or second[1] not in VARIANTS:
        return None
    family = f"{name.id}-{second[1]}"
    known = family if family in lexicon.families else known_id(family, lexicon)
    if known is None:
        return None
    kind = "family" if known == family else "model"
    return replace(name, kind=kind, id=known, start=match.start("variant"), end=second.end())


_OPENING = regex(
    r"[^.?!]{0,40}?(?:\bbetween\b|\bfrom\b|\bthan\b|:|\(|,(?=\s?[vrk]?\d{1,2}(?:\.\d{1,2})?\s?(?:-+>|=>|→)))"
)


def _start_of_list(text: str, name: Name, limit: int) -> int:
    """Behind the name, or behind the "between" or bracket that opens a list of versions a few words on."""
    opening = _OPENING.match(text, name.end, limit)
    return opening.end() if opening and not re.match(r"\s?(?:,|/|and|or|vs)", text[name.end :]) else name.end


def _is_a_line(spelled: str, version: str, lexicon: Lexicon) -> bool:
    """Whether models go on with a name that ends in a version with its letter: "deepseek v3 to v4"."""
    return version[0].isalpha() and any(model.startswith(f"{spelled}-") for model in lexicon.models)


def _without_variant(name: Name, version: str, lexicon: Lexicon) -> str | None:
    """The known model of that version which had no variant yet: V3 beside "deepseek v4 flash"."""
    variant = name.id.rsplit("-", 1)[-1]
    if not version[0].isalpha() or variant not in VARIANTS:
        return None
    return known_id(_DIGITS.sub(version, name.id.removesuffix(f"-{variant}"), count=1), lexicon)


def _with_version(name: Name, version: str, lexicon: Lexicon) -> str | None:
    """The known model that `name` becomes with `version`: in place of its own, or put in or behind."""
    if _DIGITS.search(name.id):
        spelled = _DIGITS.sub(version, name.id, count=1)
        line = spelled if _is_a_line(spelled, version, lexicon) else None
        found = known_id(spelled, lexicon) or line or _without_variant(name, version, lexicon)
        return found or _of_its_line(name, version, lexicon)
    head, _, variant = name.id.partition("-")
    for spelled in (f"{head}-{version}-{variant}" if variant else f"{head}-{version}", f"{name.id}-{version}"):
        if identifier := known_id(spelled, lexicon):
            return identifier
    return _of_its_line(name, version, lexicon)


_GPT = regex(r"(?:chat)?gpt(?:-\d|$)|o\d(?:-|$)")
_NUMBERED = regex(r"o\d(?:-|$)")


def _of_its_line(name: Name, version: str, lexicon: Lexicon) -> str | None:
    """The model that a version means beside one of OpenAI's whose name is built otherwise: 4.1 beside "4o" or "o3"."""
    if not _GPT.match(name.id) or not version[0].isdigit():
        return None
    of_the_same = known_id(f"o{version}", lexicon) if _NUMBERED.match(name.id) and "." not in version else None
    return of_the_same or known_id(f"gpt-{version}", lexicon)
