"""A model's wording, cut into paragraphs and sentences, and what in a sentence is not prose."""

import re
from collections.abc import Iterator

LONGEST = 2400
"""Characters of wording that are looked at."""
_END = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=\S)|(?<=[。！？])")
_BULLET = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")
_MARK = re.compile(r"\s?[\[【](?:\d{1,3}(?:\s?,\s?\d{1,3})*|\^\d{1,3})[\]】](?!\()")
_STRONG = re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)")
_NO_PROSE = re.compile(
    r"[<>`|@#{}\\=]|!\[|\]\(|https?:|www\.|//|[\u202a-\u202e\u2066-\u2069\u200b-\u200f\u00ad]"
    r"|[\w-]\.(?:com|org|net|io|ai|dev|gov|eu|cn|co|app|info|xyz|html?|pdf|php)\b",
    re.IGNORECASE,
)
"""Markup, mentions, links, code, and characters that are not seen."""


def paragraphs_of(wording: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(bullet or empty, sentences) for each line, without citation marks and emphasis: both are put on anew."""
    for line in wording[:LONGEST].splitlines():
        bullet = "- " if _BULLET.match(line) else ""
        text = plain(_BULLET.sub("", line))
        if text:
            yield bullet, sentences_of(text)


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of one paragraph."""
    return tuple(part.strip() for part in _END.split(text) if part and part.strip())


def plain(text: str) -> str:
    """`text` without citation marks and emphasis."""
    return _STRONG.sub("", _MARK.sub("", text)).strip()


def without_names(text: str, names: frozenset[str]) -> str:
    """`text` without those of `names` that look like an address, such as `Z.ai`."""
    for name in names:
        if "." in name:
            text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE)
    return text


def is_prose(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence holds words only: no link, no mention, no markup, but for names that look like an address."""
    return _NO_PROSE.search(without_names(sentence, names)) is None
