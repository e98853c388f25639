//! Check boxes and radio buttons, each with the words that say what follows from it.
use askama::Template;

use super::field::{Field, field_methods};
use super::part;

/// One answer of a group.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    value: String,
    label: String,
    hint: Option<String>,
    checked: bool,
    disabled: bool,
}

impl Choice {
    /// An answer: its value and its words.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// What follows from it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Whether it is ticked.
    #[must_use]
    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = checked;
        self
    }

    /// Whether it cannot be chosen now.
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }
}

/// One box to tick.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/checkbox.html")]
pub struct Checkbox {
    field: Field,
    value: String,
    checked: bool,
}
part!(Checkbox);

impl Checkbox {
    field_methods!();

    /// A box with a form name and its words; ticked, it sends `yes`.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            field: Field::new(name, label),
            value: "yes".to_owned(),
            checked: false,
        }
    }

    /// What it sends when ticked.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// Whether it is ticked.
    #[must_use]
    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = checked;
        self
    }
}

/// Several boxes of which any number may be ticked.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/checkbox_group.html")]
pub struct CheckboxGroup {
    field: Field,
    choices: Vec<Choice>,
}
part!(CheckboxGroup);

impl CheckboxGroup {
    field_methods!();

    /// A group with a form name and a legend.
    pub fn new(name: impl Into<String>, legend: impl Into<String>) -> Self {
        Self {
            field: Field::new(name, legend),
            choices: Vec::new(),
        }
    }

    /// Adds a box.
    #[must_use]
    pub fn choice(mut self, choice: Choice) -> Self {
        self.choices.push(choice);
        self
    }

    /// Ticks the boxes with these values, and only these.
    #[must_use]
    pub fn checked(mut self, values: &[impl AsRef<str>]) -> Self {
        for choice in &mut self.choices {
            choice.checked = values.iter().any(|value| value.as_ref() == choice.value);
        }
        self
    }
}

/// Several answers of which exactly one holds.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/radio_group.html")]
pub struct RadioGroup {
    field: Field,
    choices: Vec<Choice>,
    inline: bool,
}
part!(RadioGroup);

impl RadioGroup {
    field_methods!();

    /// A group with a form name and a legend.
    pub fn new(name: impl Into<String>, legend: impl Into<String>) -> Self {
        Self {
            field: Field::new(name, legend),
            choices: Vec::new(),
            inline: false,
        }
    }

    /// Adds an answer.
    #[must_use]
    pub fn choice(mut self, choice: Choice) -> Self {
        self.choices.push(choice);
        self
    }

    /// Chooses the answer with this value. Call it after the choices.
    #[must_use]
    pub fn selected(mut self, value: impl AsRef<str>) -> Self {
        for choice in &mut self.choices {
            choice.checked = choice.value == value.as_ref();
        }
        self
    }

    /// Puts short answers into one line.
    #[must_use]
    pub fn inline(mut self) -> Self {
        self.inline = true;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_answer_is_chosen_and_says_what_follows() {
        let html = RadioGroup::new("publish", "Objava z imenom")
            .choice(Choice::new("no", "Ne").hint("V rezultatih piše »G. Č.«."))
            .choice(Choice::new("yes", "Da"))
            .selected("yes")
            .to_string();
        assert_eq!(html.matches(" checked").count(), 1, "{html}");
        assert!(
            html.contains("aria-describedby=\"publish-1-hint\""),
            "{html}"
        );
    }
}
