//! The tenant's inboxes, requests and suggested corrections, as one page: what waits and what was answered, on two tabs, a page at a
//! time. Late ones stand out.
use askama::{Template, filters::HtmlSafe};
use serde::Deserialize;

use crate::{
    tenants::{Can, Permission},
    web::{
        Icon, Page,
        components::{EmptyState, Pager, Tabs, Tag},
    },
};

/// Lines on a page.
const PER: usize = 50;

/// What is asked to be listed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    state: String,
    page: String,
}

impl Wanted {
    /// Whether the answered ones are asked for.
    pub fn is_done(&self) -> bool {
        self.state == "done"
    }
}

/// The page.
#[derive(Template)]
#[template(path = "portal/inbox.html")]
pub struct InboxPage {
    page: Page,
    lead: String,
    late: Option<String>,
    note: Option<String>,
    tabs: Tabs,
    empty: EmptyState,
    table: Option<Table>,
}

/// What an inbox says of itself.
pub struct Words {
    /// Key of its title.
    pub title: &'static str,
    /// Under the title.
    pub lead: String,
    /// How many are late, when any is.
    pub late: Option<String>,
    /// What whoever looks does not see, and why.
    pub note: Option<String>,
    /// Names of the tabs: what waits, and what was answered.
    pub tabs: [String; 2],
    /// What stands there when there is nothing.
    pub empty: (String, Option<String>),
    /// Headings of the columns.
    pub heads: Vec<Head>,
}

/// A heading of a column.
pub struct Head {
    words: String,
    is_wide: bool,
}

impl Head {
    /// A heading.
    pub fn new(words: String) -> Self {
        Self {
            words,
            is_wide: false,
        }
    }

    /// Left out on phones.
    pub fn only_wide(self) -> Self {
        Self {
            is_wide: true,
            ..self
        }
    }
}

/// One of them.
pub struct Line {
    /// Its page, for whoever may answer.
    pub href: Option<String>,
    /// What it is called.
    pub title: String,
    /// The other columns: class and what stands there.
    pub cells: Vec<(&'static str, Cell)>,
    /// Whether its deadline has passed.
    pub is_late: bool,
}

/// What stands in a column.
pub enum Cell {
    /// Words.
    Words(String),
    /// A tag.
    Tag(Tag),
}

#[derive(Template)]
#[template(path = "portal/inbox_table.html")]
struct Table {
    caption: String,
    heads: Vec<Head>,
    lines: Vec<Line>,
    pager: Option<Pager>,
}

impl HtmlSafe for Table {}

impl InboxPage {
    /// The tab that is asked for; `line` makes a line of what is shown.
    pub fn new<P: Permission, T>(
        can: &Can<P>,
        (words, path): (Words, &str),
        wanted: &Wanted,
        (open, done): (&[T], &[T]),
        line: impl Fn(&T) -> Line,
    ) -> Self {
        let page = can.page(words.title);
        let lang = page.lang;
        let here = can.url(path);
        let is_done = wanted.is_done();
        let [waits, answered] = words.tabs;
        let tabs = Tabs::new(page.title.as_str())
            .tab(here.clone(), waits, !is_done)
            .count(whole(open.len()))
            .tab(format!("{here}?state=done"), answered, is_done)
            .count(whole(done.len()));
        let shown = if is_done { done } else { open };
        let last = shown.len().div_ceil(PER).max(1);
        let number = wanted.page.parse::<usize>().unwrap_or(1).clamp(1, last);
        let lines: Vec<Line> = shown
            .iter()
            .skip((number - 1).saturating_mul(PER))
            .take(PER)
            .map(line)
            .collect();
        let pager = (shown.len() > PER).then(|| {
            let (number, per, all) = (whole(number), whole(PER), whole(shown.len()));
            Pager::new(lang, page.path.clone(), number, per, all)
        });
        let (title, text) = words.empty;
        let empty = EmptyState::new(title).icon(Icon::Check);
        let table = (!lines.is_empty()).then(|| Table {
            caption: page.title.clone(),
            heads: words.heads,
            lines,
            pager,
        });
        Self {
            lead: words.lead,
            late: words.late,
            note: words.note,
            tabs,
            empty: match text {
                Some(text) => empty.text(text),
                None => empty,
            },
            table,
            page,
        }
    }
}

fn whole(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
