"""Models told by a variant and a version alone: "flash 3.8", "the 3.1 pro", "sol 6"."""

import re

from bot.patterns import regex
from bot.understanding.curated import listed, rows
from bot.understanding.known_ids import known_id
from bot.understanding.lexicon import Entry, Lexicon
from bot.understanding.name_parts import VARIANTS, Name

_VARIANT = r"(?P<variant>{})"
_BEHIND = r"(?<![\w.-]){variant}[ -]?v?(?P<version>\d{{1,2}}(?:\.\d{{1,2}})?)(?![\w$€£%]|[.,]\d| ?[$€£%])"
_BEFORE = r"(?<![\w.$€£-])(?P<version>\d{{1,2}}\.\d{{1,2}})[ -]{variant}(?![\w-]| rata)"
_NEXT_WORD = regex(r"[ -]?([a-z]+)")


def with_short_versions(text: str, names: tuple[Name, ...], lexicon: Lexicon) -> tuple[Name, ...]:
    """`names` and the models that a variant beside a version means, known or not.

    A variant that is a common word counts only where the lexicon knows such a model.
    """
    heads = {variant: (kind, families.split(" ")) for variant, kind, families in rows("versioned.tsv")}
    variant = _VARIANT.format("|".join(word.replace(" ", "[ -]") for word in heads))
    found = list(names)
    for pattern in (_BEHIND, _BEFORE):
        for match in re.finditer(pattern.format(variant=variant), text):
            kind, families = heads[match["variant"].replace("-", " ")]
            within = [name for name in found if name.start < match.end() and match.start() < name.end]
            if any(name.kind not in {"family", "product"} for name in within):
                continue
            if kind == "plain" and ("." not in match["version"] or _is_counted(text, match.end())):
                continue
            known = _known(match["variant"], match["version"], families, lexicon)
            if known is None and (kind == "plain" or "." not in match["version"]):
                continue
            found = [name for name in found if name not in within]
            end = match.end()
            more = _NEXT_WORD.match(text, end)
            if more and more[1] in VARIANTS:
                longer = _known(f"{match['variant']}-{more[1]}", match["version"], families, lexicon)
                known, end = (longer, more.end()) if longer else (known, end)
            identifier = known or f"{families[0]}-{match['version']}-{_tied(match)}"
            found.append(_named(match, identifier, end=end, known=bool(known)))
    return tuple(sorted(found, key=lambda name: name.start))


def _tied(match: re.Match[str]) -> str:
    return match["variant"].replace(" ", "-")


def _named(match: re.Match[str], identifier: str, *, end: int, known: bool) -> Name:
    entry = Entry(kind="model", id=identifier)
    return Name(kind="model", id=identifier, start=match.start(), end=end, entries=(entry,), known=known)


def _known(variant: str, version: str, families: list[str], lexicon: Lexicon) -> str | None:
    """The first model known of these families with the version and the variant."""
    tied = variant.replace(" ", "-")
    spelled = (form for family in families for form in (f"{family}-{version}-{tied}", f"{family}-{tied}-{version}"))
    return next(filter(None, (known_id(identifier, lexicon) for identifier in spelled)), None)


def _is_counted(text: str, end: int) -> bool:
    """Whether a unit stands behind a number, so that it is an amount."""
    word = _NEXT_WORD.match(text, end)
    return word is not None and word[1] in listed("counted.txt") - {"context", "ctx"}
