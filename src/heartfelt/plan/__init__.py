"""Plan ahead: topics, one short agenda, a time that suits both. Pure: no clock, no sending."""
