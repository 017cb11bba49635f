"""A workspace's own rules: its policy, where Sextant answers, whom, and who may change that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.policy import Policy, policy_from

_LISTS = ("channels", "users", "blocked_users", "admins")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Ids are the platform's own. An empty list is no restriction; `admins` stand beside the platform's admins."""

    policy: Policy = field(default_factory=Policy)
    channels: tuple[str, ...] = ()
    users: tuple[str, ...] = ()
    blocked_users: tuple[str, ...] = ()
    admins: tuple[str, ...] = ()

    def notice(self, channel: str, user: str) -> str | None:
        """Why this person is not answered here; `None` where they are."""
        if user in self.blocked_users or (self.users and user not in self.users):
            return "Your workspace's admins have limited who may ask Sextant. Ask them to add you."
        if self.channels and channel not in self.channels:
            return "Sextant does not answer in this channel; your workspace's admins chose where it does."
        return None

    def to_json(self) -> dict[str, Any]:
        """What the store keeps."""
        return {"policy": self.policy.to_tables()} | {name: list(getattr(self, name)) for name in _LISTS}


def rules_from(saved: Mapping[str, Any] | None, place: str) -> Rules:
    """The rules as they were saved; none where nothing was. Raises `PolicyError` naming `place`."""
    if saved is None:
        return Rules()
    lists = {name: tuple(saved.get(name, ())) for name in _LISTS}
    return Rules(policy=policy_from(saved.get("policy", {}), place), **lists)
