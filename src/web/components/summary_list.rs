//! Names and values, one below the other.
use askama::Template;
use askama::filters::HtmlSafe;

use super::part;

/// Names and values, each with an optional way to change it.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/summary_list.html")]
pub struct SummaryList {
    rows: Vec<Row>,
}
part!(SummaryList);

#[derive(Clone, Debug, Default)]
struct Row {
    name: String,
    value: Value,
    change: Option<(String, String)>,
}

#[derive(Clone, Debug)]
enum Value {
    Words(String),
    Part(Markup),
}

impl Default for Value {
    fn default() -> Self {
        Self::Words(String::new())
    }
}

/// HTML that a part has printed.
#[derive(Clone, Debug)]
struct Markup(String);

impl std::fmt::Display for Markup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
part!(Markup);

impl SummaryList {
    /// No rows yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a name and a value; an empty value shows a dash.
    #[must_use]
    pub fn row(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let value = value.into();
        let value = if value.is_empty() {
            "–".to_owned()
        } else {
            value
        };
        self.rows.push(Row {
            name: name.into(),
            value: Value::Words(value),
            change: None,
        });
        self
    }

    /// Adds a name and a part: a tag, a belt.
    #[must_use]
    pub fn part(mut self, name: impl Into<String>, value: &impl HtmlSafe) -> Self {
        self.rows.push(Row {
            name: name.into(),
            value: Value::Part(Markup(format!("{value}"))),
            change: None,
        });
        self
    }

    /// Gives the last row a link that changes it.
    #[must_use]
    pub fn change(mut self, href: impl Into<String>, label: impl Into<String>) -> Self {
        if let Some(row) = self.rows.last_mut() {
            row.change = Some((href.into(), label.into()));
        }
        self
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::components::Tag;

    #[test]
    fn words_are_escaped_and_parts_are_printed() {
        let html = SummaryList::new()
            .row("Ime", "<b>")
            .part("Licenca", &Tag::ok("Do <1>"))
            .change("/x", "Spremeni")
            .to_string();
        assert!(
            html.contains("&#60;b&#62;")
                && html.contains("<span class=\"tag ok\">")
                && html.contains("Do &#60;1&#62;"),
            "{html}"
        );
    }
}
