"""Of a family's models those of the version told: "Gemma 3" is no Gemma 3n, "Qwen 3.8" no Qwen3 of 8B."""

from collections.abc import Sequence
from itertools import islice

from bot.patterns import regex
from bot.understanding.lexicon import WORD, KnownModel

_BEHIND = regex(r"(?P<size>[bmt](?![a-z]))|(?P<line>[a-z])|(?P<point>[.-](?!0(?!\d))\d(?![\d.]*[bmt\d]))")
"""What stands behind a version's last digit: the mark of a size, the letter of another line, a further point of it."""
_ORDER = ("", "point", "line")


def of_version(models: Sequence[KnownModel], asked: tuple[str, ...]) -> list[KnownModel]:
    """Those of exactly the version that `asked` ends with; where there are none, of its points, then of its lines.

    A number that is a size in the id is no version at all. All of `models` where `asked` tells no version.
    """
    if not asked or not asked[-1].isdigit():
        return list(models)
    kinds = {kind: [each for each in models if _behind(each.id, len(asked)) == kind] for kind in _ORDER}
    return next((found for found in kinds.values() if found), [])


def _behind(identifier: str, words: int) -> str:
    """What follows the first `words` words of an id: point, line, size, or nothing that belongs to the version."""
    last = next(islice(WORD.finditer(identifier), words - 1, None), None)
    found = _BEHIND.match(identifier, last.end()) if last else None
    return (found.lastgroup or "") if found else ""
