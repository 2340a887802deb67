"""Pages of the room `growth`."""
