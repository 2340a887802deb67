"""Answers to commands are sealed, and rest beside a period of thirty days instead of a day.

The rows of before are burnt: some named a private record beside the day on which it was written.
Whoever sends one of their forms again acts anew, as after thirty days. New beside it: the names of
secrets that the keyfile is still to forget.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Build the memory of commands anew, empty, and the list of spent secrets."""
    op.drop_table("commands")
    op.create_table(
        "commands",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_commands"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "spent",
        sa.Column("secret", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("secret", name="pk_spent"),
        sqlite_with_rowid=False,
    )
