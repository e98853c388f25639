//! Compressed forms of a body, and which of them a browser takes.
use std::io::Write as _;

/// Brotli at this quality (0 to 11).
pub fn brotli(plain: &[u8], quality: u32) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, quality, 22);
    writer.write_all(plain).ok()?;
    drop(writer);
    Some(out)
}

/// Gzip, as small as it gets.
pub fn gzip(plain: &[u8]) -> Option<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(plain).ok()?;
    writer.finish().ok()
}

/// Whether an `Accept-Encoding` header takes this encoding; `q=0` refuses it.
pub fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let (name, quality) = part.split_once(';').unwrap_or((part, ""));
        let quality = quality.trim();
        let refused = quality
            .strip_prefix("q=")
            .is_some_and(|q| q.trim().parse::<f32>().is_ok_and(|q| q <= 0.0));
        name.trim().eq_ignore_ascii_case(encoding) && !refused
    })
}

/// Whether an `If-None-Match` header names this tag. The comparison is the weak one (RFC 9110, 13.1.2): a proxy that
/// compresses by itself weakens a tag, and then asks with it.
pub fn matches_tag(header: &[u8], tag: &[u8]) -> bool {
    header == tag
        || header == b"*"
        || header
            .split(|byte| *byte == b',')
            .map(<[u8]>::trim_ascii)
            .any(|one| one.strip_prefix(b"W/").unwrap_or(one) == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_taken_unless_it_is_refused() {
        assert!(
            accepts("gzip, deflate, br;q=1.0", "br")
                && accepts("GZIP", "gzip")
                && accepts("br; q=0.1", "br")
        );
        assert!(!accepts("gzip, br;q=0", "br") && !accepts("", "br") && !accepts("brotli", "br"));
    }

    #[test]
    fn a_tag_is_known_in_a_list_and_when_a_proxy_weakened_it() {
        assert!(
            matches_tag(b"\"a\"", b"\"a\"")
                && matches_tag(b"\"b\", W/\"a\"", b"\"a\"")
                && matches_tag(b"*", b"\"a\"")
        );
        assert!(!matches_tag(b"\"a-br\"", b"\"a\"") && !matches_tag(b"", b"\"a\""));
    }
}
