"""Gigabytes that are files to be worked on rather than memory: "10 GB of logs", "200 GB of PDFs"."""

from collections.abc import Iterator

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_TEXT = expression("files_of_text")
_OTHERS = expression("files_of_others")
_BYTES = {"mb": 10**6, "gb": 10**9, "tb": 10**12}
"""Bytes in each unit; plain text has one character in a byte, or a little less."""
_OF_MEMORY = regex(r"\s?(?:of )?(?:[a-z]+ )?(?:v?ram|memory|vram)\b")


def with_text_files(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; gigabytes of text as the characters that they are."""
    return tuple(
        replace(each, value=each.value * _BYTES[each.unit], unit="characters")
        if each.unit in _BYTES and _TEXT.match(passage.text, each.end)
        else each
        for each in quantities
    )


def are_files(passage: Passage, quantity: Quantity) -> bool:
    """Whether gigabytes are those of files."""
    if quantity.unit not in _BYTES or _OF_MEMORY.match(passage.text, quantity.end):
        return False
    return any(what.match(passage.text, quantity.end) for what in (_TEXT, _OTHERS))


def notes_on_files(passage: Passage) -> Iterator[str]:
    """What gigabytes do not tell: how much there is to read in files that are not plain text."""
    for each in passage.quantities:
        named = are_files(passage, each) and not _TEXT.match(passage.text, each.end)
        if named:
            written = passage.text[each.start : each.number_end].strip()
            yield (
                f"{written} {each.unit.upper()} of files tell no length: say how many pages, pictures or minutes "
                "they are, and the bill can be worked out."
            )
