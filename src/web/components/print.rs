//! What a printed page says above and below: whose it is, what it is, when it was printed.
use askama::Template;

use super::part;

/// The head of a printed page; not shown on screens.
#[derive(Clone, Debug, Template)]
#[template(path = "components/print_head.html")]
pub struct PrintHead {
    tenant: String,
    title: String,
    meta: Vec<String>,
}
part!(PrintHead);

impl PrintHead {
    /// Whose page it is, and its title.
    pub fn new(tenant: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            tenant: tenant.into(),
            title: title.into(),
            meta: Vec::new(),
        }
    }

    /// Adds a fact: a date, a place, a version.
    #[must_use]
    pub fn meta(mut self, text: impl Into<String>) -> Self {
        self.meta.push(text.into());
        self
    }
}

/// The foot of a printed page; not shown on screens.
#[derive(Clone, Debug, Template)]
#[template(path = "components/print_foot.html")]
pub struct PrintFoot {
    lines: Vec<String>,
}
part!(PrintFoot);

impl PrintFoot {
    /// What stands in it: the address, "izpis ob 14.52, stanje 37".
    pub fn new(lines: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            lines: lines.into_iter().map(Into::into).collect(),
        }
    }
}
