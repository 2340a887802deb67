"""A polite no, as a value. A wrong wish is a `Refusal`; only a broken world raises."""

import msgspec


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Why a wish was not granted, as a reason key and the facts its sentence needs.

    `reason` is a key such as ``text.too-long``; the skins own the sentences. `facts` never
    hold anything a person wrote.
    """

    reason: str
    facts: dict[str, str | int] = {}


def refuse(reason: str, **facts: str | int) -> Refusal:
    """Build a refusal in one line."""
    return Refusal(reason=reason, facts=facts)
