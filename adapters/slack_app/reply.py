"""Where an answer goes in Slack, as the store keeps it."""

from typing import Self

from msgspec import Struct


class Reply(Struct, frozen=True, kw_only=True):
    """Where an answer goes. With `is_private` only `user` sees it, through `url` as long as that works."""

    team: str
    enterprise: str = ""
    channel: str
    thread: str = ""
    user: str
    url: str = ""
    is_private: bool = False

    def to_texts(self) -> dict[str, str]:
        """As the store keeps it."""
        named = ((name, getattr(self, name)) for name in self.__struct_fields__)
        return {name: str(value) for name, value in named if value}

    @classmethod
    def from_texts(cls, kept: dict[str, str]) -> Self:
        """What `to_texts` wrote."""
        texts = {key: kept.get(key, "") for key in ("team", "enterprise", "channel", "thread", "user", "url")}
        return cls(**texts, is_private="is_private" in kept)
