//! Bars drawn as SVG, with the same numbers as a table.
use askama::Template;

use super::{id_of, part};
use crate::platform::i18n::Lang;

/// Horizontal bars and their table.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/chart.html")]
pub struct BarChart {
    lang: Lang,
    id: String,
    title: String,
    column: String,
    bars: Vec<(String, u64)>,
}
part!(BarChart);

/// A bar as it is drawn.
struct Drawn {
    label: String,
    value: String,
    y: u64,
    width: u64,
}

impl BarChart {
    const ROW: u64 = 28;
    const WIDTH: u64 = 300;

    /// A chart with a title; `column` heads the numbers in the table.
    pub fn new(lang: Lang, title: impl Into<String>, column: impl Into<String>) -> Self {
        let title = title.into();
        Self {
            lang,
            id: id_of(&title),
            title,
            column: column.into(),
            bars: Vec::new(),
        }
    }

    /// Adds a bar.
    #[must_use]
    pub fn bar(mut self, label: impl Into<String>, value: u64) -> Self {
        self.bars.push((label.into(), value));
        self
    }

    fn height(&self) -> u64 {
        self.bars.iter().fold(0, |height, _| height + Self::ROW)
    }

    fn drawn(&self) -> Vec<Drawn> {
        let most = self
            .bars
            .iter()
            .map(|(_, value)| *value)
            .max()
            .unwrap_or(0)
            .max(1);
        self.bars
            .iter()
            .zip((0..).step_by(usize::try_from(Self::ROW).unwrap_or(28)))
            .map(|((label, value), y)| Drawn {
                label: label.clone(),
                value: self.lang.number(i64::try_from(*value).unwrap_or(i64::MAX)),
                y,
                width: value.saturating_mul(Self::WIDTH) / most,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_fills_the_chart_and_every_number_is_in_the_table() {
        let chart = BarChart::new(Lang::Sl, "Člani po starosti", "Članov")
            .bar("U10", 12)
            .bar("U12", 24);
        assert_eq!(
            chart
                .drawn()
                .iter()
                .map(|bar| bar.width)
                .collect::<Vec<_>>(),
            [150, 300]
        );
        let html = chart.to_string();
        assert!(
            html.contains("<td class=\"num\">24</td>") && !html.contains("style="),
            "{html}"
        );
        assert!(BarChart::new(Lang::Sl, "Prazno", "n").drawn().is_empty());
    }
}
