//! What protects data that leave the European Economic Area.

/// What protects data outside the EEA (GDPR chapter V).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safeguard {
    /// Adequacy decision, Art. 45.
    Adequacy,
    /// EU-US Data Privacy Framework, Art. 45.
    Framework,
    /// Standard contractual clauses, Art. 46.
    Clauses,
    /// Binding corporate rules, Art. 47.
    CorporateRules,
    /// Explicit consent, Art. 49(1)(a).
    Consent,
    /// Needed for a contract, Art. 49(1)(b) and (c).
    Contract,
}

impl Safeguard {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Adequacy,
        Self::Framework,
        Self::Clauses,
        Self::CorporateRules,
        Self::Consent,
        Self::Contract,
    ];

    /// The safeguard with this name in the configuration and in the register.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name.trim() {
            "adequacy" => Self::Adequacy,
            "privacy-framework" => Self::Framework,
            "standard-clauses" => Self::Clauses,
            "corporate-rules" => Self::CorporateRules,
            "consent" => Self::Consent,
            "contract" => Self::Contract,
            _ => return None,
        })
    }

    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::Adequacy => "notices-safeguard-adequacy",
            Self::Framework => "notices-safeguard-framework",
            Self::Clauses => "notices-safeguard-clauses",
            Self::CorporateRules => "notices-safeguard-rules",
            Self::Consent => "notices-safeguard-consent",
            Self::Contract => "notices-safeguard-contract",
        }
    }

    /// As stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Adequacy => "adequacy",
            Self::Framework => "privacy-framework",
            Self::Clauses => "standard-clauses",
            Self::CorporateRules => "corporate-rules",
            Self::Consent => "consent",
            Self::Contract => "contract",
        }
    }
}
