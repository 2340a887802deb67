"""Pages of the room `plan`."""
