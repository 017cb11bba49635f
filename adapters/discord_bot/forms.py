"""Forms with one field: a follow-up, and why an answer was not good."""

from collections.abc import Awaitable, Callable

import discord
from discord import ui

OPEN_SECONDS = 900.0
"""A form that is closed without an answer says nothing, so that it is forgotten after this."""
LONGEST = 2_000
Submit = Callable[[discord.Interaction, str], Awaitable[None]]


class _Form(ui.Modal):
    def __init__(self, title: str, label: str, placeholder: str, submit: Submit) -> None:
        super().__init__(title=title, timeout=OPEN_SECONDS)
        self._submit = submit
        self._field: ui.TextInput[ui.Modal] = ui.TextInput(
            style=discord.TextStyle.paragraph, placeholder=placeholder, max_length=LONGEST
        )
        self.add_item(ui.Label(text=label, component=self._field))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Hands over what was written."""
        await self._submit(interaction, self._field.value)


class AskForm(_Form):
    """A follow-up, for where Discord does not let the bot read along."""

    def __init__(self, submit: Submit) -> None:
        super().__init__("Ask more", "Your next question", "and hosted in the EU? cheaper? what about GLM?", submit)


class ReasonForm(_Form):
    """Why an answer was not good."""

    def __init__(self, submit: Submit) -> None:
        super().__init__("What was wrong?", "In a few words", "a wrong price, a model I cannot use, too long …", submit)
