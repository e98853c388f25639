//! Words for categories, days and countries in the language of the page.
use super::published::{Category, Event, Placing};
use crate::platform::{competing, i18n::Lang, names_policy::NameStyle, sheets::countries};

/// A category: `Ženske −57 kg, U18`; as the organiser named it when that does not say sex and weight.
#[must_use]
pub fn category(lang: Lang, category: &Category) -> String {
    competing::category(
        lang,
        &category.name,
        (
            category.sex.as_deref(),
            &category.age_class,
            &category.weight,
        ),
    )
}

/// A category among those of its group: `−57`.
#[must_use]
pub fn short(lang: Lang, category: &Category) -> String {
    if category.weight.is_empty() || category.sex.is_none() {
        category.name.clone()
    } else {
        competing::weight(lang, &category.weight)
    }
}

/// What the categories of a group have in common: `Ženske, U18`; nothing for those of which too little is known.
#[must_use]
pub fn group(lang: Lang, category: &Category) -> Option<String> {
    let who = who(lang, category)?;
    match category.age_class.as_str() {
        "" | "SEN" => Some(who),
        age => Some(format!("{who}, {age}")),
    }
}

fn who(lang: Lang, category: &Category) -> Option<String> {
    competing::who(lang, category.sex.as_deref(), &category.age_class)
}

/// The day or days of an event.
#[must_use]
pub fn days(lang: Lang, event: &Event) -> String {
    match event.held_until {
        Some(until) => format!("{} – {}", lang.date(event.held_on), lang.date_long(until)),
        None => lang.date_long(event.held_on),
    }
}

/// A country by its IOC code.
#[must_use]
pub fn country(lang: Lang, code: &str) -> String {
    match (countries::by_ioc(code), lang) {
        (Some(country), Lang::Sl) => country.name_sl.clone(),
        (Some(country), Lang::En) => country.name_en.clone(),
        (None, _) => code.to_owned(),
    }
}

/// The name of a placing, or the words that say that it is not published.
#[must_use]
pub fn name(lang: Lang, placing: &Placing) -> String {
    if placing.name.is_empty() {
        lang.t(NameStyle::Hidden.label_key())
    } else {
        placing.name.clone()
    }
}

/// A place; a dash for whoever has none.
#[must_use]
pub fn place(place: Option<u32>) -> String {
    place.map_or_else(|| "–".to_owned(), |place| place.to_string())
}

/// Where somebody comes from: club and country.
#[must_use]
pub fn from(placing: &Placing) -> String {
    [
        placing.club.as_str(),
        placing.country.as_deref().unwrap_or_default(),
    ]
    .into_iter()
    .filter(|text| !text.is_empty())
    .collect::<Vec<_>>()
    .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, sex: Option<&str>, age: &str, weight: &str) -> Category {
        Category {
            slug: String::new(),
            name: name.to_owned(),
            sex: sex.map(str::to_owned),
            age_class: age.to_owned(),
            weight: weight.to_owned(),
            placings: Vec::new(),
            contests: 0,
            sheet: None,
        }
    }

    #[test]
    fn a_category_is_named_in_the_language_of_the_page() {
        let women = of("U18 W-57", Some("f"), "U18", "-57");
        assert_eq!(category(Lang::Sl, &women), "Ženske −57 kg, U18");
        assert_eq!(category(Lang::En, &women), "Women −57 kg, U18");
        assert_eq!(
            (short(Lang::Sl, &women), group(Lang::Sl, &women)),
            ("−57".to_owned(), Some("Ženske, U18".to_owned()))
        );
        assert_eq!(
            category(Lang::Sl, &of("m", Some("m"), "SEN", "+100")),
            "Člani +100 kg"
        );
        assert_eq!(
            category(Lang::Sl, &of("x", Some("m"), "U10", "-27.5")),
            "Dečki −27,5 kg, U10"
        );
        let girls = of("x", Some("f"), "U14", "-40");
        assert_eq!(category(Lang::En, &girls), "Girls −40 kg, U14");
        assert_eq!(group(Lang::Sl, &girls).as_deref(), Some("Deklice, U14"));
        let kata = of("Nage-no-kata", None, "", "");
        assert_eq!(
            (
                category(Lang::En, &kata),
                short(Lang::En, &kata),
                group(Lang::En, &kata)
            ),
            ("Nage-no-kata".to_owned(), "Nage-no-kata".to_owned(), None)
        );
    }
}
