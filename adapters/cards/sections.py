"""The text of an answer, cut into its sections: paragraphs, tables, and what stands under a heading of its own."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from adapters.cards.card import Prose, Table

_HEADING = re.compile(r"\*\*(?P<title>[^*]+)\*\*(?P<rest>[^*]{0,40})")
_RULE = re.compile(r"\|?(?:\s*:?-{3,}:?\s*\|)+")


class Section(Struct, frozen=True, kw_only=True):
    """What stands under one heading; the first sections of a text have none."""

    title: str | None
    parts: tuple[Prose | Table, ...]


def sections_of(text: str) -> Iterator[Section]:
    """The sections of an answer's Markdown, in order. The first block is the headline, never a heading."""
    blocks = [block.strip("\n") for block in re.split(r"\n\s*\n", text) if block.strip()]
    under: str | None = None
    for number, block in enumerate(blocks):
        first, _, rest = block.partition("\n")
        heading = _HEADING.fullmatch(first) if number else None
        if heading:
            yield from _said_in_bold(under)
            under = f"{heading['title']}{heading['rest']}"
            if rest.strip():
                yield Section(title=under, parts=tuple(_parts(rest)))
                under = None
        else:
            yield Section(title=under, parts=tuple(_parts(block)))
            under = None
    yield from _said_in_bold(under)


def _said_in_bold(heading: str | None) -> Iterator[Section]:
    """What looked like a heading and has nothing under it: a sentence in bold."""
    if heading is not None:
        yield Section(title=None, parts=(Prose(text=f"**{heading}**"),))


def _parts(block: str) -> Iterator[Prose | Table]:
    """Prose and tables of one block; a table is the run of lines that begin with a bar."""
    prose: list[str] = []
    rows: list[str] = []
    for line in [*block.split("\n"), None]:
        if line is not None and line.startswith("|"):
            rows.append(line)
            continue
        if rows:
            if prose:
                yield Prose(text="\n".join(prose))
                prose = []
            yield _table(rows)
            rows = []
        if line is not None:
            prose.append(line)
    if prose:
        yield Prose(text="\n".join(prose))


def _table(lines: list[str]) -> Table:
    rows = [_cells(line) for line in lines if not _RULE.fullmatch(line.strip())]
    width = len(rows[0])
    return Table(header=rows[0], rows=tuple((*row, *("",) * width)[:width] for row in rows[1:]))


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip().removeprefix("|").removesuffix("|")
    return tuple(cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner))


def without_links(section: Section, allowed: frozenset[str]) -> Section:
    """The section with every link to a page that is not among `allowed` replaced by its title."""
    parts = tuple(replace(part, text=own_links(part.text, allowed)) if isinstance(part, Prose) else part
                  for part in section.parts)  # fmt: skip
    return replace(section, parts=parts)


_LINK = re.compile(r"\[(?P<title>[^\[\]]*)\]\((?P<url>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")


def own_links(text: str, allowed: frozenset[str]) -> str:
    """`text` with links to pages that no source names reduced to their titles: words of a person bring no link in."""
    return _LINK.sub(lambda link: link[0] if link["url"] in allowed else link["title"], text)
