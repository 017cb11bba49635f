"""Where an answer goes in Discord, as the store keeps it, and the way there."""

from typing import Any, Self

import discord
from msgspec import Struct


class Reply(Struct, frozen=True, kw_only=True):
    """Where an answer goes: by the interaction's `token` while there is one, else as a reply to `message`.

    With `is_private` only `user` may see it.
    """

    channel: str
    user: str
    message: str = ""
    token: str = ""
    is_private: bool = False

    def to_texts(self) -> dict[str, str]:
        """As the store keeps it."""
        named = ((name, getattr(self, name)) for name in self.__struct_fields__)
        return {name: str(value) for name, value in named if value}

    @classmethod
    def from_texts(cls, kept: dict[str, str]) -> Self:
        """What `to_texts` wrote."""
        texts = {key: kept.get(key, "") for key in ("channel", "user", "message", "token")}
        return cls(**texts, is_private="is_private" in kept)


def webhook_of(client: discord.Client, token: str) -> discord.Webhook:
    """The way to an interaction's messages, live or kept from before a restart."""
    # discord.py makes the same for `interaction.followup`, and has no public way to make it from a kept token.
    content: Any = {"id": client.application_id, "type": 3, "token": token}
    return discord.Webhook.from_state(data=content, state=client._connection)  # noqa: SLF001
