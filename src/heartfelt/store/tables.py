"""The tables. What each column gives away is said in `data-classes.toml`.

No table keeps the order in which its rows came (WITHOUT ROWID), and nothing private has a time.
A change here needs a step in `migrations/versions`.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

PEOPLE = Table(
    "people",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("public", LargeBinary, nullable=False),
    Column("bundle", LargeBinary, nullable=False),
    Column("bundle_version", Integer, nullable=False),
    Column("handle", Text, unique=True),
    Column("slot", LargeBinary),
    sqlite_with_rowid=False,
)

COUPLES = Table(
    "couples",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("epoch", Integer, nullable=False),
    Column("commitment", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

# A seat that was given up stays, without a person: what two people shared has no third reader.
MEMBERS = Table(
    "members",
    METADATA,
    Column("couple", Text, ForeignKey("couples.id", ondelete="CASCADE"), primary_key=True),
    Column("side", Text, primary_key=True),
    Column("person", Text, ForeignKey("people.id", ondelete="SET NULL"), unique=True),
    CheckConstraint("side IN ('a', 'b')", name="side"),
    sqlite_with_rowid=False,
)

TALKS = Table(
    "talks",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("couple", Text, ForeignKey("couples.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("head", Integer, nullable=False),
    UniqueConstraint("couple", "number"),
    sqlite_with_rowid=False,
)

EVENTS = Table(
    "events",
    METADATA,
    Column("talk", Text, ForeignKey("talks.id", ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("gated", Boolean, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

RECORDS = Table(
    "records",
    METADATA,
    Column("owner", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

SESSIONS = Table(
    "sessions",
    METADATA,
    Column("id", Text, primary_key=True),
    Column(
        "couple", Text, ForeignKey("couples.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("scope", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("idle_until", BigInteger, nullable=False),
    Column("ends", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

INVITES = Table(
    "invites",
    METADATA,
    Column("id", Text, primary_key=True),
    Column(
        "couple", Text, ForeignKey("couples.id", ondelete="CASCADE"), nullable=False, unique=True
    ),
    Column("token_hash", LargeBinary, nullable=False, unique=True),
    Column("code_hash", LargeBinary, nullable=False, unique=True),
    Column("ends", BigInteger, nullable=False),
    Column("tries_left", Integer, nullable=False),
    Column("word_tries_left", Integer, nullable=False),
    Column("joined", Text),
    Column("mailbox", LargeBinary),
    sqlite_with_rowid=False,
)

SPENT = Table(
    "spent",
    METADATA,
    Column("secret", Text, primary_key=True),
    sqlite_with_rowid=False,
)

COMMANDS = Table(
    "commands",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("answer", LargeBinary, nullable=False),
    Column("period", Integer, nullable=False),
    sqlite_with_rowid=False,
)
