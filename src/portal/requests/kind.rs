//! What can be asked for, and how far it is.
use crate::platform::i18n::Lang;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Art. 15.
    Access,
    /// Art. 16.
    Rectification,
    /// Art. 17.
    Erasure,
    /// Art. 18.
    Restriction,
    /// Art. 20.
    Portability,
    /// Art. 21.
    Objection,
    /// Art. 7(3).
    WithdrawConsent,
    /// Art. 22.
    Automated,
    /// Anything else about one's data.
    Other,
}

impl Kind {
    /// All of them, in the order of the articles.
    pub const ALL: [Self; 9] = [
        Self::Access,
        Self::Rectification,
        Self::Erasure,
        Self::Restriction,
        Self::Portability,
        Self::Objection,
        Self::WithdrawConsent,
        Self::Automated,
        Self::Other,
    ];

    /// As stored, and as a form sends it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Rectification => "rectification",
            Self::Erasure => "erasure",
            Self::Restriction => "restriction",
            Self::Portability => "portability",
            Self::Objection => "objection",
            Self::WithdrawConsent => "withdraw-consent",
            Self::Automated => "automated",
            Self::Other => "other",
        }
    }

    /// The kind with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Its name.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        lang.t(match self {
            Self::Access => "portal-request-kind-access",
            Self::Rectification => "portal-request-kind-rectification",
            Self::Erasure => "portal-request-kind-erasure",
            Self::Restriction => "portal-request-kind-restriction",
            Self::Portability => "portal-request-kind-portability",
            Self::Objection => "portal-request-kind-objection",
            Self::WithdrawConsent => "portal-request-kind-withdraw-consent",
            Self::Automated => "portal-request-kind-automated",
            Self::Other => "portal-request-kind-other",
        })
    }

    /// What it means.
    #[must_use]
    pub fn hint(self, lang: Lang) -> String {
        lang.t(match self {
            Self::Access => "portal-request-hint-access",
            Self::Rectification => "portal-request-hint-rectification",
            Self::Erasure => "portal-request-hint-erasure",
            Self::Restriction => "portal-request-hint-restriction",
            Self::Portability => "portal-request-hint-portability",
            Self::Objection => "portal-request-hint-objection",
            Self::WithdrawConsent => "portal-request-hint-withdraw-consent",
            Self::Automated => "portal-request-hint-automated",
            Self::Other => "portal-request-hint-other",
        })
    }

    /// What it asks of those who answer it.
    #[must_use]
    pub fn task(self, lang: Lang) -> String {
        lang.t(match self {
            Self::Access => "portal-request-task-access",
            Self::Rectification => "portal-request-task-rectification",
            Self::Erasure => "portal-request-task-erasure",
            Self::Restriction => "portal-request-task-restriction",
            Self::Portability => "portal-request-task-portability",
            Self::Objection => "portal-request-task-objection",
            Self::WithdrawConsent => "portal-request-task-withdraw-consent",
            Self::Automated => "portal-request-task-automated",
            Self::Other => "portal-request-task-other",
        })
    }

    /// Whether it says nothing without words.
    #[must_use]
    pub fn needs_words(self) -> bool {
        matches!(
            self,
            Self::Rectification | Self::Objection | Self::Automated | Self::Other
        )
    }
}

/// How far a request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Nobody began.
    Received,
    /// Somebody works on it.
    InProgress,
    /// Answered: done as asked, or with an explanation.
    Answered,
    /// Refused, with the reason.
    Refused,
}

impl State {
    const ALL: [Self; 4] = [
        Self::Received,
        Self::InProgress,
        Self::Answered,
        Self::Refused,
    ];

    /// As stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InProgress => "in-progress",
            Self::Answered => "answered",
            Self::Refused => "refused",
        }
    }

    /// The state with this code; received, which hides nothing, for one nobody knows.
    #[must_use]
    pub fn parse(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == code)
            .unwrap_or(Self::Received)
    }

    /// Its name.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        lang.t(match self {
            Self::Received => "portal-request-state-received",
            Self::InProgress => "portal-request-state-in-progress",
            Self::Answered => "portal-request-state-answered",
            Self::Refused => "portal-request-state-refused",
        })
    }

    /// Whether an answer is still owed.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::InProgress)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_and_state_is_found_by_its_code_and_by_the_words_of_a_copy() {
        for lang in Lang::ALL {
            for kind in Kind::ALL {
                assert_eq!(Kind::parse(kind.code()), Some(kind));
                let key = format!("portal-request-kind-{}", kind.code());
                assert_eq!(lang.known(&key, &[]), Some(kind.label(lang)));
                assert!(!kind.hint(lang).starts_with("portal-"));
                assert!(!kind.task(lang).starts_with("portal-"));
            }
            for state in State::ALL {
                assert_eq!(State::parse(state.code()), state);
                let key = format!("portal-request-state-{}", state.code());
                assert_eq!(lang.known(&key, &[]), Some(state.label(lang)));
            }
        }
        assert_eq!(State::parse("?"), State::Received);
        assert_eq!(Kind::parse("?"), None);
    }
}
