//! Facts of the configuration without which a sentence may not be said, whatever the software can do.
use super::input::{Measure, NoticeInput};

/// A fact a sentence needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The operator has a data protection officer.
    OperatorDpo,
    /// The operator declares a measure.
    Declared(Measure),
    /// A period for destroying data after the contract.
    AfterEnd,
    /// A period for backups.
    Backups,
    /// Every sub-processor has a contract.
    Contracts,
}

impl Need {
    /// Whether the configuration gives it.
    pub fn is_met(self, input: &NoticeInput) -> bool {
        match self {
            Self::OperatorDpo => input.operator.dpo.is_some(),
            Self::Declared(measure) => input.operator.measures.contains(&measure),
            Self::AfterEnd => input.retention.after_end_days.is_some(),
            Self::Backups => input.retention.backup_days.is_some(),
            Self::Contracts => input
                .sub_processors
                .iter()
                .all(|sub| !sub.contract_ref.trim().is_empty()),
        }
    }

    /// The key of the sentence that says what is missing.
    pub fn why(self) -> &'static str {
        match self {
            Self::OperatorDpo => "notices-need-dpo",
            Self::Declared(measure) => match measure {
                Measure::Confidentiality => "notices-need-confidentiality",
                Measure::Training => "notices-need-training",
                Measure::LockedPremises => "notices-need-premises",
                Measure::PasswordRules => "notices-need-passwords",
                Measure::Updates => "notices-need-updates",
                Measure::PaperStorage => "notices-need-paper",
                Measure::VolumeEncryption => "notices-need-volume",
                Measure::DdosProtection => "notices-need-ddos",
                Measure::PhysicalProtection => "notices-need-physical",
            },
            Self::AfterEnd => "notices-need-after-end",
            Self::Backups => "notices-need-backups",
            Self::Contracts => "notices-need-contracts",
        }
    }
}
