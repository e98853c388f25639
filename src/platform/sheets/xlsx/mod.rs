//! XLSX: a ZIP of XML parts, read as a stream within limits.
//!
//! Our own reader instead of a general one, because a file from outside decides nothing about memory here:
//! general readers reserve what a `uniqueCount` claims and copy every font into every style, so that a file
//! of some kilobytes ends the process. Parts are unpacked while they are parsed and never held as a whole.

mod cells;
mod package;
mod strings;
mod styles;
mod workbook;
mod xml;

use self::package::Package;
use self::strings::SharedStrings;
use self::styles::Styles;
use super::limits::Collector;
use super::{Limits, ReadError, Sheet};

/// Reads the first visible sheet with content.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Sheet, ReadError> {
    let mut package = Package::open(bytes, limits)?;
    let book = workbook::read(&mut package)?;
    let strings = match &book.strings {
        Some(path) => package
            .part(path, |xml| SharedStrings::read(xml, limits))?
            .unwrap_or_default(),
        None => SharedStrings::default(),
    };
    let styles = match &book.styles {
        Some(path) => package.part(path, Styles::read)?.unwrap_or_default(),
        None => Styles::default(),
    };
    let context = cells::Context {
        strings: &strings,
        styles: &styles,
        from_1904: book.from_1904,
    };
    for path in &book.sheets {
        let mut collector = Collector::new(limits);
        let found = package.part(path, |xml| cells::read(xml, &context, &mut collector))?;
        if found.is_none() {
            return Err(ReadError::Damaged);
        }
        match collector.finish() {
            Err(ReadError::Empty) => {}
            other => return other,
        }
    }
    Err(ReadError::Empty)
}
