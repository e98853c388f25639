//! XLSX that opens with a password in Excel and LibreOffice (ECMA-376 agile encryption: AES-256, SHA-512
//! repeated 100,000 times, integrity by HMAC).

use std::io::{Cursor, Write};

use ms_offcrypto_writer::Ecma376AgileWriter;
use zeroize::Zeroizing;

use super::{Passphrase, ProtectError};

/// Encrypts a whole XLSX file. The plaintext is overwritten afterwards.
///
/// Salts and keys come from the generator of the thread, which the operating system seeds: the writer wants
/// the random traits of an older release than the rest of the house.
///
/// # Errors
/// [`ProtectError::Io`], not to be expected: everything happens in memory.
pub fn encrypt_xlsx(plain: Vec<u8>, passphrase: &Passphrase) -> Result<Vec<u8>, ProtectError> {
    let plain = Zeroizing::new(plain);
    let target = Cursor::new(Vec::with_capacity(plain.len() + 64 * 1024));
    let mut writer = Ecma376AgileWriter::create(&mut rand09::rng(), passphrase.expose(), target)?;
    writer.write_all(&plain)?;
    // Never just dropped: dropping encrypts, too, but panics where it cannot.
    Ok(writer.into_inner()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::sheets::write::{Cell, Column, ColumnKind, Export, to_xlsx};
    use crate::platform::sheets::{Limits, ReadError, read};

    const CANARY: &str = "KANARCEK-4711-Novak";

    #[test]
    fn an_encrypted_workbook_hides_its_content() {
        let export = Export {
            sheet_name: "Zdravje".to_owned(),
            columns: vec![Column {
                title: "Priimek".to_owned(),
                kind: ColumnKind::Text,
            }],
            rows: vec![vec![Cell::from(CANARY)]],
        };
        let passphrase = Passphrase::from_random(&[42; 16]);
        let plain = to_xlsx(&export).unwrap();
        let sealed = encrypt_xlsx(plain.clone(), &passphrase).unwrap();
        assert!(
            sealed.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]),
            "a compound file"
        );
        assert!(
            !sealed.windows(4).any(|window| window == b"PK\x03\x04"),
            "no ZIP inside"
        );
        assert!(
            !sealed
                .windows(CANARY.len())
                .any(|window| window == CANARY.as_bytes())
        );
        assert!(!sealed.windows(10).any(|window| window == b"workbook.x"));
        assert!(
            sealed
                .windows(16)
                .any(|window| window == b"spinCount=\"10000"),
            "a slow key derivation"
        );
        assert_ne!(sealed, encrypt_xlsx(plain, &passphrase).unwrap());
        assert_eq!(
            read("a.xlsx", &sealed, &Limits::default()),
            Err(ReadError::OldOrProtected)
        );
    }
}
