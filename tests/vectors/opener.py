"""An opener that shares no line with the program: whoever has the keys can always read."""

import hmac
import json
import sys
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

NUMBERS, KEYS = {"version": 8, "epoch": 8, "schema": 4}, {"public_a", "public_b", "commitment"}


def lp(*parts: bytes | str) -> bytes:
    raw = [p.encode() if isinstance(p, str) else p for p in parts]
    return b"".join(len(r).to_bytes(4, "big") + r for r in raw)


def hkdf(material: bytes, salt: bytes, info: bytes, size: int = 32) -> bytes:
    pseudorandom, out, block = hmac.digest(salt, material, "sha256"), b"", b""
    for count in range(1, -(-size // 32) + 1):
        block = hmac.digest(pseudorandom, block + info + bytes([count]), "sha256")
        out += block
    return out[:size]


def parts_of(label: dict[str, Any]) -> list[bytes]:
    texts = {n: bytes.fromhex(p) if n in KEYS else p for n, p in label.items()}
    return [p.to_bytes(NUMBERS[n]) if n in NUMBERS else lp(p)[4:] for n, p in texts.items()]


def scope_key(v: dict[str, Any], given: dict[str, bytes]) -> bytes:
    if "cost" not in v:
        material, salt = given["key"] + given.get("gate", b""), v.get("salt", "").encode()
        return hkdf(material, salt, v["derive"].encode()) if "derive" in v else material
    (memory, passes, lanes), salt = v["cost"], given["salt"]
    work = Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory)
    head = lp("slot/v1", "passphrase", v["person"], *(n.to_bytes(4) for n in v["cost"]), salt)
    return hkdf(work.derive(v["passphrase"].encode()) + given["pepper"], salt, head)


def open_vector(v: dict[str, Any]) -> bytes:
    given, sealed = {n: bytes.fromhex(t) for n, t in v["given"].items()}, bytes.fromhex(v["sealed"])
    if v["form"] == "mailbox":
        suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
        own = X25519PrivateKey.from_private_bytes(given["key"])
        return suite.decrypt(sealed, own, lp("mailbox/v1", *parts_of(v["label"])))
    okm = hkdf(scope_key(v, given), sealed[3:35], lp("heartfelt/seal/v1", b"\1"), 76)
    if sealed[:3] != b"HF\1" or not hmac.compare_digest(okm[44:], sealed[35:67]):
        raise ValueError("not this key")
    body = AESGCM(okm[:32]).decrypt(okm[32:44], sealed[67:], lp("rec", *parts_of(v["label"])))
    return body[4 : 4 + int.from_bytes(body[:4])]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(name, open_vector(json.loads(Path(name).read_text())))
