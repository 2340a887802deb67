"""Pages of the room `door`."""
