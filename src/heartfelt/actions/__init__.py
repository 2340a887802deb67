"""What people do with Heartfelt, one file per intention. Owns the ports; knows no database."""
