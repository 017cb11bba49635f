"""Turns, votes, workspaces, installations, OAuth states and counters."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the first tables."""
    op.create_table(
        "turns",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("platform", sa.String(16), nullable=False),
        sa.Column("workspace", sa.String(64), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("thread", sa.String(128), nullable=False),
        sa.Column("user", sa.String(64), nullable=False),
        sa.Column("key", sa.String(160), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("reply_to", sa.JSON, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("asked_at", sa.DateTime, nullable=False),
        sa.Column("taken_at", sa.DateTime, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("answered_at", sa.DateTime),
        sa.Column("intent", sa.String(32)),
        sa.Column("understood", sa.JSON),
        sa.Column("message", sa.String(64)),
        sa.PrimaryKeyConstraint("id", name="pk_turns"),
        sa.UniqueConstraint("platform", "key", name="uq_turns_platform"),
    )
    op.create_index("ix_turns_thread", "turns", ["platform", "workspace", "channel", "thread", "asked_at"])
    op.create_index("ix_turns_user", "turns", ["platform", "user", "asked_at"])
    op.create_index("ix_turns_state", "turns", ["state", "taken_at"])
    op.create_table(
        "votes",
        sa.Column("turn", sa.String(32), nullable=False),
        sa.Column("user", sa.String(64), nullable=False),
        sa.Column("vote", sa.String(8), nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("voted_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("turn", "user", name="pk_votes"),
        sa.ForeignKeyConstraint(["turn"], ["turns.id"], name="fk_votes_turn", ondelete="CASCADE"),
    )
    op.create_table(
        "workspaces",
        sa.Column("platform", sa.String(16), nullable=False),
        sa.Column("workspace", sa.String(64), nullable=False),
        sa.Column("rules", sa.JSON, nullable=False),
        sa.Column("changed_by", sa.String(64), nullable=False),
        sa.Column("changed_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("platform", "workspace", name="pk_workspaces"),
    )
    op.create_table(
        "installations",
        sa.Column("enterprise", sa.String(64), nullable=False),
        sa.Column("team", sa.String(64), nullable=False),
        sa.Column("user", sa.String(64), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("installed_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("enterprise", "team", "user", name="pk_installations"),
    )
    op.create_table(
        "oauth_states",
        sa.Column("state", sa.String(64), nullable=False),
        sa.Column("expires_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("state", name="pk_oauth_states"),
    )
    op.create_table(
        "counters",
        sa.Column("scope", sa.String(160), nullable=False),
        sa.Column("window_start", sa.DateTime, nullable=False),
        sa.Column("used", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("scope", "window_start", name="pk_counters"),
    )


def downgrade() -> None:
    """Removes every table, with what is in it."""
    for table in ("counters", "oauth_states", "installations", "workspaces", "votes", "turns"):
        op.drop_table(table)
