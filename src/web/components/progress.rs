//! How far a longer job is.
use askama::Template;

use super::part;

/// A bar with words: the words alone say the same.
#[derive(Clone, Debug, Template)]
#[template(path = "components/progress.html")]
pub struct Progress {
    done: u64,
    total: u64,
    label: String,
    text: String,
}
part!(Progress);

impl Progress {
    /// `label` names the bar, `text` says how far it is (`118 od 121`).
    pub fn new(done: u64, total: u64, label: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            done: done.min(total),
            total: total.max(1),
            label: label.into(),
            text: text.into(),
        }
    }
}
