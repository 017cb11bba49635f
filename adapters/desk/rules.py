"""A workspace's own rules: its policy, where Sextant answers and how, whom, who helps, and who may change that."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from bot.policy import Policy, policy_from

_LISTS = ("channels", "users", "groups", "blocked_users", "admins", "mention_channels", "every_channels",
          "private_channels", "help_contacts")  # fmt: skip


class Manner(Struct, frozen=True, kw_only=True):
    """How Sextant behaves in one channel."""

    needs_mention: bool = False
    """Only what mentions it is answered, in its threads too."""
    hears_all: bool = False
    """What is asked there is answered without a mention."""
    is_private: bool = False
    """Only the asker sees the answer, until they share it."""


class Rules(Struct, frozen=True, kw_only=True):
    """Ids are the platform's own. An empty list is no restriction; `admins` stand beside the platform's admins."""

    policy: Policy = field(default_factory=Policy)
    channel_policies: Mapping[str, Policy] = field(default_factory=dict)
    """What holds in a channel beside `policy`; empty ones are not kept."""
    channels: tuple[str, ...] = ()
    users: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    """Roles or user groups whose members may ask, beside `users`."""
    blocked_users: tuple[str, ...] = ()
    admins: tuple[str, ...] = ()
    mention_channels: tuple[str, ...] = ()
    every_channels: tuple[str, ...] = ()
    private_channels: tuple[str, ...] = ()
    help_channel: str = ""
    """Where questions go that a person wants to ask people; `help_contacts` are told there, or directly."""
    help_contacts: tuple[str, ...] = ()

    def notice(self, channel: str, user: str, groups: tuple[str, ...] = ()) -> str | None:
        """Why this person, in these groups, is not answered here; `None` where they are."""
        is_limited = bool(self.users or self.groups)
        is_named = user in self.users or bool(set(groups) & set(self.groups))
        if user in self.blocked_users or (is_limited and not is_named):
            return "Your workspace's admins have limited who may ask Sextant. Ask them to add you."
        if self.channels and channel not in self.channels:
            return "Sextant does not answer in this channel; your workspace's admins chose where it does."
        return None

    def policies_in(self, channel: str) -> tuple[Policy, ...]:
        """All that holds in a channel: the workspace's policy, then the channel's own."""
        own = self.channel_policies.get(channel)
        return (self.policy,) if own is None else (self.policy, own)

    def with_channel(self, channel: str, policy: Policy) -> "Rules":
        """These rules with the channel's own policy replaced."""
        others = {name: each for name, each in self.channel_policies.items() if name != channel}
        return replace(self, channel_policies=others if policy.is_empty else others | {channel: policy})

    def manner(self, channel: str) -> Manner:
        """How Sextant behaves in a channel."""
        return Manner(
            needs_mention=channel in self.mention_channels,
            hears_all=channel in self.every_channels and channel not in self.mention_channels,
            is_private=channel in self.private_channels,
        )

    @property
    def has_human(self) -> bool:
        """Whether there is anybody to hand a question to."""
        return bool(self.help_channel or self.help_contacts)

    def to_json(self) -> dict[str, Any]:
        """What the store keeps."""
        lists = {name: list(getattr(self, name)) for name in _LISTS}
        policies = {channel: policy.to_tables() for channel, policy in self.channel_policies.items()}
        own = {"policy": self.policy.to_tables(), "channel_policies": policies, "help_channel": self.help_channel}
        return own | lists


def rules_from(saved: Mapping[str, Any] | None, place: str) -> Rules:
    """The rules as they were saved; none where nothing was. Raises `PolicyError` naming `place`."""
    if saved is None:
        return Rules()
    lists = {name: tuple(saved.get(name, ())) for name in _LISTS}
    policy = policy_from(saved.get("policy", {}), place)
    policies = {
        str(channel): policy_from(tables, place) for channel, tables in saved.get("channel_policies", {}).items()
    }
    return Rules(policy=policy, channel_policies=policies, help_channel=str(saved.get("help_channel", "")), **lists)
