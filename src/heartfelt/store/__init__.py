"""Where things rest: SQL behind the actions' ports. It sees sealed bytes only, and opens none."""
