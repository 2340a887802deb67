"""What every room may lean on: sides, ids, clock, refusals, text, codec. Holds no rules."""
