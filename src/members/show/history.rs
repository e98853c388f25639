//! The history of changes in words.
use std::collections::HashMap;

use ::entity::ids::AccountId;
use chrono::NaiveDate;

use crate::{
    members::words,
    platform::{
        i18n::Lang,
        people::{
            Change, Field, academy_status,
            columns::relation_name,
            consent_how, consent_purpose, function_kind,
            store::{HistoryEntry, kind},
        },
        sheets::{countries, values},
    },
    web::components::LogList,
};

/// The list of changes.
pub fn list(entries: &[HistoryEntry], names: &HashMap<AccountId, String>, lang: Lang) -> LogList {
    let mut list = LogList::new();
    for entry in entries {
        list = list.entry(
            entry.at.to_rfc3339(),
            lang.datetime(entry.at),
            words::who(entry.actor, names, lang),
            what_of(&entry.kind, lang),
        );
        let detail = match &entry.changes {
            None => lang.t("members-history-unreadable"),
            Some(changes) => changes
                .iter()
                .map(|change| sentence(change, lang))
                .collect::<Vec<_>>()
                .join("; "),
        };
        if !detail.is_empty() {
            list = list.detail(detail);
        }
    }
    list
}

/// What a change was.
pub fn what_of(kind: &str, lang: Lang) -> String {
    lang.t(match kind {
        kind::CHANGED => "members-history-changed",
        kind::ARCHIVED => "members-history-archived",
        kind::RESTORED => "members-history-restored",
        kind::GUARDIAN_LINKED => "members-history-guardian-linked",
        kind::GUARDIAN_CHANGED => "members-history-guardian-changed",
        kind::GUARDIAN_UNLINKED => "members-history-guardian-unlinked",
        kind::CONSENT_GIVEN => "members-history-consent-given",
        kind::CONSENT_WITHDRAWN => "members-history-consent-withdrawn",
        kind::REDUCED => "members-history-reduced",
        _ => "members-history-other",
    })
}

fn sentence(change: &Change, lang: Lang) -> String {
    let value = |text: &str| {
        if text.is_empty() {
            "–".to_owned()
        } else {
            plain_value(&change.field, text, lang)
        }
    };
    let label = match (Field::find(&change.field), change.field.as_str()) {
        (Some(field), _) => lang.t(field.label),
        (None, "guardian") => lang.t("members-guardian"),
        (None, "consent") => lang.t("members-consent"),
        (None, other) => other.to_owned(),
    };
    if change.old.is_empty() {
        format!("{label}: {}", value(&change.new))
    } else {
        format!("{label}: {} → {}", value(&change.old), value(&change.new))
    }
}

/// A stored plain value as people read it.
pub fn plain_value(field: &str, value: &str, lang: Lang) -> String {
    let date = |text: &str| {
        text.parse::<NaiveDate>()
            .map_or_else(|_| text.to_owned(), |day| lang.date(day))
    };
    match field {
        "birth_date" | "joined_on" | "left_on" | "licence_until" | "licence_issued_on"
        | "date_of_death" => date(value),
        "belt" => words::belt_name(value, lang),
        "sex" if value == "f" => lang.t("people-sex-f"),
        "sex" if value == "m" => lang.t("people-sex-m"),
        "phone" => values::format_phone(value),
        "country" => country(countries::by_iso2(value), value, lang),
        "citizenship" | "residence_country" => country(countries::by_ioc(value), value, lang),
        "height" => value
            .parse::<u32>()
            .map_or_else(|_| value.to_owned(), |mm| measure(mm, 10.0, "cm", lang)),
        "weight" => value
            .parse::<u32>()
            .map_or_else(|_| value.to_owned(), |g| measure(g, 1000.0, "kg", lang)),
        "tax_number" => mask(value),
        "academy" | "grades" | "functions" | "memberships" | "referee" | "emergency"
        | "consent" | "guardian" => value
            .split_inclusive([' ', '\n', ',', ':', '/'])
            .map(|part| {
                let word = part.trim_end_matches([' ', '\n', ',', ':', '/']);
                let rest = part
                    .get(word.len()..)
                    .unwrap_or_default()
                    .replace('\n', "; ")
                    .replace('/', " – ");
                format!("{}{rest}", code_word(word, lang))
            })
            .collect(),
        _ => value.to_owned(),
    }
}

/// A code inside a longer value.
fn code_word(word: &str, lang: Lang) -> String {
    if let Ok(day) = word.parse::<NaiveDate>() {
        return lang.date(day);
    }
    if crate::judo::belts::name_key(word).is_some() {
        return words::belt_name(word, lang);
    }
    if word.starts_with('+') {
        return values::format_phone(word);
    }
    let key = match word {
        function_kind::CLUB => "members-function-club",
        function_kind::FEDERATION => "members-function-federation",
        function_kind::COMMUNITY => "members-function-community",
        consent_purpose::PROCESSING => "members-consent-processing",
        consent_purpose::HEALTH => "members-consent-health",
        consent_purpose::PICTURES => "members-consent-pictures",
        consent_how::FORM => "members-consent-how-form",
        consent_how::PAPER => "members-consent-how-paper",
        _ => match academy(word, lang) {
            Some(name) => return name,
            None => {
                let relation = relation_name(word, lang);
                return if relation.is_empty() {
                    word.to_owned()
                } else {
                    relation
                };
            }
        },
    };
    lang.t(key)
}

/// Name of a status at the IJF Academy.
pub fn academy(code: &str, lang: Lang) -> Option<String> {
    Some(lang.t(match code {
        academy_status::ENROLLED => "members-academy-enrolled",
        academy_status::LEVEL_1 => "members-academy-level1",
        academy_status::UCJI => "members-academy-ucji",
        academy_status::LEVEL_2 => "members-academy-level2",
        academy_status::LEVEL_3 => "members-academy-level3",
        academy_status::MASTER => "members-academy-master",
        _ => return None,
    }))
}

fn country(found: Option<&countries::Country>, code: &str, lang: Lang) -> String {
    found.map_or_else(
        || code.to_owned(),
        |country| match lang {
            Lang::Sl => country.name_sl.clone(),
            Lang::En => country.name_en.clone(),
        },
    )
}

/// A measure in its unit, with as many decimals as it has.
pub fn measure(value: u32, per: f64, unit: &str, lang: Lang) -> String {
    let number = f64::from(value) / per;
    let digits = if number.fract() == 0.0 {
        0
    } else if (number * 10.0).fract() == 0.0 {
        1
    } else {
        2
    };
    format!("{} {unit}", lang.decimal(number, digits))
}

/// A tax number with all but its last three digits hidden.
pub fn mask(number: &str) -> String {
    let count = number.chars().count();
    number
        .chars()
        .enumerate()
        .map(|(at, c)| if at + 3 < count { '•' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_as_people_read_them() {
        for (field, value, expected) in [
            ("birth_date", "2012-02-01", "1. 2. 2012"),
            ("belt", "kyu5", "rumeni pas (5. kyu)"),
            ("sex", "f", "ženska"),
            ("phone", "+38640123456", "040 123 456"),
            ("country", "SI", "Slovenija"),
            ("citizenship", "SLO", "Slovenija"),
            ("height", "1705", "170,5 cm"),
            ("weight", "52000", "52 kg"),
            ("tax_number", "26084279", "•••••279"),
            (
                "consent",
                "processing paper 2024-09-01",
                "Obdelava podatkov otroka na papirju 1. 9. 2024",
            ),
            (
                "grades",
                "kyu5, 2024-05-01\nkyu4, Jan Kos",
                "rumeni pas (5. kyu), 1. 5. 2024; oranžni pas (4. kyu), Jan Kos",
            ),
            (
                "memberships",
                "JK Zelena 2020-09-01/2021-08-31",
                "JK Zelena 1. 9. 2020 – 31. 8. 2021",
            ),
            ("town", "Kranj", "Kranj"),
        ] {
            assert_eq!(plain_value(field, value, Lang::Sl), expected, "{field}");
        }
    }
}
