"""Models told by a version or variants alone, where no other is named: "4.1 retired?", "flash vs pro"."""

import re
from collections.abc import Iterator

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.known_ids import known_id
from bot.understanding.lexicon import Entry, Lexicon
from bot.understanding.name_parts import Name

_LINES = ("gpt-{}", "claude-opus-{}", "claude-sonnet-{}", "gemini-{}-pro", "grok-{}", "glm-{}", "gemini-{}-flash")
"""Lines whose models go by their numbers, those that are called so most of all first."""
_FAMILIES = {"mini": "gpt-mini", "nano": "gpt-nano", "flash": "gemini-flash", "flash lite": "gemini-flash-lite",
             "pro": "gemini-pro"}  # fmt: skip
_SURE = ({"flash", "pro"}, {"flash", "flash lite"}, {"flash lite", "pro"}, {"mini", "nano"})
"""Variants that mean one maker's models where they stand against each other."""
_LONGEST = 90
"""Characters of a message in which a bare version means a model."""
_OF_A_SIZE = regex(r"[ -](?:tiers?|sizes?|sized|class(?:es)?|models?|variants?|versions?|series|lines?)\b")
"""What makes sizes at large of such words: "the nano/mini tier"."""
_ENDS = expression("bare_version_ends")
_AGAINST = expression("bare_version_against")
_VARIANTS = expression("bare_variants_against")


def with_bare_versions(text: str, names: tuple[Name, ...], lexicon: Lexicon) -> tuple[Name, ...]:
    """`names`, or where there are none the models that bare versions or variants mean."""
    if len(text) > _LONGEST or any(name.id != _FAMILIES["flash lite"] for name in names):
        return names
    return tuple(_of_variants(text, lexicon)) or names or tuple(_of_versions(text, lexicon))


def tells_bare_versions(text: str) -> bool:
    """Whether a message is short and a version or variants stand in it as such names do."""
    forms = (_VARIANTS, _AGAINST, _ENDS)
    return len(text) <= _LONGEST and any(form.search(text) is not None for form in forms)


def others_of_version(name: Name, lexicon: Lexicon) -> tuple[str, ...]:
    """The models of other lines that have the bare version of `name`, whose entry holds it; empty for all others."""
    version = name.entries[0].id.removeprefix(_MARK) if name.entries[0].id.startswith(_MARK) else ""
    return tuple(each for each in _with(version, lexicon) if each != name.id) if version else ()


_MARK = "version "


def _of_versions(text: str, lexicon: Lexicon) -> Iterator[Name]:
    """Models of one line that has all the versions told."""
    match = _AGAINST.search(text) or _ENDS.search(text)
    spans = {group: match.span(group) for group, said in match.groupdict().items() if said} if match else {}
    versions = [text[start:end] for start, end in spans.values()]
    for line in _LINES if versions else ():
        known = [known_id(line.format(version), lexicon) for version in versions]
        if all(known):
            for (start, end), model in zip(spans.values(), known, strict=True):
                entry = Entry(kind="model", id=f"{_MARK}{text[start:end]}")
                yield Name(kind="model", id=str(model), start=start, end=end, entries=(entry,))
            return


def _with(version: str, lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(dict.fromkeys(known for line in _LINES if (known := known_id(line.format(version), lexicon))))


def _of_variants(text: str, lexicon: Lexicon) -> Iterator[Name]:
    match = _VARIANTS.search(text)
    if match is None or _OF_A_SIZE.match(text, match.end("second")):
        return
    told = {_plain(match, group): match.span(group) for group in ("first", "second")}
    for variant, (start, end) in told.items() if set(told) in _SURE else ():
        if (family := _FAMILIES[variant]) in lexicon.families:
            entry = Entry(kind="family", id=family)
            yield Name(kind="family", id=family, start=start, end=end, entries=(entry,))


def _plain(match: re.Match[str], group: str) -> str:
    return match[group].replace("-", " ")
