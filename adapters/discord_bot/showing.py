"""What stands behind an answer, and who sees it: sources, sums, chart, files; and sharing."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from io import BytesIO

import discord
from discord import ui

from adapters.cards.actions import CHART, SUMS
from adapters.cards.exports import EXPORTS
from adapters.cards.to_card import sums_card, to_card
from adapters.desk.asked import Turn
from adapters.desk.desk import Desk
from adapters.desk.sentences import GONE, NO_CHART
from adapters.discord_bot import custom_ids, limits
from adapters.discord_bot.escaping import escape
from adapters.discord_bot.views import asked_by, folded_views, views_of

NOTHING_FOLDED = "There is nothing more behind this answer."
Show = Callable[[discord.Interaction, Turn], Awaitable[None]]


class Showing:
    """Shows again, or more of, an answer that was given."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._private: dict[str, Show] = {SUMS.id: _sums, custom_ids.MORE: _more}
        self._alike: dict[str, Show] = {CHART.id: self._chart}
        self._alike |= {what: partial(_export, what) for what in EXPORTS}

    def knows(self, what: str) -> bool:
        """Whether a button shows something."""
        return what in self._private or what in self._alike

    async def show(self, interaction: discord.Interaction, what: str, turn_id: str, *, is_private: bool) -> None:
        """Shows what a button says: details to the person alone, pictures and files to those who see the answer.

        Raises what the desk and Discord's client raise.
        """
        is_hidden = what != custom_ids.SHARE and (is_private or what in self._private)
        await interaction.response.defer(thinking=True, ephemeral=is_hidden)
        turn = await self._desk.turn(turn_id)
        if turn is None:
            await interaction.edit_original_response(content=GONE)
        elif what == custom_ids.SHARE:
            await _share(interaction, turn)
        else:
            await (self._private | self._alike)[what](interaction, turn)

    async def _chart(self, interaction: discord.Interaction, turn: Turn) -> None:
        chart = await self._desk.chart(turn)
        if chart is None:
            await interaction.edit_original_response(content=NO_CHART)
            return
        file = discord.File(BytesIO(chart.png), filename="sextant-chart.png", description=chart.alt_within(limits.ALT))
        await interaction.edit_original_response(
            content=f"**{escape(chart.title)}**"[: limits.CONTENT], attachments=[file]
        )


async def _sums(interaction: discord.Interaction, turn: Turn) -> None:
    await _send(interaction, views_of(sums_card(turn.answer), None, is_private=True), is_private=True)


async def _more(interaction: discord.Interaction, turn: Turn) -> None:
    views = folded_views(to_card(turn.answer))
    if views:
        await _send(interaction, views, is_private=True)
    else:
        await interaction.edit_original_response(content=NOTHING_FOLDED)


async def _export(what: str, interaction: discord.Interaction, turn: Turn) -> None:
    export = EXPORTS[what](turn.answer)
    file = discord.File(BytesIO(export.content), filename=export.name)
    await interaction.edit_original_response(content=export.said, attachments=[file])


async def _share(interaction: discord.Interaction, turn: Turn) -> None:
    """The answer again, for everybody in the channel, with the name of who asked and shared it."""
    before = asked_by(str(interaction.user.id), turn.asked.text)
    views = views_of(to_card(turn.answer), turn.id, is_private=False, before=before, has_human=turn.has_human)
    await _send(interaction, views, is_private=False)


async def _send(interaction: discord.Interaction, views: Sequence[ui.LayoutView], *, is_private: bool) -> None:
    """Shows messages in the answer to an interaction that was deferred. Raises what the client raises."""
    for number, view in enumerate(views):
        if number:
            await interaction.followup.send(view=view, ephemeral=is_private)
        else:
            await interaction.edit_original_response(view=view)
