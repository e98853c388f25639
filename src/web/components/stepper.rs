//! The steps of a longer task.
use askama::Template;

use super::part;
use crate::platform::i18n::Lang;

/// The steps of a task, with those that are done and the one shown.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/stepper.html")]
pub struct Stepper {
    lang: Lang,
    steps: Vec<(String, Option<String>)>,
    current: usize,
}
part!(Stepper);

impl Stepper {
    /// No steps yet. `current` counts from 0.
    pub fn new(lang: Lang, current: usize) -> Self {
        Self {
            lang,
            steps: Vec::new(),
            current,
        }
    }

    /// Adds a step.
    #[must_use]
    pub fn step(mut self, label: impl Into<String>) -> Self {
        self.steps.push((label.into(), None));
        self
    }

    /// Adds a step one can go back to.
    #[must_use]
    pub fn step_link(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.steps.push((label.into(), Some(href.into())));
        self
    }
}
