"""One part of a card as Slack's blocks: with what the platform has, or plainly where it refused that."""

from collections.abc import Iterator, Sequence
from typing import Any

from adapters.cards.card import Alert, Folded, Part, Small, Table
from adapters.slack_app import limits
from adapters.slack_app.escaping import clean, pieces, shortened, size

Block = dict[str, Any]
NATIVE = frozenset({"alert", "container", "table", "context_actions"})
"""Kinds of blocks that a workspace or a client may not know yet; each has a plain way to say the same."""
SMALL = 2_000
SMALL_TEXTS = 5
FOLDED_SECTIONS = 3
"""Texts in one block, so that no block alone is too much for a message; Slack's own limit is ten."""
_SEVERITIES = {"blocks": (":no_entry:", "Blocks", "error"), "warns": (":warning:", "Warning", "warning")}


def section(mrkdwn: str) -> Block:
    """A section of finished mrkdwn; `verbatim` keeps Slack from making links of bare words."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": mrkdwn, "verbatim": True}, "expand": True}


def sections(markdown: str) -> list[Block]:
    """The cards' Markdown as sections."""
    return [section(piece) for piece in pieces(markdown, limits.SECTION)]


def small(markdown: str) -> list[Block]:
    """The cards' Markdown in small print."""
    texts = [{"type": "mrkdwn", "text": piece, "verbatim": True} for piece in pieces(markdown, SMALL)]
    step = SMALL_TEXTS
    return [{"type": "context", "elements": texts[start : start + step]} for start in range(0, len(texts), step)]


def headline(text: str) -> list[Block]:
    """The first line of a message: a header where it is short enough."""
    plain = " ".join(clean(text).split())
    if not plain:
        return []
    if size(plain) <= limits.HEADER:
        return [{"type": "header", "text": {"type": "plain_text", "text": plain, "emoji": False}}]
    return sections(f"**{plain}**")


def drawn(parts: Sequence[Part], refused: frozenset[str]) -> Iterator[Block]:
    """The blocks of a card's parts, in order. Only the first table is one: older clients take one in a message."""
    has_table = False
    for part in parts:
        if isinstance(part, Table):
            fits = not has_table and "table" not in refused and _fits(part)
            has_table = has_table or fits
            yield from [_table(part)] if fits else sections(lines(part))
        elif isinstance(part, Alert):
            yield from _alert(part, refused)
        elif isinstance(part, Folded):
            yield from _folded(part, refused)
        elif isinstance(part, Small):
            yield from small(part.text)
        else:
            yield from sections(part.text)


def lines(table: Table) -> str:
    """A table as lines, for where a table cannot stand: nothing of it is left out."""
    rows = "\n".join(f"- {' · '.join(cell or '-' for cell in row)}" for row in table.rows)
    return f"**{' · '.join(table.header)}**\n{rows}"


def _fits(table: Table) -> bool:
    rows = (table.header, *table.rows)
    return (
        0 < len(table.header) <= limits.TABLE_COLUMNS
        and len(rows) <= limits.TABLE_ROWS
        and sum(size(clean(cell)) or 1 for row in rows for cell in row) <= limits.TABLE
    )


def _table(table: Table) -> Block:
    rows = [[{"type": "raw_text", "text": clean(cell).strip() or " "} for cell in row]
            for row in (table.header, *table.rows)]  # fmt: skip
    columns = [
        {"is_wrapped": True, "align": "right" if _is_amounts(table, column) else "left"}
        for column in range(len(table.header))
    ]
    return {"type": "table", "rows": rows, "column_settings": columns}


def _is_amounts(table: Table, column: int) -> bool:
    cells = [row[column] for row in table.rows if row[column] not in {"", "-"}]
    return bool(cells) and all(cell.startswith("$") or cell[0].isdigit() for cell in cells)


def _alert(alert: Alert, refused: frozenset[str]) -> Iterator[Block]:
    """An alert holds little: what is longer stands whole behind the sign, so that no sentence loses its subject."""
    sign, word, level = _SEVERITIES.get(alert.severity, _SEVERITIES["warns"])
    text = f"**{word}:** {alert.text}"
    shown = pieces(text, limits.ALERT)
    if "alert" in refused or len(shown) > 1:
        yield from (section(f"{sign} {piece}") for piece in pieces(text, limits.SECTION - 20))
        return
    yield {"type": "alert", "level": level, "text": {"type": "mrkdwn", "text": "".join(shown), "verbatim": True}}


def _folded(folded: Folded, refused: frozenset[str]) -> Iterator[Block]:
    text = "\n\n".join(lines(part) if isinstance(part, Table) else part.text for part in folded.parts)
    if "container" in refused or size(clean(folded.title)) > limits.CONTAINER_TITLE - 15:
        yield from small(f"**{folded.title}**\n{text}")
        return
    children = sections(text)
    step = FOLDED_SECTIONS
    for start in range(0, len(children), step):
        title = " ".join(clean(folded.title).split()) or "More"
        yield {
            "type": "container",
            "title": {"type": "plain_text", "text": f"{title} (continued)" if start else title, "emoji": False},
            "is_collapsible": True,
            "default_collapsed": True,
            "child_blocks": children[start : start + step],
        }


def label(text: str) -> dict[str, Any]:
    """The text of a button or an option."""
    return {"type": "plain_text", "text": shortened(text, limits.BUTTON) or "-", "emoji": False}
