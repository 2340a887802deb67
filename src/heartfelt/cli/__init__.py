"""The terminal's skin: reads arguments, prints. Holds no rules; Click and Rich stay in here."""
