//! Categories and rounds in words, out of what is stored of them: for the public pages, the person's own and the copy of their data.
use super::i18n::Lang;

/// A category: `Ženske −57 kg, U18`; as the organiser named it when that does not say sex and weight. The parts are sex, age class
/// and weight.
#[must_use]
pub fn category(
    lang: Lang,
    name: &str,
    (sex, age_class, weight): (Option<&str>, &str, &str),
) -> String {
    let Some(who) = who(lang, sex, age_class).filter(|_| !weight.is_empty()) else {
        return name.to_owned();
    };
    let kg = lang.t1("results-weight", "weight", self::weight(lang, weight));
    match age_class {
        "" | "SEN" => format!("{who} {kg}"),
        age => format!("{who} {kg}, {age}"),
    }
}

/// Who competes in a category: girls, women, senior women.
#[must_use]
pub fn who(lang: Lang, sex: Option<&str>, age_class: &str) -> Option<String> {
    let is_senior = age_class == "SEN";
    match sex {
        Some("f") if is_child(age_class) => Some(lang.t("results-girls")),
        Some("m") if is_child(age_class) => Some(lang.t("results-boys")),
        Some("f") if is_senior => Some(lang.t("results-senior-women")),
        Some("m") if is_senior => Some(lang.t("results-senior-men")),
        Some("f") => Some(lang.t("results-women")),
        Some("m") => Some(lang.t("results-men")),
        _ => None,
    }
}

/// Whether the people of an age class are called girls and boys: those below U16, who are the younger cadets. Ours; no source says it.
fn is_child(age_class: &str) -> bool {
    age_class
        .strip_prefix('U')
        .and_then(|below| below.parse::<u8>().ok())
        .is_some_and(|below| below < 16)
}

/// `−57`, with a real minus and the decimal sign of the language.
#[must_use]
pub fn weight(lang: Lang, weight: &str) -> String {
    let text = weight.replace('-', "−");
    match lang {
        Lang::Sl => text.replace('.', ","),
        Lang::En => text,
    }
}

/// The name of a round by its stored code; the code itself when there is no such round. The codes belong to the rules of judo.
#[must_use]
pub fn round(lang: Lang, code: &str) -> String {
    let number = |text: &str| text.parse::<i64>().ok();
    match code {
        "QF" => return lang.t("results-round-8"),
        "SF" => return lang.t("results-semi-final"),
        "BRONZE" => return lang.t("results-for-bronze"),
        "FINAL" => return lang.t("results-final"),
        "R16" => return lang.t("results-round-16"),
        "R32" => return lang.t("results-round-32"),
        "R64" => return lang.t("results-round-64"),
        "R128" => return lang.t("results-round-128"),
        _ => {}
    }
    if let Some(pool) = code.strip_prefix("pool ") {
        return lang.t1("results-pool", "letter", pool);
    }
    if let Some(step) = code.strip_prefix("REP").and_then(number) {
        return lang.n("results-repechage-step", step);
    }
    match code.strip_prefix('R').and_then(number) {
        Some(athletes) => lang.n("results-round-of", athletes),
        None => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judo::systems::Round;

    #[test]
    fn every_round_has_its_name_in_both_languages() {
        for round in [
            Round::Of(128),
            Round::Of(64),
            Round::Of(32),
            Round::Of(16),
            Round::Of(8),
            Round::Of(4),
            Round::Pool(1),
            Round::Repechage(2),
            Round::SemiFinal,
            Round::Bronze,
            Round::Final,
        ] {
            let code = round.code();
            for lang in Lang::ALL {
                let name = self::round(lang, &code);
                assert!(name != code && !name.starts_with("results-"), "{name}");
            }
        }
        assert_eq!(round(Lang::Sl, "SF"), "Polfinale");
        assert_eq!(round(Lang::Sl, "REP2"), "Repasaž, 2. krog");
        assert_eq!(round(Lang::Sl, "pool B"), "Skupina B");
    }
}
