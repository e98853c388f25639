//! The recovery sheet: the key on paper, to be typed in again when the key file is lost.
//!
//! The code has four lines of sixteen characters (base32, RFC 4648). A line carries 8 bytes of the key and a CRC-16 over
//! the line's number and those bytes, so that a typing error is found and the line named; any error within three
//! neighbouring characters is found for certain. The QR code carries the same 64 characters.
//!
//! The sheet without the keystore opens nothing, and so does the keystore without the sheet or the key file.

mod sheet;

use data_encoding::BASE32_NOPAD;
use uuid::Uuid;
use zeroize::Zeroizing;

pub use sheet::{SheetError, sheet_html, sheet_text};

use super::error::VaultError;
use super::kek::{KEK_LEN, Kek};
use super::keystore::Keystore;
use super::layout::Layout;

const LINES: usize = 4;
const LINE_KEY_LEN: usize = KEK_LEN / LINES;
/// Characters of a line: (8 + 2) bytes of 8 bits in digits of 5 bits.
const LINE_LEN: usize = 16;

/// Why a code from a recovery sheet is not accepted. The sentences are for whoever types it in.
#[derive(Debug, thiserror::Error)]
pub enum RecoveryError {
    /// Too few or too many characters.
    #[error("The code has 4 lines of 16 characters, {} in all; {found} were given. Compare it with the sheet line by line.", LINES * LINE_LEN)]
    Length {
        /// How many there were, without spaces and dashes.
        found: usize,
    },
    /// A character that never stands in a code.
    #[error(
        "The character '{symbol}' in line {line} never stands in a code: it has the letters A to Z and the digits 2 to 7. Compare that line with the sheet."
    )]
    Symbol {
        /// The character.
        symbol: char,
        /// The line, from 1.
        line: usize,
    },
    /// The check of a line fails.
    #[error("Line {line} has a typing error. Compare that line with the sheet.")]
    Line {
        /// The line, from 1.
        line: usize,
    },
    /// A right code, but of another installation.
    #[error(
        "The code is right in itself, but belongs to another installation. Look for the sheet that names the installation {installation}."
    )]
    OtherInstallation {
        /// The installation that the keystore names.
        installation: Uuid,
    },
    /// The key file cannot be written, or the keystore cannot be read.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

/// The four lines of the code, each in four groups of four characters.
#[must_use]
pub fn code(kek: &Kek) -> Vec<Zeroizing<String>> {
    kek.bytes()
        .chunks(LINE_KEY_LEN)
        .zip(1..)
        .map(|(part, number)| {
            let checked = Zeroizing::new([part, &crc16(number, part).to_be_bytes()].concat());
            let plain = Zeroizing::new(BASE32_NOPAD.encode(&checked));
            let mut grouped = Zeroizing::new(String::with_capacity(LINE_LEN + 3));
            for (at, symbol) in plain.chars().enumerate() {
                if at > 0 && at % 4 == 0 {
                    grouped.push(' ');
                }
                grouped.push(symbol);
            }
            grouped
        })
        .collect()
}

/// Reads a code as it was typed or scanned: in any case, with or without spaces, dashes and line breaks.
pub fn kek_from_recovery(text: &str) -> Result<Kek, RecoveryError> {
    let symbols: Zeroizing<Vec<char>> = Zeroizing::new(
        text.chars()
            .filter(|symbol| {
                !symbol.is_whitespace() && !matches!(symbol, '-' | '\u{2013}' | '\u{feff}')
            })
            .map(|symbol| match symbol.to_ascii_uppercase() {
                // These digits never occur, so they can only be misread letters.
                '0' => 'O',
                '1' => 'I',
                '8' => 'B',
                other => other,
            })
            .collect(),
    );
    if let Some((at, symbol)) = symbols
        .iter()
        .enumerate()
        .find(|(_, symbol)| !matches!(symbol, 'A'..='Z' | '2'..='7'))
    {
        return Err(RecoveryError::Symbol {
            symbol: *symbol,
            line: at / LINE_LEN + 1,
        });
    }
    if symbols.len() != LINES * LINE_LEN {
        return Err(RecoveryError::Length {
            found: symbols.len(),
        });
    }
    let mut key = Zeroizing::new(Vec::with_capacity(KEK_LEN));
    for (line, number) in symbols.chunks(LINE_LEN).zip(1..) {
        let wrong = || RecoveryError::Line {
            line: usize::from(number),
        };
        let line: Zeroizing<String> = Zeroizing::new(line.iter().collect());
        let bytes = BASE32_NOPAD.decode(line.as_bytes()).map_err(|_| wrong())?;
        let bytes = Zeroizing::new(bytes);
        let (part, check) = bytes.split_last_chunk::<2>().ok_or_else(wrong)?;
        if crc16(number, part) != u16::from_be_bytes(*check) {
            return Err(wrong());
        }
        key.extend_from_slice(part);
    }
    let found = key.len();
    let key = key
        .as_slice()
        .try_into()
        .map_err(|_| RecoveryError::Length { found })?;
    Ok(Kek::from_bytes(key))
}

/// Writes the key file anew from the code, after proving by the keystore, if there is one, that it is the right key.
pub fn restore_key(layout: &Layout, text: &str) -> Result<(), RecoveryError> {
    layout.check()?;
    let kek = kek_from_recovery(text)?;
    if Keystore::exists(&layout.keystore_dir)? {
        Keystore::open(layout, kek.clone()).map_err(|error| match error {
            VaultError::KeyWrong { installation, .. } => {
                RecoveryError::OtherInstallation { installation }
            }
            other => other.into(),
        })?;
    }
    Ok(kek.write_new(&layout.key_file)?)
}

/// CRC-16/CCITT-FALSE over the line's number and its bytes.
fn crc16(number: u8, part: &[u8]) -> u16 {
    std::iter::once(&number)
        .chain(part)
        .fold(0xFFFF, |crc, byte| {
            (0..8).fold(crc ^ (u16::from(*byte) << 8), |crc, _| {
                if crc & 0x8000 == 0 {
                    crc << 1
                } else {
                    (crc << 1) ^ 0x1021
                }
            })
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::platform::random::SeededRandom;
    use crate::platform::vault::support::Home;

    fn joined(kek: &Kek) -> String {
        code(kek)
            .iter()
            .map(|line| line.as_str().to_owned())
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn the_check_is_the_well_known_one() {
        // The published check value of CRC-16/CCITT-FALSE for "123456789".
        assert_eq!(crc16(b'1', b"23456789"), 0x29B1);
    }

    #[test]
    fn a_code_comes_back_however_it_is_typed() {
        let kek = Kek::generate(&SeededRandom::new(1));
        let text = joined(&kek);
        assert_eq!(text.lines().count(), 4);
        assert!(text.lines().all(|line| line.len() == 19));
        for typed in [
            text.clone(),
            text.to_lowercase(),
            text.replace([' ', '\n'], ""),
            text.replace(' ', "-").replace('\n', "\r\n"),
            text.replace('O', "0").replace('I', "1").replace('B', "8"),
            format!("\u{feff}  {text}\n\n"),
        ] {
            assert_eq!(
                kek_from_recovery(&typed).unwrap().bytes(),
                kek.bytes(),
                "{typed}"
            );
        }
    }

    #[test]
    fn every_single_typing_error_is_found_and_its_line_named() {
        let plain = joined(&Kek::generate(&SeededRandom::new(2))).replace([' ', '\n'], "");
        for at in 0..plain.len() {
            for wrong in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".chars() {
                if plain.as_bytes()[at] == u8::try_from(wrong).unwrap() {
                    continue;
                }
                let typed = format!("{}{wrong}{}", &plain[..at], &plain[at + 1..]);
                let error = kek_from_recovery(&typed).unwrap_err();
                assert!(
                    matches!(error, RecoveryError::Line { line } if line == at / 16 + 1),
                    "{at} {wrong}"
                );
            }
        }
    }

    #[test]
    fn exchanged_neighbours_and_exchanged_lines_are_found() {
        let kek = Kek::generate(&SeededRandom::new(3));
        let plain = joined(&kek).replace([' ', '\n'], "");
        for at in 0..plain.len() - 1 {
            let (a, b) = (&plain[at..=at], &plain[at + 1..at + 2]);
            if a != b {
                let typed = format!("{}{b}{a}{}", &plain[..at], &plain[at + 2..]);
                assert!(kek_from_recovery(&typed).is_err(), "{at}");
            }
        }
        let text = joined(&kek);
        let lines: Vec<_> = text.lines().collect();
        for (a, b) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
            let mut other = lines.clone();
            other.swap(a, b);
            assert!(kek_from_recovery(&other.join("\n")).is_err());
        }
    }

    #[test]
    fn missing_characters_and_foreign_ones_are_told_apart() {
        let text = joined(&Kek::generate(&SeededRandom::new(4)));
        assert!(matches!(
            kek_from_recovery(&text[1..]),
            Err(RecoveryError::Length { found: 63 })
        ));
        assert!(matches!(
            kek_from_recovery(""),
            Err(RecoveryError::Length { found: 0 })
        ));
        let mut foreign = text.replace(' ', "");
        foreign.replace_range(18..19, "9");
        assert!(matches!(
            kek_from_recovery(&foreign),
            Err(RecoveryError::Symbol {
                symbol: '9',
                line: 2
            })
        ));
        assert!(kek_from_recovery(&text.replace('\n', "č")).is_err());
    }

    #[test]
    fn a_lost_key_file_is_written_anew_and_opens_everything() {
        let home = Home::new();
        let (path, text) = (home.layout.key_file.clone(), joined(&home.kek()));
        assert!(matches!(
            restore_key(&home.layout, &text),
            Err(RecoveryError::Vault(VaultError::KeyExists { .. }))
        ));
        std::fs::remove_file(&path).unwrap();
        let other = joined(&Kek::generate(&SeededRandom::new(77)));
        let error = restore_key(&home.layout, &other).unwrap_err();
        assert!(
            matches!(error, RecoveryError::OtherInstallation { .. }),
            "{error}"
        );
        assert!(!path.exists());
        restore_key(&home.layout, &text).unwrap();
        assert!(
            home.vault()
                .instance_sealer(crate::platform::vault::Purpose::Session)
                .is_ok()
        );
    }

    proptest! {
        #[test]
        fn every_key_comes_back(bytes in any::<[u8; 32]>()) {
            let kek = Kek::from_bytes(bytes);
            let again = kek_from_recovery(&joined(&kek)).unwrap();
            prop_assert_eq!(again.bytes(), &bytes);
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,100}") {
            let _ = kek_from_recovery(&text);
        }
    }
}
