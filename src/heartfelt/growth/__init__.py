"""What remains of talks: agreements, private lines over time, keepsakes, the book. Pure."""
