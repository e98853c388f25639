//! XML events within bounds: what is unpacked in all, how long one event and how deep the nesting may be.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape as unescape_entities};
use quick_xml::events::{BytesStart, Event};

use super::super::ReadError;
use super::super::encoding::is_kept;

/// The longest tag or run of text: a cell holds at most 32,767 characters.
const LONGEST_EVENT: u64 = 1024 * 1024;

/// Real parts are some ten levels deep.
const DEEPEST: u32 = 100;

/// A stream of XML events whose empty elements come as start and end.
pub(super) struct Xml<'r> {
    reader: Reader<Metered<'r>>,
    buffer: Vec<u8>,
    depth: u32,
    limit: u64,
}

impl<'r> Xml<'r> {
    /// `remaining` of the `limit` bytes may be unpacked.
    pub(super) fn new(part: &'r mut dyn Read, remaining: u64, limit: u64) -> Self {
        let metered = Metered {
            inner: BufReader::new(part),
            remaining,
            event: 0,
            exceeded: false,
        };
        let mut reader = Reader::from_reader(metered);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::new(),
            depth: 0,
            limit,
        }
    }

    pub(super) fn remaining(&self) -> u64 {
        self.reader.get_ref().remaining
    }

    pub(super) fn next(&mut self) -> Result<Event<'_>, ReadError> {
        self.buffer.clear();
        self.reader.get_mut().event = 0;
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => {
                match &event {
                    Event::Start(_) => self.depth += 1,
                    Event::End(_) => self.depth = self.depth.saturating_sub(1),
                    _ => {}
                }
                if self.depth > DEEPEST {
                    Err(ReadError::Damaged)
                } else {
                    Ok(event)
                }
            }
            Err(_) if self.reader.get_ref().exceeded => {
                Err(ReadError::UnpackedTooLarge { limit: self.limit })
            }
            Err(_) => Err(ReadError::Damaged),
        }
    }

    /// Reads the content of the element that has just begun: the texts of its `t` elements, without
    /// phonetic runs, up to its end. With `own` also its own text, as in `v`.
    ///
    /// Stops collecting beyond `most` bytes, so that the caller sees a text that is too long.
    pub(super) fn text(&mut self, own: bool, most: usize) -> Result<String, ReadError> {
        let mut out = String::new();
        let mut depth = 0_u32;
        let mut phonetic: Option<u32> = None;
        let mut inside_t = false;
        loop {
            match self.next()? {
                Event::Start(start) => {
                    depth += 1;
                    match start.local_name().as_ref() {
                        "rPh" => phonetic = phonetic.or(Some(depth)),
                        "t" => inside_t = phonetic.is_none(),
                        _ => {}
                    }
                }
                Event::End(end) => {
                    if depth == 0 {
                        return Ok(unescape(out));
                    }
                    if phonetic == Some(depth) {
                        phonetic = None;
                    }
                    if end.local_name().as_ref() == "t" {
                        inside_t = false;
                    }
                    depth -= 1;
                }
                Event::Eof => return Err(ReadError::Damaged),
                _ if out.len() > most || !(inside_t || own && depth == 0) => {}
                Event::Text(text) => out.push_str(&text.xml10_content()),
                Event::CData(text) => out.push_str(&text.xml10_content()),
                Event::GeneralRef(entity) => {
                    if let Ok(Some(c)) = entity.resolve_char_ref() {
                        out.push(c);
                    } else if let Some(plain) = resolve_predefined_entity(&entity) {
                        out.push_str(plain);
                    }
                }
                _ => {}
            }
        }
    }
}

/// The value of an attribute, by its name without prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .map(|attribute| {
            unescape_entities(&attribute.value)
                .map_or_else(|_| attribute.value.to_string(), Cow::into_owned)
        })
}

/// `_x000D_` and the like stand for characters that XML cannot hold; characters that a cell does not keep
/// are dropped.
fn unescape(text: String) -> String {
    if !text.contains("_x") {
        return if text.chars().all(is_kept) {
            text
        } else {
            text.chars().filter(|c| is_kept(*c)).collect()
        };
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let code = from
            .get(2..6)
            .filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
        let decoded = code
            .filter(|_| from.get(6..7) == Some("_"))
            .and_then(|hex| u32::from_str_radix(hex, 16).ok())
            .and_then(char::from_u32);
        let taken = match decoded {
            Some(c) => {
                out.push(c);
                7
            }
            None => {
                out.push_str("_x");
                2
            }
        };
        rest = from.get(taken..).unwrap_or("");
    }
    out.push_str(rest);
    out.retain(is_kept);
    out
}

/// Counts what is read, in all and since the event began, and fails beyond the bounds.
struct Metered<'r> {
    inner: BufReader<&'r mut dyn Read>,
    remaining: u64,
    event: u64,
    exceeded: bool,
}

impl Read for Metered<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(out)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Metered<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.remaining == 0 || self.event > LONGEST_EVENT {
            self.exceeded = true;
            return Err(io::Error::other("beyond the bounds of a part"));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.remaining = self.remaining.saturating_sub(amount as u64);
        self.event = self.event.saturating_add(amount as u64);
        self.inner.consume(amount);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(xml: &str) -> Result<String, ReadError> {
        let mut bytes = xml.as_bytes();
        let mut xml = Xml::new(&mut bytes, 1 << 20, 1 << 20);
        while !matches!(xml.next()?, Event::Start(_)) {}
        xml.text(false, 1000)
    }

    #[test]
    fn rich_text_is_joined_and_phonetic_runs_are_left_out() {
        let xml = "<si><r><t>Nov</t></r><r><t xml:space=\"preserve\">ak &amp; &#x17d; </t></r><rPh><t>x</t></rPh></si>";
        assert_eq!(text_of(xml).unwrap(), "Novak & Ž ");
        assert_eq!(text_of("<si/>").unwrap(), "");
        assert_eq!(text_of("<si><t><![CDATA[a<b]]></t></si>").unwrap(), "a<b");
    }

    #[test]
    fn escaped_characters_are_decoded() {
        assert_eq!(unescape("a_x000D__x000a_b".to_owned()), "a\r\nb");
        assert_eq!(unescape("_x005F_x000D_".to_owned()), "_x000D_");
        assert_eq!(unescape("_xzzzz_ _x12 _x".to_owned()), "_xzzzz_ _x12 _x");
        assert_eq!(unescape("a_x0001_b\u{1}".to_owned()), "ab");
    }

    #[test]
    fn depth_event_and_budget_are_bounded() {
        let deep = "<a>".repeat(200);
        assert_eq!(text_of(&deep), Err(ReadError::Damaged));
        let long = format!("<a><t>{}</t></a>", "x".repeat(2 << 20));
        let mut bytes = long.as_bytes();
        let mut xml = Xml::new(&mut bytes, 10 << 20, 10 << 20);
        assert!(matches!(xml.next(), Ok(Event::Start(_))));
        assert_eq!(
            xml.text(false, 10),
            Err(ReadError::UnpackedTooLarge { limit: 10 << 20 })
        );
    }
}
