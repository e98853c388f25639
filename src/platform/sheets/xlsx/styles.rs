//! Which cell styles show a number as a date, a time or with leading zeros. Nothing else of the styles is kept.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::super::ReadError;
use super::xml::{Xml, attribute};

/// Excel itself allows 65,490 cell styles.
const MOST_STYLES: usize = 100_000;

/// How a number is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    #[default]
    Number,
    Date,
    Time,
    DateTime,
    /// A whole number with at least so many digits, such as `00000`.
    Padded(u8),
}

#[derive(Debug, Default)]
pub(super) struct Styles {
    shown: Vec<Shown>,
}

impl Styles {
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, ReadError> {
        let mut own: HashMap<u32, Shown> = HashMap::new();
        let mut formats: Vec<u32> = Vec::new();
        let mut in_cells = false;
        loop {
            match xml.next()? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "numFmt" => {
                        let id = attribute(&start, "numFmtId").and_then(|id| id.parse().ok());
                        if let (Some(id), Some(code)) = (id, attribute(&start, "formatCode")) {
                            own.insert(id, of_code(&code));
                        }
                    }
                    "cellXfs" => in_cells = true,
                    "xf" if in_cells => {
                        formats.push(
                            attribute(&start, "numFmtId")
                                .and_then(|id| id.parse().ok())
                                .unwrap_or(0),
                        );
                    }
                    _ => {}
                },
                Event::End(end) if end.local_name().as_ref() == "cellXfs" => in_cells = false,
                Event::Eof => break,
                _ => {}
            }
            if own.len() > MOST_STYLES || formats.len() > MOST_STYLES {
                return Err(ReadError::Damaged);
            }
        }
        let shown = formats
            .iter()
            .map(|id| own.get(id).copied().unwrap_or_else(|| built_in(*id)))
            .collect();
        Ok(Self { shown })
    }

    /// How the style of a cell shows a number.
    pub(super) fn shown(&self, style: usize) -> Shown {
        self.shown.get(style).copied().unwrap_or_default()
    }
}

/// The formats that every program knows by number (ECMA-376 part 1, 18.8.30).
fn built_in(id: u32) -> Shown {
    match id {
        14..=17 | 27..=31 | 34..=36 | 50..=54 | 57..=58 => Shown::Date,
        18..=21 | 32..=33 | 45..=47 | 55..=56 => Shown::Time,
        22 => Shown::DateTime,
        _ => Shown::Number,
    }
}

/// What a format code shows, judged by its first section without quoted and bracketed parts.
fn of_code(code: &str) -> Shown {
    let mut plain = String::new();
    let mut bracketed = String::new();
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            ';' => break,
            '"' => while chars.next().is_some_and(|c| c != '"') {},
            '\\' | '_' | '*' => {
                chars.next();
            }
            '[' => bracketed.extend(
                chars
                    .by_ref()
                    .take_while(|c| *c != ']')
                    .map(|c| c.to_ascii_lowercase()),
            ),
            other => plain.push(other.to_ascii_lowercase()),
        }
    }
    if plain.contains("general") {
        return Shown::Number;
    }
    let elapsed = matches!(bracketed.as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss");
    let time = elapsed || plain.contains(['h', 's']);
    let date = plain.contains(['d', 'y']) || (plain.contains('m') && !time);
    let zeros = plain.len();
    match (date, time) {
        (true, true) => Shown::DateTime,
        (true, false) => Shown::Date,
        (false, true) => Shown::Time,
        (false, false) if zeros > 1 && plain.bytes().all(|b| b == b'0') => {
            Shown::Padded(u8::try_from(zeros).unwrap_or(u8::MAX))
        }
        (false, false) => Shown::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_codes_are_understood() {
        for (code, shown) in [
            ("General", Shown::Number),
            ("0.00", Shown::Number),
            ("#,##0 \"dni\"", Shown::Number),
            ("0.00E+00", Shown::Number),
            ("[$€-424] #,##0.00", Shown::Number),
            ("[Red]#,##0", Shown::Number),
            ("d. m. yyyy", Shown::Date),
            ("dd\\.mm\\.yyyy", Shown::Date),
            ("[$-424]d. mmmm yyyy;@", Shown::Date),
            ("mmm", Shown::Date),
            ("yyyy-mm-dd hh:mm:ss", Shown::DateTime),
            ("h:mm", Shown::Time),
            ("[h]:mm", Shown::Time),
            ("00000", Shown::Padded(5)),
            ("0", Shown::Number),
        ] {
            assert_eq!(of_code(code), shown, "{code}");
        }
        assert_eq!(built_in(14), Shown::Date);
        assert_eq!(built_in(0), Shown::Number);
    }

    #[test]
    fn only_the_formats_of_cells_count() {
        let xml = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"d. m. yyyy\"/></numFmts>\
            <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
            <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"><alignment/></xf></cellXfs></styleSheet>";
        let mut bytes = xml.as_bytes();
        let styles = Styles::read(&mut Xml::new(&mut bytes, 1 << 20, 1 << 20)).unwrap();
        assert_eq!(styles.shown(0), Shown::Number);
        assert_eq!(styles.shown(1), Shown::Date);
        assert_eq!(styles.shown(7), Shown::Number);
    }
}
