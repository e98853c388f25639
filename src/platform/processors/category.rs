//! What sub-processors do for the operator, in kinds.

/// Kinds of sub-processors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Hosting of the service.
    Hosting,
    /// Storage of backups.
    Backups,
    /// Sending of mail.
    Mail,
    /// Maintenance of systems.
    Maintenance,
    /// Software development.
    Development,
    /// Legal advice.
    LegalAdvice,
    /// Accounting.
    Accounting,
    /// Security services.
    Protection,
    /// People under other contracts for work.
    ContractWork,
}

impl Category {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::Hosting,
        Self::Backups,
        Self::Mail,
        Self::Maintenance,
        Self::Development,
        Self::LegalAdvice,
        Self::Accounting,
        Self::Protection,
        Self::ContractWork,
    ];

    /// The kind with this name in the configuration and in the register.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name.trim() {
            "hosting" => Self::Hosting,
            "backups" => Self::Backups,
            "mail" => Self::Mail,
            "it-maintenance" => Self::Maintenance,
            "development" => Self::Development,
            "legal-advice" => Self::LegalAdvice,
            "accounting" => Self::Accounting,
            "security" => Self::Protection,
            "contract-work" => Self::ContractWork,
            _ => return None,
        })
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Hosting => "notices-category-hosting",
            Self::Backups => "notices-category-backups",
            Self::Mail => "notices-category-mail",
            Self::Maintenance => "notices-category-maintenance",
            Self::Development => "notices-category-development",
            Self::LegalAdvice => "notices-category-legal",
            Self::Accounting => "notices-category-accounting",
            Self::Protection => "notices-category-protection",
            Self::ContractWork => "notices-category-contract-work",
        }
    }

    /// As stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Hosting => "hosting",
            Self::Backups => "backups",
            Self::Mail => "mail",
            Self::Maintenance => "it-maintenance",
            Self::Development => "development",
            Self::LegalAdvice => "legal-advice",
            Self::Accounting => "accounting",
            Self::Protection => "security",
            Self::ContractWork => "contract-work",
        }
    }
}
