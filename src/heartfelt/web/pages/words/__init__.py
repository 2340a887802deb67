"""Pages of the room `words`."""
