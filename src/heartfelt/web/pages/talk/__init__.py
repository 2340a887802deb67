"""Pages of the room `talk`."""
