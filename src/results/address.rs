//! Addresses of public results, taken apart.
use crate::platform::i18n::Lang;

/// What an address asks for. Names are those in addresses; whether they exist is another question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// Language of the page: Slovenian has no prefix, English `/en`.
    pub lang: Lang,
    /// Whose page.
    pub tenant: &'a str,
    /// Which page.
    pub what: What<'a>,
    /// In which form.
    pub form: Form,
    /// The address without the ending of a twin and without the language: `/t/zveza/pokal`.
    pub bare: &'a str,
}

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What<'a> {
    /// The tenant's public home.
    Home,
    /// A competition.
    Overview(&'a str),
    /// The medals of a competition.
    Medals(&'a str),
    /// A category of a competition.
    Category(&'a str, &'a str),
    /// The results of one person.
    Athlete(&'a str),
}

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For people.
    Html,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
}

impl<'a> Address<'a> {
    /// Takes a path apart; nothing for what cannot be a public page.
    #[must_use]
    pub fn parse(path: &'a str) -> Option<Self> {
        let (lang, rest) = match path.strip_prefix("/en/t/") {
            Some(_) => (Lang::En, path.strip_prefix("/en")?),
            None => (Lang::Sl, path),
        };
        let (bare, form) = if let Some(bare) = rest.strip_suffix(".json") {
            (bare, Form::Json)
        } else if let Some(bare) = rest.strip_suffix(".csv") {
            (bare, Form::Csv)
        } else {
            (rest, Form::Html)
        };
        let mut parts = bare.strip_prefix("/t/")?.split('/');
        let tenant = parts.next()?;
        let what = match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (None, ..) => What::Home,
            (Some("a"), Some(athlete), None, _) => What::Athlete(athlete),
            (Some(competition), None, ..) => What::Overview(competition),
            (Some(competition), Some("medals"), None, _) => What::Medals(competition),
            (Some(competition), Some("c"), Some(category), None) => {
                What::Category(competition, category)
            }
            _ => return None,
        };
        // One writing of an address only: percent signs, capitals and empty parts are no names of ours.
        let is_plain = bare
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'/'));
        (is_plain && !bare.contains("//") && !bare.ends_with('/')).then_some(Self {
            lang,
            tenant,
            what,
            form,
            bare,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_apart() {
        let what = |path| Address::parse(path).map(|a| (a.lang, a.tenant, a.what, a.form));
        assert_eq!(
            what("/t/zveza"),
            Some((Lang::Sl, "zveza", What::Home, Form::Html))
        );
        assert_eq!(
            what("/t/zveza.json"),
            Some((Lang::Sl, "zveza", What::Home, Form::Json))
        );
        assert_eq!(
            what("/en/t/zveza/pokal"),
            Some((Lang::En, "zveza", What::Overview("pokal"), Form::Html))
        );
        assert_eq!(
            what("/t/zveza/pokal/medals.csv"),
            Some((Lang::Sl, "zveza", What::Medals("pokal"), Form::Csv))
        );
        assert_eq!(
            what("/en/t/zveza/pokal/c/zenske-57.json"),
            Some((
                Lang::En,
                "zveza",
                What::Category("pokal", "zenske-57"),
                Form::Json
            ))
        );
        assert_eq!(
            what("/t/zveza/a/eva-hribar"),
            Some((Lang::Sl, "zveza", What::Athlete("eva-hribar"), Form::Html))
        );
        assert_eq!(
            Address::parse("/en/t/zveza/pokal.csv").map(|a| a.bare),
            Some("/t/zveza/pokal")
        );
    }

    #[test]
    fn a_page_has_one_address() {
        for path in [
            "/t/",
            "/t/zveza/",
            "/t//pokal",
            "/t/Zveza",
            "/t/zve%7aa",
            "/t/zveza/pokal/c/",
            "/t/zveza/pokal/x",
            "/t/zveza/pokal/c/a/b",
            "/o/zveza",
            "/en/o",
            "/t/zveza/pokal.json.json",
        ] {
            assert_eq!(Address::parse(path), None, "{path}");
        }
    }
}
