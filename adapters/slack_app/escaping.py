"""Words of people and facts made harmless for Slack, and the cards' small Markdown as Slack's mrkdwn.

Nothing that a person or a source wrote can mention somebody, call a channel, or bring a link in.
"""

import re
from collections.abc import Iterator

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_EDGE = re.compile(r"(?<!\w)[*_~`]|[*_~`](?!\w)")
_LOOK_ALIKES = {"*": "\u2217", "_": "\uff3f", "~": "\u223c", "`": "\u02cb"}
"""Slack has no way to escape its formatting marks; where one could format, a character that looks like it stands."""
_ITEM = re.compile(r"(?m)^([ \t]*)- ")
_MARKUP = re.compile(
    r"(?<![\w*])\*\*(?P<bold>[^\s*](?:[^*\n]*[^\s*])?)\*\*(?![\w*])"
    r"|\[(?P<title>[^\[\]\n]*)\]\((?P<url>https?://[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)"
)
_WORD = re.compile(r"\S+\s*|\s+")
_CHARACTER = re.compile(r"&(?:amp|lt|gt);|.", re.DOTALL)
_FORBIDDEN_IN_URL = {"<": "%3C", ">": "%3E", "|": "%7C", "&": "&amp;"}


def size(text: str) -> int:
    """How long Slack may count `text`: in UTF-16 units, so that an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean(text: str) -> str:
    """`text` without control characters, and without half characters, which nothing can send."""
    plain = _CONTROL.sub(" ", text.replace("\r\n", "\n"))
    return plain.encode("utf-8", "replace").decode("utf-8")


def escaped(text: str) -> str:
    """`text` with the three characters that Slack reads as control escaped."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def literal(text: str) -> str:
    """`text` as mrkdwn that shows as it was written: no mention, no link, no formatting."""
    return _EDGE.sub(lambda mark: _LOOK_ALIKES[mark[0]], escaped(text))


def shortened(text: str, limit: int) -> str:
    """`text` for a label: at most `limit` long, cut at a word and marked as cut."""
    whole = " ".join(clean(text).split())
    if size(whole) <= limit:
        return whole
    kept = whole[: limit - 1]
    while size(kept) > limit - 1:
        kept = kept[:-1]
    return f"{kept.rsplit(' ', 1)[0] or kept}…"


def pieces(markdown: str, limit: int) -> list[str]:
    """The cards' Markdown as mrkdwn, in pieces of at most `limit`, cut at a line's end or between words. None empty."""
    found: list[str] = []
    here: list[str] = []
    length = 0
    for unit in _units(markdown, limit):
        if here and length + size(unit.rstrip()) > limit:
            kept, here = _cut_at_line(here)
            found.append("".join(kept))
            length = sum(map(size, here))
            if length + size(unit.rstrip()) > limit:
                found.append("".join(here))
                here, length = [], 0
        here.append(unit)
        length += size(unit)
    found.append("".join(here))
    return [piece.strip() for piece in found if piece.strip()]


def _cut_at_line(units: list[str]) -> tuple[list[str], list[str]]:
    """`units` cut behind the last line's end, where that leaves at least half; else behind the last unit."""
    for number in range(len(units), len(units) // 2, -1):
        if units[number - 1].endswith("\n"):
            return units[:number], units[number:]
    return units, []


def _units(markdown: str, limit: int) -> Iterator[str]:
    """What is not torn apart: words, links, short bold texts. None is longer than `limit`."""
    text = _ITEM.sub(r"\1• ", clean(markdown))
    end = 0
    for match in _MARKUP.finditer(text):
        yield from _words(text[end : match.start()], limit)
        end = match.end()
        shown = _bold(match["bold"]) if match["bold"] else _link(match["title"], match["url"])
        if size(shown) <= min(limit, SECTION_UNIT):
            yield shown
        elif match["bold"]:
            yield from _words(match["bold"], limit)
        else:
            yield from _words(f"{match['title']} ({match['url']})", limit)
    yield from _words(text[end:], limit)


SECTION_UNIT = 2_500
"""A link longer than this is written out, so that it can be cut."""


def _words(text: str, limit: int) -> Iterator[str]:
    for word in _WORD.findall(literal(text)):
        if size(word.rstrip()) <= limit:
            yield word
            continue
        here = ""
        for character in _CHARACTER.findall(word):
            if size(here) + size(character) > limit:
                yield here
                here = ""
            here += character
        yield here


def _bold(text: str) -> str:
    return f"*{literal(text)}*"


def _link(title: str, url: str) -> str:
    for character, code in _FORBIDDEN_IN_URL.items():
        url = url.replace(character, code)
    return f"<{url}|{literal(title).strip() or url}>"
