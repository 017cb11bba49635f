"""A server's own rules: everybody may read them, people who manage the server and those they named may change them."""

from collections.abc import Callable

import discord

from adapters.desk.rule_words import id_lines, policy_lines
from adapters.desk.rules import Rules
from adapters.discord_bot.custom_ids import Pressed
from adapters.discord_bot.escaping import escape
from adapters.discord_bot.guard import tell
from adapters.discord_bot.hands import Hands
from adapters.discord_bot.manners_form import MANNERS, MannersForm
from adapters.discord_bot.pages import Text
from adapters.discord_bot.reading import PLATFORM
from adapters.discord_bot.rules_forms import (
    CHANNEL,
    MODELS,
    PLACES,
    ChannelForm,
    ModelsForm,
    PlacesForm,
    RulesForm,
    Save,
)
from adapters.discord_bot.views import Button, view_of

RULES_FORMS: dict[str, Callable[[Rules, Save, str], RulesForm]] = {
    MODELS: lambda rules, save, _: ModelsForm(rules, save),
    PLACES: lambda rules, save, _: PlacesForm(rules, save),
    MANNERS: lambda rules, save, _: MannersForm(rules, save),
    CHANNEL: ChannelForm,
}
"""The forms by the buttons that open them; made of the rules, what keeps them, and the channel they are opened in."""
ADMINS_ONLY = "Only people who manage this server, and those whom they named, may change its rules."
NO_SERVER = "Rules belong to a server; here every model and every host may be named."
NONE_YET = "None so far: every model and every host may be named."
KEPT = "The rules are kept. They hold from the next question on."


class RulesDesk:
    """Shows the rules and lets admins change them."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._desk = hands.desk

    async def show(self, interaction: discord.Interaction) -> None:
        """The rules, and buttons for those who may change them. Raises what desk and client raise."""
        if interaction.guild_id is None:
            await tell(interaction, NO_SERVER)
            return
        rules = await self._desk.rules(PLATFORM, str(interaction.guild_id))
        lines = rules_in_words(rules)
        text = "\n".join(("### This server's rules", *(f"- {line}" for line in lines)))
        rows = [_edit_buttons()] if may_edit(rules, interaction) else []
        await interaction.response.send_message(view=view_of((Text(markdown=text),), rows), ephemeral=True)

    async def open(self, interaction: discord.Interaction, what: str) -> None:
        """Opens one of the forms, filled in. Raises likewise."""
        rules = await self._desk.rules(PLATFORM, str(interaction.guild_id))
        if may_edit(rules, interaction):
            channel = self._hands.place(interaction).channel
            await interaction.response.send_modal(RULES_FORMS[what](rules, self._save, channel))
        else:
            await tell(interaction, ADMINS_ONLY)

    async def _save(self, interaction: discord.Interaction, form: RulesForm) -> None:
        await self._hands.work.guarded(interaction, self._saved(interaction, form))

    async def _saved(self, interaction: discord.Interaction, form: RulesForm) -> None:
        """Keeps what was filled in; what the form does not show stays as it is now."""
        workspace = str(interaction.guild_id)
        before = await self._desk.rules(PLATFORM, workspace)
        rules, fault = form.filled_in(before)
        if not may_edit(before, interaction):
            fault = ADMINS_ONLY
        if fault is None:
            await self._desk.set_rules(PLATFORM, workspace, rules, str(interaction.user.id))
        await tell(interaction, fault or KEPT)


def may_edit(rules: Rules, interaction: discord.Interaction) -> bool:
    """Whether a person may change the rules of the server they are in."""
    manages = interaction.guild_id is not None and interaction.permissions.manage_guild
    return manages or (interaction.guild_id is not None and str(interaction.user.id) in rules.admins)


def rules_in_words(rules: Rules) -> tuple[str, ...]:
    """The rules as lines of finished Markdown; one that says so where there is none."""
    lines = [*policy_lines(rules.policy, _line), *id_lines(rules, group="<@&{}>")]
    for channel, policy in rules.channel_policies.items():
        lines += [f"In <#{channel}>: {line}" for line in policy_lines(policy, _line)]
    return tuple(lines) or (NONE_YET,)


def _line(words: str) -> str:
    return escape(words[:600])


def _edit_buttons() -> list[Button]:
    labels = ((MODELS, "What may be named"), (PLACES, "Where, and for whom"), (MANNERS, "How, and who helps"),
              (CHANNEL, "This channel"))  # fmt: skip
    return [Button(label=label, custom_id=Pressed(what=what, turn="0").to_id()) for what, label in labels]
