//! What is stored of people, in words: for the history on a member's page and for the copy of a person's data.
use chrono::NaiveDate;

use super::{
    ConsentState, GuardianRight, Matrix, academy_status,
    change::{Change, Field},
    columns::relation_name,
    consent_how, consent_purpose, function_kind,
    store::kind,
};
use crate::platform::{
    i18n::Lang,
    sheets::{countries, values},
};

/// What a change was.
#[must_use]
pub fn change_kind(code: &str, lang: Lang) -> String {
    lang.t(change_kind_key(code).unwrap_or("members-history-other"))
}

/// Key of the words of a change; none for what is no kind of change.
#[must_use]
pub fn change_kind_key(code: &str) -> Option<&'static str> {
    Some(match code {
        kind::CHANGED => "members-history-changed",
        kind::ARCHIVED => "members-history-archived",
        kind::RESTORED => "members-history-restored",
        kind::GUARDIAN_LINKED => "members-history-guardian-linked",
        kind::GUARDIAN_CHANGED => "members-history-guardian-changed",
        kind::GUARDIAN_UNLINKED => "members-history-guardian-unlinked",
        kind::GUARDIAN_RIGHTS => "guardians-history-rights",
        kind::BOTH_NEEDED => "guardians-history-both-needed",
        kind::ONE_ENOUGH => "guardians-history-one-enough",
        kind::CONSENT_REFUSED => "guardians-history-refused",
        kind::CONSENT_DISPUTED => "guardians-history-disputed",
        kind::CONSENT_SETTLED => "guardians-history-settled",
        kind::CONSENT_DECIDED => "guardians-history-decided",
        kind::HANDED_OVER => "guardians-history-handed-over",
        kind::CONSENT_GIVEN => "members-history-consent-given",
        kind::CONSENT_WITHDRAWN => "members-history-consent-withdrawn",
        kind::REDUCED => "members-history-reduced",
        _ => return None,
    })
}

/// The key under which data about health as a whole are suggested to be wrong; the fields of the record have none of their own here.
pub const HEALTH: &str = "health";

/// What a field of a history is called.
#[must_use]
pub fn field_name(key: &str, lang: Lang) -> String {
    match (Field::find(key), key) {
        (Some(field), _) => lang.t(field.label),
        (None, "address") => lang.t("members-address"),
        (None, "guardian") => lang.t("members-guardian"),
        (None, "guardian_rights") => lang.t("guardians-rights"),
        (None, "decision") => lang.t("guardians-decide-document"),
        (None, "consent") => lang.t("members-consent"),
        (None, HEALTH) => lang.t("health-own-title"),
        (None, "other") => lang.t("people-field-other"),
        (None, other) => other.to_owned(),
    }
}

/// A change as a sentence: what it was, what it became. `value` says the values: [`plain_value`] or [`whole_value`].
#[must_use]
pub fn change(change: &Change, value: fn(&str, &str, Lang) -> String, lang: Lang) -> String {
    let label = field_name(&change.field, lang);
    let said = |text: &str| {
        if text.is_empty() {
            "–".to_owned()
        } else {
            value(&change.field, text, lang)
        }
    };
    if change.old.is_empty() {
        format!("{label}: {}", said(&change.new))
    } else {
        format!("{label}: {} → {}", said(&change.old), said(&change.new))
    }
}

/// A stored plain value as the person whose it is reads it: nothing of it is hidden.
#[must_use]
pub fn whole_value(field: &str, value: &str, lang: Lang) -> String {
    if field == "tax_number" {
        value.to_owned()
    } else {
        plain_value(field, value, lang)
    }
}

/// A stored plain value as people read it.
#[must_use]
pub fn plain_value(field: &str, value: &str, lang: Lang) -> String {
    let date = |text: &str| {
        text.parse::<NaiveDate>()
            .map_or_else(|_| text.to_owned(), |day| lang.date(day))
    };
    match field {
        "birth_date" | "joined_on" | "left_on" | "licence_until" | "licence_issued_on"
        | "date_of_death" => date(value),
        "belt" => belt_name(value, lang),
        "sex" if value == "f" => lang.t("people-sex-f"),
        "sex" if value == "m" => lang.t("people-sex-m"),
        "phone" => values::format_phone(value),
        "country" | "citizenship" | "residence_country" => country(value, lang),
        "height" => value
            .parse::<u32>()
            .map_or_else(|_| value.to_owned(), |mm| measure(mm, 10.0, "cm", lang)),
        "weight" => value
            .parse::<u32>()
            .map_or_else(|_| value.to_owned(), |g| measure(g, 1000.0, "kg", lang)),
        "tax_number" => mask(value),
        "guardian_rights" => GuardianRight::ALL
            .into_iter()
            .filter(|right| Matrix::from_codes(value.split(' ')).has(*right))
            .map(|right| right.name(lang))
            .collect::<Vec<_>>()
            .join(", "),
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
    if let Some(grade) = grade(word, lang) {
        return grade;
    }
    if word.starts_with('+') {
        return values::format_phone(word);
    }
    function_place(word, lang)
        .or_else(|| consent_for(word, lang))
        .or_else(|| consent_way(word, lang))
        .or_else(|| academy(word, lang))
        .or_else(|| Some(relation_name(word, lang)).filter(|name| !name.is_empty()))
        .unwrap_or_else(|| word.to_owned())
}

/// The full name of a belt.
#[must_use]
pub fn belt_name(code: &str, lang: Lang) -> String {
    grade(code, lang).unwrap_or_else(|| code.to_owned())
}

/// The full name of a grade; nothing for what is none. The scale itself belongs to the rules of judo.
fn grade(code: &str, lang: Lang) -> Option<String> {
    let number = code
        .strip_prefix("kyu")
        .or_else(|| code.strip_prefix("dan"))?;
    if number.is_empty() || !number.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    lang.known(&format!("grades-{code}"), &[])
}

/// Where a function is held.
#[must_use]
pub fn function_place(code: &str, lang: Lang) -> Option<String> {
    Some(lang.t(match code {
        function_kind::CLUB => "members-function-club",
        function_kind::FEDERATION => "members-function-federation",
        function_kind::COMMUNITY => "members-function-community",
        _ => return None,
    }))
}

/// What a consent is for.
#[must_use]
pub fn consent_for(code: &str, lang: Lang) -> Option<String> {
    Some(lang.t(match code {
        consent_purpose::PROCESSING => "members-consent-processing",
        consent_purpose::HEALTH => "members-consent-health",
        consent_purpose::PICTURES => "members-consent-pictures",
        _ => return None,
    }))
}

/// That guardians have to agree about a purpose first, in words that blame nobody.
#[must_use]
pub fn agreement_open(purpose: &str, state: ConsentState, lang: Lang) -> String {
    let said = consent_for(purpose, lang).unwrap_or_default();
    match state {
        ConsentState::AwaitsBoth => lang.t1("guardians-awaits-both", "purpose", said),
        _ if purpose == consent_purpose::PROCESSING => {
            lang.t1("guardians-disputed-processing", "purpose", said)
        }
        _ => lang.t1("guardians-disputed", "purpose", said),
    }
}

/// How a consent was given.
#[must_use]
pub fn consent_way(code: &str, lang: Lang) -> Option<String> {
    Some(lang.t(match code {
        consent_how::FORM => "members-consent-how-form",
        consent_how::PAPER => "members-consent-how-paper",
        consent_how::PORTAL => "portal-consent-how",
        _ => return None,
    }))
}

/// Which text was consented to. A version is the purpose, a number and a language: `processing-1-sl`.
#[must_use]
pub fn consent_text(version: &str, lang: Lang) -> Option<String> {
    if version == consent_how::PAPER {
        return Some(lang.t("people-consent-text-paper"));
    }
    let (text, written_in) = version.rsplit_once('-')?;
    let (purpose, number) = text.rsplit_once('-')?;
    let key = match Lang::parse(written_in)? {
        Lang::Sl => "people-consent-text-sl",
        Lang::En => "people-consent-text-en",
    };
    let purpose = consent_for(purpose, lang)?;
    Some(lang.t_args(
        key,
        &[("purpose", purpose.into()), ("number", number.into())],
    ))
}

/// Name of a status at the IJF Academy.
#[must_use]
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

/// The name of a country by its code, ISO 3166 or IOC; the code itself when there is no such country.
#[must_use]
pub fn country(code: &str, lang: Lang) -> String {
    countries::by_iso2(code)
        .or_else(|| countries::by_ioc(code))
        .map_or_else(
            || code.to_owned(),
            |country| match lang {
                Lang::Sl => country.name_sl.clone(),
                Lang::En => country.name_en.clone(),
            },
        )
}

/// A measure in its unit, with as many decimals as it has.
#[must_use]
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
#[must_use]
pub fn mask(number: &str) -> String {
    let count = number.chars().count();
    number
        .chars()
        .enumerate()
        .map(|(at, c)| if at + 3 < count { '•' } else { c })
        .collect()
}

/// Words with a tax number somewhere among them: all digits but the last three hidden.
#[must_use]
pub fn mask_digits(words: &str) -> String {
    let count = words.chars().filter(char::is_ascii_digit).count();
    let mut seen = 0;
    words
        .chars()
        .map(|c| {
            seen += usize::from(c.is_ascii_digit());
            if c.is_ascii_digit() && seen + 3 <= count {
                '•'
            } else {
                c
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_number_among_words_the_last_three_digits_are_left() {
        for (words, expected) in [
            ("SI 26084279", "SI •••••279"),
            ("26 084 279", "•• ••• 279"),
            ("ni 26084279, je 50223054.", "ni ••••••••, je •••••054."),
            ("279", "279"),
            ("napačna", "napačna"),
        ] {
            assert_eq!(mask_digits(words), expected);
        }
    }

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

    #[test]
    fn every_grade_has_its_name_and_nothing_else_has_one() {
        for code in crate::judo::belts::codes() {
            for lang in Lang::ALL {
                let key = crate::judo::belts::name_key(code).unwrap();
                assert_eq!(belt_name(code, lang), lang.t(&key), "{code}");
                assert_ne!(belt_name(code, lang), code);
            }
        }
        for word in ["empty", "unknown", "kyu", "dan11", "danes"] {
            assert_eq!(belt_name(word, Lang::Sl), word);
        }
    }

    #[test]
    fn a_consent_says_which_text_it_was() {
        assert_eq!(
            consent_text("processing-1-sl", Lang::Sl).as_deref(),
            Some("Obdelava podatkov otroka, različica 1, v slovenščini")
        );
        assert_eq!(
            consent_text("paper", Lang::En).as_deref(),
            Some("text on paper, held by the organisation")
        );
        assert_eq!(consent_text("x", Lang::Sl), None);
    }

    #[test]
    fn only_the_person_reads_the_whole_tax_number() {
        let changed = Change {
            field: "tax_number".to_owned(),
            old: String::new(),
            new: "26084279".to_owned(),
        };
        assert_eq!(
            change(&changed, plain_value, Lang::Sl),
            "Davčna številka: •••••279"
        );
        assert_eq!(
            change(&changed, whole_value, Lang::Sl),
            "Davčna številka: 26084279"
        );
    }
}
