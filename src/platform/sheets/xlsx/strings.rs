//! The shared strings of a workbook, in one allocation.

use quick_xml::events::Event;

use super::super::{Limits, ReadError};
use super::xml::Xml;

#[derive(Debug, Default)]
pub(super) struct SharedStrings {
    text: String,
    /// Where each string ends in `text`.
    ends: Vec<u32>,
}

impl SharedStrings {
    /// Reads the strings; whatever count the part claims is ignored. A string that is too long for a cell
    /// is kept just too long, so that the cell which uses it is refused with its place.
    pub(super) fn read(xml: &mut Xml<'_>, limits: &Limits) -> Result<Self, ReadError> {
        let most = limits.cell_chars.saturating_mul(4);
        let mut strings = Self::default();
        loop {
            let found = match xml.next()? {
                Event::Start(start) => start.local_name().as_ref() == "si",
                Event::Eof => return Ok(strings),
                _ => false,
            };
            if !found {
                continue;
            }
            let text = xml.text(false, most)?;
            let kept = text
                .char_indices()
                .nth(limits.cell_chars + 1)
                .map_or(text.as_str(), |(at, _)| text.get(..at).unwrap_or_default());
            strings.text.push_str(kept);
            if strings.text.len() > limits.text {
                return Err(ReadError::TooMuchText { limit: limits.text });
            }
            if strings.ends.len() >= limits.cells {
                return Err(ReadError::TooManyCells {
                    limit: limits.cells,
                });
            }
            let end = u32::try_from(strings.text.len())
                .map_err(|_| ReadError::TooMuchText { limit: limits.text })?;
            strings.ends.push(end);
        }
    }

    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |end| *end as usize);
        self.text.get(start..end)
    }
}
