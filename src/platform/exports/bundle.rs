//! Bundles as AES-256 ZIP that shows as little as a ZIP can: neutral names, no checksum, no dates, sizes in
//! steps of 4 KiB.

use std::collections::HashSet;
use std::fmt;
use std::io::Write;

use zeroize::Zeroizing;
use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, DateTime, ZipWriter};

use super::{Passphrase, ProtectError};

/// Entries are padded to a multiple of this.
const STEP: usize = 4096;

/// Formats whose end can be padded without harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryKind {
    Html,
    Json,
    Csv,
    Text,
}

impl EntryKind {
    /// The extension of its file name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Text => "txt",
        }
    }
}

/// The name of an entry, which everybody can read: `podatki-001.csv`. It says nothing about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NeutralName {
    number: u16,
    kind: EntryKind,
}

impl NeutralName {
    /// The name with a number, which takes at least three digits.
    #[must_use]
    pub fn new(number: u16, kind: EntryKind) -> Self {
        Self { number, kind }
    }
}

impl fmt::Display for NeutralName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "podatki-{:03}.{}", self.number, self.kind.extension())
    }
}

/// One file of a bundle. Its body is overwritten when dropped.
pub struct Entry {
    pub neutral_name: NeutralName,
    pub body: Zeroizing<Vec<u8>>,
}

impl Entry {
    /// A file of a bundle.
    #[must_use]
    pub fn new(neutral_name: NeutralName, body: Vec<u8>) -> Self {
        Self {
            neutral_name,
            body: Zeroizing::new(body),
        }
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("neutral_name", &self.neutral_name)
            .finish_non_exhaustive()
    }
}

/// Packs the entries into a ZIP encrypted with AES-256 (vendor version AE-2).
///
/// Entries are stored, not deflated: the packed size would tell how much an entry holds whatever the padding.
///
/// # Errors
/// [`ProtectError::SameName`] for two entries of one name, [`ProtectError::TooLarge`] beyond four gigabytes.
pub fn zip_bundle(entries: Vec<Entry>, passphrase: &Passphrase) -> Result<Vec<u8>, ProtectError> {
    let mut names = HashSet::new();
    let mut size = 0_usize;
    for entry in &entries {
        if !names.insert(entry.neutral_name) {
            return Err(ProtectError::SameName(entry.neutral_name.to_string()));
        }
        // Headers, salt, authentication code and directory take less than 512 bytes.
        size = size
            .saturating_add(entry.body.len())
            .saturating_add(STEP + 512);
    }
    if u32::try_from(size).is_err() {
        return Err(ProtectError::TooLarge);
    }
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .with_aes_encryption(AesMode::Aes256, passphrase.expose());
    // As a stream: into something seekable the crate writes AE-1, whose checksum of the plaintext lets
    // anyone test guesses.
    let mut zip = ZipWriter::new_stream(Vec::with_capacity(size));
    for entry in entries {
        zip.start_file(entry.neutral_name, options)?;
        zip.write_all(&entry.body)?;
        zip.write_all(&padding(entry.body.len(), entry.neutral_name.kind))?;
    }
    Ok(zip.finish()?.into_inner())
}

/// White space up to the next step: line ends, which all four formats ignore at their end. An empty entry
/// is padded, too.
fn padding(length: usize, kind: EntryKind) -> Vec<u8> {
    let missing = length.max(1).next_multiple_of(STEP) - length;
    let mut out = Vec::with_capacity(missing);
    if kind == EntryKind::Csv {
        // Whole CRLF pairs, with a single line feed where one byte is left.
        out.extend(b"\r\n".iter().copied().cycle().take(missing / 2 * 2));
    }
    out.resize(missing, b'\n');
    out
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use proptest::prelude::*;

    use super::*;

    const CANARY: &str = "KANARCEK-4711-Novak";

    fn passphrase() -> Passphrase {
        Passphrase::from_random(&[42; 16])
    }

    fn entry(number: u16, kind: EntryKind, body: &str) -> Entry {
        Entry::new(NeutralName::new(number, kind), body.as_bytes().to_vec())
    }

    fn number(bytes: &[u8], at: usize, length: usize) -> u64 {
        bytes
            .get(at..at + length)
            .unwrap()
            .iter()
            .rev()
            .fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
    }

    /// Checks the AES extra field: vendor version 2, "AE", strength 3, inner method stored.
    fn check_extra(mut extra: &[u8]) {
        let mut found = 0;
        while extra.len() >= 4 {
            let (id, length) = (
                number(extra, 0, 2),
                usize::try_from(number(extra, 2, 2)).unwrap(),
            );
            let field = extra.get(4..4 + length).unwrap();
            if id == 0x9901 {
                found += 1;
                assert_eq!(field, [2, 0, b'A', b'E', 3, 0, 0], "AE-2, AES-256, stored");
            }
            extra = extra.get(4 + length..).unwrap();
        }
        assert!(extra.is_empty());
        assert_eq!(found, 1, "exactly one AES field");
    }

    /// Walks the local headers through the central directory; returns the names and sizes it shows.
    fn check_headers(bytes: &[u8]) -> Vec<(String, u64)> {
        let end = bytes
            .windows(4)
            .rposition(|window| window == b"PK\x05\x06")
            .unwrap();
        let count = number(bytes, end + 10, 2);
        let mut at = usize::try_from(number(bytes, end + 16, 4)).unwrap();
        let mut shown = Vec::new();
        for _ in 0..count {
            assert_eq!(bytes.get(at..at + 4), Some(&b"PK\x01\x02"[..]));
            assert_eq!(
                number(bytes, at + 8, 2) & 0b1001,
                0b1001,
                "encrypted, with data descriptor"
            );
            assert_eq!(number(bytes, at + 10, 2), 99, "method AES");
            assert_eq!(number(bytes, at + 12, 2), 0, "midnight");
            assert_eq!(number(bytes, at + 14, 2), (1 << 5) | 1, "1 January 1980");
            assert_eq!(number(bytes, at + 16, 4), 0, "no checksum");
            let size = number(bytes, at + 24, 4);
            let lengths: Vec<usize> = [28, 30, 32]
                .iter()
                .map(|offset| usize::try_from(number(bytes, at + offset, 2)).unwrap())
                .collect();
            let [name, extra, comment] = lengths.try_into().unwrap();
            let name_text =
                String::from_utf8(bytes.get(at + 46..at + 46 + name).unwrap().to_vec()).unwrap();
            check_extra(bytes.get(at + 46 + name..at + 46 + name + extra).unwrap());
            let local = usize::try_from(number(bytes, at + 42, 4)).unwrap();
            assert_eq!(bytes.get(local..local + 4), Some(&b"PK\x03\x04"[..]));
            assert_eq!(number(bytes, local + 6, 2) & 0b1001, 0b1001);
            assert_eq!(number(bytes, local + 8, 2), 99);
            assert_eq!(number(bytes, local + 10, 2), 0);
            assert_eq!(number(bytes, local + 12, 2), (1 << 5) | 1);
            assert_eq!(number(bytes, local + 14, 4), 0, "no checksum");
            let (name, extra) = (
                usize::try_from(number(bytes, local + 26, 2)).unwrap(),
                usize::try_from(number(bytes, local + 28, 2)).unwrap(),
            );
            assert_eq!(
                bytes.get(local + 30..local + 30 + name),
                Some(name_text.as_bytes())
            );
            check_extra(
                bytes
                    .get(local + 30 + name..local + 30 + name + extra)
                    .unwrap(),
            );
            // After salt, verifier, body and code: the data descriptor, again without a checksum.
            let body = local + 30 + name + extra;
            let packed = usize::try_from(number(bytes, at + 20, 4)).unwrap();
            assert_eq!(packed as u64, size + 16 + 2 + 10);
            assert_eq!(
                bytes.get(body + packed..body + packed + 8),
                Some(&b"PK\x07\x08\0\0\0\0"[..])
            );
            shown.push((name_text, size));
            at += 46 + name + extra + comment;
        }
        assert_eq!(at, end, "nothing else in the directory");
        shown
    }

    fn unpack(bytes: &[u8], passphrase: &str) -> Option<Vec<(String, Vec<u8>)>> {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        (0..zip.len())
            .map(|index| {
                let mut file = zip.by_index_decrypt(index, passphrase.as_bytes()).ok()?;
                let mut body = Vec::new();
                file.read_to_end(&mut body).ok()?;
                Some((file.name().unwrap().into_owned(), body))
            })
            .collect()
    }

    #[test]
    fn a_bundle_shows_neither_names_nor_checksums_nor_sizes_nor_plaintext() {
        let csv = format!("Priimek;Ime\r\n{CANARY};Ana\r\n");
        let json = format!("{{\"name\":\"{CANARY}\"}}");
        let html = format!("<!doctype html><p>{CANARY}</p>").repeat(200);
        let bytes = zip_bundle(
            vec![
                entry(1, EntryKind::Html, &html),
                entry(2, EntryKind::Json, &json),
                entry(3, EntryKind::Csv, &csv),
            ],
            &passphrase(),
        )
        .unwrap();
        assert_eq!(
            check_headers(&bytes),
            [
                ("podatki-001.html".to_owned(), 12_288),
                ("podatki-002.json".to_owned(), 4096),
                ("podatki-003.csv".to_owned(), 4096)
            ]
        );
        assert!(
            !bytes
                .windows(CANARY.len())
                .any(|window| window == CANARY.as_bytes())
        );
        let files = unpack(&bytes, passphrase().expose()).unwrap();
        let body = |name: &str| {
            files
                .iter()
                .find(|(own, _)| own == name)
                .map(|(_, body)| body.clone())
                .unwrap()
        };
        assert!(serde_json::from_slice::<serde_json::Value>(&body("podatki-002.json")).is_ok());
        let sheet =
            crate::platform::sheets::read("a.csv", &body("podatki-003.csv"), &Default::default())
                .unwrap();
        assert_eq!(sheet.rows.len(), 2);
        assert!(
            String::from_utf8(body("podatki-001.html"))
                .unwrap()
                .starts_with(&html)
        );
    }

    #[test]
    fn a_wrong_passphrase_opens_nothing() {
        let bytes = zip_bundle(vec![entry(1, EntryKind::Text, CANARY)], &passphrase()).unwrap();
        assert!(unpack(&bytes, passphrase().expose()).is_some());
        // The verifier of two bytes lets one wrong guess in 65,536 begin; the code at the end refuses it.
        for number in 0..200_u8 {
            assert_eq!(
                unpack(&bytes, Passphrase::from_random(&[number; 16]).expose()).is_some(),
                number == 42
            );
        }
        assert!(unpack(&bytes, "").is_none());
        assert!(unpack(&bytes, &passphrase().expose().replace('-', "")).is_none());
    }

    #[test]
    fn a_flipped_bit_is_noticed() {
        let bytes = zip_bundle(vec![entry(1, EntryKind::Text, CANARY)], &passphrase()).unwrap();
        let mut changed = bytes.clone();
        if let Some(byte) = changed.get_mut(2_000) {
            *byte ^= 1;
        }
        assert!(unpack(&changed, passphrase().expose()).is_none());
    }

    #[test]
    fn two_entries_of_one_name_are_refused() {
        let twice = vec![
            entry(1, EntryKind::Text, "a"),
            entry(1, EntryKind::Text, "b"),
        ];
        assert!(
            matches!(zip_bundle(twice, &passphrase()), Err(ProtectError::SameName(name)) if name == "podatki-001.txt")
        );
        let apart = vec![
            entry(1, EntryKind::Text, "a"),
            entry(1, EntryKind::Json, "b"),
        ];
        assert!(zip_bundle(apart, &passphrase()).is_ok());
        assert!(zip_bundle(Vec::new(), &passphrase()).is_ok());
    }

    #[test]
    fn the_same_data_never_make_the_same_bundle() {
        let bundle = || zip_bundle(vec![entry(1, EntryKind::Text, CANARY)], &passphrase()).unwrap();
        assert_ne!(bundle(), bundle());
    }

    proptest! {
        #[test]
        fn entries_are_padded_to_whole_steps(length in 0_usize..20_000) {
            for kind in [EntryKind::Html, EntryKind::Json, EntryKind::Csv, EntryKind::Text] {
                let padding = padding(length, kind);
                prop_assert_eq!((length + padding.len()) % STEP, 0);
                prop_assert!(length + padding.len() > 0 && padding.len() <= STEP);
                prop_assert!(padding.iter().all(u8::is_ascii_whitespace));
            }
        }
    }
}
