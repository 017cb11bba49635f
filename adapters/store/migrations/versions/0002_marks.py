"""What people do about turns: stop them, hand them to a human, share their answers; and what was only overheard."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds three columns to the turns, and the threads under shared answers."""
    op.add_column("turns", sa.Column("is_overheard", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("turns", sa.Column("stopped_at", sa.DateTime))
    op.add_column("turns", sa.Column("handed_by", sa.String(64)))
    op.create_table(
        "shares",
        sa.Column("platform", sa.String(16), nullable=False),
        sa.Column("workspace", sa.String(64), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("thread", sa.String(128), nullable=False),
        sa.Column("turn", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("platform", "workspace", "channel", "thread", name="pk_shares"),
        sa.ForeignKeyConstraint(["turn"], ["turns.id"], name="fk_shares_turn", ondelete="CASCADE"),
    )
    op.create_index("ix_shares_turn", "shares", ["turn"])


def downgrade() -> None:
    """Removes them, with what is in them."""
    op.drop_table("shares")
    with op.batch_alter_table("turns") as table:
        for column in ("handed_by", "stopped_at", "is_overheard"):
            table.drop_column(column)
