//! The register of sub-processors, read by the calendar: who is in force, who is announced, who has ended.
use ::entity::sub_processor;
use chrono::NaiveDate;

use crate::{
    platform::{
        i18n::Lang,
        processors::{Category, Country, Safeguard},
    },
    web::components::Tag,
};

/// How a row stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Announced, not used yet.
    Coming,
    /// Used.
    InForce,
    /// Used until a day that is known.
    Leaving,
    /// Not used any more.
    Ended,
    /// Announced, and taken back before it began.
    Cancelled,
}

impl Standing {
    /// How a row stands on this day. Its last day is still one of use.
    #[must_use]
    pub fn of(row: &sub_processor::Model, on: NaiveDate) -> Self {
        match row.until {
            Some(until) if until < row.since && on < row.since => Self::Cancelled,
            Some(until) if until < on => Self::Ended,
            _ if row.since > on => Self::Coming,
            Some(_) => Self::Leaving,
            None => Self::InForce,
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Coming => "contract-sub-coming",
            Self::InForce => "contract-sub-in-force",
            Self::Leaving => "contract-sub-leaving",
            Self::Ended => "contract-sub-ended",
            Self::Cancelled => "contract-sub-cancelled",
        }
    }

    /// The standing as a mark.
    #[must_use]
    pub fn tag(self, lang: Lang) -> Tag {
        let label = lang.t(self.label_key());
        match self {
            Self::InForce => Tag::ok(label),
            Self::Coming | Self::Leaving => Tag::warn(label),
            Self::Ended | Self::Cancelled => Tag::plain(label),
        }
    }
}

/// Whether data go there on this day.
#[must_use]
pub fn in_force(row: &sub_processor::Model, on: NaiveDate) -> bool {
    matches!(Standing::of(row, on), Standing::InForce | Standing::Leaving)
}

/// From when until when, in words; of one that was taken back before it began, that it is never used.
#[must_use]
pub fn dates(lang: Lang, row: &sub_processor::Model) -> String {
    if row.until.is_some_and(|until| until < row.since) {
        return lang.t("contract-sub-never");
    }
    let since = lang.t1("contract-sub-since", "date", lang.date(row.since));
    match row.until {
        Some(until) => {
            let until = lang.t1("contract-sub-until", "date", lang.date(until));
            format!("{since} · {until}")
        }
        None => since,
    }
}

/// The countries of the data, when not that of the seat.
#[must_use]
pub fn data_in(row: &sub_processor::Model) -> Vec<String> {
    serde_json::from_value(row.data_in.clone()).unwrap_or_default()
}

/// Kind, country and safeguard of a row in one line: `gostovanje · Nemčija · standardne pogodbene klavzule`.
#[must_use]
pub fn processor_line(row: &sub_processor::Model, lang: Lang) -> String {
    let name = |code: &str| {
        Country::parse(code).map_or_else(|| code.to_owned(), |c| c.name(lang).to_owned())
    };
    let mut parts = Vec::new();
    if let Some(category) = Category::parse(&row.category) {
        parts.push(lang.t(category.key()));
    }
    parts.push(name(&row.country));
    let places = data_in(row);
    if !places.is_empty() {
        let names: Vec<String> = places.iter().map(|code| name(code)).collect();
        parts.push(lang.t1("contract-sub-data-in", "places", names.join(", ")));
    }
    if let Some(safeguard) = Safeguard::parse(&row.safeguard) {
        parts.push(lang.t(safeguard.key()));
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use ::entity::ids::SubProcessorId;

    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, day).unwrap()
    }

    fn row(since: u32, until: Option<u32>) -> sub_processor::Model {
        sub_processor::Model {
            id: SubProcessorId(uuid::Uuid::nil()),
            name: "Gostitelj".into(),
            address: String::new(),
            country: "DE".into(),
            category: "hosting".into(),
            task_sl: String::new(),
            task_en: String::new(),
            data_in: serde_json::json!([]),
            contract_ref: String::new(),
            safeguard: String::new(),
            since: day(since),
            until: until.map(day),
            reviewed_on: None,
            created_at: chrono::DateTime::UNIX_EPOCH,
            told_at: None,
            end_told_at: None,
        }
    }

    #[test]
    fn a_row_is_announced_used_and_over_by_the_calendar() {
        assert_eq!(Standing::of(&row(10, None), day(9)), Standing::Coming);
        assert_eq!(Standing::of(&row(10, None), day(10)), Standing::InForce);
        assert_eq!(Standing::of(&row(10, Some(20)), day(20)), Standing::Leaving);
        assert_eq!(Standing::of(&row(10, Some(20)), day(21)), Standing::Ended);
        // One that was taken back before it began never comes into force.
        assert_eq!(Standing::of(&row(10, Some(5)), day(4)), Standing::Cancelled);
        assert_eq!(Standing::of(&row(10, Some(5)), day(9)), Standing::Cancelled);
        assert_eq!(Standing::of(&row(10, Some(5)), day(12)), Standing::Ended);
        assert!(in_force(&row(10, Some(20)), day(20)));
        assert!(!in_force(&row(10, None), day(9)));
    }
}
