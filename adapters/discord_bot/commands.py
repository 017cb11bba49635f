"""`/model` with its verbs, and the question about a message; names complete while they are typed."""

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from adapters.discord_bot import limits
from adapters.discord_bot.guard import tell
from adapters.discord_bot.hands import Hands
from adapters.discord_bot.help_card import help_view
from adapters.discord_bot.people import People
from adapters.discord_bot.policy import RulesDesk
from adapters.discord_bot.question_words import about, comparison, cost_of
from adapters.discord_bot.reading import words_of

Question = Range[str, 1, 4000]
Name = Range[str, 1, 100]
Amount = Range[str, 1, 60]
_EVERYWHERE = (
    app_commands.allowed_installs(guilds=True, users=True),
    app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True),
)
_WORDS = {
    "question": "What you need, in your own words",
    "model": "Only about this model",
    "provider": "At this host",
    "input_tokens": "Tokens in, such as 2M",
    "output_tokens": "Tokens out, such as 500k",
    "cached_percent": "Share of the input read from the cache",
    "requests": "How many requests, such as 1,000 a day; tokens are then for each",
    "private": "Only you see the answer, until you share it",
}
_MODELS = {"first": "A model", "second": "Another model", "third": "A third one", "fourth": "A fourth one"}
MESSAGE_MENU = "Which model for this?"
NO_WORDS = "There are no words in that message to go by."


class ModelCommands(app_commands.Group):
    """`/model ask`, `cost`, `compare`, `human`, `policy`, `help`."""

    def __init__(self, hands: Hands, rules: RulesDesk, people: People) -> None:
        super().__init__(
            name="model",
            description="Which model, at which host, at what cost, with which caveats",
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        )
        self._hands = hands
        self._rules = rules
        self._people = people

    @app_commands.command(description="Ask which model to use, what it may be used for, where it comes from")
    @app_commands.describe(**{name: _WORDS[name] for name in ("question", "model", "provider", "private")})
    async def ask(
        self,
        interaction: discord.Interaction,
        question: Question,
        model: Name | None = None,
        provider: Name | None = None,
        private: bool = False,  # noqa: FBT001, FBT002  (discord.py reads the command's options from this)
    ) -> None:
        """A question in a person's own words."""
        text = about(question, model=model, provider=provider)
        await self._hands.work.guarded(interaction, self._hands.ask(interaction, text, is_private=private))

    @app_commands.command(description="What a model costs, for your tokens")
    @app_commands.describe(**{name: _WORDS[name] for name in _WORDS if name != "question"} | {"model": "The model"})
    async def cost(  # noqa: PLR0917  (discord.py makes the options of these)
        self,
        interaction: discord.Interaction,
        model: Name,
        input_tokens: Amount | None = None,
        output_tokens: Amount | None = None,
        provider: Name | None = None,
        cached_percent: Range[int, 0, 100] | None = None,
        requests: Amount | None = None,
        private: bool = False,  # noqa: FBT001, FBT002  (as above)
    ) -> None:
        """A bill."""
        text = cost_of(
            model, provider=provider, input_tokens=input_tokens, output_tokens=output_tokens,
            cached_percent=cached_percent, requests=requests,
        )  # fmt: skip
        await self._hands.work.guarded(interaction, self._hands.ask(interaction, text, is_private=private))

    @app_commands.command(description="Two to four models side by side")
    @app_commands.describe(**_MODELS | {name: _WORDS[name] for name in ("input_tokens", "output_tokens", "private")})
    async def compare(  # noqa: PLR0917  (as above)
        self,
        interaction: discord.Interaction,
        first: Name,
        second: Name,
        third: Name | None = None,
        fourth: Name | None = None,
        input_tokens: Amount | None = None,
        output_tokens: Amount | None = None,
        private: bool = False,  # noqa: FBT001, FBT002  (as above)
    ) -> None:
        """Models side by side."""
        models = [each for each in (first, second, third, fourth) if each]
        text = comparison(models, input_tokens=input_tokens, output_tokens=output_tokens)
        await self._hands.work.guarded(interaction, self._hands.ask(interaction, text, is_private=private))

    @app_commands.command(description="Ask the people whom this server's admins named")
    @app_commands.describe(question="What you would like to know", private="Only you see that you asked")
    async def human(
        self,
        interaction: discord.Interaction,
        question: Question,
        private: bool = False,  # noqa: FBT001, FBT002  (as above)
    ) -> None:
        """A question for people."""
        await self._hands.work.guarded(interaction, self._people.ask(interaction, question, is_private=private))

    @app_commands.command(description="This server's rules: what may be named, where, and for whom")
    async def policy(self, interaction: discord.Interaction) -> None:
        """The rules, and forms for those who may change them."""
        await self._hands.work.guarded(interaction, self._rules.show(interaction))

    @app_commands.command(description="How to ask, and what is known")
    async def help(self, interaction: discord.Interaction) -> None:
        """How to ask."""
        view = help_view(self._hands.desk.about())
        await self._hands.work.guarded(interaction, _sent(interaction, view))

    @ask.autocomplete("model")
    @cost.autocomplete("model")
    @compare.autocomplete("first")
    @compare.autocomplete("second")
    @compare.autocomplete("third")
    @compare.autocomplete("fourth")
    async def complete_model(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        """Names of models like what was typed."""
        return _choices(self._hands.desk.model_names(current, limits.CHOICES))

    @ask.autocomplete("provider")
    @cost.autocomplete("provider")
    async def complete_provider(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        """Names of hosts likewise."""
        return _choices(self._hands.desk.provider_names(current, limits.CHOICES))


def message_menu(hands: Hands) -> app_commands.ContextMenu:
    """The entry in the menu of every message: asks about its words, for the person alone until they share it."""

    async def which_model(interaction: discord.Interaction, message: discord.Message) -> None:
        words = words_of(message.content)
        if words:
            await hands.work.guarded(interaction, hands.ask(interaction, f"{MESSAGE_MENU}\n\n{words}", is_private=True))
        else:
            await tell(interaction, NO_WORDS)

    menu = app_commands.ContextMenu(name=MESSAGE_MENU, callback=which_model)
    for everywhere in _EVERYWHERE:
        everywhere(menu)
    return menu


def _choices(names: tuple[str, ...]) -> list[Choice[str]]:
    return [Choice(name=name, value=name) for name in names if len(name) <= limits.CHOICE_NAME]


async def _sent(interaction: discord.Interaction, view: Any) -> None:
    await interaction.response.send_message(view=view, ephemeral=True)
