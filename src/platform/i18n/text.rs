//! A sentence not yet put into a language: rules return it, pages print it.
use super::{Arg, Lang};

/// A sentence with its values, waiting for a language.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The key in the locale files.
    pub key: &'static str,
    /// Values for its variables.
    pub args: Vec<(&'static str, Arg)>,
}

impl Text {
    /// The sentence with this key.
    pub fn key(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
        }
    }

    /// Gives a value to a variable.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The sentence in a language.
    pub fn in_lang(&self, lang: Lang) -> String {
        lang.t_args(self.key, &self.args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_waits_for_its_language() {
        let text = Text::key("ui-selected").with("n", 2);
        assert_eq!(text.in_lang(Lang::Sl), "2 izbrana");
        assert_eq!(text.in_lang(Lang::En), "2 selected");
    }
}
