"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Build everything from nothing."""
    _persons_and_couples()
    _talks_and_records()
    _sessions_and_commands()
    _invites()


def _persons_and_couples() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("bundle", sa.LargeBinary(), nullable=False),
        sa.Column("bundle_version", sa.Integer(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=True),
        sa.Column("slot", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("handle", name="uq_people_handle"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "couples",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("commitment", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_couples"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "members",
        sa.Column("couple", sa.Text(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("couple", "side", name="pk_members"),
        sa.ForeignKeyConstraint(
            ["couple"], ["couples.id"], name="fk_members_couple", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name="fk_members_person", ondelete="SET NULL"
        ),
        sa.UniqueConstraint("person", name="uq_members_person"),
        sa.CheckConstraint("side IN ('a', 'b')", name=op.f("ck_members_side")),
        sqlite_with_rowid=False,
    )


def _talks_and_records() -> None:
    op.create_table(
        "talks",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("couple", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("head", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_talks"),
        sa.UniqueConstraint("couple", "number", name="uq_talks_couple"),
        sa.ForeignKeyConstraint(
            ["couple"], ["couples.id"], name="fk_talks_couple", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "events",
        sa.Column("talk", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("gated", sa.Boolean(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("talk", "version", name="pk_events"),
        sa.ForeignKeyConstraint(["talk"], ["talks.id"], name="fk_events_talk", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "records",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("owner", "id", name="pk_records"),
        sqlite_with_rowid=False,
    )


def _sessions_and_commands() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("couple", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("idle_until", sa.BigInteger(), nullable=False),
        sa.Column("ends", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
        sa.ForeignKeyConstraint(
            ["couple"], ["couples.id"], name="fk_sessions_couple", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sessions_couple", "sessions", ["couple"])
    op.create_table(
        "commands",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_commands"),
        sqlite_with_rowid=False,
    )


def _invites() -> None:
    op.create_table(
        "invites",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("couple", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("ends", sa.BigInteger(), nullable=False),
        sa.Column("tries_left", sa.Integer(), nullable=False),
        sa.Column("word_tries_left", sa.Integer(), nullable=False),
        sa.Column("joined", sa.Text(), nullable=True),
        sa.Column("mailbox", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_invites"),
        sa.UniqueConstraint("couple", name="uq_invites_couple"),
        sa.UniqueConstraint("token_hash", name="uq_invites_token_hash"),
        sa.UniqueConstraint("code_hash", name="uq_invites_code_hash"),
        sa.ForeignKeyConstraint(
            ["couple"], ["couples.id"], name="fk_invites_couple", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
