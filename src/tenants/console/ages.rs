//! Members by age class as a picture with its table.
use crate::{platform::i18n::Lang, tenants::store::AgeCounts, web::components::BarChart};

/// The chart, from the first class that has anybody to the last.
pub(super) fn chart(lang: Lang, counts: &AgeCounts) -> BarChart {
    let is_empty = |(_, n): &&(_, i64)| *n == 0;
    let before = counts.0.iter().take_while(is_empty).count();
    let after = counts.0.iter().rev().take_while(is_empty).count();
    let shown = counts
        .0
        .get(before..counts.0.len().saturating_sub(after))
        .unwrap_or_default();
    let chart = BarChart::new(
        lang,
        lang.t("tenants-home-ages"),
        lang.t("tenants-home-ages-column"),
    );
    shown.iter().fold(chart, |chart, (class, n)| {
        chart.bar(lang.t(class.key), u64::try_from(*n).unwrap_or_default())
    })
}
