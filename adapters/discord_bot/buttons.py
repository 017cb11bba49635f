"""Buttons under answers, heard by what stands in the message: they work after a restart, on any process."""

import asyncio
from collections.abc import Awaitable, Callable
from re import Match
from typing import Any, Self

import discord
from discord import ui

from adapters.cards.actions import BY_ID, HUMAN, words_of
from adapters.desk.asked import Turn
from adapters.desk.sentences import GONE, NOT_KEPT, THANKS
from adapters.discord_bot import custom_ids
from adapters.discord_bot.custom_ids import TEMPLATE, Pressed, pressed_in
from adapters.discord_bot.forms import AskForm, ReasonForm
from adapters.discord_bot.guard import tell
from adapters.discord_bot.hands import Hands
from adapters.discord_bot.people import People
from adapters.discord_bot.policy import RULES_FORMS, RulesDesk
from adapters.discord_bot.showing import Showing

PATIENCE_SECONDS = 1.0
"""What an old answer may take to be computed again before Discord is told that it takes longer."""
Press = Callable[[discord.Interaction, Pressed], Awaitable[None]]


def button_class(press: Press) -> type[ui.DynamicItem[Any]]:
    """The class by which discord.py hears every button of ours; `press` does what they say."""

    class AnswerButton(ui.DynamicItem[ui.Button[Any]], template=TEMPLATE):
        """A button of a message that is not remembered."""

        @classmethod
        async def from_custom_id(
            cls, interaction: discord.Interaction, item: ui.Item[Any], match: Match[str], /
        ) -> Self:
            """The button as it stands in the message."""
            return cls(item)  # type: ignore[arg-type]

        async def callback(self, interaction: discord.Interaction) -> None:
            """Does what the button says."""
            pressed = pressed_in(self.custom_id)
            if pressed is not None:
                await press(interaction, pressed)

    return AnswerButton


class Buttons:
    """Does what buttons say."""

    def __init__(self, hands: Hands, showing: Showing, rules: RulesDesk, people: People) -> None:
        self._hands = hands
        self._people = people
        self._showing = showing
        self._rules = rules

    async def press(self, interaction: discord.Interaction, pressed: Pressed) -> None:
        """One press. Raises only when cancelled."""
        if self._hands.is_open:
            await self._hands.work.guarded(interaction, self._press(interaction, pressed))

    async def _press(self, interaction: discord.Interaction, pressed: Pressed) -> None:
        what = pressed.what
        is_private = interaction.message is not None and interaction.message.flags.ephemeral
        if what in {custom_ids.UP, custom_ids.DOWN}:
            await self._vote(interaction, pressed)
        elif what == custom_ids.ASK_MORE:
            await interaction.response.send_modal(AskForm(self._follow_up(pressed.turn, is_private=is_private)))
        elif what == HUMAN.id:
            await self._people.press(interaction, pressed.turn, is_private=is_private)
        elif what in RULES_FORMS:
            await self._rules.open(interaction, what)
        elif what == custom_ids.SHARE or self._showing.knows(what):
            notice = self._hands.cooldown.notice(str(interaction.user.id))
            if notice is not None:
                await tell(interaction, notice)
            else:
                await self._showing.show(interaction, what, pressed.turn, is_private=is_private)
        else:
            await self._ask_again(interaction, pressed, is_private=is_private)

    async def _ask_again(self, interaction: discord.Interaction, pressed: Pressed, *, is_private: bool) -> None:
        """The question with one thing changed, in the conversation of the answer."""
        turn = await self._turn(interaction, pressed.turn, is_private=is_private)
        if turn is None:
            await tell(interaction, GONE)
            return
        words = _words(turn, pressed)
        if words is not None:
            await self._hands.ask(interaction, words, is_private=is_private, place=turn.asked.place)

    async def _turn(self, interaction: discord.Interaction, turn_id: str, *, is_private: bool) -> Turn | None:
        """The answer, computed again where it is not in memory; meanwhile Discord is not kept waiting."""
        found = asyncio.ensure_future(self._hands.desk.turn(turn_id))
        await asyncio.wait((found,), timeout=PATIENCE_SECONDS)
        if not found.done():
            await interaction.response.defer(thinking=True, ephemeral=is_private)
        return await found

    def _follow_up(self, turn_id: str, *, is_private: bool) -> Callable[[discord.Interaction, str], Awaitable[None]]:
        async def ask(interaction: discord.Interaction, text: str) -> None:
            turn = await self._turn(interaction, turn_id, is_private=is_private)
            place = None if turn is None else turn.asked.place
            await self._hands.ask(interaction, text, is_private=is_private, place=place)

        return lambda interaction, text: self._hands.work.guarded(interaction, ask(interaction, text))

    async def _vote(self, interaction: discord.Interaction, pressed: Pressed) -> None:
        """Keeps a vote first, then asks why where it was a bad one."""
        user = str(interaction.user.id)
        if not await self._hands.desk.vote(pressed.turn, user, pressed.what):
            await tell(interaction, NOT_KEPT)
        elif pressed.what == custom_ids.UP:
            await tell(interaction, THANKS)
        else:

            async def explain(submitted: discord.Interaction, reason: str) -> None:
                await self._hands.desk.vote_reason(pressed.turn, user, reason)
                await tell(submitted, THANKS)

            await interaction.response.send_modal(
                ReasonForm(lambda submitted, reason: self._hands.work.guarded(submitted, explain(submitted, reason)))
            )


def _words(turn: Turn, pressed: Pressed) -> str | None:
    """What a press says; `None` for a button that an old message has and no answer any more."""
    if pressed.what == custom_ids.CHOICE:
        number = pressed.number or 0
        return turn.answer.choices[number] if number < len(turn.answer.choices) else None
    action = BY_ID.get(pressed.what)
    return None if action is None else words_of(action, turn.answer)
