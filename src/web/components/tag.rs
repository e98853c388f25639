//! A state in a word: icon, word and tint, never colour alone.
use askama::Template;

use super::{Icon, part};

/// A state in a word.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<span class="tag {{ class }}">{% if let Some(icon) = icon %}{{ icon }}{% endif %}{{ text }}</span>"#,
    ext = "html"
)]
pub struct Tag {
    class: &'static str,
    icon: Option<Icon>,
    text: String,
}
part!(Tag);

impl Tag {
    /// In order.
    pub fn ok(text: impl Into<String>) -> Self {
        Self {
            class: "ok",
            icon: Some(Icon::Check),
            text: text.into(),
        }
    }

    /// Will need attention.
    pub fn warn(text: impl Into<String>) -> Self {
        Self {
            class: "warn",
            icon: Some(Icon::Clock),
            text: text.into(),
        }
    }

    /// Needs attention.
    pub fn bad(text: impl Into<String>) -> Self {
        Self {
            class: "bad",
            icon: Some(Icon::Alert),
            text: text.into(),
        }
    }

    /// Neither good nor bad.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            class: "none",
            icon: None,
            text: text.into(),
        }
    }

    /// Sealed: there, but not for everyone.
    pub fn sealed(text: impl Into<String>) -> Self {
        Self {
            class: "sealed",
            icon: Some(Icon::Lock),
            text: text.into(),
        }
    }

    /// Happening now.
    pub fn live(text: impl Into<String>) -> Self {
        Self {
            class: "live",
            icon: None,
            text: text.into(),
        }
    }

    /// Another icon.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }
}
