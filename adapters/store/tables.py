"""The tables of the store. Times are UTC, without zone, as both databases keep them alike; ids are texts."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)

TURNS = Table(
    "turns",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("platform", String(16), nullable=False),
    Column("workspace", String(64), nullable=False),
    Column("channel", String(64), nullable=False),
    Column("thread", String(128), nullable=False),
    Column("user", String(64), nullable=False),
    Column("key", String(160), nullable=False),
    Column("text", Text, nullable=False),
    Column("reply_to", JSON, nullable=False),
    Column("state", String(16), nullable=False),
    Column("asked_at", DateTime, nullable=False),
    Column("taken_at", DateTime, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("answered_at", DateTime),
    Column("intent", String(32)),
    Column("understood", JSON),
    Column("message", String(64)),
    Column("is_overheard", Boolean, nullable=False, server_default=false()),
    Column("stopped_at", DateTime),
    Column("handed_by", String(64)),
    UniqueConstraint("platform", "key"),
    Index("ix_turns_thread", "platform", "workspace", "channel", "thread", "asked_at"),
    Index("ix_turns_user", "platform", "user", "asked_at"),
    Index("ix_turns_state", "state", "taken_at"),
)
"""One message of a person. `key` is the message's own, so that a second delivery finds the first. `state`: accepted,
sending, answered, failed, withdrawn, handed (to people) or dropped; `taken_at` is when a process last took it on,
`attempts` how often. `message` is the platform's id of the answer. `is_overheard`: nobody addressed Sextant.
`stopped_at`: its asker wants it stopped, whichever process answers. `handed_by`: who handed it to people."""

SHARES = Table(
    "shares",
    METADATA,
    Column("platform", String(16), nullable=False),
    Column("workspace", String(64), nullable=False),
    Column("channel", String(64), nullable=False),
    Column("thread", String(128), nullable=False),
    Column("turn", String(32), ForeignKey("turns.id", ondelete="CASCADE"), nullable=False),
    PrimaryKeyConstraint("platform", "workspace", "channel", "thread"),
    Index("ix_shares_turn", "turn"),
)
"""Threads under answers that were shared: what is said there goes on with the turn's conversation."""

VOTES = Table(
    "votes",
    METADATA,
    Column("turn", String(32), ForeignKey("turns.id", ondelete="CASCADE"), nullable=False),
    Column("user", String(64), nullable=False),
    Column("vote", String(8), nullable=False),
    Column("reason", Text),
    Column("voted_at", DateTime, nullable=False),
    PrimaryKeyConstraint("turn", "user"),
)
"""`vote`: up or down; a person's last one counts."""

WORKSPACES = Table(
    "workspaces",
    METADATA,
    Column("platform", String(16), nullable=False),
    Column("workspace", String(64), nullable=False),
    Column("rules", JSON, nullable=False),
    Column("changed_by", String(64), nullable=False),
    Column("changed_at", DateTime, nullable=False),
    PrimaryKeyConstraint("platform", "workspace"),
)

INSTALLATIONS = Table(
    "installations",
    METADATA,
    Column("enterprise", String(64), nullable=False),
    Column("team", String(64), nullable=False),
    Column("user", String(64), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("installed_at", DateTime, nullable=False),
    PrimaryKeyConstraint("enterprise", "team", "user"),
)
"""Slack workspaces that installed the app; tokens only as ciphertext. An absent id is an empty text."""

OAUTH_STATES = Table(
    "oauth_states",
    METADATA,
    Column("state", String(64), primary_key=True),
    Column("expires_at", DateTime, nullable=False),
)

COUNTERS = Table(
    "counters",
    METADATA,
    Column("scope", String(160), nullable=False),
    Column("window_start", DateTime, nullable=False),
    Column("used", BigInteger, nullable=False),
    PrimaryKeyConstraint("scope", "window_start"),
)
"""How much of a limit was used since `window_start`."""


def naive(moment: datetime) -> datetime:
    """`moment` in UTC without its zone, as the columns hold it."""
    return moment.astimezone(UTC).replace(tzinfo=None)
