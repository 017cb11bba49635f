"""The two forms for a server's rules: what they show, and what was filled in."""

import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import discord
from discord import ui

from adapters.desk.rule_choices import MAKERS, REGIONS
from adapters.desk.rules import Rules
from adapters.discord_bot import limits
from adapters.discord_bot.forms import OPEN_SECONDS
from bot.policy import LICENCES, USER_CONTEXTS
from bot.wording.contexts import context_words

MODELS, PLACES = "rules_models", "rules_places"
NO_AMOUNT = "The rules were not kept: the budget must be an amount in USD, such as 3000."
BOTH = "The rules were not kept: {codes} cannot be left out and required at once."
_AMOUNT = re.compile(r"(?:US)?\$?\s*(?P<amount>\d{1,12}(?:\.\d{1,2})?)\s*(?P<thousands>k?)\s*(?:USD)?", re.IGNORECASE)
Save = Callable[[discord.Interaction, "RulesForm"], Awaitable[None]]


class RulesForm(ui.Modal):
    """A form over a part of the rules."""

    def __init__(self, title: str, save: Save) -> None:
        super().__init__(title=title, timeout=OPEN_SECONDS)
        self._save = save

    def add(self, label: str, field: ui.Item[Any], description: str | None = None) -> None:
        """Adds a field under its label."""
        self.add_item(ui.Label(text=label, component=field, description=description))

    def filled_in(self, before: Rules) -> tuple[Rules, str | None]:
        """`before` with what was filled in, and what is wrong with it."""
        raise NotImplementedError

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Hands over what was filled in."""
        await self._save(interaction, self)


class ModelsForm(RulesForm):
    """What may be named: makers, regions, licence, the asker's situation, budget."""

    def __init__(self, rules: Rules, save: Save) -> None:
        super().__init__("What may be named", save)
        policy = rules.policy
        contexts = [(each, _capital(context_words((each,)))) for each in sorted(USER_CONTEXTS)]
        licences = [(each, _capital(each)) for each in sorted(LICENCES)]
        self._origins = _menu(MAKERS, policy.block_origins)
        self._regions = _menu(REGIONS, policy.require_regions)
        self._licence = _menu(licences, (policy.require_licence,) if policy.require_licence else (), most=1)
        self._contexts = _menu(contexts, policy.user_context)
        budget = "" if policy.budget_usd is None else f"{policy.budget_usd:f}"
        self._budget: ui.TextInput[ui.Modal] = ui.TextInput(default=budget, required=False, max_length=20)
        self.add("Makers' countries to leave out", self._origins)
        self.add("Where prompts may be processed", self._regions)
        self.add("Licence that models must have", self._licence)
        self.add("What your work is about", self._contexts)
        self.add("Budget for a month, in USD", self._budget)

    def filled_in(self, before: Rules) -> tuple[Rules, str | None]:
        """See `RulesForm`."""
        budget, fault = _amount(self._budget.value)
        origins = tuple(self._origins.values)
        both = sorted(set(origins) & set(before.policy.require_origins))
        if both:
            fault = BOTH.format(codes=", ".join(both))
        policy = replace(
            before.policy,
            block_origins=origins,
            require_regions=tuple(self._regions.values),
            require_licence=next(iter(self._licence.values), None),
            user_context=tuple(self._contexts.values),
            budget_usd=budget,
            budget_period=None if budget is None else "month",
        )
        return replace(before, policy=policy), fault


class PlacesForm(RulesForm):
    """Where Sextant answers, whom, and who may change that."""

    def __init__(self, rules: Rules, save: Save) -> None:
        super().__init__("Where, and for whom", save)
        self._shown = {name: getattr(rules, name)[: limits.CHOICES] for name in ("channels", *_PEOPLE)}
        self._channels: ui.ChannelSelect[ui.Modal] = ui.ChannelSelect(
            channel_types=[discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum],
            min_values=0, max_values=limits.CHOICES, required=False,
            default_values=[discord.SelectDefaultValue(id=int(each), type=discord.SelectDefaultValueType.channel)
                            for each in self._shown["channels"]],
        )  # fmt: skip
        self._people = {name: _people(self._shown[name]) for name in _PEOPLE}
        self.add("Channels where Sextant answers", self._channels, "None chosen: everywhere.")
        for name, (label, description) in _PEOPLE.items():
            self.add(label, self._people[name], description)

    def filled_in(self, before: Rules) -> tuple[Rules, str | None]:
        """See `RulesForm`. Those beyond what a menu holds stay."""
        chosen = {"channels": self._channels.values} | {name: menu.values for name, menu in self._people.items()}
        lists: dict[str, Any] = {
            name: (*(str(each.id) for each in values), *getattr(before, name)[limits.CHOICES :])
            for name, values in chosen.items()
        }
        return replace(before, **lists), None


_PEOPLE = {
    "users": ("Who may ask", "Nobody chosen: everybody."),
    "blocked_users": ("Who may not ask", None),
    "admins": ("Who may change these rules", "Besides people who manage this server."),
}


def _people(ids: Sequence[str]) -> ui.UserSelect[ui.Modal]:
    chosen = [discord.SelectDefaultValue(id=int(each), type=discord.SelectDefaultValueType.user) for each in ids]
    return ui.UserSelect(min_values=0, max_values=limits.CHOICES, required=False, default_values=chosen)


def _menu(
    options: Iterable[tuple[str, str]], chosen: Sequence[str], *, most: int = limits.CHOICES
) -> ui.Select[ui.Modal]:
    """A menu; what was chosen before and is not offered any more is still shown."""
    known = {code: code for code in chosen} | dict(options)
    offered = [discord.SelectOption(label=name[: limits.CHOICE_NAME], value=code, default=code in chosen)
               for code, name in list(known.items())[: limits.CHOICES]]  # fmt: skip
    return ui.Select(options=offered, min_values=0, max_values=min(most, len(offered)), required=False)


def _amount(text: str) -> tuple[Decimal | None, str | None]:
    words = text.replace(",", "").replace("\u00a0", " ").strip()
    if not words:
        return None, None
    match = _AMOUNT.fullmatch(words)
    if match is None or not words.isascii():
        return None, NO_AMOUNT
    return Decimal(match["amount"]) * (1000 if match["thousands"] else 1), None


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
