"""The forms for what may be named, in a server or a channel, and for whom: what they show, and what was filled in."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any

import discord
from discord import ui
from msgspec.structs import replace

from adapters.desk.rule_choices import LICENCE_KINDS, MAKERS, REGIONS, WORK
from adapters.desk.rule_words import budget_in
from adapters.desk.rules import Rules
from adapters.discord_bot import limits
from adapters.discord_bot.forms import OPEN_SECONDS
from bot.policy import Policy

MODELS, PLACES, CHANNEL = "rules_models", "rules_places", "rules_channel"
NO_AMOUNT = "The rules were not kept: the budget must be an amount in USD, such as 3000."
BOTH = "The rules were not kept: {codes} cannot be left out and required at once."
Menu = ui.ChannelSelect[ui.Modal] | ui.UserSelect[ui.Modal] | ui.RoleSelect[ui.Modal]
Save = Callable[[discord.Interaction, "RulesForm"], Awaitable[None]]


class RulesForm(ui.Modal):
    """A form over a part of the rules."""

    def __init__(self, title: str, save: Save) -> None:
        super().__init__(title=title, timeout=OPEN_SECONDS)
        self._save = save

    def add(self, label: str, description: str | None, field: ui.Item[Any]) -> None:
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

    def __init__(self, rules: Rules, save: Save, title: str = "What may be named") -> None:
        super().__init__(title, save)
        policy = rules.policy
        self._origins = _menu(MAKERS, policy.block_origins)
        self._regions = _menu(REGIONS, policy.require_regions)
        self._licence = _menu(LICENCE_KINDS, (policy.require_licence,) if policy.require_licence else (), most=1)
        self._contexts = _menu(WORK, policy.user_context)
        budget = "" if policy.budget_usd is None else f"{policy.budget_usd:f}"
        self._budget: ui.TextInput[ui.Modal] = ui.TextInput(default=budget, required=False, max_length=20)
        self.add("Makers' countries to leave out", None, self._origins)
        self.add("Where prompts may be processed", None, self._regions)
        self.add("Licence that models must have", None, self._licence)
        self.add("What your work is about", None, self._contexts)
        self.add("Budget for a month, in USD", None, self._budget)

    def filled_in(self, before: Rules) -> tuple[Rules, str | None]:
        """See `RulesForm`."""
        budget, fault = None, None
        try:
            budget = budget_in(self._budget.value)
        except ValueError:
            fault = NO_AMOUNT
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


class ChannelForm(ModelsForm):
    """What may be named in one channel, beside the server's rules."""

    def __init__(self, rules: Rules, save: Save, channel: str) -> None:
        super().__init__(_as_of(rules, channel), save, "This channel's rules")
        self._channel = channel

    def filled_in(self, before: Rules) -> tuple[Rules, str | None]:
        """See `RulesForm`."""
        own, fault = super().filled_in(_as_of(before, self._channel))
        return before.with_channel(self._channel, own.policy), fault


def _as_of(rules: Rules, channel: str) -> Rules:
    return replace(rules, policy=rules.channel_policies.get(channel, Policy()))


class PlacesForm(RulesForm):
    """Where Sextant answers, whom, and who may change that."""

    def __init__(self, rules: Rules, save: Save) -> None:
        super().__init__("Where, and for whom", save)
        self._menus: dict[str, Menu] = {
            "channels": channel_menu(rules.channels),
            "users": people_menu(rules.users),
            "groups": _role_menu(rules.groups),
            "blocked_users": people_menu(rules.blocked_users),
            "admins": people_menu(rules.admins),
        }
        for name, menu in self._menus.items():
            self.add(*_LABELS[name], menu)

    def filled_in(self, before: Rules) -> tuple[Rules, str | None]:
        """See `RulesForm`."""
        return replace(before, **chosen_in(self._menus, before)), None


_LABELS: dict[str, tuple[str, str | None]] = {
    "channels": ("Channels where Sextant answers", "None chosen: everywhere."),
    "users": ("Who may ask", "Nobody chosen, and no role: everybody."),
    "groups": ("Roles that may ask", "Beside the people above."),
    "blocked_users": ("Who may not ask", None),
    "admins": ("Who may change these rules", "Besides people who manage this server."),
}


def chosen_in(menus: Mapping[str, Menu], before: Rules) -> dict[str, Any]:
    """The ids chosen in each menu; those beyond what a menu holds stay."""
    return {
        name: (*(str(each.id) for each in menu.values), *getattr(before, name)[limits.CHOICES :])
        for name, menu in menus.items()
    }


def people_menu(ids: Sequence[str]) -> ui.UserSelect[ui.Modal]:
    """A menu of people, filled in with as many as it holds."""
    return ui.UserSelect(min_values=0, max_values=limits.CHOICES, required=False,
                         default_values=_defaults(ids, discord.SelectDefaultValueType.user))  # fmt: skip


def channel_menu(ids: Sequence[str], *, most: int = limits.CHOICES, forums: bool = True) -> ui.ChannelSelect[ui.Modal]:
    """A menu of channels, likewise."""
    kinds = [discord.ChannelType.text, discord.ChannelType.news]
    return ui.ChannelSelect(
        channel_types=[*kinds, discord.ChannelType.forum] if forums else kinds, min_values=0, max_values=most,
        required=False, default_values=_defaults(ids, discord.SelectDefaultValueType.channel),
    )  # fmt: skip


def _role_menu(ids: Sequence[str]) -> ui.RoleSelect[ui.Modal]:
    return ui.RoleSelect(min_values=0, max_values=limits.CHOICES, required=False,
                         default_values=_defaults(ids, discord.SelectDefaultValueType.role))  # fmt: skip


def _defaults(ids: Sequence[str], kind: discord.SelectDefaultValueType) -> list[discord.SelectDefaultValue]:
    return [discord.SelectDefaultValue(id=int(each), type=kind) for each in ids[: limits.CHOICES]]


def _menu(
    options: Iterable[tuple[str, str]], chosen: Sequence[str], *, most: int = limits.CHOICES
) -> ui.Select[ui.Modal]:
    """A menu; what was chosen before and is not offered any more is still shown."""
    known = {code: code for code in chosen} | dict(options)
    offered = [discord.SelectOption(label=name[: limits.CHOICE_NAME], value=code, default=code in chosen)
               for code, name in list(known.items())[: limits.CHOICES]]  # fmt: skip
    return ui.Select(options=offered, min_values=0, max_values=min(most, len(offered)), required=False)
