"""The first line of a card: the verdict without marks of sources, which no header can link."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from adapters.cards.card import Prose
from adapters.cards.sections import Section

HEADLINE_LONGEST = 150
"""A first line without bold words that is longer is a paragraph."""
_MARKS = r"(?:\s?\[\d+\])*"
_BOLD_FIRST = re.compile(rf"\*\*(?P<bold>[^*]+)\*\*(?P<end>{_MARKS}\.?)\s*(?P<rest>.*)", re.DOTALL)
_IN_BRACKETS = re.compile(rf"\((?P<inside>[^()]+)\)(?P<marks>{_MARKS})\.?\s*(?P<after>.*)", re.DOTALL)
_GOES_ON = re.compile(r"[(a-z,;:]")
"""How the rest of a sentence begins."""
_SENTENCE = re.compile(rf".*?\.{_MARKS}(?=\s|$)")
_MARK = re.compile(r"\s?\[\d+\]")


def headline_of(sections: Sequence[Section]) -> tuple[str, str, list[Section]]:
    """The first bold sentence, or the first line; its marks that stand nowhere else; and everything behind it."""
    first = sections[0].parts[0] if sections else None
    if not isinstance(first, Prose):
        return "Sextant", "", list(sections)
    bold = _BOLD_FIRST.match(first.text)
    line, _, below = first.text.partition("\n")
    if bold is None and len(line) > HEADLINE_LONGEST:
        return "", "", list(sections)
    headline, rest = (f"{bold['bold']}{bold['end']}", bold["rest"]) if bold else (line, below)
    headline, rest = _whole(*_first_sentence(headline.strip(), rest.strip()))
    left = (*((Prose(text=rest),) if rest else ()), *sections[0].parts[1:])
    behind = [*([replace(sections[0], parts=left)] if left else []), *sections[1:]]
    marks = dict.fromkeys(mark.strip() for mark in _MARK.findall(headline))
    return _MARK.sub("", headline), "".join(mark for mark in marks if mark not in _said(behind)), behind


def _said(sections: Sequence[Section]) -> str:
    """The words of the sections but the list of sources, in which every mark stands."""
    parts = (part for each in sections if each.title != "Sources" for part in each.parts)
    return " ".join(part.text if isinstance(part, Prose) else str(part.rows) for part in parts)


def _first_sentence(headline: str, rest: str) -> tuple[str, str]:
    """Of a verdict of several sentences that is too long for a header, the first; the others begin what follows."""
    first, stop, others = headline.partition(". ")
    if not stop or len(_MARK.sub("", headline)) <= HEADLINE_LONGEST or len(first) >= HEADLINE_LONGEST:
        return headline, rest
    return f"{first}.", f"{others}\n{rest}".strip()


def _whole(headline: str, rest: str) -> tuple[str, str]:
    """A verdict that goes on behind its bold words belongs together; a bracket that is too long begins a sentence.

    The headline is empty where the sentence is too long for one.
    """
    if headline.endswith((".", "!", "?", ":")) or not _GOES_ON.match(rest):
        return headline, rest
    line, _, below = rest.partition("\n")
    end = _SENTENCE.match(line)
    said, left = (end[0], line[end.end() :]) if end else (line, "")
    gap = "" if rest.startswith((",", ";", ":")) else " "
    whole = f"{headline}{gap}{said}"
    if len(_MARK.sub("", whole)) <= HEADLINE_LONGEST:
        return whole, f"{left.strip()}\n{below}".strip()
    bracket = _IN_BRACKETS.match(rest)
    if bracket is None:
        return "", f"**{headline}**{gap}{rest}"
    inside = bracket["inside"]
    return headline, f"{inside[0].upper()}{inside[1:]}{bracket['marks']}.\n{bracket['after']}".strip()
