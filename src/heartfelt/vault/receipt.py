"""A receipt: what a form was answered, sealed under the id that was made with the form.

The id rests nowhere: a receipt is found by a hash of it and opened by a key made of it, so that
only the browser that sent the form can ask for the answer again.
"""

import msgspec

from heartfelt.base.ids import ID_BYTES, id_from
from heartfelt.vault.envelope import Label, open_sealed, seal_fresh
from heartfelt.vault.keys import CommandKey, fingerprint, hkdf
from heartfelt.vault.labels import KeyLabel


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """Where an answer is found, and whether the body is the same: both tell nothing by themselves.

    `id` has the form of an id, `print` is 32 bytes.
    """

    id: str
    print: bytes


def receipt_of(command: str, body: bytes, key: CommandKey | None = None) -> Receipt:
    """Return the receipt for a command's id, drawn at random with its form, and what was sent.

    With a couple's `key` nobody else's form fits it, though they had the id.
    """
    key = key or CommandKey(_derive(command, KeyLabel.COMMAND))
    found = hkdf(command.encode(), salt=b"", info=KeyLabel.RECEIPT_ID.encode(), length=ID_BYTES)
    return Receipt(id=id_from(found), print=fingerprint(key, command, body))


def seal_answer(command: str, receipt: Receipt, answer: bytes) -> bytes:
    """Seal what was answered."""
    return seal_fresh(_derive(command, KeyLabel.RECEIPT), answer, _label(receipt))


def open_answer(command: str, receipt: Receipt, sealed: bytes) -> bytes:
    """Open it again; raises `SealBrokenError` for anything but the answer to this command."""
    return open_sealed(_derive(command, KeyLabel.RECEIPT), sealed, _label(receipt))


def _derive(command: str, label: KeyLabel) -> bytes:
    return hkdf(command.encode(), salt=b"", info=label.encode())


def _label(receipt: Receipt) -> Label:
    return Label(
        space="", record=receipt.id, kind="receipt", owner="", version=1, epoch=0, schema=1
    )
