#!/usr/bin/env python3
"""A second implementation of the vault's formats, independent of the Rust one (needs: pip install cryptography).

  vault_format.py write   writes tests/fixtures/vault/known_answers.json; the Rust tests must agree with it byte for byte
  vault_format.py check   computes it again and opens every value in it; says "ok" or fails

The formats are frozen: what was sealed once must open for as long as the data is kept. If `check` or the Rust test
`known_answers` fails, the code is wrong and not this file.
"""
import hashlib, hmac, json, pathlib, struct, sys, uuid
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FIXTURE = pathlib.Path(__file__).parent.parent / "fixtures" / "vault" / "known_answers.json"
INSTANCE = uuid.UUID(int=0)


def lp(*parts):
    return b"".join(struct.pack(">I", len(part)) + part for part in parts)


def hkdf(key, info, salt=bytes(32)):
    prk = hmac.new(salt, key, hashlib.sha256).digest()
    return hmac.new(prk, info.encode() + b"\x01", hashlib.sha256).digest()


def u32(number):
    return struct.pack(">I", number)


def root_aad(owner, version):
    return lp(b"tr1", u32(1), owner.bytes, u32(version))


def cell_aad(owner, version, cell):
    return lp(b"jf1", b"\x01", u32(version), owner.bytes, cell["table"].encode(), uuid.UUID(cell["row"]).bytes,
              cell["column"].encode(), struct.pack(">Q", cell["rev"]))


def seal(root, version, owner, purpose, cell, nonce, plain):
    key = hkdf(root, f"tatami/{purpose}/1")
    sealed = AESGCM(key).encrypt(nonce, plain, cell_aad(owner, version, cell))
    return b"\x01\x01" + u32(version) + nonce + sealed


def open_sealed(roots, owner, purpose, cell, sealed):
    assert sealed[:2] == b"\x01\x01"
    version = struct.unpack(">I", sealed[2:6])[0]
    key = hkdf(roots[version], f"tatami/{purpose}/1")
    return AESGCM(key).decrypt(sealed[6:18], sealed[18:], cell_aad(owner, version, cell))


def pad(document):
    padded = u32(len(document)) + document
    size = next((size for size in (256, 1024) if len(padded) <= size), -(-len(padded) // 4096) * 4096)
    return padded.ljust(size, b"\0")


def stream(root, version, owner, purpose, context, salt, prefix, plain):
    header = b"TATS\x01\x01" + u32(version) + salt + prefix
    key = AESGCM(hkdf(hkdf(root, f"tatami/{purpose}/stream/1"), "tatami/stream/1", salt))
    aad = lp(b"js1", header, owner.bytes, context)
    pieces = [plain[at:at + 65536] for at in range(0, len(plain), 65536)] or [b""]
    last = len(pieces) - 1
    return header + b"".join(
        key.encrypt(prefix + u32(number) + bytes([number == last]), piece, aad) for number, piece in enumerate(pieces))


def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def recovery(kek):
    import base64
    lines = []
    for number in range(4):
        part = kek[8 * number:8 * number + 8]
        plain = base64.b32encode(part + struct.pack(">H", crc16(bytes([number + 1]) + part))).decode()
        lines.append(" ".join(plain[at:at + 4] for at in range(0, 16, 4)))
    return lines


def root_file(kek, owner, roots, nonces):
    wrapped = [{"version": version, "kek_version": 1,
                "wrapped": (nonce + AESGCM(kek).encrypt(nonce, root, root_aad(owner, version))).hex()}
               for (version, root), nonce in zip(sorted(roots.items()), nonces)]
    return json.dumps({"format": 1, "owner": str(owner), "roots": wrapped}, indent=2) + "\n"


def build():
    kek, tenant = bytes(range(32)), uuid.UUID("019ab000-0000-7000-8000-000000000001")
    installation = uuid.UUID("6f1c2d3e-4b5a-4978-8a9b-0c1d2e3f4a5b")
    instance_roots = {1: bytes(range(100, 132))}
    tenant_roots = {1: bytes(range(50, 82)), 2: bytes(range(150, 182))}
    check = hmac.new(hkdf(kek, "tatami/kek-check/1"), lp(b"ks1", u32(1), installation.bytes, u32(1)), "sha256")
    cell = {"table": "health_record", "row": "019ab000-0000-7000-8000-0000000000aa", "column": "document", "rev": 3}
    nonce = bytes(range(200, 212))
    purposes = ["health", "identity", "files", "backup", "blind-index", "audit", "outbox", "session", "pepper", "draft"]
    plain = "Sposobna do 31. 1. 2027, brez omejitev. Č š ž."
    document = pad(plain.encode())
    values = [{"owner": str(tenant), "purpose": purpose, "version": version,
               "sealed": seal(tenant_roots[version], version, tenant, purpose, cell, nonce, document).hex()}
              for purpose in purposes for version in tenant_roots]
    values += [{"owner": str(INSTANCE), "purpose": purpose, "version": 1,
                "sealed": seal(instance_roots[1], 1, INSTANCE, purpose, cell, nonce, document).hex()}
               for purpose in purposes if purpose != "health"]
    salt, prefix = bytes(range(32)), bytes(range(40, 47))
    long = bytes(at * 7 % 251 for at in range(2 * 65536 + 5))
    streams = [{"plain_len": size,
                "sha256": hashlib.sha256(stream(instance_roots[1], 1, INSTANCE, "backup", b"backup", salt, prefix,
                                                long[:size])).hexdigest()}
               for size in (0, 1, 65535, 65536, 65537, 131072, len(long))]
    index_key = hkdf(tenant_roots[2], "tatami/blind-index/hmac/1")
    tag_key = hkdf(instance_roots[1], "tatami/pepper/hmac/1")
    return {
        "kek": kek.hex(),
        "recovery": recovery(kek),
        "files": {
            "header.json": json.dumps({"format": 1, "installation": str(installation), "kek_version": 1,
                                       "check": check.hexdigest()}, indent=2) + "\n",
            "instance.key": root_file(kek, INSTANCE, instance_roots, [bytes(range(12))]),
            f"tenant-{tenant}.key": root_file(kek, tenant, tenant_roots, [bytes(range(12, 24)), bytes(range(24, 36))]),
        },
        "tenant": str(tenant), "cell": cell, "nonce": nonce.hex(), "plain": plain, "values": values,
        "blind_index": {"column": "tax_number", "value": "12345679", "index": hmac.new(
            index_key, lp(b"bi1", tenant.bytes, b"tax_number", b"12345679"), "sha256").hexdigest()[:32]},
        "pepper_tag": {"parts": ["geslo", "sol"], "tag": hmac.new(tag_key, lp(b"geslo", b"sol"), "sha256").hexdigest()},
        "stream": {"context": "backup", "salt": salt.hex(), "prefix": prefix.hex(), "cases": streams},
    }, {str(INSTANCE): instance_roots, str(tenant): tenant_roots}


def main(action):
    answers, roots = build()
    text = json.dumps(answers, indent=1, ensure_ascii=False) + "\n"
    if action == "write":
        FIXTURE.parent.mkdir(parents=True, exist_ok=True)
        FIXTURE.write_text(text, encoding="utf-8")
    stored = json.loads(FIXTURE.read_text(encoding="utf-8"))
    assert stored == answers, "the stored answers differ"
    for value in stored["values"]:
        owner = uuid.UUID(value["owner"])
        opened = open_sealed(roots[str(owner)], owner, value["purpose"], stored["cell"], bytes.fromhex(value["sealed"]))
        size = struct.unpack(">I", opened[:4])[0]
        assert opened[4:4 + size].decode() == stored["plain"]
    print("ok")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "check")
