//! Bytes of a text file to text: UTF-8, UTF-16 with a byte order mark, otherwise Windows-1250.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1250};

/// Decodes; `None` for binary noise.
///
/// Valid UTF-8 wins: text in Windows-1250 with Slovenian letters practically never is. A text whose
/// control characters exceed one in a hundred, or which contains a zero, is no text.
pub(super) fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = if let Some(rest) = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        match std::str::from_utf8(rest) {
            Ok(text) => Cow::Borrowed(text),
            // A mark, but not what it promises: some tools put it before any text.
            Err(_) => WINDOWS_1250.decode_without_bom_handling(rest).0,
        }
    } else if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        UTF_16LE.decode_without_bom_handling(rest).0
    } else if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        UTF_16BE.decode_without_bom_handling(rest).0
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        Cow::Borrowed(text)
    } else {
        WINDOWS_1250.decode_without_bom_handling(bytes).0
    };
    let wide = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let mut characters = 0_usize;
    let mut noise = 0_usize;
    for c in text.chars() {
        characters += 1;
        match c {
            '\0' => return None,
            '\t' | '\n' | '\r' => {}
            c if c.is_control() || wide && c == char::REPLACEMENT_CHARACTER => noise += 1,
            _ => {}
        }
    }
    (noise == 0 || noise * 100 <= characters).then_some(text)
}

/// Whether a character is kept in a cell. Control characters mean nothing in a table and are not allowed
/// in the files we write.
pub(super) fn is_kept(c: char) -> bool {
    !c.is_control() || matches!(c, '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encodings_of_slovenian_files_are_recognised() {
        let text = "Priimek;Ime\r\nŽagar;Črt Đurić Ćosić šž\r\n";
        assert_eq!(decode(text.as_bytes()).as_deref(), Some(text));
        let marked = [&[0xEF, 0xBB, 0xBF], text.as_bytes()].concat();
        assert_eq!(decode(&marked).as_deref(), Some(text));
        let (windows, _, _) = WINDOWS_1250.encode(text);
        assert_eq!(decode(&windows).as_deref(), Some(text));
        let little: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(decode(&little).as_deref(), Some(text));
        let big: Vec<u8> = [0xFE, 0xFF]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
            .collect();
        assert_eq!(decode(&big).as_deref(), Some(text));
    }

    #[test]
    fn noise_is_no_text() {
        assert_eq!(decode(b"a;b\0c"), None);
        let noise: Vec<u8> = (1..=255_u8).cycle().take(4000).collect();
        assert_eq!(decode(&noise), None);
    }
}
