"""A card laid out in messages: which texts and alerts stand together in which, within Discord's limits."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from adapters.cards.card import Alert, Card, Folded, Part, Prose, Small, Table
from adapters.discord_bot import limits
from adapters.discord_bot.escaping import escape, markdown, size
from adapters.discord_bot.splitting import split
from adapters.discord_bot.tables import table_pieces

TEXT = 1_900
"""Characters of one text; two fit into a message, so that a long one leaves little room unused."""
MOST_CHOICES = 10
"""Choices that become buttons; further ones are written out."""
SMALL = "small"
"""The severity of small print, which stands without a frame."""
_SIGNS = {"blocks": "⛔", "warns": "⚠️"}


class Text(Struct, frozen=True, kw_only=True):
    """A text as Discord shows it. `severity` is that of an alert, which is framed in its colour, or `SMALL`."""

    markdown: str
    severity: str | None = None

    @property
    def components(self) -> int:
        """How many components it takes at most: itself, and a frame around it."""
        return 2


Page = tuple[Text, ...]


def pages_of(card: Card, *, reserved: int, is_foldable: bool, before: str = "") -> tuple[Page, ...]:
    """The messages of a card, at least one. The last leaves `reserved` components for buttons.

    `is_foldable`: a button opens the folded parts, so they stand in none of the messages; else they are written out.
    `before` is a short line of finished Markdown.
    """
    parts = [part for part in card.parts if not (is_foldable and isinstance(part, Folded))]
    last = [part for part in parts if isinstance(part, Small)]
    texts = [*([Text(markdown=before)] if before else []), *_headline(card.headline)]
    texts += _texts(part for part in parts if part not in last)
    if card.question_back:
        texts += [Text(markdown=f"**{piece}**") for piece in split(card.question_back, TEXT, escape)]
    written = "\n".join(f"- {choice}" for choice in _not_on_buttons(card.choices, has_buttons=is_foldable))
    texts += [Text(markdown=piece) for piece in split(written, TEXT, escape)]
    texts += _texts(last)
    return paged(texts or [Text(markdown="Sextant")], reserved=reserved)


def _not_on_buttons(choices: Sequence[str], *, has_buttons: bool) -> list[str]:
    """Choices that no button says in full."""
    return [
        choice
        for number, choice in enumerate(choices)
        if not has_buttons or number >= MOST_CHOICES or size(choice) > limits.BUTTON_LABEL
    ]


def folded_of(card: Card) -> tuple[Page, ...]:
    """The messages that hold what a card folds away; none where it folds nothing."""
    folded = [part for part in card.parts if isinstance(part, Folded)]
    return paged(list(_texts(folded)), reserved=0) if folded else ()


def paged(texts: Sequence[Text], *, reserved: int) -> tuple[Page, ...]:
    """The texts in as few messages as their order allows."""
    room = limits.MESSAGE_COMPONENTS - reserved
    pages: list[list[Text]] = []
    components = length = 0
    for text in texts:
        longer = length + size(text.markdown)
        if not pages or components + text.components > room or longer > limits.MESSAGE_TEXT:
            pages.append([])
            components, longer = 0, size(text.markdown)
        pages[-1].append(text)
        components += text.components
        length = longer
    return tuple(tuple(page) for page in pages)


def _headline(headline: str) -> Iterator[Text]:
    line = " ".join(headline.split())
    shown = f"### {escape(line)}"
    if line and size(shown) <= 300:
        yield Text(markdown=shown)
    elif line:
        yield from (Text(markdown=piece) for piece in split(line, TEXT, escape))


def _texts(parts: Iterable[Part]) -> Iterator[Text]:
    for part in parts:
        if isinstance(part, Alert):
            sign = _SIGNS.get(part.severity, _SIGNS["warns"])
            for number, piece in enumerate(split(part.text, TEXT, markdown)):
                yield Text(markdown=piece if number else f"{sign} {piece}", severity=part.severity)
        elif isinstance(part, Folded):
            yield from _opened(part)
        elif isinstance(part, Small):
            line = " ".join(part.text.split())
            yield from (Text(markdown=f"-# {piece}", severity=SMALL) for piece in split(line, TEXT, markdown))
        else:
            yield from _plain(part)


def _opened(part: Folded) -> Iterator[Text]:
    """A folded part written out, its title with what follows it."""
    title = f"**{escape(part.title)}**" if part.title.strip() and size(part.title) < 200 else ""
    if not title and part.title.strip():
        yield from (Text(markdown=piece) for piece in split(part.title, TEXT, escape))
    for text in (text for inner in part.parts for text in _plain(inner)):
        joined = f"{title}\n{text.markdown}" if title else text.markdown
        title = ""
        yield Text(markdown=joined)
    if title:
        yield Text(markdown=title)


def _plain(part: Prose | Table) -> Iterator[Text]:
    if isinstance(part, Table):
        yield from (Text(markdown=text) for text in _joined(table_pieces(part, TEXT)))
    else:
        yield from (Text(markdown=piece) for piece in split(part.text, TEXT, markdown))


def _joined(pieces: Iterable[str]) -> Iterator[str]:
    """Pieces put together as long as they fit in one text."""
    here = ""
    for piece in pieces:
        longer = f"{here}\n\n{piece}" if here else piece
        if size(longer) > TEXT:
            yield here
            longer = piece
        here = longer
    if here.strip():
        yield here
