"""What Alembic runs around the steps: on the connection it was handed, never on one of its own."""

from alembic import context

from heartfelt.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    # SQLite alters a table by building it anew.
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
