"""Words that may be names: with a digit, in Latin letters amid another script, or with a capital."""

import re
from collections.abc import Iterator

from bot.agent.tongues import openers_of

COMMON_LATIN = frozenset({"api", "apis", "ai", "llm", "llms", "token", "tokens", "usd", "gpu", "vram", "ok", "rag"})
"""Latin words that any language may hold."""
_LATIN_NAME = re.compile(r"(?<![^\W_])[A-ZÀ-Þ][^\W_]*(?:['’.-][^\W_]+)*")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.+-]*")
_CODE = re.compile(r"(?<![^\W_])(?=[^\W_]*\d)(?=[^\W_]*[^\W\d_])[^\W_]+")


def name_like(text: str, rest: str, tongue: str) -> Iterator[str]:
    """The words of `text` that may be names; `rest` is the same in lower case with its known names blanked out."""
    yield from _CODE.findall(rest)
    if tongue in {"zh", "ja", "ko", "ru"}:
        yield from (word for word in _LATIN.findall(rest) if word not in COMMON_LATIN)
        return
    openers = openers_of(tongue)
    for match in _LATIN_NAME.finditer(text):
        opens = not text[: match.start()].strip(" \"'(-")
        if re.split("['’]", match[0].lower())[0] in openers:
            continue
        if tongue == "de" and not opens and not _is_striking(text, match):
            continue
        yield match[0]


def _is_striking(text: str, match: re.Match[str]) -> bool:
    """Whether a German noun looks like a name: mixed case, capitals throughout, or next to another capital."""
    beside = re.match(r"[ -][A-ZÄÖÜ]", text[match.end() : match.end() + 2])
    return beside is not None or any(part[1:] and not part[1:].islower() for part in match[0].split("-"))
