//! The heading of a column that can be sorted.
use askama::Template;

use super::part;
use crate::platform::i18n::Lang;
use crate::web::query;

/// A `<th>` with a link that sorts; links use `sort` with the column's key, and `-key` for the other direction.
#[derive(Clone, Debug, Template)]
#[template(path = "components/sort_link.html")]
pub struct SortLink {
    lang: Lang,
    label: String,
    href: String,
    sorted: Option<bool>,
    class: &'static str,
}
part!(SortLink);

impl SortLink {
    /// The heading of column `key`; `address` is the current path and query, `sort` the order asked for.
    pub fn new(lang: Lang, address: &str, key: &str, label: impl Into<String>, sort: &str) -> Self {
        let sorted = match sort.strip_prefix('-') {
            Some(down) => (down == key).then_some(false),
            None => (sort == key).then_some(true),
        };
        let next = if sorted == Some(true) {
            format!("-{key}")
        } else {
            key.to_owned()
        };
        let href = query::with(address, &[("page", None), ("sort", Some(&next))]);
        Self {
            lang,
            label: label.into(),
            href,
            sorted,
            class: "",
        }
    }

    /// A class for the cell: `num`, `only-wide`.
    #[must_use]
    pub fn class(mut self, class: &'static str) -> Self {
        self.class = class;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sorted_column_says_so_and_turns_around() {
        let html = SortLink::new(Lang::Sl, "/m?page=3&q=a", "name", "Ime", "name").to_string();
        assert!(
            html.contains("aria-sort=\"ascending\"") && html.contains("/m?q=a&#38;sort=-name"),
            "{html}"
        );
        let html = SortLink::new(Lang::Sl, "/m", "name", "Ime", "-year").to_string();
        assert!(
            !html.contains("aria-sort") && html.contains("/m?sort=name"),
            "{html}"
        );
    }
}
