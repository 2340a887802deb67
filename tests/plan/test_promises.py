"""Six promises, each once."""

from heartfelt.plan.promises import PROMISES


def test_it_has_six_different_promises() -> None:
    assert len(set(PROMISES)) == len(PROMISES) == 6
    assert all(key.startswith("promise.") for key in PROMISES)
