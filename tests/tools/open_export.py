"""Opens an encrypted workbook with a passphrase and prints its cells; fails with status 3 when the passphrase is wrong.

usage: open_export.py FILE PASSPHRASE
"""
import io
import sys

import msoffcrypto
import openpyxl


def main() -> int:
    path, passphrase = sys.argv[1:3]
    with open(path, "rb") as file:
        office = msoffcrypto.OfficeFile(file)
        if not office.is_encrypted():
            print("not encrypted", file=sys.stderr)
            return 4
        plain = io.BytesIO()
        try:
            office.load_key(password=passphrase, verify_password=True)
            office.decrypt(plain, verify_integrity=True)
        except (msoffcrypto.exceptions.InvalidKeyError, msoffcrypto.exceptions.DecryptionError):
            return 3
    for row in openpyxl.load_workbook(plain, read_only=True).active.iter_rows(values_only=True):
        print(";".join("" if cell is None else str(cell) for cell in row))
    return 0


sys.exit(main())
