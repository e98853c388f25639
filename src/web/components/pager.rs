//! Pages of a list: links, never endless scrolling.
use askama::Template;

use super::part;
use crate::platform::i18n::Lang;
use crate::web::query;

/// Which part of a list is shown, links to the others, and how many rows a page has.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/pager.html")]
pub struct Pager {
    lang: Lang,
    address: String,
    page: u64,
    per: u64,
    total: u64,
}
part!(Pager);

impl Pager {
    /// How many rows a page may have.
    pub const SIZES: [u64; 3] = [25, 50, 100];

    /// `address` is the current path and query; `page` counts from 1. Links use `page` and `per`.
    pub fn new(lang: Lang, address: impl Into<String>, page: u64, per: u64, total: u64) -> Self {
        Self {
            lang,
            address: address.into(),
            page: page.max(1),
            per: per.max(1),
            total,
        }
    }

    /// The size asked for, if it is one of ours; else the first.
    pub fn size(asked: Option<u64>) -> u64 {
        asked
            .filter(|size| Self::SIZES.contains(size))
            .unwrap_or(25)
    }

    fn last(&self) -> u64 {
        self.total.div_ceil(self.per).max(1)
    }

    fn range(&self) -> String {
        let from = ((self.page - 1) * self.per + 1).min(self.total);
        let to = (self.page * self.per).min(self.total);
        self.lang.t_args(
            "ui-range",
            &[
                ("from", from.into()),
                ("to", to.into()),
                ("total", self.total.into()),
            ],
        )
    }

    fn href(&self, page: u64) -> String {
        query::set(&self.address, "page", &format!("{page}"))
    }

    fn size_href(&self, size: u64) -> String {
        query::with(
            &self.address,
            &[("page", None), ("per", Some(&format!("{size}")))],
        )
    }

    /// The pages that get a link of their own: first, last, and those around the current one; 0 stands for a gap.
    fn links(&self) -> Vec<u64> {
        let mut links = Vec::new();
        for page in 1..=self.last() {
            if page == 1 || page == self.last() || page.abs_diff(self.page) <= 1 {
                links.push(page);
            } else if links.last() != Some(&0) {
                links.push(0);
            }
        }
        links
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_near_the_current_one_have_links() {
        let pager = Pager::new(Lang::Sl, "/m?q=a&page=5", 5, 25, 412);
        assert_eq!(pager.links(), [1, 0, 4, 5, 6, 0, 17]);
        assert_eq!(pager.range(), "101–125 od 412");
        assert_eq!(pager.href(6), "/m?q=a&page=6");
        assert_eq!(pager.size_href(100), "/m?q=a&per=100");
        assert_eq!(Pager::new(Lang::Sl, "/m", 1, 25, 0).links(), [1]);
        assert_eq!(Pager::size(Some(7)), 25);
    }

    #[test]
    fn the_last_page_ends_with_the_last_row() {
        assert_eq!(Pager::new(Lang::En, "/m", 2, 25, 30).range(), "26–30 of 30");
    }
}
