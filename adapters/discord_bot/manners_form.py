"""The form for how Sextant behaves in each channel, and for the people who help where it does not."""

from msgspec.structs import replace

from adapters.desk.rules import Rules
from adapters.discord_bot.rules_forms import Menu, RulesForm, Save, channel_menu, chosen_in, people_menu

MANNERS = "rules_manners"
BOTH = "The rules were not kept: a channel cannot want a mention each time and none at once."
_LABELS = {
    "mention_channels": ("Where it must be mentioned each time", "In threads too."),
    "every_channels": ("Where it answers every question", "Without a mention; only if this bot may read along."),
    "private_channels": ("Where only the asker sees the answer", "Mentions are answered by direct message."),
    "help_contacts": ("People who help", "They are named where somebody asks for a human."),
}


class MannersForm(RulesForm):
    """Channels with a manner of their own, and who helps."""

    def __init__(self, rules: Rules, save: Save) -> None:
        super().__init__("How, and who helps", save)
        self._menus: dict[str, Menu] = {
            "mention_channels": channel_menu(rules.mention_channels),
            "every_channels": channel_menu(rules.every_channels),
            "private_channels": channel_menu(rules.private_channels),
            "help_contacts": people_menu(rules.help_contacts),
        }
        for name, menu in self._menus.items():
            self.add(*_LABELS[name], menu)
        self._help_channel = channel_menu((rules.help_channel,) if rules.help_channel else (), most=1, forums=False)
        self.add("Channel where people help", "Sextant must be able to write there.", self._help_channel)

    def filled_in(self, before: Rules) -> tuple[Rules, str | None]:
        """See `RulesForm`."""
        help_channel = next((str(each.id) for each in self._help_channel.values), "")
        rules = replace(before, help_channel=help_channel, **chosen_in(self._menus, before))
        return rules, BOTH if set(rules.mention_channels) & set(rules.every_channels) else None
