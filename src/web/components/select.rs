//! A choice from a list.
use askama::Template;

use super::field::{Field, field_methods};
use super::part;

/// A choice from a list.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/select.html")]
pub struct Select {
    field: Field,
    groups: Vec<Group>,
    selected: String,
    placeholder: Option<String>,
    width: Option<&'static str>,
}
part!(Select);

#[derive(Clone, Debug, Default)]
struct Group {
    label: Option<String>,
    options: Vec<(String, String)>,
}

impl Select {
    field_methods!();

    /// A list with a form name and a label.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            field: Field::new(name, label),
            ..Self::default()
        }
    }

    /// Adds one value and its words.
    #[must_use]
    pub fn option(mut self, value: impl Into<String>, label: impl Into<String>) -> Self {
        let option = (value.into(), label.into());
        match self.groups.last_mut() {
            Some(group) => group.options.push(option),
            None => self.groups.push(Group {
                label: None,
                options: vec![option],
            }),
        }
        self
    }

    /// Adds many values and their words.
    #[must_use]
    pub fn options(
        self,
        options: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        options
            .into_iter()
            .fold(self, |select, (value, label)| select.option(value, label))
    }

    /// Begins a group with a heading; options that follow belong to it.
    #[must_use]
    pub fn group(mut self, label: impl Into<String>) -> Self {
        self.groups.push(Group {
            label: Some(label.into()),
            options: Vec::new(),
        });
        self
    }

    fn is_selected(&self, value: &str) -> bool {
        self.selected == value
    }

    /// The value that is chosen.
    #[must_use]
    pub fn selected(mut self, value: impl Into<String>) -> Self {
        self.selected = value.into();
        self
    }

    /// The words of the empty value, on top.
    #[must_use]
    pub fn placeholder(mut self, label: impl Into<String>) -> Self {
        self.placeholder = Some(label.into());
        self
    }

    /// As wide as what belongs into it: `w-6`, `w-10`, `w-20`.
    #[must_use]
    pub fn width(mut self, class: &'static str) -> Self {
        self.width = Some(class);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_value_is_selected() {
        let html = Select::new("belt", "Pas")
            .placeholder("Izberi pas")
            .options([("white", "bel"), ("black", "črn")])
            .selected("black")
            .to_string();
        assert!(
            html.contains("<option value=\"black\" selected>črn</option>"),
            "{html}"
        );
        assert!(
            html.contains("<option value=\"\">Izberi pas</option>"),
            "{html}"
        );
    }
}
