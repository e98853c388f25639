//! A value put into a sentence: text, or a number that decides the plural form.
use std::borrow::Cow;

use fluent_templates::fluent_bundle::FluentValue;

/// A value for a variable of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words, printed as they are.
    Words(String),
    /// A count: printed, and used to choose among one, two, few and other.
    Count(i64),
}

impl Arg {
    /// The value in the form Fluent takes.
    pub(super) fn as_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Words(words) => FluentValue::String(Cow::Borrowed(words)),
            Self::Count(count) => FluentValue::from(*count),
        }
    }
}

impl From<&str> for Arg {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Arg {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<&String> for Arg {
    fn from(words: &String) -> Self {
        Self::Words(words.clone())
    }
}

impl From<&&str> for Arg {
    fn from(words: &&str) -> Self {
        Self::Words((*words).to_owned())
    }
}

impl From<Cow<'_, str>> for Arg {
    fn from(words: Cow<'_, str>) -> Self {
        Self::Words(words.into_owned())
    }
}

/// Counts of every width; those beyond `i64` cannot be counts of anything here and are cut off.
macro_rules! counts { ($($kind:ty),*) => { $(
    impl From<$kind> for Arg {
        fn from(count: $kind) -> Self {
            Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
        }
    }
    impl From<&$kind> for Arg {
        fn from(count: &$kind) -> Self {
            Self::from(*count)
        }
    }
)* } }
counts!(i16, i32, i64, u8, u16, u32, u64, usize);
impl From<&&String> for Arg {
    fn from(words: &&String) -> Self {
        Self::Words((*words).clone())
    }
}
