"""The small model behind the coach: what it reads it forgets, and nothing leaves the device."""
