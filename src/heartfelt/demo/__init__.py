"""Two made-up partners, for looking around. Stands beside bootstrap and is used by it alone."""
