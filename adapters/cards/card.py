"""An answer laid out for a chat: headline first, then parts that each platform draws with what it has.

Texts are Markdown of a small kind: `**bold**`, `- ` lists, `[title](url)` links to cited sources only. A renderer
escapes what its platform would read as markup or as a mention.
"""

from msgspec import Struct


class Prose(Struct, frozen=True, kw_only=True):
    """Paragraphs and lists."""

    text: str


class Table(Struct, frozen=True, kw_only=True):
    """Rows under a header; every row is as wide as the header. Cells are plain text."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Alert(Struct, frozen=True, kw_only=True):
    """A caveat to be seen. `severity`: blocks or warns."""

    severity: str
    text: str


class Folded(Struct, frozen=True, kw_only=True):
    """What stands behind a title until it is opened; platforms without folding show it small, or behind a button."""

    title: str
    parts: tuple[Prose | Table, ...]


class Small(Struct, frozen=True, kw_only=True):
    """Small print, below everything else."""

    text: str


Part = Prose | Table | Alert | Folded | Small


class Action(Struct, frozen=True, kw_only=True):
    """A button. `id` is stable, so that buttons of old messages still work.

    `words` ask on, with `{models}` filled in; `None` where it only shows something.
    """

    id: str
    label: str
    words: str | None = None


class Card(Struct, frozen=True, kw_only=True):
    """One message. `plain` says the essence without markup, for notifications and screen readers.

    `headline` is empty where an answer begins with a paragraph.
    """

    headline: str
    parts: tuple[Part, ...]
    actions: tuple[Action, ...] = ()
    question_back: str | None = None
    choices: tuple[str, ...] = ()
    plain: str
