"""Messages as Discord's components: texts in a frame, alerts in frames of their colour, buttons below."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import discord
from discord import ui

from adapters.cards.actions import HUMAN
from adapters.cards.card import Card
from adapters.discord_bot import custom_ids, limits
from adapters.discord_bot.custom_ids import Pressed
from adapters.discord_bot.escaping import BREAK, escape, size, whole
from adapters.discord_bot.pages import MOST_CHOICES, SMALL, Page, Text, folded_of, pages_of

FRAME = discord.Colour(0x4F7CAC)
COLOURS = {"blocks": discord.Colour(0xD83C3E), "warns": discord.Colour(0xF0B232)}
Button = ui.Button[ui.LayoutView]


def views_of(
    card: Card, turn_id: str | None, *, is_private: bool, before: str = "", has_human: bool = False
) -> tuple[ui.LayoutView, ...]:
    """The messages of a card, at least one; the last carries the buttons of the turn, where there is one.

    `before` is a line of finished Markdown above the first; `has_human`: there are people to ask.
    """
    rows = rows_of(card, turn_id, is_private=is_private, has_human=has_human) if turn_id else []
    reserved = sum(1 + len(row) for row in rows)
    pages = pages_of(card, reserved=reserved, is_foldable=turn_id is not None, before=before)
    return tuple(view_of(page, rows if number == len(pages) else []) for number, page in enumerate(pages, 1))


def folded_views(card: Card) -> tuple[ui.LayoutView, ...]:
    """The messages of what a card folds away."""
    return tuple(view_of(page) for page in folded_of(card))


def view_of(page: Page, rows: Sequence[Sequence[Button]] = ()) -> ui.LayoutView:
    """One message. It is sent as stopped: the client hears every button by its id and keeps nothing of a message."""
    view = ui.LayoutView(timeout=None)
    for severity, texts in groupby(page, key=lambda text: text.severity):
        for item in _items(severity, tuple(texts)):
            view.add_item(item)
    for row in rows:
        view.add_item(ui.ActionRow(*row))
    view.stop()
    return view


def _items(severity: str | None, texts: Sequence[Text]) -> Iterator[ui.Item[ui.LayoutView]]:
    """Alerts stand each in a frame of its own, small print in none, other texts together in one."""
    if severity == SMALL:
        yield from (ui.TextDisplay(text.markdown) for text in texts)
        return
    groups = [texts] if severity is None else [(text,) for text in texts]
    colour = FRAME if severity is None else COLOURS.get(severity, COLOURS["warns"])
    for group in groups:
        yield ui.Container(*(ui.TextDisplay(text.markdown) for text in group), accent_colour=colour)


def rows_of(card: Card, turn_id: str, *, is_private: bool, has_human: bool = False) -> list[list[Button]]:
    """The buttons under an answer, in rows: choices, what asks again, what shows more, what one thinks of it."""

    def button(what: str, label: str, number: int | None = None, *, is_main: bool = False) -> Button:
        style = discord.ButtonStyle.primary if is_main else discord.ButtonStyle.secondary
        custom_id = Pressed(what=what, turn=turn_id, number=number).to_id()
        return ui.Button(label=shortened(label, limits.BUTTON_LABEL), style=style, custom_id=custom_id)

    choices = [
        button(custom_ids.CHOICE, choice, number, is_main=True)
        for number, choice in enumerate(card.choices[:MOST_CHOICES])
        if choice.strip()
    ]
    asking = [button(action.id, action.label) for action in card.actions if action.words]
    showing = [button(action.id, action.label) for action in card.actions if not action.words]
    if folded_of(card):
        showing.append(button(custom_ids.MORE, "Notes and sources"))
    last = [button(custom_ids.ASK_MORE, "Ask more"), button(custom_ids.UP, "👍"), button(custom_ids.DOWN, "👎")]
    if has_human:
        last.append(button(HUMAN.id, HUMAN.label))
    if is_private:
        last.append(button(custom_ids.SHARE, "Share"))
    return [row for group in (choices, asking, showing, last) for row in _rows(group)]


def _rows(buttons: Sequence[Button]) -> Iterable[list[Button]]:
    step = limits.ROW_BUTTONS
    return (list(buttons[start : start + step]) for start in range(0, len(buttons), step))


def shortened(text: str, limit: int) -> str:
    """`text` for a label, which knows no markup: one line, cut with a mark where it is too long."""
    line = " ".join(whole(text).split()) or BREAK
    if size(line) <= limit:
        return line
    while size(line) > limit - 1:
        line = line[:-1]
    return f"{line}…"


def asked_by(user: str, text: str) -> str:
    """A small line that says whose question an answer is to, where that cannot be seen. It does not ping."""
    return f"-# <@{user}> asked: {escape(shortened(text, 200))}"
