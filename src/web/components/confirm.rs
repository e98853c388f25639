//! The question before something that cannot be taken back.
use askama::Template;

use super::{CsrfField, Hidden, part};

/// What will happen, and a button that makes it happen.
#[derive(Clone, Debug, Template)]
#[template(path = "components/confirm.html")]
pub struct ConfirmBox {
    action: String,
    csrf: CsrfField,
    title: String,
    effects: Vec<String>,
    hidden: Vec<Hidden>,
    button: String,
    cancel: Option<(String, String)>,
    danger: bool,
}
part!(ConfirmBox);

impl ConfirmBox {
    /// A form that posts to `action`.
    pub fn new(
        action: impl Into<String>,
        csrf: &str,
        title: impl Into<String>,
        button: impl Into<String>,
    ) -> Self {
        Self {
            action: action.into(),
            csrf: CsrfField::new(csrf),
            title: title.into(),
            effects: Vec::new(),
            hidden: Vec::new(),
            button: button.into(),
            cancel: None,
            danger: false,
        }
    }

    /// Adds one thing that will happen.
    #[must_use]
    pub fn effect(mut self, text: impl Into<String>) -> Self {
        self.effects.push(text.into());
        self
    }

    /// Carries a value along.
    #[must_use]
    pub fn hidden(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.hidden.push(Hidden::new(name, value));
        self
    }

    /// The way back.
    #[must_use]
    pub fn cancel(mut self, href: impl Into<String>, label: impl Into<String>) -> Self {
        self.cancel = Some((href.into(), label.into()));
        self
    }

    /// Says that it cannot be taken back.
    #[must_use]
    pub fn danger(mut self) -> Self {
        self.danger = true;
        self
    }
}
