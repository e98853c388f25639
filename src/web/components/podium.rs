//! The best of a category, with medals.
use askama::Template;

use super::part;
use crate::platform::i18n::Lang;

/// Places with medals. Places beyond the third print their number without a medal.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/podium.html")]
pub struct Podium {
    lang: Lang,
    places: Vec<Place>,
}
part!(Podium);

#[derive(Clone, Debug)]
struct Place {
    place: u32,
    name: String,
    href: Option<String>,
    from: String,
}

impl Podium {
    /// Nobody yet.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            places: Vec::new(),
        }
    }

    /// Adds a place: its number, the name as it may be shown, and where from.
    #[must_use]
    pub fn place(mut self, place: u32, name: impl Into<String>, from: impl Into<String>) -> Self {
        self.places.push(Place {
            place,
            name: name.into(),
            href: None,
            from: from.into(),
        });
        self
    }

    /// Links the last name to a page of its own.
    #[must_use]
    pub fn link(mut self, href: impl Into<String>) -> Self {
        if let Some(place) = self.places.last_mut() {
            place.href = Some(href.into());
        }
        self
    }

    /// Whether nobody is on it.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }
}
