//! QR codes as the outline of an SVG path: no style, no script, no picture file, so they pass the strictest policy.

use qrcode::{Color, EcLevel, QrCode};

/// A QR code, ready for `<svg viewBox="0 0 {side} {side}"><path d="{path}"/></svg>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// The length of a side in modules, with the quiet zone of four modules that readers need.
    pub side: usize,
    /// The dark modules as a path: one stroke-free rectangle per run.
    pub path: String,
}

/// The text does not fit a QR code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text is too long for a QR code")]
pub struct TooLong;

const QUIET: usize = 4;

impl Qr {
    /// Encodes a text so that it is read even when 15 % of it is damaged.
    pub fn of(text: &str) -> Result<Self, TooLong> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| TooLong)?;
        let width = code.width();
        let mut path = String::new();
        for (y, row) in code.to_colors().chunks(width).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                if run.first() == Some(&Color::Dark) {
                    let (x, y, length) = (x + QUIET, y + QUIET, run.len());
                    path.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
                }
                x += run.len();
            }
        }
        Ok(Self {
            side: width + 2 * QUIET,
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_covers_exactly_the_dark_modules() {
        let text = "TATAMI";
        let qr = Qr::of(text).unwrap();
        let code = QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
        assert_eq!(qr.side, code.width() + 8);
        let mut drawn = vec![Color::Light; code.width() * code.width()];
        for rectangle in qr.path.split('M').skip(1) {
            let numbers: Vec<usize> = rectangle
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, length, 1, back] = numbers[..] else {
                panic!("{rectangle}")
            };
            assert_eq!(length, back);
            for module in x..x + length {
                drawn[(y - 4) * code.width() + module - 4] = Color::Dark;
            }
        }
        assert_eq!(drawn, code.to_colors());
    }

    #[test]
    fn what_is_too_long_is_refused() {
        assert_eq!(Qr::of(&"x".repeat(5_000)), Err(TooLong));
    }
}
