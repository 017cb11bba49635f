"""Text as Discord shows it: a card's small Markdown kept, everything else that Discord would read as markup escaped."""

import re

_SPECIAL = re.compile(r"[\\*_~|`<]")
_MASKED = re.compile(r"\](?=\()")
_MASS = re.compile(r"@(?=everyone|here)", re.IGNORECASE)
_AT_LINE_START = re.compile(r"^(?P<blanks>[ \t]*)(?P<mark>>|#|-#)", re.MULTILINE)
_ADDRESS = re.compile(r"(?P<scheme>\b[a-z][a-z0-9+.-]{1,15}):(?=//)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")
_KEPT = re.compile(
    r"\*\*(?P<bold>[^*\n]+)\*\*"
    r"|\[(?P<title>[^\[\]\n]+)\]\((?P<url>https?://[^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*)\)"
)
BREAK = "\u200b"
"""A space of no width: it ends a mention, an address or a fence without changing what a person reads."""


def escape(text: str) -> str:
    """`text` shown as it is written: no markup, no mention, no address that turns into a link."""
    plain = _CONTROL.sub(" ", whole(text))
    plain = _SPECIAL.sub(r"\\\g<0>", plain)
    plain = _MASKED.sub(r"\\]", plain)
    plain = _AT_LINE_START.sub(r"\g<blanks>\\\g<mark>", plain)
    plain = _ADDRESS.sub(rf"\g<scheme>:{BREAK}", plain)
    return _MASS.sub(f"@{BREAK}", plain)


def markdown(text: str) -> str:
    """A card's Markdown as Discord's: `**bold**` and links stay, links without a preview; the rest is escaped."""
    shown = []
    end = 0
    for kept in _KEPT.finditer(text):
        shown += [escape_within(text, end, kept.start()), _kept(kept)]
        end = kept.end()
    return "".join((*shown, escape_within(text, end, len(text))))


def escape_within(text: str, start: int, end: int) -> str:
    """The escaped piece of `text` from `start` to `end`; only a piece at the start of a line begins one."""
    if start == 0 or text[start - 1] == "\n":
        return escape(text[start:end])
    return escape(f".{text[start:end]}").removeprefix(".")


def _kept(found: re.Match[str]) -> str:
    if found["bold"] is not None:
        return f"**{escape(found['bold'])}**" if found["bold"].strip() else escape(found[0])
    return f"[{escape(found['title'])}](<{whole(found['url'])}>)"


def unbroken(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of a card's Markdown that must stay in one piece: bold words and links."""
    return tuple(found.span() for found in _KEPT.finditer(text))


def fence(text: str) -> str:
    """`text` as a block of fixed width; a fence inside it cannot end it."""
    inner = _CONTROL.sub(" ", whole(text)).replace("``", f"`{BREAK}`")
    return f"```\n{inner}\n```"


def whole(text: str) -> str:
    """`text` without halves of characters, which cannot be sent."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def size(text: str) -> int:
    """The length of `text` as a platform in JavaScript counts it: characters beyond the first 65,536 are two."""
    return len(text) + sum(character > "\uffff" for character in text)
