//! What sealed data are opened and taken out for: a closed list, so that an entry of the log says why without free text.

/// What for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Whether the person may compete.
    Eligibility,
    /// Care for an injury, and training during it.
    InjuryCare,
    /// Checking a medical certificate.
    CertificateCheck,
    /// The person asked for a correction (GDPR Art. 16).
    Correction,
    /// Preparing data that go to somebody who is entitled to them.
    Handover,
    /// Reporting to the insurer.
    Insurance,
    /// An authority's order.
    Authority,
    /// The operator's staff, let in for a while.
    Support,
    /// The person asked for their data (GDPR Art. 15).
    Access,
    /// The person takes their data along (GDPR Art. 20).
    Portability,
    /// The person asked for erasure (GDPR Art. 17).
    ErasureRequest,
    /// The time for which data are kept is over (GDPR Art. 5(1)(e)).
    RetentionOver,
    /// Looking after how data are processed: audit, privacy officer.
    Oversight,
    /// A breach of security is being looked into (GDPR Art. 33).
    Breach,
    /// The data should never have been entered (GDPR Art. 17(1)(d)).
    EnteredByMistake,
}

impl Purpose {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Eligibility,
        Self::InjuryCare,
        Self::CertificateCheck,
        Self::Correction,
        Self::Handover,
        Self::Insurance,
        Self::Authority,
        Self::Support,
        Self::Access,
        Self::Portability,
        Self::ErasureRequest,
        Self::RetentionOver,
        Self::EnteredByMistake,
        Self::Oversight,
        Self::Breach,
    ];

    /// As stored in the log and sent by forms.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Eligibility => "competition-eligibility",
            Self::InjuryCare => "injury-care",
            Self::CertificateCheck => "certificate-check",
            Self::Correction => "correction",
            Self::Handover => "export",
            Self::Insurance => "insurance",
            Self::Authority => "authority",
            Self::Support => "support",
            Self::Access => "access-request",
            Self::Portability => "portability",
            Self::ErasureRequest => "erasure-request",
            Self::RetentionOver => "retention-over",
            Self::EnteredByMistake => "entered-by-mistake",
            Self::Oversight => "oversight",
            Self::Breach => "breach",
        }
    }

    /// Key of its name.
    #[must_use]
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Eligibility => "audit-purpose-competition-eligibility",
            Self::InjuryCare => "audit-purpose-injury-care",
            Self::CertificateCheck => "audit-purpose-certificate-check",
            Self::Correction => "audit-purpose-correction",
            Self::Handover => "audit-purpose-export",
            Self::Insurance => "audit-purpose-insurance",
            Self::Authority => "audit-purpose-authority",
            Self::Support => "audit-purpose-support",
            Self::Access => "audit-purpose-access-request",
            Self::Portability => "audit-purpose-portability",
            Self::ErasureRequest => "audit-purpose-erasure-request",
            Self::RetentionOver => "audit-purpose-retention-over",
            Self::EnteredByMistake => "audit-purpose-entered-by-mistake",
            Self::Oversight => "audit-purpose-oversight",
            Self::Breach => "audit-purpose-breach",
        }
    }

    /// The purpose with this code, if it is one of `offered`.
    #[must_use]
    pub fn of_code(code: &str, offered: &[Self]) -> Option<Self> {
        offered
            .iter()
            .copied()
            .find(|purpose| purpose.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::i18n::Lang;

    #[test]
    fn every_purpose_has_a_code_of_its_own_and_a_name_in_both_languages() {
        for purpose in Purpose::ALL {
            assert_eq!(
                Purpose::of_code(purpose.code(), Purpose::ALL),
                Some(*purpose)
            );
            for lang in Lang::ALL {
                assert_ne!(lang.t(purpose.label_key()), purpose.label_key());
            }
        }
        assert_eq!(Purpose::of_code("insurance", &[Purpose::Eligibility]), None);
    }
}
