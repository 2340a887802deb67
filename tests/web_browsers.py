"""Putting a made-up couple's secrets into a test's browser."""

from collections.abc import Mapping

from web_visits import TestClient


def seat(client: TestClient, secrets: Mapping[str, str]) -> None:
    """Let this browser hold the secrets, as if it had been handed them."""
    for scope, value in secrets.items():
        client.cookies.set(f"hf_{scope}", value, domain="localhost.local", path="/")
